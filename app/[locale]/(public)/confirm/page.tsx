import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailHere } from "@/components/people/mail-here";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { env } from "@/lib/platform/env";
import { askForConfirmationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.confirm");
  return { title: t("title") };
}

/** Reached after registering, whatever became of it: the answer is the same for every address. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  await enter("/confirm");
  const { sent } = await searchParams;
  const t = await getTranslations("people");
  const again = (
    <Form action={askForConfirmationAction} submit={t("confirm.sendAgain")} clearWhenDone>
      <TextField name="email" label={t("fields.email")} type="email" autoComplete="email" inputMode="email" spellCheck={false} />
    </Form>
  );
  if (!sent) {
    return (
      <Page title={t("confirm.againTitle")} lead={t("confirm.againLead")} width="reading">
        {again}
        <MailHere demonstration={env.DEMO} />
      </Page>
    );
  }
  return (
    <Page title={t("confirm.title")} lead={t("confirm.lead")} width="reading">
      <MailHere demonstration={env.DEMO} />
      <Section title={t("confirm.missing")} lead={t("confirm.missingLead")}>
        {again}
      </Section>
    </Page>
  );
}
