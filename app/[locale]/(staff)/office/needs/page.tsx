import { getTranslations } from "next-intl/server";
import { NeedState } from "@/components/needs/need-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { countFits } from "@/lib/matching/queries";
import { listPublishedNeeds, type NeedRow } from "@/lib/needs/queries";
import { isOpen, stateOf } from "@/lib/needs/rules";
import { lastDayBefore } from "@/lib/platform/civil";
import { OfficeTabs } from "../../_parts/office-tabs";

export async function generateMetadata() {
  const t = await getTranslations("needs.office");
  return { title: t("title") };
}

export default async function OfficeNeedsPage() {
  const actor = await enter("/office/needs");
  const now = new Date();
  const needs = await listPublishedNeeds(actor);
  const fits = await countFits(needs.map(({ id }) => id));
  const t = await getTranslations("needs.office");
  const open = needs.filter((need) => isOpen(need, now));
  const without = open.filter(({ id }) => !fits.get(id));
  const groups = [
    { id: "without", title: t("withoutFit"), needs: without, empty: t("noneWithout") },
    { id: "with", title: t("withFit"), needs: open.filter(({ id }) => fits.get(id)), empty: null },
    { id: "ended", title: t("ended"), needs: needs.filter((need) => !isOpen(need, now)), empty: null },
  ];

  return (
    <Page title={t("title")} lead={t("lead")} width="office" actions={<LinkButton kind="secondary" href="/office/feedback">{t("feedback")}</LinkButton>}>
      <OfficeTabs actor={actor} current="/office/needs" />
      {needs.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        groups.map(
          (group) =>
            (group.needs.length > 0 || group.empty) && (
              <Section key={group.id} id={group.id} title={`${group.title} (${group.needs.length})`}>
                {group.needs.length > 0 ? <Needs needs={group.needs} fits={fits} now={now} caption={group.title} /> : <p className="text-soft">{group.empty}</p>}
              </Section>
            ),
        )
      )}
    </Page>
  );
}

async function Needs({ needs, fits, now, caption }: { needs: readonly NeedRow[]; fits: ReadonlyMap<string, number>; now: Date; caption: string }) {
  const t = await getTranslations("needs");
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={needs}
      keyOf={({ id }) => id}
      columns={[
        { head: t("fact.reference"), cell: ({ reference }) => <Reference>{reference}</Reference> },
        {
          head: t("desk.need"),
          names: true,
          cell: ({ reference, title }) => (
            <Link href={{ pathname: "/office/needs/[reference]", params: { reference } }} className="link">
              {title}
            </Link>
          ),
        },
        { head: t("fact.owner"), cell: ({ organisation }) => organisation.name },
        { head: t("fact.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
        { head: t("fact.audience"), cell: ({ audience }) => t(`audience.${audience}`) },
        { head: t("fact.state"), cell: (need) => <NeedState state={stateOf(need, now)} /> },
        { head: t("fact.closes"), cell: ({ closesAt }) => <Time on={lastDayBefore(closesAt)} style="short" /> },
        {
          head: t("office.fits"),
          cell: (need) => {
            if (!isOpen(need, now)) return "–";
            const count = fits.get(need.id) ?? 0;
            const said = t("office.fitsCount", { count });
            return count === 0 ? <StateMark tone="attention">{said}</StateMark> : <span className="whitespace-nowrap">{said}</span>;
          },
        },
        { head: t("desk.interests"), figures: true, cell: ({ _count }) => _count.interests },
      ]}
    />
  );
}
