import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { FoundCapability } from "@/lib/search/capabilities";

/** What the words may mean, with who does it and who asks for it. */
export async function CapabilityResults({ found, words }: { found: readonly FoundCapability[]; words: string }) {
  const t = await getTranslations("search.capabilities");
  const locale = await getLocale();
  if (found.length === 0) return <EmptyState title={words === "" ? t("ask") : t("none")}>{words === "" ? t("askLead") : t("noneLead")}</EmptyState>;
  return (
    <ul className="border-t border-strong">
      {found.map(({ entry, above, through, firms, needs }) => (
        <li key={entry.slug} className="grid gap-x-8 gap-y-2 border-b border-line py-4 md:grid-cols-[1fr_auto] md:items-center">
          <div className="min-w-0">
            <p className="text-soft">{[t(`kind.${entry.kind}`), ...above.map((one) => one[locale])].join(" › ")}</p>
            <h2 className="mt-0.5 text-lg font-semibold">{entry[locale]}</h2>
            {through && <p className="text-soft">{t("through", { word: through })}</p>}
          </div>
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            {firms > 0 ? (
              <Link href={{ pathname: "/search", query: { q: entry[locale] } }} className="link inline-flex min-h-11 items-center">
                {t("firms", { count: firms })}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center text-soft">{t("firms", { count: 0 })}</span>
            )}
            {needs > 0 ? (
              <Link href={{ pathname: "/search", query: { q: entry[locale], in: "needs" } }} className="link inline-flex min-h-11 items-center">
                {t("needs", { count: needs })}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center text-soft">{t("needs", { count: 0 })}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
