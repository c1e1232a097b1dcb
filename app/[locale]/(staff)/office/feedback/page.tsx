import { getLocale, getTranslations } from "next-intl/server";
import { FeedbackTable } from "@/components/matching/feedback-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { enter } from "@/lib/gate/enter";
import { type FeedbackFilter, listFeedback } from "@/lib/matching/feedback-queries";
import { FEEDBACK_REASONS } from "@/lib/matching/schema";

type SearchParams = Record<string, string | string[] | undefined>;

export async function generateMetadata() {
  return { title: (await getTranslations("matching.feedback"))("office") };
}

/** What both sides said of matches that are none: how often for which reason, of which entries, and each in its own words. */
export default async function FeedbackPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await enter("/office/feedback");
  const filter = readFilter(await searchParams);
  const { rows, count, pages, reasons, concepts } = await listFeedback(actor, filter);
  const t = await getTranslations("matching.feedback");
  const needs = await getTranslations("needs.office");
  const locale = await getLocale();
  const address = (change: Partial<FeedbackFilter>) => {
    const { reason, concept, page } = { ...filter, page: 1, ...change };
    return { pathname: "/office/feedback" as const, query: { ...(reason && { reason }), ...(concept && { concept }), ...(page > 1 && { page: String(page) }) } };
  };
  const chosen = concepts.find(({ slug }) => slug === filter.concept);

  return (
    <Page title={t("office")} lead={t("officeLead")} width="office" breadcrumbs={[{ label: needs("title"), href: "/office/needs" }]}>
      {reasons.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <>
          <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
            <Counted title={t("byReason")} head={t("because")} rows={reasons.map((each) => ({ key: each.reason, name: t(`reason.${each.reason}`), count: each.count, href: address({ reason: each.reason, concept: null }) }))} />
            {concepts.length > 0 && <Counted title={t("byConcept")} head={t("concept")} rows={concepts.map((each) => ({ key: each.slug, name: each[locale], count: each.count, href: address({ concept: each.slug, reason: null }) }))} />}
          </div>
          <Section
            id="list"
            title={t("listed", { count })}
            lead={filter.reason ? t(`reason.${filter.reason}`) : chosen?.[locale]}
            actions={(filter.reason ?? filter.concept) && <LinkButton kind="secondary" href="/office/feedback">{t("all")}</LinkButton>}
          >
            <FeedbackTable rows={rows} />
            <div className="mt-4 empty:hidden">
              <Pagination page={filter.page} pages={pages} hrefOf={(page) => address({ page })} />
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}

type CountedProps = { title: string; head: string; rows: readonly { key: string; name: string; count: number; href: Parameters<typeof Link>[0]["href"] }[] };

/** What it is about and how often, each leading to the list of just that. */
async function Counted({ title, head, rows }: CountedProps) {
  const t = await getTranslations("matching.feedback");
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        dense
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head, cell: ({ name, href }) => <Link href={href} hash="list" className="link">{name}</Link> },
          { head: t("count"), figures: true, cell: ({ count }) => count },
        ]}
      />
    </Section>
  );
}

function readFilter({ reason, concept, page }: SearchParams): FeedbackFilter {
  const number = typeof page === "string" && /^\d{1,6}$/.test(page) ? Number(page) : 1;
  return {
    reason: FEEDBACK_REASONS.find((each) => each === reason) ?? null,
    concept: typeof concept === "string" ? concept.slice(0, 100) : null,
    page: Math.max(1, number),
  };
}
