import { getLocale } from "next-intl/server";
import { formatMoney } from "@/lib/platform/i18n/format";

/** An amount in grosze, as stored: 125000 → "1 250 zł". */
export async function Money({ grosze }: { grosze: number }) {
  return <span className="whitespace-nowrap">{formatMoney(await getLocale(), grosze)}</span>;
}
