import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { MatchSheet } from "@/components/matching/match-sheet";
import { FeedbackForm } from "@/components/matching/feedback-form";
import { Section } from "@/components/ui/section";
import { enter } from "@/lib/gate/enter";
import { findOwnFeedback } from "@/lib/matching/feedback";
import { findSupplierFor, listLabels } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { findOwnNeed } from "@/lib/needs/queries";
import { giveFeedbackAction, takeFeedbackBackAction } from "../../../../../../(public)/needs/[reference]/actions";

export async function generateMetadata() {
  return { title: (await getTranslations("matching.sheet"))("title") };
}

export default async function OwnMatchSheetPage({ params }: { params: Promise<{ reference: string; firm: string }> }) {
  const actor = await enter("/desk/needs/[reference]/suppliers/[firm]");
  const { reference, firm } = await params;
  const need = (await findOwnNeed(actor, reference)) ?? notFound();
  const at = new Date();
  const supplier = (await findSupplierFor(actor, reference, firm, at)) ?? notFound();
  const needs = await getTranslations("needs");
  const t = await getTranslations("matching.feedback");
  const label = await listLabels(await getLocale());
  const match = { needId: need.id, organisationId: supplier.organisation.id };
  const breadcrumbs = [{ label: needs("desk.title"), href: "/desk/needs" }, { label: reference, href: { pathname: "/desk/needs/[reference]", params: { reference } } }] as const;
  return (
    <MatchSheet need={need} supplier={supplier} at={at} label={label} rules={{ returnFloor: WEIGHTS.returnFloor, unconfirmed: WEIGHTS.source.text, turnWithin: WEIGHTS.turnWithin }} breadcrumbs={breadcrumbs}>
      {need.publishedAt && (
        <div className="no-print">
          <Section title={t("title")} lead={t("lead")} id="feedback">
            <FeedbackForm {...match} wishes={need.wishes} given={await findOwnFeedback(actor, match)} give={giveFeedbackAction} takeBack={takeFeedbackBackAction} />
          </Section>
        </div>
      )}
    </MatchSheet>
  );
}
