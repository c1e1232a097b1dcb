import type { CivilDate } from "@/lib/platform/i18n/format";
import type { Span } from "./reading";

/** A time that a text names, as the first and the last civil day of it ("Q2 2027" is 2027-04-01 to 2027-06-30). */
export interface NamedTime extends Span {
  from: CivilDate;
  until: CivilDate;
  /** "do 15 maja" is by; "od marca" is from; everything else is on. */
  relation: "by" | "from" | "on";
}

const MONTHS: readonly string[] = [
  "stycz(?:eń|en|nia|niu)|january|jan", "lut(?:y|ego|ym)|february|feb", "marz?(?:ec|ca|cu)|march|mar", "kwie(?:cień|cien|tnia|tniu)|april|apr", "maj[au]?|may",
  "czerw(?:iec|ca|cu)|june|jun", "lip(?:iec|ca|cu)|july|jul", "sierp(?:ień|ien|nia|niu)|august|aug", "wrze(?:sień|sien|śnia|snia|śniu|sniu)|september|sept?",
  "październik[ai]?u?|pazdziernik[ai]?u?|october|oct", "listopad(?:a|zie)?|november|nov", "grud(?:zień|zien|nia|niu)|december|dec",
];
const MONTH = MONTHS.map((names, index) => `(?<m${index + 1}>${names})`).join("|");
const YEAR = String.raw`(?<year>20\d{2})`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
/** What stands before a date and says how it is meant. */
const RELATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<by>do końca|do konca|najpóźniej do|najpozniej do|do dnia|do|przed|by the end of|by end of|by|until|before|no later than)|(?<from>od|from|since|starting|począwszy od)|(?<on>w|we|on|in|na|termin|deadline))?(?:\s(?<edge>końca|konca|koniec|roku|year|end of|end))?\s{1,2}$`,
  "iu",
);
/** The longest of them, with its blanks. */
const LEAD = 28;

const SHAPES: readonly RegExp[] = [
  // 2027-05-15; 15.05.2027
  String.raw`${YEAR}-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`(?<day>\d{1,2})[./](?<month>\d{1,2})[./]${YEAR}`,
  // 15 maja 2027; 15 May 2027; May 15, 2027
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s(?:of\s)?(?:${MONTH})\.?(?:,?\s${YEAR})?`,
  String.raw`(?:${MONTH})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s${YEAR}`,
  // Q2 2027; II kwartał 2027; 2 kw. 2027
  String.raw`(?:q(?<quarter>[1-4])|(?<roman>iv|iii|ii|i)\s?(?:kw\.?|kwartał\p{L}{0,2}|kwartal\p{L}{0,2})|(?<counted>[1-4])\.?\s?(?:kw\.?|kwartał\p{L}{0,2}|kwartal\p{L}{0,2}|quarter))(?:\sof)?[\s/]{0,2}${YEAR}`,
  // w maju 2027; by May 2027; in May (this year or the next)
  String.raw`(?:${MONTH})\.?\s${YEAR}`,
  String.raw`(?<named>(?:${MONTH}))`,
  // w 2027 r.; by 2027
  String.raw`${YEAR}(?:\s?r\.?|\sroku)?`,
].map((shape) => new RegExp(String.raw`(?<![\p{L}\p{N}.,])${shape}${AFTER}`, "giu"));

/**
 * The dates of a text. A date without a year is the next such one from `today` on, and is left out where the day is not
 * known; a month alone needs a word before it ("w maju", "by May"), because "may" and "mar" are words too.
 */
export function timesIn(text: string, today: CivilDate | null): NamedTime[] {
  const found: NamedTime[] = [];
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const before = RELATION.exec(text.slice(Math.max(0, match.index - LEAD), match.index));
      const relates = before?.groups?.by ?? before?.groups?.from ?? before?.groups?.on ?? before?.groups?.edge;
      const span = { start: match.index - (relates ? (before?.[0].trimStart().length ?? 0) : 0), end: match.index + match[0].length };
      if (found.some(({ start, end }) => span.start < end && start < span.end)) continue;
      const time = timeOf({ ...match.groups, ...before?.groups }, today);
      if (time) found.push({ ...span, ...time });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function timeOf(groups: Record<string, string | undefined>, today: CivilDate | null): Omit<NamedTime, keyof Span> | null {
  const { by, from, on, quarter, roman, counted, day, named } = groups;
  const relation = by ? "by" : from ? "from" : "on";
  const month = monthOf(groups);
  if (named && !by && !from && !on) return null;
  const year = groups.year ? Number(groups.year) : nextYear(month, day ? Number(day) : 31, today);
  if (year === null) return null;
  const q = Number(quarter ?? counted ?? (roman ? ["i", "ii", "iii", "iv"].indexOf(roman.toLowerCase()) + 1 : 0));
  if (q > 0) return { relation, from: iso(year, q * 3 - 2, 1), until: iso(year, q * 3, daysIn(year, q * 3)) };
  if (month === 0) return isPlausible(groups) ? { relation, from: iso(year, 1, 1), until: iso(year, 12, 31) } : null;
  if (day === undefined) return { relation, from: iso(year, month, 1), until: iso(year, month, daysIn(year, month)) };
  if (month > 12 || Number(day) < 1 || Number(day) > daysIn(year, month)) return null;
  return { relation, from: iso(year, month, Number(day)), until: iso(year, month, Number(day)) };
}

/** A bare "2027" is a year only where something says so; it may be a number of pieces. */
const isPlausible = ({ by, from, on, edge }: Record<string, string | undefined>): boolean => Boolean(by ?? from ?? on ?? edge);

function monthOf(groups: Record<string, string | undefined>): number {
  if (groups.month !== undefined) return Number(groups.month);
  return MONTHS.findIndex((_, index) => groups[`m${index + 1}`] !== undefined) + 1;
}

function nextYear(month: number, day: number, today: CivilDate | null): number | null {
  if (today === null || month === 0) return null;
  const year = Number(today.slice(0, 4));
  return iso(year, month, Math.min(day, daysIn(year, month))) >= today ? year : year + 1;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const iso = (year: number, month: number, day: number): CivilDate => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
