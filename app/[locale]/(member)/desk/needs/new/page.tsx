import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { DESCRIPTION_MAX, kinds, TITLE_MAX } from "@/lib/needs/schema";
import { draftFromTextAction, draftNeedAction } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("needs.desk");
  return { title: t("new") };
}

export default async function NewNeedPage() {
  const actor = await enter("/desk/needs/new");
  const t = await getTranslations("needs");
  return (
    <Page title={t("form.newTitle")} lead={t("form.newLead")} width="reading" breadcrumbs={[{ label: t("desk.title"), href: "/desk/needs" }]}>
      {actor.seat.role === "EDITOR" && <Notice>{t("desk.editorNote")}</Notice>}
      <Section title={t("form.inWords")} lead={t("form.inWordsLead")}>
        <Form action={draftFromTextAction} id="in-words" initial={{ kind: "SUPPLY" }} submit={t("form.inWordsSubmit")}>
          <TextArea name="words" label={t("form.inWordsLabel")} hint={t("form.inWordsHint")} rows={6} maxLength={DESCRIPTION_MAX} />
          <RadioGroup name="kind" label={t("form.kind")} options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        </Form>
      </Section>
      <Section title={t("form.stepByStep")}>
        <Form action={draftNeedAction} id="step-by-step" submit={t("form.begin")} beside={<Link href="/desk/needs" className="link">{t("form.cancel")}</Link>}>
          <RadioGroup name="kind" label={t("form.kind")} options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))} />
          <TextField name="title" label={t("form.title")} hint={t("form.titleHint")} maxLength={TITLE_MAX} />
        </Form>
      </Section>
    </Page>
  );
}
