import { getLocale, getTranslations } from "next-intl/server";
import { formatCivil, type CivilDate } from "@/lib/platform/i18n/format";
import type { CapacityUnit } from "@/prisma/generated/enums";

interface Needed {
  unit: CapacityUnit;
  amount: number;
  from: CivilDate | Date;
  until: CivilDate | Date;
}

/** Says how much of a supplier's capacity a need takes: "200 maszynogodzin, 01.02.2027 – 28.02.2027". */
export async function capacityTerms(): Promise<(needed: Needed) => string> {
  const t = await getTranslations("capabilities.capacity");
  const locale = await getLocale();
  const day = (on: CivilDate | Date) => formatCivil(locale, on, "short");
  return ({ unit, amount, from, until }) => `${t(`amount.${unit}`, { amount })}, ${t("term", { from: day(from), until: day(until) })}`;
}
