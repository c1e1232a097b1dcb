import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { SummaryList } from "@/components/ui/summary-list";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { isSeated } from "@/lib/people/actor";
import { findOrganisationToJoin } from "@/lib/people/join-requests";
import { redirect } from "@/lib/platform/i18n/navigation";
import { askToJoinAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.join");
  return { title: t("title") };
}

/** Reached from "this firm is already here" with `?nip=`, or from the desk without. */
export default async function JoinOrganisationPage({ searchParams }: { searchParams: Promise<{ nip?: string | string[] }> }) {
  const actor = await enter("/desk/organisation/join");
  if (isSeated(actor)) redirect({ href: "/desk/organisation/people", locale: await getLocale() });
  const { nip: asked } = await searchParams;
  const t = await getTranslations("people");
  const found = typeof asked === "string" ? await findOrganisationToJoin(asked) : null;
  return (
    <Page title={t("join.title")} lead={t("join.lead")} width="reading" breadcrumbs={[{ label: t("desk.title"), href: "/desk" }]}>
      <Form
        action={askToJoinAction}
        initial={typeof asked === "string" && !found ? { organisation: asked.slice(0, 120) } : {}}
        submit={t("join.submit")}
        beside={found && <Link href="/desk/organisation/join" className="link">{t("join.other")}</Link>}
      >
        {found ? (
          <>
            <SummaryList rows={[{ label: t("fields.organisation"), value: found.name }]} />
            <input type="hidden" name="organisation" value={found.slug} />
          </>
        ) : (
          <TextField name="organisation" label={t("join.nip")} hint={t("join.nipHint")} inputMode="numeric" width="short" mono />
        )}
        <TextArea name="message" label={t("join.message")} hint={t("join.messageHint")} maxLength={500} rows={4} optional />
      </Form>
    </Page>
  );
}
