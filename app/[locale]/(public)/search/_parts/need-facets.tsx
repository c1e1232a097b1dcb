import { getTranslations } from "next-intl/server";
import { Facets } from "@/components/ui/facets";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { NEED_FACETS, type FoundNeeds, type NeedFacet } from "@/lib/search/needs";
import type { AskedSearch } from "../../_parts/asked";

const OFFERED = 10;

/** The questions by which needs are narrowed, each answer with the number of needs behind it. */
export async function NeedFacets({ found, asked }: { found: FoundNeeds; asked: AskedSearch }) {
  const t = await getTranslations("search.needFacets");
  const needs = await getTranslations("needs");
  const places = await gazetteer();
  const labels: Record<NeedFacet, (value: string) => string> = {
    need: (value) => (needs.has(`kind.${value as "SUPPLY"}`) ? needs(`kind.${value as "SUPPLY"}`) : value),
    town: (id) => places.byId(Number(id))?.name ?? id,
  };
  return NEED_FACETS.map((facet) => {
    const chosen = asked.ticked[facet] ?? [];
    const offered = found.facets[facet].slice(0, OFFERED);
    return (
      offered.length > 0 && (
        <Facets key={facet} name={facet} title={t(facet)} options={offered.map(({ value, count }) => ({ value, count, chosen: chosen.includes(value), label: labels[facet](value) }))} />
      )
    );
  });
}
