import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { Explanation, Part } from "@/lib/matching/scoring/explanation";
import { formatNumber, formatPercent } from "@/lib/platform/i18n/format";
import { GateTable } from "./gate-table";
import { Missing } from "./missing";
import { phrasing, type Names } from "./phrasing";

const points = (share: number) => Math.round(share * 10_000) / 100;

/** Figures of the weights that a sheet names. */
export interface Rules {
  /** A firm that would care less than this is not offered. */
  returnFloor: number;
  /** What counts of a thing that was only read in a description. */
  unconfirmed: number;
  /** Scores no further apart are as good as equal, and take turns. */
  turnWithin: number;
}

/** How a score came about, for whoever has to answer for it: conditions, parts with their facts, what is missing, the firm's side. */
export async function ScoreSheet({ explanation, returnFloor, unconfirmed, turnWithin, ...names }: Names & Rules & { explanation: Explanation }) {
  const t = await getTranslations("matching");
  const locale = await getLocale();
  const number = (value: number) => formatNumber(locale, value);
  const { gates, parts, profile, score, version, inReturn, mutual, missing } = explanation;
  return (
    <>
      <Section title={t("sheet.gates")} lead={t("sheet.gatesLead")}>
        <GateTable gates={gates} label={names.label} />
      </Section>
      <Section title={t("sheet.parts")}>
        {parts.length === 0 ? <p>{t("score.unstated")}</p> : <Parts parts={parts} sum={score} explanation={explanation} {...names} />}
        <p className="mt-4 max-w-prose text-soft">
          {t("score.formula", { factor: number(profile.factor) })} {t("score.profile", { completeness: formatPercent(locale, profile.completeness), factor: number(profile.factor) })}{" "}
          {t("score.version", { version })}
        </p>
      </Section>
      <Section title={t("sheet.missing")}>{missing.length === 0 ? <p>{t("sheet.complete")}</p> : <Missing explanation={explanation} {...names} />}</Section>
      {inReturn && (
        <Section title={t("sheet.inReturn")} lead={t("sheet.inReturnLead", { floor: number(returnFloor) })}>
          <Parts parts={inReturn.parts} sum={inReturn.score} explanation={explanation} {...names} />
          <p className="mt-4">{t("sheet.mutual", { mutual: t("score.points", { points: number(points(mutual)) }) })}</p>
        </Section>
      )}
      <p className="max-w-prose border-t border-line pt-4 text-soft">{t("list.turns", { points: number(points(turnWithin)) })} {t("sheet.sources", { unconfirmed: formatPercent(locale, unconfirmed) })}</p>
    </>
  );
}

type PartsProps = Names & { parts: readonly Part<Explanation["parts"][number]["key"] | NonNullable<Explanation["inReturn"]>["parts"][number]["key"]>[]; sum: number; explanation: Explanation };

/** The parts of a score in a table that adds up. */
async function Parts({ parts, sum, explanation, ...names }: PartsProps) {
  const t = await getTranslations("matching");
  const { evidence } = await phrasing(names);
  const locale = await getLocale();
  const number = (value: number) => formatNumber(locale, value);
  const rows = parts.map(({ key, weight, value, contribution, evidence: facts }) => ({
    key: t(`part.${key}`),
    facts: [...new Set(facts.map((fact) => evidence(fact, explanation)))],
    figures: [number(points(weight)), number(value), number(points(contribution))],
  }));
  const total = { key: t("sheet.sum"), facts: [], figures: [number(100), "", number(points(sum))] };
  return (
    <Table
      caption={t("score.caption")}
      captionHidden
      dense
      rows={[...rows, total]}
      keyOf={({ key }) => key}
      columns={[
        { head: t("score.part"), width: "md:w-[16%]", cell: ({ key }) => key },
        {
          head: t("sheet.facts"),
          width: "md:w-[46%]",
          cell: ({ facts }) => (
            <ul className="grid gap-1 empty:hidden">
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          ),
        },
        { head: t("score.weight"), figures: true, cell: ({ figures }) => figures[0] },
        { head: t("score.value"), figures: true, cell: ({ figures }) => figures[1] },
        { head: t("score.contribution"), figures: true, cell: ({ figures }) => figures[2] },
      ]}
    />
  );
}
