import { getLocale, getTranslations } from "next-intl/server";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import type { Explanation } from "@/lib/matching/scoring/explanation";
import type { Verdict } from "@/lib/matching/scoring/gates";
import { formatNumber } from "@/lib/platform/i18n/format";
import { bind } from "@/lib/platform/i18n/typography";

type Props = {
  need: { reference: string; title: string; organisation: { name: string } };
  supplier: { organisation: { name: string }; plants: ReadonlyMap<string, string>; explanation: Explanation; verdict: Verdict };
  at: Date;
};

/** What a match sheet is about: who is compared with what, when, by which rules, and how it ended. */
export async function SheetBlock({ need, supplier: { organisation, plants, explanation, verdict }, at }: Props) {
  const t = await getTranslations("matching");
  const locale = await getLocale();
  const points = formatNumber(locale, Math.round(explanation.score * 10_000) / 100);
  return (
    <TitleBlock
      cells={[
        {
          label: t("sheet.need"),
          wide: true,
          value: (
            <>
              <Reference>{need.reference}</Reference> {bind(need.title)}
            </>
          ),
        },
        { label: t("sheet.buyer"), value: bind(need.organisation.name) },
        { label: t("sheet.firm"), value: bind(organisation.name) },
        { label: t("sheet.plant"), value: (explanation.plantId && plants.get(explanation.plantId)) ?? "–" },
        { label: t("sheet.score"), value: `${t("score.points", { points })} · ${t(`band.${explanation.band}`)}` },
        { label: t("sheet.gates"), value: verdict.kind === "near" ? t("sheet.verdict.near", { closed: verdict.closed }) : t(`sheet.verdict.${verdict.kind === "fit" ? "fit" : "off"}`) },
        { label: t("sheet.computed"), value: <Time at={at} style="short" /> },
        { label: t("sheet.way"), value: t("sheet.version", { version: explanation.version }) },
      ]}
    />
  );
}
