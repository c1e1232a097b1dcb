import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Href } from "@/lib/platform/i18n/navigation";
import { Link } from "./link";

export type SummaryRow = {
  label: string;
  /** What was said; nothing shows "nie podano". */
  value: ReactNode;
  /** Where it can be changed. */
  change?: Href;
  /** A second column, such as what the register says; `differs` marks the pair. */
  beside?: ReactNode;
  differs?: boolean;
};

type Props = { rows: readonly SummaryRow[]; /** Heads of the two columns when rows have `beside`. */ heads?: { value: string; beside: string } };

/** Answers to check: what was asked, what was said, and the way to change it. With `beside` it compares two sources. */
export async function SummaryList({ rows, heads }: Props) {
  const t = await getTranslations("ui.summary");
  const columns = heads ? "md:grid-cols-[14rem_1fr_1fr_auto]" : "md:grid-cols-[16rem_1fr_auto]";
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div key={row.label} className={`grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 ${columns} ${row.differs ? "border-l-4 border-l-warning bg-warning-tint pl-3" : ""}`}>
          <dt className="text-soft">
            {row.label}
            {row.differs && <span className="ml-2 font-semibold text-warning">{t("differs")}</span>}
          </dt>
          <dd className="min-w-0 font-medium">
            {heads && <span className="lettering mr-2 text-soft">{heads.value}</span>}
            {row.value || <span className="font-normal text-soft">{t("notGiven")}</span>}
          </dd>
          {heads && (
            <dd className="min-w-0">
              <span className="lettering mr-2 text-soft">{heads.beside}</span>
              {row.beside || <span className="text-soft">{t("notGiven")}</span>}
            </dd>
          )}
          {row.change && (
            <dd className="no-print md:text-right">
              <Link href={row.change} className="link inline-block py-0.5">
                {t("change")}
                <span className="sr-only"> – {row.label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
