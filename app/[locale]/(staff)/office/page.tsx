import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { enter } from "@/lib/gate/enter";
import { listPartnerCities, listSpecialisations } from "@/lib/membership/queries";
import { listQueue } from "@/lib/membership/queue";
import { holds, type SignedIn } from "@/lib/people/actor";
import { OfficeTabs } from "../_parts/office-tabs";
import { filterOf, isNarrowed, queueAddress, readQueueQuery, type QueueQuery, type SearchParams } from "./_parts/queue-filter";
import { QueueFilters } from "./_parts/queue-filters";
import { QueueGroup } from "./_parts/queue-group";
import { QueueKeys } from "./_parts/queue-keys";

export async function generateMetadata() {
  const t = await getTranslations("office.queue");
  return { title: t("title") };
}

export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await enter("/office");
  const t = await getTranslations("office");
  const query = readQueueQuery(await searchParams);
  const [cities, specialisations] = await Promise.all([listPartnerCities(), listSpecialisations()]);
  const groups = await listQueue(actor, filterOf(query, cities), new Date());
  const count = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  const overdue = groups.flatMap(({ cases }) => cases).filter(({ isOverdue }) => isOverdue).length;

  return (
    <Page width="office" title={t("queue.title")} lead={t(leadFor(actor))}>
      <OfficeTabs actor={actor} current="/office" />
      <QueueFilters query={query} cities={cities} specialisations={specialisations} wholeCluster={holds(actor, "CLUSTER_COORDINATOR")} />
      <div className="grid gap-3">
        <Tabs
          label={t("queue.views")}
          tabs={(["open", "closed"] as const).map((view) => ({
            label: t(`queue.${view}`),
            href: { pathname: "/office", query: queueAddress({ ...query, view, overdue: view === "open" && query.overdue }) },
            current: query.view === view,
            ...(query.view === view && { count }),
          }))}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <p className="font-semibold">{query.view === "open" ? t("queue.summary", { count, overdue }) : t("queue.summaryClosed", { count })}</p>
          {count > 0 && (
            <QueueKeys strings={{ on: t("keys.on"), off: t("keys.off"), turnOff: t("keys.turnOff"), turnOn: t("keys.turnOn") }} />
          )}
        </div>
      </div>
      {groups.map(({ state, cases }) => (
        <QueueGroup key={state} state={state} cases={cases} closed={query.view === "closed"} />
      ))}
      {count === 0 && <Nothing query={query} />}
    </Page>
  );
}

async function Nothing({ query }: { query: QueueQuery }) {
  const t = await getTranslations("office.empty");
  if (isNarrowed(query)) {
    return (
      <EmptyState title={t("narrowed")} actions={<LinkButton href={{ pathname: "/office", query: query.view === "closed" ? { view: "closed" } : {} }}>{t("showAll")}</LinkButton>}>
        {t("narrowedHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t(query.view)} actions={<LinkButton href="/office/organisations" kind="secondary">{t("register")}</LinkButton>}>
      {t(query.view === "open" ? "openHint" : "closedHint")}
    </EmptyState>
  );
}

/** What this list is to whoever looks at it. */
function leadFor(actor: SignedIn) {
  if (holds(actor, "CLUSTER_COORDINATOR")) return "queue.leadCoordinator";
  if (holds(actor, "CITY_COORDINATOR")) return "queue.leadCity";
  return holds(actor, "BOARD_MEMBER") ? "queue.leadBoard" : "queue.leadAdministrator";
}
