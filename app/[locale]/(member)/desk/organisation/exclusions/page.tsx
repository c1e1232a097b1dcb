import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Exclusions } from "@/components/organisations/exclusions";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { enter } from "@/lib/gate/enter";
import { listExclusions, searchNamed } from "@/lib/organisations/exclusions";
import { excludeOrganisationAction, liftExclusionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.exclusions");
  return { title: t("title") };
}

/** For whom the firm does not work: an affair of its own people. */
export default async function ExclusionsPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const actor = await enter("/desk/organisation/exclusions");
  const { q } = await searchParams;
  const [named, search] = await Promise.all([listExclusions(actor), searchNamed(actor, q)]);
  const represents = actor.seat.role === "REPRESENTATIVE";
  const t = await getTranslations("organisations.exclusions");
  const back = await getTranslations("organisations.details");
  return (
    <Page title={t("title")} lead={t("lead")} breadcrumbs={[{ label: back("back"), href: "/desk/organisation" }]}>
      {!represents && <Notice>{t("representatives")}</Notice>}
      <Exclusions named={named} search={search} here="/desk/organisation/exclusions" change={represents ? { exclude: excludeOrganisationAction, lift: liftExclusionAction } : undefined} />
    </Page>
  );
}
