import type { Formats } from "next-intl";
import type { Locale } from "./routing";

/** Every hour on these pages is the hour on the wall in Lublin, whatever the server or the browser thinks. */
export const timeZone = "Europe/Warsaw";

export const formats = {
  number: { plain: { maximumFractionDigits: 2 } },
} as const satisfies Formats;

/** Intl objects cost far more to build than to use, so each is built once for a language. */
function once<T>(build: (language: string) => T): (locale: Locale) => T {
  const built = new Map<Locale, T>();
  return (locale) => {
    const known = built.get(locale);
    if (known) return known;
    const fresh = build(locale === "en" ? "en-GB" : "pl-PL");
    built.set(locale, fresh);
    return fresh;
  };
}

const instants = once((language) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone }));
const instantDays = once((language) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }));
const shortDays = once((language) => new Intl.DateTimeFormat(language, { day: "2-digit", month: "2-digit", year: "numeric", timeZone }));
const shortInstants = once((language) => new Intl.DateTimeFormat(language, { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone }));
const numbers = once((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
const percents = once((language) => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }));
const wholeZloty = once((language) => new Intl.NumberFormat(language, { style: "currency", currency: "PLN", minimumFractionDigits: 0, maximumFractionDigits: 0, useGrouping: "always" }));
const zlotyAndGrosze = once((language) => new Intl.NumberFormat(language, { style: "currency", currency: "PLN", useGrouping: "always" }));
const lists = once((language) => new Intl.ListFormat(language, { type: "conjunction" }));
const relatives = once((language) => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));

/** A civil date is a calendar page, "2026-11-23"; a JS Date of it would move by the zone. */
export type CivilDate = string;

/** "23 listopada 2026 14:05", in Warsaw. */
export function formatInstant(locale: Locale, at: Date, style: "long" | "short" = "long"): string {
  return (style === "long" ? instants : shortInstants)(locale).format(at);
}

/** "23 listopada 2026": the day in Warsaw on which the instant falls. */
export function formatDayOf(locale: Locale, at: Date, style: "long" | "short" = "long"): string {
  return (style === "long" ? instantDays : shortDays)(locale).format(at);
}

/** "23 listopada 2026" from "2026-11-23" (or from the Date at UTC midnight that the database gives for a date column). */
export function formatCivil(locale: Locale, on: CivilDate | Date, style: "long" | "short" = "long"): string {
  // Noon in UTC is the same calendar day in Warsaw in every season.
  return formatDayOf(locale, new Date(`${civilDate(on)}T12:00:00Z`), style);
}

/** "2026-11-23" from what a date column holds. */
export function civilDate(on: CivilDate | Date): CivilDate {
  return typeof on === "string" ? on : on.toISOString().slice(0, 10);
}

/** "za 3 dni", "yesterday": whole days between two civil dates. */
export function formatDaysAway(locale: Locale, days: number): string {
  return relatives(locale).format(days, "day");
}

export function formatNumber(locale: Locale, value: number): string {
  return numbers(locale).format(value);
}

/** 0.82 → "82%". */
export function formatPercent(locale: Locale, share: number): string {
  return percents(locale).format(share);
}

/** Grosze, as stored → "1 250 zł"; grosze are shown only where there are any. */
export function formatMoney(locale: Locale, grosze: number): string {
  return (grosze % 100 === 0 ? wholeZloty : zlotyAndGrosze)(locale).format(grosze / 100);
}

/** "stal, aluminium i mosiądz". */
export function formatList(locale: Locale, items: readonly string[]): string {
  return lists(locale).format(items);
}

const sizes = once((language) => ({
  kilo: new Intl.NumberFormat(language, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }),
  mega: new Intl.NumberFormat(language, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }),
}));

/** 2 300 000 → "2,2 MB"; in the units of 1024 in which the limit of an upload is counted. */
export function formatFileSize(locale: Locale, bytes: number): string {
  const { kilo, mega } = sizes(locale);
  return bytes < 1024 * 1024 ? kilo.format(Math.max(1, Math.round(bytes / 1024))) : mega.format(bytes / 1024 / 1024);
}
