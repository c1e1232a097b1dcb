import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonForm } from "@/components/ui/button-form";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { Seated } from "@/lib/people/actor";
import { listColleagues } from "@/lib/people/queries";
import { changeRoleAction, removeColleagueAction } from "../actions";

export async function Colleagues({ actor }: { actor: Seated }) {
  const t = await getTranslations("people");
  const represents = actor.seat.role === "REPRESENTATIVE";
  const roles = (["REPRESENTATIVE", "EDITOR"] as const).map((value) => ({ value, label: t(`roles.${value}`) }));
  return (
    <Section title={t("colleagues.here")} id="here">
      <ul className="border-t border-strong">
        {(await listColleagues(actor)).map(({ role, takenAt, person }) => (
          <li key={person.id} className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-b border-line py-4">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap gap-x-3 gap-y-1 font-semibold">
                {person.name} <Badge>{t(`roles.${role}`)}</Badge> {person.id === actor.personId && <Badge>{t("colleagues.you")}</Badge>}
              </p>
              <p className="text-soft">{[person.position, person.email].filter(Boolean).join(" · ")}</p>
              <p className="text-soft">
                {t("colleagues.since")} <Time at={takenAt} only="day" />
              </p>
            </div>
            {represents && person.id !== actor.personId && (
              <div className="flex flex-wrap items-end gap-4">
                <Form id={`role-${person.id}`} action={changeRoleAction} initial={{ role }}>
                  <input type="hidden" name="person" value={person.id} />
                  <div className="flex flex-wrap items-end gap-3">
                    <SelectField name="role" label={t("colleagues.roleOf", { name: person.name })} options={roles} />
                    <SubmitButton kind="secondary">{t("colleagues.changeRole")}</SubmitButton>
                  </div>
                </Form>
                <ButtonForm id={`remove-${person.id}`} action={removeColleagueAction} hidden={{ person: person.id }} kind="danger" about={person.name}>
                  {t("colleagues.remove")}
                </ButtonForm>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
