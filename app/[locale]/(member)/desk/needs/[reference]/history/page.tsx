import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { capacityTerms } from "@/components/needs/capacity-terms";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { snapshotOf, type Snapshot } from "@/lib/needs/content";
import { findOwnNeed, listRevisionsOf } from "@/lib/needs/queries";
import { formatCivil, formatMoney, formatNumber } from "@/lib/platform/i18n/format";

export async function generateMetadata() {
  const t = await getTranslations("needs.history");
  return { title: t("title") };
}

const FIELDS = ["kind", "title", "description", "must", "nice", "quantity", "rhythm", "orderValue", "sizes", "deliverOn", "capacity", "place", "radiusKm", "closesOn", "audience", "chosen"] as const satisfies readonly (keyof Snapshot)[];

export default async function NeedHistoryPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await enter("/desk/needs/[reference]/history");
  const { reference } = await params;
  const need = await findOwnNeed(actor, reference);
  if (!need) notFound();
  const t = await getTranslations("needs");
  const revisions = await listRevisionsOf(actor, need.id);
  const words = await wording();
  // Each change beside what the need said until then; the newest stands on top.
  const changes = revisions.map((revision, position) => {
    const later = position === 0 ? snapshotOf(need) : (revisions[position - 1]?.content as unknown as Snapshot);
    const earlier = revision.content as unknown as Snapshot;
    return { ...revision, rows: FIELDS.map((field) => ({ field, was: words.say(field, earlier), is: words.say(field, later) })).filter(({ was, is }) => was !== is) };
  });

  return (
    <Page
      title={t("history.title")}
      lead={t("history.lead")}
      breadcrumbs={[
        { label: t("desk.title"), href: "/desk/needs" },
        { label: reference, href: { pathname: "/desk/needs/[reference]", params: { reference } } },
      ]}
    >
      {changes.length === 0 && <EmptyState title={t("history.none")} />}
      {changes.map(({ revision, changedAt, changedBy, rows }) => (
        <Section key={revision} title={t("history.past", { revision })} lead={<><Time at={changedAt} /> · {t("history.changedBy", { name: changedBy ?? t("history.someone") })}</>}>
          <SummaryList heads={{ value: t("history.was"), beside: t("history.is") }} rows={rows.map(({ field, was, is }) => ({ label: words.label(field), value: was, beside: is }))} />
        </Section>
      ))}
    </Page>
  );
}

/** A field of a need, and what it said, in the page's language. */
async function wording() {
  const t = await getTranslations("needs");
  const sizeClass = await getTranslations("matching.sizeClass");
  const term = await capacityTerms();
  const locale = await getLocale();
  const labels: Record<(typeof FIELDS)[number], string> = {
    kind: t("fact.kind"), title: t("fact.title"), description: t("fact.description"), must: t("wish.MUST"), nice: t("wish.NICE"), quantity: t("fact.quantity"),
    rhythm: t("fact.rhythm"), orderValue: t("fact.orderValue"), sizes: t("fact.sizes"), deliverOn: t("fact.deliver"), capacity: t("fact.capacity"), place: t("fact.place"), radiusKm: t("fact.radius"), closesOn: t("fact.closes"), audience: t("fact.audience"), chosen: t("fact.chosen"),
  };
  function say(field: (typeof FIELDS)[number], said: Snapshot): string {
    switch (field) {
      case "kind":
        return t(`kind.${said.kind}`);
      case "audience":
        return t(`audience.${said.audience}`);
      case "rhythm":
        return said.rhythm ? t(`rhythm.${said.rhythm}`) : "";
      case "must":
      case "nice":
        return said[field].map((entry) => entry[locale]).sort().join(", ");
      case "chosen":
        return [...said.chosen].sort().join(", ");
      case "quantity":
        return said.quantity === null ? "" : [formatNumber(locale, said.quantity), said.quantityUnit].filter(Boolean).join(" ");
      case "orderValue":
        return said.orderValue ? formatMoney(locale, said.orderValue * 100) : "";
      case "sizes":
        return (said.sizes ?? []).map((size) => sizeClass(size)).join(", ");
      case "radiusKm":
        return said.radiusKm === null ? "" : `${said.radiusKm} km`;
      case "deliverOn":
        return said.deliverOn ? formatCivil(locale, said.deliverOn) : "";
      case "capacity":
        return said.capacity ? term(said.capacity) : "";
      case "closesOn":
        return formatCivil(locale, said.closesOn);
      case "title":
      case "description":
        return said[field];
      case "place":
        return said.place ?? "";
    }
  }
  return { say, label: (field: (typeof FIELDS)[number]) => labels[field] };
}
