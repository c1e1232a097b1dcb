import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { kinds, TITLE_MAX } from "@/lib/needs/schema";
import { draftNeedAction } from "../actions";

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
      <Form action={draftNeedAction} submit={t("form.begin")} beside={<Link href="/desk/needs" className="link">{t("form.cancel")}</Link>}>
        <RadioGroup name="kind" label={t("form.kind")} options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))} />
        <TextField name="title" label={t("form.title")} hint={t("form.titleHint")} maxLength={TITLE_MAX} />
      </Form>
    </Page>
  );
}
