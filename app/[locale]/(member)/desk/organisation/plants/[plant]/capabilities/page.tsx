import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CapabilityPicker, CapabilitySearchForm } from "@/components/capabilities/capability-picker";
import { SuggestedCapabilities } from "@/components/capabilities/suggested-capabilities";
import { PlantTabs } from "@/components/organisations/plant-tabs";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { findEntries, listBranches } from "@/lib/capabilities/picking";
import { listPicksOf } from "@/lib/capabilities/queries";
import { DECLARED_KINDS, picksAsValues } from "@/lib/capabilities/rules";
import { CAPABILITY_LEVELS } from "@/lib/capabilities/schema";
import { listSuggestions } from "@/lib/capabilities/suggestions";
import { enter } from "@/lib/gate/enter";
import { findOwnPlant } from "@/lib/organisations/queries";
import { isIdentifier } from "@/lib/platform/identifier";
import { confirmSuggestionAction, dismissSuggestionAction, restoreSuggestionAction } from "../../../actions";
import { declareCapabilitiesAction } from "./actions";

type Props = { params: Promise<{ plant: string }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capabilities.declare");
  return { title: t("title") };
}

export default async function PlantCapabilitiesPage({ params, searchParams }: Props) {
  const actor = await enter("/desk/organisation/plants/[plant]/capabilities");
  const { plant: id } = await params;
  const plant = isIdentifier(id) ? await findOwnPlant(actor, id) : null;
  if (!plant) notFound();
  const locale = await getLocale();
  const t = await getTranslations("capabilities");
  const back = await getTranslations("organisations.details");
  const { q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, 80) : "";
  const [chosen, suggestions] = await Promise.all([listPicksOf(plant.id), listSuggestions(actor)]);
  return (
    <Page title={plant.name} lead={t("declare.lead")} breadcrumbs={[{ label: back("back"), href: "/desk/organisation" }]}>
      <PlantTabs plant={plant.id} current="capabilities" />
      <SuggestedCapabilities suggestions={suggestions} plants={[plant]} confirm={confirmSuggestionAction} dismiss={dismissSuggestionAction} restore={restoreSuggestionAction} />
      <CapabilitySearchForm id="capability-search" href={{ pathname: "/desk/organisation/plants/[plant]/capabilities", params: { plant: plant.id } }} />
      <Form action={declareCapabilitiesAction} initial={picksAsValues("capabilities", chosen)} submit={t("declare.save")}>
        <input type="hidden" name="plantId" value={plant.id} readOnly />
        <input type="hidden" name="revision" value={plant.revision} readOnly />
        <CapabilityPicker
          name="capabilities"
          label={t("declare.label")}
          branches={await listBranches(locale, DECLARED_KINDS, chosen.map(({ slug }) => slug))}
          levels={CAPABILITY_LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          searchForm="capability-search"
          searched={{ words, found: words ? await findEntries(words, DECLARED_KINDS, locale) : [] }}
        />
      </Form>
    </Page>
  );
}
