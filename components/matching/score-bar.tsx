import { getLocale, getTranslations } from "next-intl/server";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { Band, Explanation } from "@/lib/matching/scoring/explanation";
import { formatNumber, formatPercent } from "@/lib/platform/i18n/format";

const tones: Record<Band, StateTone> = { STRONG: "good", GOOD: "good", POSSIBLE: "waiting", WEAK: "over" };
const LETTERS = "ABCDEFG";
const points = (share: number) => Math.round(share * 1000) / 10;

/** A score as a ruled bar split into its parts, with the table that it is drawn from. The letters tie one to the other. */
export async function ScoreBar({ explanation }: { explanation: Explanation }) {
  const t = await getTranslations("matching");
  const locale = await getLocale();
  const { parts, score, band, profile, version } = explanation;
  const number = (value: number) => formatNumber(locale, value);
  const rows = parts.map((part, position) => ({ ...part, letter: LETTERS[position] ?? "" }));
  const before = (position: number) => parts.slice(0, position).reduce((sum, { contribution }) => sum + contribution, 0);

  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <StateMark tone={tones[band]}>{t(`band.${band}`)}</StateMark>
        <span className="font-semibold">{t("score.points", { points: number(points(score)) })}</span>
      </p>
      <svg viewBox="0 0 400 30" role="img" aria-label={t("score.bar", { parts: rows.map(({ key, contribution }) => `${t(`part.${key}`)} ${number(points(contribution))}`).join(", ") })} className="mt-1.5 block w-full">
        <rect x="0" y="0" width="400" height="14" className="fill-sunk" />
        {rows.map(({ key, letter, contribution }, position) => {
          const x = before(position) * 400;
          const width = contribution * 400;
          return (
            <g key={key}>
              <rect x={x} y="0" width={width} height="14" className="fill-action" fillOpacity={position % 2 === 0 ? 1 : 0.6} />
              <path d={`M${x + width} 0v18`} className="stroke-strong" />
              {width >= 10 && (
                <text x={x + width / 2} y="27" textAnchor="middle" className="fill-current font-mono text-[10px]">
                  {letter}
                </text>
              )}
            </g>
          );
        })}
        <path d="M.5 0v18M399.5 0v18" className="stroke-strong" />
      </svg>
      <details className="mt-1">
        <summary className="link cursor-pointer py-1.5">{t("score.how")}</summary>
        <div className="mt-2 grid gap-2 text-[0.9375rem]">
          <Table
            caption={t("score.caption")}
            captionHidden
            dense
            rows={rows}
            keyOf={({ key }) => key}
            columns={[
              { head: t("score.part"), cell: ({ letter, key }) => `${letter} ${t(`part.${key}`)}` },
              { head: t("score.weight"), figures: true, cell: ({ weight }) => number(points(weight)) },
              { head: t("score.value"), figures: true, cell: ({ value }) => number(value) },
              { head: t("score.contribution"), figures: true, cell: ({ contribution }) => number(points(contribution)) },
            ]}
          />
          <p className="text-soft">
            {t("score.formula", { factor: number(profile.factor) })} {t("score.profile", { completeness: formatPercent(locale, profile.completeness), factor: number(profile.factor) })}{" "}
            {t("score.version", { version })}
          </p>
        </div>
      </details>
    </div>
  );
}
