import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/reference";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ShownFeedback } from "@/lib/matching/feedback-queries";
import { formatNumber } from "@/lib/platform/i18n/format";
import { bind } from "@/lib/platform/i18n/typography";

type Props = {
  rows: readonly ShownFeedback[];
  /** Leaves out which need it is about, on the page of one. */
  ofOneNeed?: boolean;
};

/** What both sides said of matches: about which, why, who, and how the match was scored when they said so. */
export async function FeedbackTable({ rows, ofOneNeed = false }: Props) {
  const t = await getTranslations("matching");
  const locale = await getLocale();
  const need = {
    head: t("sheet.need"),
    cell: (row: ShownFeedback) => (
      <>
        <Reference>{row.need.reference}</Reference>{" "}
        <Link href={{ pathname: "/office/needs/[reference]", params: { reference: row.need.reference } }} className="link">
          {bind(row.need.title)}
        </Link>
      </>
    ),
  };
  return (
    <Table
      caption={t("feedback.caption")}
      captionHidden
      dense
      rows={rows}
      keyOf={({ needId, organisationId, side }) => `${needId} ${organisationId} ${side}`}
      columns={[
        {
          head: t("sheet.firm"),
          cell: ({ need: { reference }, organisation: { slug, name } }) => (
            <Link href={{ pathname: "/office/needs/[reference]/suppliers/[firm]", params: { reference, firm: slug } }} className="link">
              {bind(name)}
            </Link>
          ),
        },
        ...(ofOneNeed ? [] : [need]),
        {
          head: t("feedback.because"),
          cell: ({ reason, capability, words }) => (
            <>
              {t(`feedback.reason.${reason}`)}
              {capability && <span className="text-soft"> – {capability[locale]}</span>}
              {words && <q className="mt-0.5 block whitespace-pre-line text-soft">{words}</q>}
            </>
          ),
        },
        {
          head: t("feedback.said"),
          cell: ({ side, by }) => (
            <>
              {t(`feedback.side.${side}`)}
              {by && <span className="block text-soft">{by}</span>}
            </>
          ),
        },
        {
          head: t("feedback.scoreThen"),
          cell: ({ score, band, version }) => (
            <>
              {t("score.points", { points: formatNumber(locale, Math.round(score * 1000) / 10) })}
              <span className="block text-soft">
                {t(`band.${band}`)}, {t("sheet.version", { version })}
              </span>
            </>
          ),
        },
        { head: t("feedback.when"), cell: ({ givenAt }) => <Time at={givenAt} style="short" /> },
      ]}
    />
  );
}
