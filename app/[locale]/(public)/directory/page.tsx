import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { after } from "next/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { FilterFold } from "@/components/ui/filter-fold";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { listDirectory, type DirectoryPage as Found } from "@/lib/capabilities/directory";
import { FACETS, type Facet, type Ticked } from "@/lib/capabilities/facets";
import { listSpecialisations } from "@/lib/capabilities/queries";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { noteUnknownWords } from "@/lib/capabilities/unknown-words";
import { enter } from "@/lib/gate/enter";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { OrganisationCard } from "./_parts/organisation-card";
import { TownMap } from "./_parts/town-map";

type Asked = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Asked> };

/** So many values of a question are offered; the others are found by words. */
const OFFERED = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.directory");
  return { title: t("title"), description: t("lead") };
}

export default async function DirectoryPage({ searchParams }: Props) {
  const actor = await enter("/directory");
  const asked = await searchParams;
  const words = textOf(asked.q);
  const ticked = tickedIn(asked);
  const result = await listDirectory(actor, { words, ticked, page: Number.parseInt(textOf(asked.page), 10) || 1 }, new Date());
  after(() => noteUnknownWords(result.unknown, new Date()));
  const t = await getTranslations("organisations.directory");
  const locale = await getLocale();
  const labels = await labelsOf();
  const filtered = FACETS.some((facet) => ticked[facet]?.length);
  const query = { ...(words && { q: words }), ...ticked };

  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[17rem_1fr]">
        <FilterForm href="/directory" active={filtered || words !== ""}>
          <SearchBox label={t("search")} hint={t("searchHint")} value={words} />
          <FilterFold open={filtered}>
            {FACETS.map((facet) => {
              const values = result.facets[facet];
              const chosen = ticked[facet] ?? [];
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
            })}
          </FilterFold>
        </FilterForm>

        <div className="min-w-0">
          {result.total > 0 ? (
            <>
              <p role="status" className="text-lg font-semibold">
                {t("count", { count: result.total })}
              </p>
              {result.named.length > 0 && <p className="text-soft">{t("understood", { what: result.named.map((entry) => entry[locale]).join(", ") })}</p>}
              <div className="mt-4 grid gap-8 xl:grid-cols-[1fr_18rem] xl:items-start">
                <div className="min-w-0">
                  <ul className="border-t border-strong">
                    {result.cards.map((card) => (
                      <OrganisationCard key={card.id} card={card} />
                    ))}
                  </ul>
                  <div className="mt-6">
                    <Pagination page={result.page} pages={result.pages} hrefOf={(page) => ({ pathname: "/directory", query: { ...query, page: String(page) } })} />
                  </div>
                </div>
                <TownMap towns={result.towns} query={query} />
              </div>
            </>
          ) : words || filtered ? (
            <EmptyState
              title={t("none")}
              actions={
                <>
                  {filtered && words && <LinkButton href={{ pathname: "/directory", query: { q: words } }}>{t("noneFilters")}</LinkButton>}
                  <LinkButton kind="secondary" href="/directory">
                    {t("noneAll")}
                  </LinkButton>
                  <LinkButton kind="secondary" href="/desk/needs/new">
                    {t("noneNeed")}
                  </LinkButton>
                </>
              }
            >
              <p>{t("noneLead")}</p>
              <Nearby nearby={result.nearby} />
            </EmptyState>
          ) : (
            <EmptyState title={t("empty")}>{t("emptyLead")}</EmptyState>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Searches near to what was typed, each of which finds something. */
async function Nearby({ nearby }: { nearby: Found["nearby"] }) {
  const t = await getTranslations("organisations.directory");
  const locale = await getLocale();
  const names = [...nearby.entries.map((entry) => entry[locale]), ...nearby.towns];
  if (names.length === 0) return null;
  return (
    <p className="mt-3">
      {t("similar")}{" "}
      {names.map((name, position) => (
        <span key={name}>
          {position > 0 && ", "}
          <Link href={{ pathname: "/directory", query: { q: name } }} className="link">
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
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

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : (value?.[0] ?? "")).trim().slice(0, 200);

function tickedIn(asked: Asked): Ticked {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const values = [asked[facet] ?? []].flat().filter((value) => value.length <= 100).slice(0, 50);
      return values.length > 0 ? [[facet, values]] : [];
    }),
  );
}
