import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { FilterFold } from "@/components/ui/filter-fold";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { NeedCard } from "@/components/needs/need-card";
import { enter } from "@/lib/gate/enter";
import { listOpenNeeds } from "@/lib/needs/queries";
import { obstacleToDrafting } from "@/lib/needs/rules";
import { belongsTo } from "@/lib/people/actor";
import { listAnswering } from "@/lib/search/needs";
import { filterOf, queryOf, type Asked } from "./_parts/filter";

export async function generateMetadata() {
  const t = await getTranslations("needs.board");
  return { title: t("metaTitle"), description: t("lead") };
}

export default async function NeedsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await enter("/needs");
  const now = new Date();
  const { filter: narrowing, page } = filterOf(await searchParams);
  const filter = { ...narrowing, among: narrowing.words === null ? null : await listAnswering(actor, narrowing.words, now) };
  const board = await listOpenNeeds(actor, filter, page, now);
  const t = await getTranslations("needs");
  const locale = await getLocale();
  const active = Object.keys(queryOf(filter)).length > 0;

  return (
    <Page
      title={t("board.title")}
      lead={t("board.lead")}
      actions={obstacleToDrafting(actor) === null && <LinkButton href="/desk/needs/new">{t("board.state")}</LinkButton>}
    >
      <div className="grid gap-10 lg:grid-cols-[17rem_1fr] lg:gap-12">
        <section aria-label={t("board.filters")} className="min-w-0">
          <FilterForm href="/needs" active={active}>
            <SearchBox label={t("board.search")} hint={t("board.searchHint")} value={filter.words ?? undefined} />
            <FilterFold open={active}>
              <Facets
                name="specialisation"
                title={t("board.specialisation")}
                options={board.specialisations.map(({ letter, slug, count, ...names }) => ({
                  value: slug,
                  label: <SpecialisationMark slug={slug}>{locale === "en" ? names.nameEn : names.namePl}</SpecialisationMark>,
                  count,
                  chosen: filter.specialisations.includes(slug),
                }))}
              />
              <Facets
                name="kind"
                title={t("board.kind")}
                options={[...board.kinds].map(([kind, count]) => ({ value: kind, label: t(`kind.${kind}`), count, chosen: filter.kinds.includes(kind) }))}
              />
              {board.capabilities.length > 0 && (
                <div className="border-t border-strong pt-2">
                  <label htmlFor="capability" className="block font-semibold">
                    {t("board.capability")}
                  </label>
                  <select id="capability" name="capability" defaultValue={filter.capability ?? ""} className="control mt-1.5 w-full">
                    <option value="">{t("board.anyCapability")}</option>
                    {board.capabilities.map(({ slug, count, ...labels }) => (
                      <option key={slug} value={slug}>
                        {labels[locale]} ({count})
                      </option>
                    ))}
                  </select>
                </div>
              )}
              {board.places.length > 0 && (
                <Facets
                  name="place"
                  title={t("board.place")}
                  options={board.places.slice(0, 12).map(({ id, name, count }) => ({ value: String(id), label: name, count, chosen: filter.places.includes(id) }))}
                />
              )}
            </FilterFold>
          </FilterForm>
        </section>
        <section className="min-w-0" aria-labelledby="found">
          <h2 id="found" className="mb-4 text-xl">
            {t("board.found", { count: board.total })}
          </h2>
          {actor.kind === "visitor" && <p className="mb-4 max-w-prose text-soft">{t("board.visitorNote")}</p>}
          {board.rows.length === 0 ? (
            active ? (
              <EmptyState title={t("board.emptyFilteredTitle")} actions={<LinkButton href="/needs">{t("board.clear")}</LinkButton>}>
                {t("board.emptyFiltered")}
              </EmptyState>
            ) : (
              <EmptyState title={t("board.emptyTitle")} actions={<LinkButton href="/directory">{t("board.toDirectory")}</LinkButton>}>
                {t("board.empty")}
              </EmptyState>
            )
          ) : (
            <div className="mb-8 border-b border-strong">
              {board.rows.map((need) => (
                <NeedCard key={need.id} need={need} now={now} mark={belongsTo(actor, need.organisationId) && <Badge>{t("board.mine")}</Badge>} />
              ))}
            </div>
          )}
          <Pagination page={page} pages={board.pages} hrefOf={(number) => ({ pathname: "/needs", query: { ...queryOf(filter), page: String(number) } })} />
        </section>
      </div>
    </Page>
  );
}
