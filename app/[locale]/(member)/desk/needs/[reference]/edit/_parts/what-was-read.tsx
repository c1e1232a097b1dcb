import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import { marked, needFromText, type ReadItem } from "@/lib/needs/from-text";
import { formatCivil, formatNumber, type CivilDate } from "@/lib/platform/i18n/format";

type Props = { text: string; known: Vocabulary; today: CivilDate };

/** The pasted text with what was understood of it marked, and the same as a list; each item stands in the form below and can be taken out there. */
export async function WhatWasRead({ text, known, today }: Props) {
  const t = await getTranslations("needs.read");
  const locale = await getLocale();
  const { items } = needFromText(text, known.understand(text, locale, today), locale, today);
  const nameOf = (slug: string) => known.bySlug(slug)?.[locale] ?? slug;
  const number = (value: number) => formatNumber(locale, value);

  function say({ what }: ReadItem): string {
    switch (what.kind) {
      case "wish":
        return t(what.hinted ? "hinted" : what.wish, { entry: nameOf(what.slug) });
      case "unwanted":
        return t("unwanted", { entry: nameOf(what.slug) });
      case "quantity":
        return t("quantity", { amount: number(what.amount) });
      case "deliver":
        return t("deliver", { on: formatCivil(locale, what.on) });
      case "place":
        return t("place", { name: what.name });
      case "radius":
        return t("radius", { km: number(what.km) });
    }
  }

  const sayings = [...new Map(items.map((item) => [say(item), text.slice(item.start, item.end)]))];
  return (
    <Section title={t("title")} lead={items.length === 0 ? t("nothing") : t("lead")}>
      <p className="max-w-prose border-l-2 border-strong pl-4 whitespace-pre-line">
        {marked(text, items).map(({ start, text: stretch, items: here }) =>
          here.length === 0 ? (
            stretch
          ) : (
            <mark key={start} className={here.every(({ what }) => what.kind === "unwanted") ? "bg-transparent text-danger line-through" : "bg-tint font-semibold text-ink underline decoration-action decoration-2 underline-offset-4"}>
              {stretch}
            </mark>
          ),
        )}
      </p>
      <ul className="mt-5 grid gap-x-10 border-t border-line sm:grid-cols-2">
        {sayings.map(([saying, said]) => (
          <li key={saying} className="border-b border-line py-1.5">
            {saying} <span className="text-soft">– {t("said", { said })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
