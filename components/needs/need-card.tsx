import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import type { NeedRow } from "@/lib/needs/queries";
import { daysLeft, lastDayOf } from "@/lib/needs/rules";
import { bind } from "@/lib/platform/i18n/typography";
import { quantityOf, whereOf } from "./need-facts";

type Props = {
  need: NeedRow;
  now: Date;
  /** A remark beside the title: that it is one's own. */
  mark?: ReactNode;
  /** What follows below: why it fits. */
  children?: ReactNode;
};

/** A need in a list: what it is, what it requires, and until when. */
export async function NeedCard({ need, now, mark, children }: Props) {
  const t = await getTranslations("needs");
  const locale = await getLocale();
  const terms = [await quantityOf(need), await whereOf(need)].filter(Boolean);
  return (
    <article className="grid gap-x-8 gap-y-3 border-t border-strong py-5 md:grid-cols-[1fr_13rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap gap-x-3 text-soft">
          <Reference>{need.reference}</Reference>
          <span>{t(`kind.${need.kind}`)}</span>
          {mark}
        </p>
        <h3 className="mt-1 text-xl leading-snug">
          <Link href={{ pathname: "/needs/[reference]", params: { reference: need.reference } }} className="link">
            {need.title}
          </Link>
        </h3>
        <p className="mt-1 text-soft">
          {bind(need.organisation.name)} {need.organisation.fictional && <Badge>{t("example")}</Badge>}
        </p>
        {need.wishes.length > 0 && (
          <ul aria-label={t("wish.MUST")} className="mt-3 flex flex-wrap gap-1.5">
            {need.wishes.map(({ capability }) => (
              <li key={capability.slug}>
                <Badge>{capability[locale]}</Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
      <dl className="grid content-start gap-1 border-line text-[0.9375rem] md:border-l md:pl-4">
        <div>
          <dt className="lettering text-soft">{t("fact.closes")}</dt>
          <dd className="font-medium">
            <Time on={lastDayOf(need)} style="short" /> <span className="font-normal text-soft">{t("board.daysLeft", { days: Math.max(0, daysLeft(need, now)) })}</span>
          </dd>
        </div>
        {terms.length > 0 && (
          <div>
            <dt className="lettering text-soft">{t("sheet.terms")}</dt>
            {terms.map((term) => (
              <dd key={term}>{term}</dd>
            ))}
          </div>
        )}
      </dl>
      {children && <div className="min-w-0 md:col-span-2">{children}</div>}
    </article>
  );
}
