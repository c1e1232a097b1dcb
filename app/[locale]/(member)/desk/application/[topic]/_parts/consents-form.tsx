import { getLocale, getTranslations } from "next-intl/server";
import { DeclaredFacts } from "@/components/membership/declared-facts";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { factsOf } from "@/lib/membership/facts";
import { listWordingsInForce } from "@/lib/membership/queries";
import { obstacleToDeclaring } from "@/lib/membership/rules";
import { giveConsentsAction } from "../actions";
import { Saving } from "./saving";
import type { TopicProps } from "./topic-props";

/** Declarations and consents: the exact wording, nothing ticked beforehand, given by somebody who may speak for the organisation. */
export async function ConsentsForm({ actor, application, standing }: TopicProps) {
  const t = await getTranslations("membership.consents");
  const refusals = await getTranslations("refusals");
  const locale = await getLocale();
  const now = new Date();
  const obstacle = obstacleToDeclaring(actor, application, now);
  if (obstacle) {
    return (
      <>
        <Notice kind="info">{refusals(obstacle)}</Notice>
        <DeclaredFacts facts={factsOf("declaration", application.declared)} />
      </>
    );
  }
  const wordings = await listWordingsInForce(application.door, now);
  const given = new Set(application.declared.declaration.flatMap((one) => (one.given ? [`${one.key}/${one.version}`] : [])));
  const stored = { wordings: wordings.filter(({ key, version }) => given.has(`${key}/${version}`)).map(({ id }) => id) };
  const options = (required: boolean) =>
    wordings
      .filter((wording) => wording.required === required)
      .map(({ id, version, ...wording }) => ({ value: id, label: wording[locale], hint: t("version", { version }) }));
  const voluntary = options(false);
  return (
    <Form action={giveConsentsAction} initial={stored}>
      <CheckboxGroup name="wordings" label={t("required")} hint={t("onBehalf", { name: actor.name, organisation: actor.seat.organisationName })} options={options(true)} />
      {voluntary.length > 0 && <CheckboxGroup name="wordings" label={t("voluntary")} optional options={voluntary} />}
      <Saving application={application} standing={standing} />
    </Form>
  );
}
