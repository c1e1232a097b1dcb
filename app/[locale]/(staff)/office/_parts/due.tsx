import { getTranslations } from "next-intl/server";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";

/** A deadline with the days to it; one that has passed is told by its words and its sign, not by its colour alone. */
export async function Due({ at, daysLeft, overdue }: { at: Date | null; daysLeft: number | null; overdue: boolean }) {
  const t = await getTranslations("office.due");
  if (!at || daysLeft === null) return <span className="text-soft">{t("none")}</span>;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Time at={at} only="day" style="short" />
      {overdue ? <StateMark tone="bad">{t("overdue", { days: -daysLeft })}</StateMark> : <span className="text-soft">{t("left", { days: daysLeft })}</span>}
    </span>
  );
}
