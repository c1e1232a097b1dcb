import type { CivilDate } from "@/lib/platform/i18n/format";

/** Before every day, and after every day: a term that has no beginning, or no end. Far enough, and the difference of two fits 32 bits. */
export const NO_BEGINNING = -(2 ** 30);
export const NO_END = 2 ** 30;

const DAY = 86_400_000;
const known = new Map<CivilDate, number>();

/** A civil date as the number of days since 1970. The same few thousand come again and again. */
export function dayNumber(on: CivilDate): number {
  const day = known.get(on);
  if (day !== undefined) return day;
  if (known.size > 20_000) known.clear();
  const number = Date.parse(on) / DAY;
  known.set(on, number);
  return number;
}

const named = new Map<number, CivilDate>();

/** The civil date of such a number. */
export function civilDay(day: number): CivilDate {
  const name = named.get(day);
  if (name !== undefined) return name;
  if (named.size > 20_000) named.clear();
  const written = new Date(day * DAY).toISOString().slice(0, 10);
  named.set(day, written);
  return written;
}
