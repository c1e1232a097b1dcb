import { getLocale } from "next-intl/server";
import { civilDate, formatCivil, formatDayOf, formatInstant, type CivilDate } from "@/lib/platform/i18n/format";

type Props =
  /** An instant (…At), shown with its hour in Warsaw, or only its day there. */
  | { at: Date; only?: "day"; style?: "long" | "short" }
  /** A civil date (…On): "2026-11-23", or the Date of a date column. */
  | { on: CivilDate | Date; style?: "long" | "short" };

/** Any moment on any page; the machine-readable form is in the markup. */
export async function Time(props: Props) {
  const locale = await getLocale();
  const style = props.style ?? "long";
  if ("on" in props) return <time dateTime={civilDate(props.on)}>{formatCivil(locale, props.on, style)}</time>;
  const { at, only } = props;
  return <time dateTime={at.toISOString()}>{only === "day" ? formatDayOf(locale, at, style) : formatInstant(locale, at, style)}</time>;
}
