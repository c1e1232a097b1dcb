import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ComponentProps } from "react";
import { MatchSheet } from "@/components/matching/match-sheet";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { enter } from "@/lib/gate/enter";
import { findSupplierFor, listLabels } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { findPublishedNeed } from "@/lib/needs/queries";
import { findProfile, type Profile } from "@/lib/organisations/queries";
import { bind } from "@/lib/platform/i18n/typography";

export async function generateMetadata() {
  return { title: (await getTranslations("matching.sheet"))("title") };
}

export default async function OfficeMatchSheetPage({ params }: { params: Promise<{ reference: string; firm: string }> }) {
  const actor = await enter("/office/needs/[reference]/suppliers/[firm]");
  const { reference, firm } = await params;
  const need = (await findPublishedNeed(actor, reference)) ?? notFound();
  const at = new Date();
  const supplier = await findSupplierFor(actor, reference, firm, at);
  const needs = await getTranslations("needs");
  const breadcrumbs = [{ label: needs("office.title"), href: "/office/needs" }, { label: reference, href: { pathname: "/office/needs/[reference]", params: { reference } } }] as const;
  if (!supplier) return <NothingToCompare profile={(await findProfile(actor, firm)) ?? notFound()} reference={reference} breadcrumbs={breadcrumbs} />;
  const label = await listLabels(await getLocale());
  return <MatchSheet need={need} supplier={supplier} at={at} label={label} rules={{ returnFloor: WEIGHTS.returnFloor, unconfirmed: WEIGHTS.source.text, turnWithin: WEIGHTS.turnWithin }} breadcrumbs={breadcrumbs} />;
}

type ComparedProps = { profile: Profile; reference: string; breadcrumbs: ComponentProps<typeof Page>["breadcrumbs"] };

/** A pair that somebody may have said something of, and that is no pair today. */
async function NothingToCompare({ profile: { name, slug, standing }, reference, breadcrumbs }: ComparedProps) {
  const t = await getTranslations("matching.sheet");
  return (
    <Page title={t("title")} width="office" breadcrumbs={breadcrumbs}>
      <EmptyState
        title={t("noPair")}
        actions={
          <>
            <LinkButton href={{ pathname: "/office/needs/[reference]", params: { reference } }}>{t("noPairNeed")}</LinkButton>
            {standing !== "NONE" && (
              <LinkButton kind="secondary" href={{ pathname: "/directory/[slug]", params: { slug } }}>
                {bind(name)}
              </LinkButton>
            )}
          </>
        }
      >
        <p>{t(standing === "NONE" ? "noPairLeft" : "noPairApart", { name })}</p>
        <p className="mt-2">{t("noPairKept")}</p>
      </EmptyState>
    </Page>
  );
}
