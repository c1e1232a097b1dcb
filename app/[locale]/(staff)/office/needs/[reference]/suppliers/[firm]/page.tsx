import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { MatchSheet } from "@/components/matching/match-sheet";
import { enter } from "@/lib/gate/enter";
import { findSupplierFor, listLabels } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { findPublishedNeed } from "@/lib/needs/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("matching.sheet"))("title") };
}

export default async function OfficeMatchSheetPage({ params }: { params: Promise<{ reference: string; firm: string }> }) {
  const actor = await enter("/office/needs/[reference]/suppliers/[firm]");
  const { reference, firm } = await params;
  const need = (await findPublishedNeed(actor, reference)) ?? notFound();
  const at = new Date();
  const supplier = (await findSupplierFor(actor, reference, firm, at)) ?? notFound();
  const needs = await getTranslations("needs");
  const label = await listLabels(await getLocale());
  const breadcrumbs = [{ label: needs("office.title"), href: "/office/needs" }, { label: reference, href: { pathname: "/office/needs/[reference]", params: { reference } } }] as const;
  return <MatchSheet need={need} supplier={supplier} at={at} label={label} rules={{ returnFloor: WEIGHTS.returnFloor, unconfirmed: WEIGHTS.source.text, turnWithin: WEIGHTS.turnWithin }} breadcrumbs={breadcrumbs} />;
}
