import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { after } from "next/server";
import { SearchBar } from "@/components/search/search-bar";
import { FilterFold } from "@/components/ui/filter-fold";
import { FilterForm } from "@/components/ui/filter-form";
import { Page } from "@/components/ui/page";
import { noteUnknownWords } from "@/lib/capabilities/unknown-words";
import { enter } from "@/lib/gate/enter";
import { FACETS, findFirms } from "@/lib/search/firms";
import { askedIn, isNarrowed, type Query } from "../_parts/asked";
import { DistanceFields } from "../_parts/distance-fields";
import { FirmFacets } from "../_parts/firm-facets";
import { FirmResults } from "../_parts/firm-results";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.directory");
  return { title: t("title"), description: t("lead") };
}

export default async function DirectoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await enter("/directory");
  const asked = await askedIn(await searchParams, FACETS);
  const found = await findFirms(actor, asked, new Date());
  after(() => noteUnknownWords(found.unknown, new Date()));
  const t = await getTranslations("organisations.directory");

  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[17rem_1fr]">
        <FilterForm href="/directory" active={isNarrowed(asked) || asked.words !== ""}>
          <SearchBar label={t("search")} hint={t("searchHint")} value={asked.words} />
          <FilterFold open={isNarrowed(asked)}>
            <DistanceFields asked={asked} />
            <FirmFacets found={found} asked={asked} />
          </FilterFold>
        </FilterForm>
        <div className="min-w-0">
          <FirmResults found={found} asked={asked} pathname="/directory" />
        </div>
      </div>
    </Page>
  );
}
