import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { after } from "next/server";
import { SearchBar } from "@/components/search/search-bar";
import { FilterFold } from "@/components/ui/filter-fold";
import { FilterForm } from "@/components/ui/filter-form";
import { Page } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { noteUnknownWords } from "@/lib/capabilities/unknown-words";
import { enter } from "@/lib/gate/enter";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { addressOf, askedIn, isNarrowed, textOf, type Query } from "../_parts/asked";
import { DistanceFields } from "../_parts/distance-fields";
import { FirmFacets } from "../_parts/firm-facets";
import { FirmResults } from "../_parts/firm-results";
import { CapabilityResults } from "./_parts/capability-results";
import { FACETS_OF, findAll, KINDS } from "./_parts/find-all";
import { NeedFacets } from "./_parts/need-facets";
import { NeedResults } from "./_parts/need-results";
import { SaveSearch } from "./_parts/save-search";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("title"), description: t("lead") };
}

/** One box for firms, needs and capabilities. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await enter("/search");
  const query = await searchParams;
  const kind = KINDS.find((one) => one === textOf(query.in)) ?? "firms";
  const asked = await askedIn(query, FACETS_OF[kind]);
  const { firms, needs, capabilities, totals } = await findAll(actor, asked, kind, new Date());
  after(() => noteUnknownWords(totals.firms + totals.needs === 0 && firms ? firms.unknown : [], new Date()));
  const t = await getTranslations("search");

  return (
    <Page title={t("title")} lead={t("lead")}>
      <form action={getPathname({ href: "/search", locale: await getLocale() })} role="search" aria-label={t("title")} className="no-print">
        {kind !== "firms" && <input type="hidden" name="in" value={kind} />}
        <SearchBar label={t("label")} hint={t("hint")} value={asked.words} submit={t("submit")} />
      </form>
      <div className={kind === "capabilities" ? "grid" : "grid items-start gap-x-10 gap-y-8 lg:grid-cols-[17rem_1fr]"}>
        {kind !== "capabilities" && (
          <FilterForm href="/search" active={isNarrowed(asked)}>
            {kind !== "firms" && <input type="hidden" name="in" value={kind} />}
            {asked.words && <input type="hidden" name="q" value={asked.words} />}
            <FilterFold open={isNarrowed(asked)}>
              <DistanceFields asked={asked} />
              {firms && <FirmFacets found={firms} asked={asked} />}
              {needs && <NeedFacets found={needs} asked={asked} />}
            </FilterFold>
          </FilterForm>
        )}
        <div className="grid min-w-0 gap-5">
          <Tabs
            label={t("kinds")}
            tabs={KINDS.map((one) => ({
              label: t(`kind.${one}`),
              count: one === "capabilities" && asked.words === "" ? undefined : totals[one],
              current: one === kind,
              href: { pathname: "/search", query: { ...(one === kind ? addressOf(asked) : asked.words ? { q: asked.words } : {}), ...(one !== "firms" && { in: one }) } },
            }))}
          />
          {kind !== "capabilities" && <SaveSearch actor={actor} kind={kind === "firms" ? "FIRM" : "NEED"} asked={asked} />}
          <div>
            {firms && <FirmResults found={firms} asked={asked} pathname="/search" />}
            {needs && <NeedResults found={needs} asked={asked} />}
            {capabilities && <CapabilityResults found={capabilities} words={asked.words} />}
          </div>
        </div>
      </div>
    </Page>
  );
}
