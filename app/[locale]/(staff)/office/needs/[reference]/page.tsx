import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FeedbackTable } from "@/components/matching/feedback-table";
import { SuppliersOf } from "@/components/matching/suppliers";
import { NeedBlock, NeedTerms } from "@/components/needs/need-facts";
import { Requirements } from "@/components/needs/requirements";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { enter } from "@/lib/gate/enter";
import { listFeedbackOf } from "@/lib/matching/feedback-queries";
import { listLabels, listSuppliersFor } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { findPublishedNeed } from "@/lib/needs/queries";

export async function generateMetadata({ params }: { params: Promise<{ reference: string }> }) {
  return { title: (await params).reference };
}

/** A need as the coordinator brokers it: what it asks, who fits, who nearly does. */
export default async function OfficeNeedPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await enter("/office/needs/[reference]");
  const { reference } = await params;
  const need = await findPublishedNeed(actor, reference);
  if (!need) notFound();
  const now = new Date();
  const [suppliers, label, feedback] = await Promise.all([listSuppliersFor(actor, need.id, now), listLabels(await getLocale()), listFeedbackOf(actor, need.id)]);
  const t = await getTranslations("needs");
  const said = await getTranslations("matching.feedback");

  return (
    <Page title={need.title} width="office" breadcrumbs={[{ label: t("office.title"), href: "/office/needs" }]} block={<NeedBlock need={need} now={now} />}>
      <Section title={t("sheet.requirements")}>
        <Requirements need={need} />
      </Section>
      <Section title={t("sheet.terms")}>
        <NeedTerms need={need} />
        <p className="mt-4 max-w-prose whitespace-pre-line">{need.description}</p>
      </Section>
      {feedback.length > 0 && (
        <Section title={said("office")} lead={said("officeLead")} id="feedback">
          <FeedbackTable rows={feedback} ofOneNeed />
        </Section>
      )}
      <SuppliersOf suppliers={suppliers} label={label} turnWithin={WEIGHTS.turnWithin} help={t("office.help")} sheetOf={(firm) => ({ pathname: "/office/needs/[reference]/suppliers/[firm]", params: { reference, firm } })} />
    </Page>
  );
}
