import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkSpent } from "@/components/people/link-spent";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { findFirstAdministratorLink } from "@/lib/people/first-administrator";
import { becomeFirstAdministratorAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.firstAdministrator");
  return { title: t("title"), referrer: "same-origin" };
}

export default async function FirstAdministratorPage({ params }: { params: Promise<{ secret: string }> }) {
  await enter("/first-administrator/[secret]");
  const { secret } = await params;
  const t = await getTranslations("people");
  const link = await findFirstAdministratorLink(secret, new Date());
  if (!link) {
    return (
      <LinkSpent title={t("firstAdministrator.title")}>
        <p className="max-w-prose">{t("firstAdministrator.spent")}</p>
      </LinkSpent>
    );
  }
  return (
    <Page title={t("firstAdministrator.title")} lead={t("firstAdministrator.lead", { email: link.email })} width="reading">
      <Form action={becomeFirstAdministratorAction} initial={{ name: link.name }} submit={t("firstAdministrator.submit")}>
        <input type="hidden" name="secret" value={secret} />
        <TextField name="name" label={t("fields.name")} autoComplete="name" />
        <TextField name="phone" label={t("fields.phone")} hint={t("register.phoneHint")} type="tel" autoComplete="tel" width="medium" optional />
        <TextField name="password" label={t("fields.password")} hint={t("fields.passwordHint")} type="password" autoComplete="new-password" width="medium" />
      </Form>
    </Page>
  );
}
