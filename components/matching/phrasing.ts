import { getLocale, getTranslations } from "next-intl/server";
import type { FitRelation } from "@/lib/capabilities/taxonomy";
import type { Evidence, Explanation, Missing } from "@/lib/matching/scoring/explanation";
import type { SizeClass } from "@/lib/matching/scoring/sides";
import { formatCivil, formatList, formatMoney, formatNumber, formatPercent } from "@/lib/platform/i18n/format";
import type { CapacityUnit } from "@/prisma/generated/enums";

/** What a page knows of the entries and plants that an explanation names. */
export interface Names {
  /** The label of an entry of the taxonomy, by its slug. */
  label: (slug: string) => string;
  /** The towns of the firm's plants, by the plant's id. */
  plants: ReadonlyMap<string, string>;
}

/** The very thing, by how it is known. */
const EXACT = { declared: "exact", verified: "exactVerified" } as const;

/** Turns the facts of an explanation into sentences in the page's language. */
export async function phrasing({ label, plants }: Names) {
  const locale = await getLocale();
  const t = await getTranslations("matching");
  const capacities = await getTranslations("capabilities.capacity");
  const day = (on: string) => formatCivil(locale, on, "short");
  const number = (value: number) => formatNumber(locale, value);
  const zloty = (value: number) => formatMoney(locale, value * 100);
  const much = (unit: CapacityUnit, amount: number) => capacities(`amount.${unit}`, { amount });
  const sizes = (classes: readonly SizeClass[]) => formatList(locale, classes.map((one) => t(`sizeClass.${one}`)));
  const town = (plantId: string | null) => (plantId === null ? undefined : plants.get(plantId));

  function unconfirmed(relation: FitRelation, said: { needed: string; offered: string }): string {
    if (relation === "exact") return t("evidence.exactText", said);
    return t("evidence.unconfirmed", { text: relation === "narrower" ? t("evidence.narrowerText", said) : t(`evidence.${relation}`, said) });
  }

  function evidence(fact: Evidence, { plantId }: Pick<Explanation, "plantId">): string {
    switch (fact.kind) {
      case "capability":
      case "material": {
        const { needConcept, firmConcept, relation, source, level, wish } = fact;
        const said = { level: t(`level.${level}`), needed: label(needConcept), offered: label(firmConcept) };
        // A description speaks of no plant.
        if (source === "text") return unconfirmed(relation, said) + t("wish", { wish });
        const text = relation === "exact" ? t(`evidence.${EXACT[source]}`, said) : t(`evidence.${relation}`, said);
        const plant = town(plantId);
        const placed = plant && (relation === "exact" || relation === "narrower") ? t("evidence.atPlant", { text, plant }) : text;
        return placed + t("wish", { wish });
      }
      case "certificate": {
        const { needConcept, neededOn, firm, wish } = fact;
        const facts = { relation: firm.relation, held: label(firm.slug), needed: label(needConcept), on: day(neededOn) };
        const text = firm.validUntil ? t("evidence.certificate", { ...facts, until: day(firm.validUntil) }) : t("evidence.certificateEndless", facts);
        return text + t("wish", { wish });
      }
      case "distance":
        return t("evidence.distance", { km: number(Math.round(fact.km)) });
      case "words":
        return t("evidence.words", { words: formatList(locale, fact.words) });
      case "capacity":
        return t("evidence.capacity", { needed: much(fact.unit, fact.needed), free: much(fact.unit, fact.free) });
      case "size":
        return t("evidence.size", { size: t(`sizeClass.${fact.sizeClass}`), wanted: sizes(fact.wanted) });
      case "sectors":
        return t("evidence.sectors", { count: fact.shared.length });
      case "orderValue":
        return t("evidence.orderValue", {
          value: zloty(fact.value), min: zloty(fact.min ?? 0), max: zloty(fact.max ?? 0), bounds: fact.max === null ? "from" : fact.min === null ? "upTo" : "between",
        });
      case "deliveryDistance":
        return t("evidence.deliveryDistance", { km: number(Math.round(fact.km)), max: number(fact.maxDistanceKm) });
    }
  }

  function missing(gap: Missing): string {
    switch (gap.kind) {
      case "capabilityMissing":
      case "materialMissing":
        return t(`missing.${gap.kind}`, { slug: label(gap.slug), wish: gap.wish });
      case "certificateMissing":
        return t("missing.certificateMissing", { slug: label(gap.slug), wish: gap.wish, neededOn: day(gap.neededOn) });
      case "certificateExpires":
        return t("missing.certificateExpires", { held: label(gap.held), validUntil: day(gap.validUntil), neededOn: day(gap.neededOn) });
      case "certificateBegins":
        return t("missing.certificateBegins", { held: label(gap.held), validFrom: day(gap.validFrom), neededOn: day(gap.neededOn) });
      case "certificateElsewhere":
        return t("missing.certificateElsewhere", { held: label(gap.held), plant: town(gap.plantId) ?? "–" });
      case "tooFar":
        return t("missing.tooFar", { km: number(Math.round(gap.km)), radiusKm: number(gap.radiusKm) });
      case "capacityShort":
        return t("missing.capacityShort", { free: much(gap.unit, gap.free), needed: much(gap.unit, gap.needed) });
      case "capacityUnknown":
        return t("missing.capacityUnknown", { needed: much(gap.unit, gap.needed) });
      case "sizeDiffers":
        return t("missing.sizeDiffers", { size: t(`sizeClass.${gap.sizeClass}`), wanted: sizes(gap.wanted) });
      case "excludedByNeed":
      case "excludedByFirm":
        // A page that came here would tell one side of the other's secret.
        throw new Error("an excluded pair is shown to nobody");
      case "profileIncomplete":
        return t("missing.profileIncomplete", { completeness: formatPercent(locale, gap.completeness) });
      default:
        return t(`missing.${gap.kind}`);
    }
  }

  function remedy({ remedy: way }: Missing): string | null {
    if (!way) return null;
    switch (way.kind) {
      case "obtainCertificate":
      case "renewCertificate":
        return t(`remedy.${way.kind}`, { validOn: day(way.validOn) });
      case "deliverLater":
        return t("remedy.deliverLater", { from: day(way.from) });
      case "widenRadius":
        return t("remedy.widenRadius", { toKm: number(way.toKm) });
      case "freeCapacity":
        return t("remedy.freeCapacity", { more: much(way.unit, way.more) });
      default:
        return t(`remedy.${way.kind}`);
    }
  }

  return { evidence, missing, remedy };
}
