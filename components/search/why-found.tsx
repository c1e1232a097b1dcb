import { getLocale, getTranslations } from "next-intl/server";
import type { Stretch } from "@/lib/search/snippet";
import type { Reason } from "@/lib/search/why";

/** Why something was found: for each word that was asked for, what answers it; and the place in the text that does. */
export async function WhyFound({ reasons, snippet }: { reasons: readonly Reason[]; snippet?: readonly Stretch[] | null }) {
  if (reasons.length === 0) return null;
  const t = await getTranslations("search.why");
  const locale = await getLocale();
  return (
    <div className="mt-2 border-l-2 border-strong pl-3 text-[0.9375rem]">
      <p className="sr-only">{t("label")}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {reasons.map(({ words, how, entries }) => (
          <li key={`${how} ${words}`} className={how === "missing" ? "text-danger" : undefined}>
            {t.rich(how, { words, entries: entries.map((entry) => entry[locale]).join(", "), what: (chunks) => <strong className="font-semibold">{chunks}</strong> })}
          </li>
        ))}
      </ul>
      {snippet && (
        <p className="mt-1 text-soft">
          {snippet.map(({ at, text, marked }) => (marked ? <mark key={at}>{text}</mark> : text))}
        </p>
      )}
    </div>
  );
}
