import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkSpent } from "@/components/people/link-spent";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { findPass } from "@/lib/people/passes";
import { resetPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.reset");
  return { title: t("title"), referrer: "same-origin" };
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ secret: string }> }) {
  await enter("/reset-password/[secret]");
  const { secret } = await params;
  const t = await getTranslations("people");
  const pass = await findPass("RESET_PASSWORD", secret, new Date());
  if (!pass) {
    return (
      <LinkSpent title={t("reset.title")}>
        <p>
          <LinkButton href="/forgotten-password">{t("reset.newLink")}</LinkButton>
        </p>
      </LinkSpent>
    );
  }
  return (
    <Page title={t("reset.title")} lead={t("reset.lead", { email: pass.email })} width="reading">
      <Form action={resetPasswordAction} submit={t("reset.submit")}>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" autoComplete="username" value={pass.email} readOnly />
        <TextField name="password" label={t("fields.newPassword")} hint={t("fields.passwordHint")} type="password" autoComplete="new-password" width="medium" />
      </Form>
    </Page>
  );
}
