import { TZDate } from "@date-fns/tz";
import type { CivilDate } from "./i18n/format";
import { timeZone } from "./i18n/format";

/** The calendar day in Warsaw on which the instant falls, "2026-11-23". */
export function dayOf(at: Date): CivilDate {
  const there = new TZDate(at.getTime(), timeZone);
  return [there.getFullYear(), two(there.getMonth() + 1), two(there.getDate())].join("-");
}

/**
 * A civil day as a `@db.Date` column gives and takes it: midnight UTC, which stands for the calendar page and is no
 * instant in Warsaw. `civilDate` of the formats reads it back.
 */
export const midnightOf = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`);

/**
 * The instant at which a civil day ends in Warsaw: the midnight that begins the next one. Days are stepped in the
 * calendar and not by 24 hours, because the days on which the clocks change have 23 and 25.
 */
export function endOfDay(on: Date): Date {
  return new Date(new TZDate(on.getUTCFullYear(), on.getUTCMonth(), on.getUTCDate() + 1, timeZone).getTime());
}

/** The last civil day of a term that ends at this instant; what `endOfDay` was given. */
export const lastDayBefore = (end: Date): CivilDate => dayOf(new Date(end.getTime() - 1));

/** So many calendar days later, at the same hour on the wall in Warsaw. */
export function daysAfter(at: Date, days: number): Date {
  const there = new TZDate(at.getTime(), timeZone);
  there.setDate(there.getDate() + days);
  return new Date(there.getTime());
}

/** The full hour on the wall in Warsaw, on the day of an instant. */
export function atHour(at: Date, hour: number): Date {
  const there = new TZDate(at.getTime(), timeZone);
  there.setHours(hour, 0, 0, 0);
  return new Date(there.getTime());
}

/** Whole calendar days in Warsaw from one instant to another: 0 within a day. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
}

const two = (figure: number): string => String(figure).padStart(2, "0");
