import { getLocale, getTranslations } from "next-intl/server";
import { formatMoney } from "@/lib/platform/i18n/format";

/** "od 20 000 zł do 600 000 zł": the orders that a firm looks for, in złoty; either end may be open. */
export async function OrderValues({ min, max }: { min: number | null; max: number | null }) {
  const t = await getTranslations("organisations");
  const locale = await getLocale();
  const zloty = (value: number | null) => (value === null ? "" : formatMoney(locale, value * 100));
  return t("orderValues", { bounds: max === null ? "from" : min === null ? "upTo" : "between", min: zloty(min), max: zloty(max) });
}
