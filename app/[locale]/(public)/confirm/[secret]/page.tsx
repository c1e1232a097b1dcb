import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkSpent } from "@/components/people/link-spent";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { findPass } from "@/lib/people/passes";
import { askForConfirmationAction, confirmEmailAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.confirm");
  return { title: t("linkTitle"), referrer: "same-origin" };
}

/** Opening the link changes nothing, because mail scanners open it too; the button confirms. */
export default async function ConfirmLinkPage({ params }: { params: Promise<{ secret: string }> }) {
  await enter("/confirm/[secret]");
  const { secret } = await params;
  const t = await getTranslations("people");
  const pass = await findPass("CONFIRM_EMAIL", secret, new Date());
  if (!pass) {
    return (
      <LinkSpent title={t("confirm.linkTitle")}>
        <p className="max-w-prose">
          {t.rich("confirm.spent", { signIn: (words) => <Link href="/sign-in" className="link">{words}</Link> })}
        </p>
        <Form action={askForConfirmationAction} submit={t("confirm.sendAgain")} clearWhenDone>
          <TextField name="email" label={t("fields.email")} type="email" autoComplete="email" inputMode="email" spellCheck={false} />
        </Form>
      </LinkSpent>
    );
  }
  return (
    <Page title={t("confirm.linkTitle")} lead={t("confirm.linkLead")} width="reading">
      <SummaryList rows={[{ label: t("fields.name"), value: pass.person?.name }, { label: t("fields.email"), value: pass.email }]} />
      <Form action={confirmEmailAction} submit={t("confirm.submit")}>
        <input type="hidden" name="secret" value={secret} />
        <p className="max-w-prose text-soft">{t("confirm.notYou")}</p>
      </Form>
    </Page>
  );
}
