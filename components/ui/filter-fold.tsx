import { ChevronDown } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

/**
 * The questions of a `FilterForm`. On a phone the results come first and a press unfolds the questions; a wide screen
 * has room for both. A ticked box does the folding, because it needs no script.
 */
export async function FilterFold({ open, children }: { open: boolean; children: ReactNode }) {
  const t = await getTranslations("ui.filter");
  return (
    <div>
      <label className="group flex min-h-11 cursor-pointer items-center justify-between gap-3 border border-control px-4 font-semibold has-[:focus-visible]:bg-focus has-[:focus-visible]:text-on-focus lg:hidden">
        <input type="checkbox" defaultChecked={open} className="sr-only" />
        {t("fold")}
        <ChevronDown size={20} aria-hidden="true" className="group-has-checked:rotate-180" />
      </label>
      <div className="mt-4 hidden gap-5 [label:has(:checked)+&]:grid lg:mt-0 lg:grid">{children}</div>
    </div>
  );
}
