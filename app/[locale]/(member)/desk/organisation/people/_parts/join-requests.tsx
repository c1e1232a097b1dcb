import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { Seated } from "@/lib/people/actor";
import { listOpenJoinRequests } from "@/lib/people/queries";
import { answerJoinRequestAction } from "../actions";

/** Who asks to be let in. No answer is chosen beforehand. */
export async function JoinRequests({ actor }: { actor: Seated }) {
  const t = await getTranslations("people");
  const requests = await listOpenJoinRequests(actor);
  if (requests.length === 0) return null;
  return (
    <Section title={t("colleagues.requests")} id="requests" lead={t("colleagues.requestsLead")}>
      <ul className="border-t border-strong">
        {requests.map(({ id, message, askedAt, person }) => (
          <li key={id} className="grid gap-4 border-b border-line py-4 md:grid-cols-2">
            <div className="min-w-0">
              <p className="font-semibold">{person.name}</p>
              <p className="text-soft">
                {person.email} · <Time at={askedAt} style="short" />
              </p>
              {message && <p className="mt-2 max-w-prose whitespace-pre-line border-l-2 border-line pl-4">{message}</p>}
            </div>
            <Form id={`request-${id}`} action={answerJoinRequestAction} submit={t("colleagues.answer")}>
              <input type="hidden" name="request" value={id} />
              <RadioGroup
                name="answer"
                label={t("colleagues.answerTo", { name: person.name })}
                options={[
                  { value: "EDITOR", label: t("colleagues.acceptAs.EDITOR"), hint: t("roleHints.EDITOR") },
                  { value: "REPRESENTATIVE", label: t("colleagues.acceptAs.REPRESENTATIVE"), hint: t("roleHints.REPRESENTATIVE") },
                  { value: "DECLINE", label: t("colleagues.decline") },
                ]}
              />
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
