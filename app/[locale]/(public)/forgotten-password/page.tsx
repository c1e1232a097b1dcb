import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailHere } from "@/components/people/mail-here";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { env } from "@/lib/platform/env";
import { askForResetAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.forgotten");
  return { title: t("title") };
}

export default async function ForgottenPasswordPage() {
  await enter("/forgotten-password");
  const t = await getTranslations("people");
  return (
    <Page title={t("forgotten.title")} lead={t("forgotten.lead")} width="reading">
      <Form action={askForResetAction} submit={t("forgotten.submit")} beside={<Link href="/sign-in" className="link">{t("forgotten.back")}</Link>}>
        <TextField name="email" label={t("fields.email")} type="email" autoComplete="username" inputMode="email" spellCheck={false} />
      </Form>
      <MailHere demonstration={env.DEMO} />
    </Page>
  );
}
