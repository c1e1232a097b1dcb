import { getLocale, getTranslations } from "next-intl/server";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { CertificateFact, Gate } from "@/lib/matching/scoring/explanation";
import { formatCivil, formatNumber } from "@/lib/platform/i18n/format";

/** Of two that exclude one another there is no sheet, and on every other this gate would only say so. */
type Shown = Exclude<Gate, { id: "exclusions" }>;
const isShown = (gate: Gate): gate is Shown => gate.id !== "exclusions";

/** The conditions that must hold: what is needed beside what the firm has, and whether it is enough. */
export async function GateTable({ gates, label }: { gates: readonly Gate[]; label: (slug: string) => string }) {
  const t = await getTranslations("matching.sheet");
  const locale = await getLocale();
  const number = (value: number) => formatNumber(locale, value);
  const day = (on: string) => formatCivil(locale, on, "short");

  function needed(gate: Shown): string {
    switch (gate.id) {
      case "active":
        return "–";
      case "capability":
        return label(gate.need.slug);
      case "certificate":
        return t("on", { slug: label(gate.need.slug), on: day(gate.need.neededOn) });
      case "radius":
        return t("upTo", { km: number(gate.need.radiusKm) });
      case "preferences":
        return t("atLeast", { floor: number(gate.need.floor) });
    }
  }

  function given(gate: Shown): string {
    switch (gate.id) {
      case "active":
        return t(gate.firm.active ? "isActive" : "isInactive");
      case "capability":
        return gate.firm ? offered(gate.firm) : t("nothing");
      case "certificate":
        return gate.firm ? held(gate.firm) : t("nothing");
      case "radius":
        return gate.firm.km === null ? t("unknown") : t("km", { km: number(Math.round(gate.firm.km)) });
      case "preferences":
        return number(gate.firm.score);
    }
  }

  function offered({ slug, relation, similarity, source }: NonNullable<Extract<Gate, { id: "capability" }>["firm"]>): string {
    const text = t("offered", { slug: label(slug), relation: t(`relation.${relation}`), similarity: number(similarity) });
    return source === "text" ? t("unconfirmed", { offered: text }) : text;
  }

  const held = ({ slug, validUntil }: CertificateFact) =>
    validUntil === null ? t("endless", { slug: label(slug) }) : t("until", { slug: label(slug), until: day(validUntil) });

  const rows = gates.filter(isShown).map((gate) => ({ id: gate.id, ok: gate.ok, needed: needed(gate), given: given(gate) }));
  return (
    <Table
      caption={t("gates")}
      captionHidden
      dense
      rows={rows}
      keyOf={(row) => `${row.id} ${row.needed}`}
      columns={[
        { head: t("condition"), width: "md:w-[28%]", cell: ({ id }) => t(`gate.${id}`) },
        { head: t("needed"), cell: (row) => row.needed },
        { head: t("given"), cell: (row) => row.given },
        { head: t("met"), width: "md:w-[9rem]", cell: ({ ok }) => <StateMark tone={ok ? "good" : "bad"}>{t(ok ? "yes" : "no")}</StateMark> },
      ]}
    />
  );
}
