import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { registerAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.register");
  return { title: t("title") };
}

export default async function RegisterPage() {
  await enter("/register");
  const t = await getTranslations("people");
  return (
    <Page title={t("register.title")} lead={t("register.lead")} width="reading">
      <Form action={registerAction} submit={t("register.submit")} beside={<Link href="/sign-in" className="link">{t("register.signIn")}</Link>}>
        <TextField name="name" label={t("fields.name")} autoComplete="name" />
        <TextField name="email" label={t("fields.email")} hint={t("register.emailHint")} type="email" autoComplete="email" inputMode="email" spellCheck={false} />
        <TextField name="phone" label={t("fields.phone")} hint={t("register.phoneHint")} type="tel" autoComplete="tel" width="medium" optional />
        <TextField name="password" label={t("fields.password")} hint={t("fields.passwordHint")} type="password" autoComplete="new-password" width="medium" />
        <p className="max-w-prose text-soft">
          {t.rich("register.notice", { privacy: (words) => <Link href="/privacy" className="link">{words}</Link> })}
        </p>
      </Form>
    </Page>
  );
}
