import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { StaleValues } from "@/components/ui/stale-values";
import { StateMark } from "@/components/ui/state-mark";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { bodyKinds, listBodies } from "@/lib/organisations/bodies";
import { OrderForm, RetireForm } from "../_parts/row-forms";
import { addBodyAction, moveBodyAction, renameBodyAction, retireBodyAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.bodies"))("title") };
}

export default async function BodiesPage() {
  await enter("/office/settings/bodies");
  const t = await getTranslations("settings");
  const locale = await getLocale();
  const bodies = await listBodies();
  return (
    <Page width="office" title={t("bodies.title")} lead={t("bodies.lead")} breadcrumbs={[{ label: t("title"), href: "/office/settings" }]}>
      <ol className="border-t border-strong">
        {bodies.map(({ id, kind, namePl, nameEn, revision, retiredAt }, position) => {
          const name = locale === "pl" ? namePl : nameEn;
          const initial = { namePl, nameEn };
          return (
            <li key={id} className="grid gap-x-8 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_auto]">
              <div className="min-w-0">
                <h2 className="text-lg">{name}</h2>
                <p className="text-soft">{t(`bodies.kinds.${kind}`)}</p>
                {retiredAt && <StateMark tone="over">{t("bodies.dissolved")}</StateMark>}
                <details className="mt-1">
                  <summary className="link w-fit cursor-pointer py-1">
                    {t("bodies.rename")}
                    <span className="sr-only"> – {name}</span>
                  </summary>
                  <div className="mt-3 border-l-2 border-line pl-4">
                    <Form action={renameBodyAction} id={`body-${id}`} initial={initial} submit={t("save")}>
                      <input type="hidden" name="bodyId" value={id} />
                      <input type="hidden" name="revision" value={revision} />
                      <StaleValues stored={initial} rows={[{ name: "namePl", label: t("namePl") }, { name: "nameEn", label: t("nameEn") }]} />
                      <TextField name="namePl" label={t("namePl")} lang="pl" maxLength={120} />
                      <TextField name="nameEn" label={t("nameEn")} lang="en" maxLength={120} />
                    </Form>
                  </div>
                </details>
              </div>
              <div className="flex flex-wrap items-start gap-x-4">
                <OrderForm action={moveBodyAction} field="bodyId" id={id} name={name} first={position === 0} last={position === bodies.length - 1} />
                {kind !== "BOARD" && <RetireForm action={retireBodyAction} field="bodyId" id={id} name={name} retired={retiredAt !== null} />}
              </div>
            </li>
          );
        })}
      </ol>
      <Section title={t("bodies.add")} lead={t("bodies.addLead")}>
        <Form action={addBodyAction} id="new" initial={{ kind: "TASK_GROUP" }} submit={t("bodies.addSubmit")} clearWhenDone>
          <RadioGroup name="kind" label={t("bodies.kind")} options={bodyKinds.toReversed().map((kind) => ({ value: kind, label: t(`bodies.kinds.${kind}`) }))} />
          <TextField name="namePl" label={t("namePl")} lang="pl" maxLength={120} />
          <TextField name="nameEn" label={t("nameEn")} lang="en" maxLength={120} />
        </Form>
      </Section>
    </Page>
  );
}
