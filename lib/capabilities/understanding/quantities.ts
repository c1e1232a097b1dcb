import type { Span } from "./reading";

/** How many or how much is wanted, and how often. */
export interface Quantity extends Span {
  /** Above 0; the upper end of a range. */
  amount: number;
  /** "szt." as PIECES, "kpl." as SETS; metres are running metres. */
  unit: "PIECES" | "SETS" | "KILOGRAMS" | "TONNES" | "METRES" | "SQUARE_METRES";
  /** Null where the text does not say. */
  rhythm: "ONCE" | "WEEKLY" | "MONTHLY" | "QUARTERLY" | "YEARLY" | null;
}

const UNIT: readonly (readonly [Quantity["unit"], string])[] = [
  ["PIECES", String.raw`szt(?:uk[aięi]?|uk)?|pcs|pieces?|units?|detali|części|elementów|elementow|parts|egz`],
  ["SETS", "kpl|komplet(?:y|ów|ow)?|zestaw(?:y|ów|ow)?|sets?|kits?"],
  ["SQUARE_METRES", "m2|m²|mkw|sqm"],
  ["METRES", "mb|mtr|metrów bieżących|running metres"],
  ["TONNES", "t|ton(?:y|nes?|s)?"],
  ["KILOGRAMS", "kg"],
];
const RHYTHM: readonly (readonly [NonNullable<Quantity["rhythm"]>, string])[] = [
  ["MONTHLY", String.raw`miesięcznie|miesiecznie|na miesiąc|na miesiac|mies(?:iąc|iac)?|mc|m-c|month(?:ly)?|mo`],
  ["YEARLY", "rocznie|na rok|rok|year(?:ly)?|annually|annum|p\\.?a|yr"],
  ["WEEKLY", "tygodniowo|na tydzień|na tydzien|tydz(?:ień|ien)?|tyg|week(?:ly)?"],
  ["QUARTERLY", "kwartalnie|na kwartał|na kwartal|kwartał|kwartal|quarter(?:ly)?"],
  ["ONCE", "jednorazowo|jednorazowe|one-off|once"],
];
const FIGURE = String.raw`\d{1,3}(?:[ \u00a0]\d{3}){1,3}|\d{1,3}(?:,\d{3}){1,3}(?!\d)|\d{1,9}(?:[.,]\d{1,2})?`;
const named = (name: string, rows: readonly (readonly [string, string])[]) => rows.map(([key, words]) => `(?<${name}${key}>${words})`).join("|");
const AFTER = String.raw`(?![\p{L}\p{N}])`;

const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<figure>${FIGURE})(?:\s?[-–]\s?(?<upto>${FIGURE}))?\s?(?<scale>tys\.?|tysi[ąa]c[eay]?|tysi[ęe]cy|k|mln|million|thousand)?\s?(?:${named("u", UNIT)})${AFTER}\.?` +
    String.raw`(?:\s?(?:\/|per|a|na|w|each|every)?\s?(?:${named("r", RHYTHM)})${AFTER})?`,
  "giu",
);
/** "seria 500 szt. miesięcznie": the rhythm may stand a few words off. */
const LATER = new RegExp(String.raw`^[^.;\n]{0,24}?(?<![\p{L}])(?:${named("r", RHYTHM)})${AFTER}`, "iu");
const EARLIER = new RegExp(String.raw`(?<![\p{L}])(?:${named("r", RHYTHM)})${AFTER}[^.;\n\d]{0,16}$`, "iu");
const SCALES: Readonly<Record<string, number>> = { t: 1000, k: 1000, m: 1_000_000 };

/** The quantities of a text. Masses and lengths are quantities only where a rhythm says so: "5 t" alone is a weight. */
export function quantitiesIn(text: string): Quantity[] {
  return Array.from(text.matchAll(AMOUNT)).flatMap((match): Quantity[] => {
    const { figure = "", upto, scale = "", ...rest } = match.groups ?? {};
    const unit = UNIT.find(([key]) => rest[`u${key}`] !== undefined)?.[0];
    const end = match.index + match[0].trimEnd().length;
    const rhythm = rhythmOf(rest) ?? rhythmOf(LATER.exec(text.slice(end, end + 48))?.groups) ?? rhythmOf(EARLIER.exec(text.slice(Math.max(0, match.index - 40), match.index))?.groups);
    const amount = Math.round(numberOf(upto ?? figure) * (SCALES[/^thousand/i.test(scale) ? "t" : scale.slice(0, 1).toLowerCase()] ?? 1));
    if (!unit || !(amount > 0) || amount > 1_000_000_000) return [];
    if ((unit === "TONNES" || unit === "KILOGRAMS") && rhythm === null) return [];
    return [{ start: match.index, end, amount, unit, rhythm }];
  });
}

const rhythmOf = (groups: Record<string, string | undefined> | undefined): Quantity["rhythm"] =>
  RHYTHM.find(([key]) => groups?.[`r${key}`] !== undefined)?.[0] ?? null;

/** "2 000", "2,000" and "2000" are two thousand; "2,5" is two and a half. */
function numberOf(figure: string): number {
  const bare = figure.replace(/[ \u00a0]/g, "");
  return Number(/^\d{1,3}(?:,\d{3})+$/.test(bare) ? bare.replace(/,/g, "") : bare.replace(",", "."));
}
