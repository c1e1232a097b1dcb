import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Reference } from "@/components/ui/reference";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { countOwnNeeds, listOwnNeeds } from "@/lib/needs/queries";
import type { NeedState } from "@/lib/needs/rules";
import { lastDayBefore } from "@/lib/platform/civil";

const STATES = ["PUBLISHED", "DRAFT", "EXPIRED", "CLOSED"] as const satisfies readonly NeedState[];

export async function generateMetadata() {
  const t = await getTranslations("needs.desk");
  return { title: t("title") };
}

export default async function OwnNeedsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await enter("/desk/needs");
  const now = new Date();
  const asked = (await searchParams).state;
  const counts = await countOwnNeeds(actor, now);
  const state = STATES.find((one) => one === asked) ?? STATES.find((one) => counts[one] > 0) ?? "PUBLISHED";
  const needs = await listOwnNeeds(actor, state, now);
  const t = await getTranslations("needs");

  return (
    <Page title={t("desk.title")} lead={t("desk.lead")} actions={<LinkButton href="/desk/needs/new">{t("desk.new")}</LinkButton>}>
      <div className="grid gap-6">
        <Tabs
          label={t("desk.states")}
          tabs={STATES.map((one) => ({ label: t(`state.${one}`), href: { pathname: "/desk/needs", query: { state: one } }, current: one === state, count: counts[one] }))}
        />
        {needs.length === 0 ? (
          <EmptyState title={t(`desk.emptyTitle.${state}`)} actions={<LinkButton href="/desk/needs/new">{t("desk.new")}</LinkButton>}>
            {t(`desk.empty.${state}`)}
          </EmptyState>
        ) : (
          <Table
            caption={t("desk.caption", { state: t(`state.${state}`) })}
            captionHidden
            rows={needs}
            keyOf={(need) => need.id}
            columns={[
              { head: t("fact.reference"), cell: (need) => <Reference>{need.reference}</Reference> },
              {
                head: t("desk.need"),
                names: true,
                cell: (need) => (
                  <>
                    <Link href={{ pathname: "/desk/needs/[reference]", params: { reference: need.reference } }} className="link">
                      {need.title}
                    </Link>{" "}
                    <span className="font-normal text-soft">{t(`kind.${need.kind}`)}</span>
                  </>
                ),
              },
              { head: t("fact.closes"), cell: (need) => <Time on={lastDayBefore(need.closesAt)} style="short" /> },
              {
                head: t("desk.interests"),
                cell: ({ interests }) => {
                  const waiting = interests.filter(({ answer, expiredAt }) => !answer && !expiredAt).length;
                  if (waiting > 0) return <StateMark tone="attention">{t("desk.interestsWaiting", { count: waiting })}</StateMark>;
                  const total = t("desk.interestsTotal", { count: interests.length });
                  return interests.length > 0 ? <Badge>{total}</Badge> : <span className="text-soft">{total}</span>;
                },
              },
            ]}
          />
        )}
      </div>
    </Page>
  );
}
