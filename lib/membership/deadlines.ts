import { TZDate } from "@date-fns/tz";
import { addDays, endOfDay } from "date-fns";
import Holidays from "date-holidays";
import { dayOf } from "@/lib/platform/civil";
import { timeZone } from "@/lib/platform/i18n/format";
import type { DeadlineUnit } from "@/prisma/generated/enums";

/** How long something may take, from the day after it began. */
export interface Term {
  days: number;
  unit: DeadlineUnit;
}

/** What holds until an administrator sets something else. */
export const defaultTerms = {
  formalCheck: { days: 5, unit: "WORKING_DAYS" },
  completion: { days: 14, unit: "CALENDAR_DAYS" },
  decision: { days: 30, unit: "CALENDAR_DAYS" },
  signatureAndFee: { days: 14, unit: "CALENDAR_DAYS" },
  interestReminder: { days: 7, unit: "CALENDAR_DAYS" },
  interestExpiry: { days: 21, unit: "CALENDAR_DAYS" },
} as const satisfies Record<string, Term>;

export type DeadlineKey = keyof typeof defaultTerms;

const poland = new Holidays("PL", { types: ["public"], timezone: timeZone });
const holidaysByYear = new Map<number, Set<string>>();

/** Public holidays of a year by Polish law, as "2026-12-24"; Christmas Eve is one since 2025. */
export function holidaysOf(year: number): Set<string> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const days = new Set(poland.getHolidays(year).filter(({ type }) => type === "public").map(({ date }) => date.slice(0, 10)));
  holidaysByYear.set(year, days);
  return days;
}

/** Monday to Friday, no public holiday. Saturday is no working day in offices. */
export function isWorkingDay(day: TZDate): boolean {
  const weekday = day.getDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(day.getFullYear()).has(dayOf(day));
}

/**
 * The last millisecond of a term that begins at an instant: the day itself does not count, and the term ends with its
 * last day in Warsaw. As in article 115 of the Civil Code, a term that would end on a Saturday or a day off ends on
 * the next working day.
 */
export function endOfTerm(from: Date, { days, unit }: Term): Date {
  let day = new TZDate(from.getTime(), timeZone);
  if (unit === "WORKING_DAYS") {
    for (let counted = 0; counted < days; ) {
      day = addDays(day, 1);
      if (isWorkingDay(day)) counted += 1;
    }
  } else {
    day = addDays(day, days);
    while (!isWorkingDay(day)) day = addDays(day, 1);
  }
  return new Date(endOfDay(day).getTime());
}
