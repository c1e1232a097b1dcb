import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ScoreSheet } from "@/components/matching/score-sheet";
import { SheetBlock } from "@/components/matching/sheet-block";
import { Page } from "@/components/ui/page";
import { enter } from "@/lib/gate/enter";
import { findSupplierFor, listLabels } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/weights";
import { findPublishedNeed } from "@/lib/needs/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("matching.sheet"))("title") };
}

/** How one firm's score for a need came about, for the file of whoever answers for the choice. */
export default async function OfficeMatchSheetPage({ params }: { params: Promise<{ reference: string; firm: string }> }) {
  const actor = await enter("/office/needs/[reference]/suppliers/[firm]");
  const { reference, firm } = await params;
  const need = (await findPublishedNeed(actor, reference)) ?? notFound();
  const now = new Date();
  const supplier = (await findSupplierFor(actor, reference, firm, now)) ?? notFound();
  const t = await getTranslations("matching.sheet");
  const needs = await getTranslations("needs");
  const label = await listLabels(await getLocale());
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      breadcrumbs={[{ label: needs("office.title"), href: "/office/needs" }, { label: reference, href: { pathname: "/office/needs/[reference]", params: { reference } } }]}
      block={<SheetBlock need={{ reference, title: need.title, buyer: need.organisation.name }} supplier={supplier} at={now} />}
    >
      <ScoreSheet explanation={supplier.explanation} plants={supplier.plants} label={label} returnFloor={WEIGHTS.returnFloor} />
    </Page>
  );
}
