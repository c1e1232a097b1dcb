import { getLocale, getTranslations } from "next-intl/server";
import { Dimension } from "@/components/ui/dimension";
import type { ClusterFigures } from "@/lib/insight/queries";
import { formatNumber } from "@/lib/platform/i18n/format";

/** How large the cluster is today, measured out on dimension lines. */
export async function Figures({ figures }: { figures: ClusterFigures }) {
  const t = await getTranslations("landing.figures");
  const locale = await getLocale();
  return (
    <dl className="grid gap-x-12 gap-y-10 sm:grid-cols-3">
      {(["members", "suppliers", "needs"] as const).map((key) => (
        <Dimension key={key} value={formatNumber(locale, figures[key])} label={t(key, { count: figures[key] })} />
      ))}
    </dl>
  );
}
