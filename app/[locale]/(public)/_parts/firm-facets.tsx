import { getLocale, getTranslations } from "next-intl/server";
import { Facets } from "@/components/ui/facets";
import { listSpecialisations } from "@/lib/capabilities/queries";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { FACETS, type Facet, type FoundFirms } from "@/lib/search/firms";
import type { AskedSearch } from "./asked";

/** So many values of a question are offered; the others are found by words. */
const OFFERED = 10;

/** The questions by which firms are narrowed, each answer with the number of firms behind it. */
export async function FirmFacets({ found, asked }: { found: FoundFirms; asked: AskedSearch }) {
  const t = await getTranslations("organisations.directory");
  const labels = await labelsOf();
  return FACETS.map((facet) => {
    const chosen = asked.ticked[facet] ?? [];
    const values = [...found.facets[facet], ...chosen.filter((value) => !found.facets[facet].some((one) => one.value === value)).map((value) => ({ value, count: 0 }))];
    const offered = [...values.slice(0, OFFERED), ...values.slice(OFFERED).filter(({ value }) => chosen.includes(value))];
    return (
      offered.length > 0 && (
        <Facets
          key={facet}
          name={facet}
          title={t(`facets.${facet}`)}
          options={offered.map(({ value, count }) => ({ value, count, chosen: chosen.includes(value), label: labels[facet](value) }))}
        />
      )
    );
  });
}

/** The words for the values of each question. */
async function labelsOf(): Promise<Record<Facet, (value: string) => string>> {
  const t = await getTranslations("organisations");
  const locale = await getLocale();
  const [specialisations, { bySlug }, places] = await Promise.all([listSpecialisations(), vocabulary(), gazetteer()]);
  const entry = (slug: string) => bySlug(slug)?.[locale] ?? slug;
  return {
    specialisation: (slug) => specialisations.find((each) => each.slug === slug)?.[locale === "pl" ? "namePl" : "nameEn"] ?? slug,
    standing: (value) => (value === "MEMBER" || value === "SUPPLIER" ? t(`standing.${value}`) : value),
    kind: (value) => (t.has(`kind.${value as "FIRM"}`) ? t(`kind.${value as "FIRM"}`) : value),
    area: entry,
    certificate: entry,
    town: (id) => places.byId(Number(id))?.name ?? id,
  };
}
