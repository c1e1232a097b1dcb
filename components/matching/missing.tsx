import { getTranslations } from "next-intl/server";
import type { Explanation } from "@/lib/matching/scoring/explanation";
import { phrasing, type Names } from "./phrasing";

/** What a firm lacks for a need, what stands in the way first, each with what would help. */
export async function Missing({ explanation, blockingOnly = false, ...names }: Names & { explanation: Explanation; /** Leaves out what only lowers the score. */ blockingOnly?: boolean }) {
  const { missing, remedy } = await phrasing(names);
  const t = await getTranslations("matching");
  const gaps = explanation.missing.filter(({ blocks }) => blocks || !blockingOnly);
  if (gaps.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {gaps.map((gap) => (
        <li key={missing(gap)} className="flex gap-2.5">
          <svg viewBox="0 0 16 16" aria-hidden="true" className={`mt-[0.3em] size-4 flex-none fill-none stroke-current stroke-2 ${gap.blocks ? "text-danger" : "text-soft"}`}>
            {gap.blocks ? <path d="M3 3l10 10M13 3 3 13" /> : <path d="M2 8h12" />}
          </svg>
          <span className="min-w-0">
            {gap.blocks && <span className="font-semibold text-danger">{t("missing.blocks")}: </span>}
            {missing(gap)} {remedy(gap) && <span className="text-soft">{remedy(gap)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
