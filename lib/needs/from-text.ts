import type { CapabilityKind } from "@/lib/capabilities/taxonomy";
import type { Understanding } from "@/lib/capabilities/understanding/understand";
import { midnightOf } from "@/lib/platform/civil";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { TITLE_MAX, type NeedContent } from "./schema";

/** Something that was understood, with the stretch of the text that says it (`end` is behind its last character). */
export interface ReadItem {
  start: number;
  end: number;
  what:
    | { kind: "wish"; slug: string; wish: "MUST" | "NICE"; hinted: boolean }
    | { kind: "unwanted"; slug: string }
    | { kind: "quantity"; amount: number }
    | { kind: "deliver"; on: CivilDate }
    | { kind: "place"; name: string }
    | { kind: "radius"; km: number };
}

/** What a paragraph says of a need, as fields, and where it says so. What it leaves open is not there. */
export interface NeedFromText {
  content: Partial<Pick<NeedContent, "must" | "nice" | "quantity" | "quantityUnit" | "rhythm" | "deliverOn" | "radiusKm" | "place">> & { title: string };
  items: ReadItem[];
}

const UNITS = {
  pl: { PIECES: "szt.", SETS: "kpl.", KILOGRAMS: "kg", TONNES: "t", METRES: "mb", SQUARE_METRES: "m²" },
  en: { PIECES: "pcs", SETS: "sets", KILOGRAMS: "kg", TONNES: "t", METRES: "m", SQUARE_METRES: "m²" },
} as const;

const WISHED: readonly CapabilityKind[] = ["PROCESS", "SERVICE", "PRODUCT", "MATERIAL", "CERTIFICATE"];

/**
 * Makes a need of what was understood of its text: what is said plainly is required, what is called welcome or only
 * suggested is welcome, what is refused is left out. Of several figures of one sort the first counts; of several towns
 * of one name the largest, which the gazetteer names first. Only days from `today` on can be days of delivery.
 */
export function needFromText(text: string, { concepts, quantities, times, towns, radii }: Understanding, language: "pl" | "en", today: CivilDate): NeedFromText {
  const items: ReadItem[] = [];
  const wishes = new Map<string, "MUST" | "NICE">();
  for (const { slug, kind, start, end, negated, optional, source } of concepts) {
    if (!WISHED.includes(kind)) continue;
    if (negated) {
      items.push({ start, end, what: { kind: "unwanted", slug } });
      continue;
    }
    const hinted = source === "hint";
    const wish = optional || hinted ? "NICE" : "MUST";
    if (wishes.get(slug) !== "MUST") wishes.set(slug, wish);
    items.push({ start, end, what: { kind: "wish", slug, wish, hinted } });
  }
  const unwanted = new Set(items.flatMap(({ what }) => (what.kind === "unwanted" ? [what.slug] : [])));

  const [quantity] = quantities;
  if (quantity) items.push({ ...spanOf(quantity), what: { kind: "quantity", amount: quantity.amount } });
  const deliver = times.find(({ relation, until }) => relation !== "from" && until >= today);
  if (deliver) items.push({ ...spanOf(deliver), what: { kind: "deliver", on: deliver.until } });
  const town = towns.find(({ relation }) => relation !== "from") ?? towns[0];
  if (town) items.push({ ...spanOf(town), what: { kind: "place", name: town.name } });
  const [radius] = town ? radii : [];
  if (radius) items.push({ ...spanOf(radius), what: { kind: "radius", km: radius.km } });

  const of = (wish: "MUST" | "NICE") => [...wishes].flatMap(([slug, each]) => (each === wish && !unwanted.has(slug) ? [slug] : []));
  return {
    content: {
      title: titleOf(text),
      must: of("MUST"),
      nice: of("NICE"),
      ...(town && { place: { town: town.name, placeId: town.placeIds[0] ?? null, townAsked: town.name } }),
      ...(quantity && Number.isInteger(quantity.amount) && { quantity: quantity.amount, quantityUnit: UNITS[language][quantity.unit], rhythm: quantity.rhythm }),
      ...(deliver && { deliverOn: midnightOf(deliver.until) }),
      ...(radius && { radiusKm: Math.min(1_000, Math.max(1, Math.round(radius.km))) }),
    },
    items: items.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

/** The first sentence, cut at a word where it is too long to be a title. */
function titleOf(text: string): string {
  const [sentence = ""] = text.trim().split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u);
  const plain = sentence.replace(/\s+/g, " ").replace(/[.!?]+$/, "").trim();
  if (plain.length <= TITLE_MAX) return plain;
  const cut = plain.slice(0, TITLE_MAX - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 40 ? cut.lastIndexOf(" ") : cut.length)}…`;
}

/** The text in stretches, each with the items that stand on it: for showing what was understood where. */
export function marked(text: string, items: readonly ReadItem[]): { start: number; text: string; items: ReadItem[] }[] {
  const edges = [...new Set([0, text.length, ...items.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, place) => {
    const end = edges[place + 1] ?? text.length;
    return { start, text: text.slice(start, end), items: items.filter((item) => item.start <= start && item.end >= end) };
  });
}
