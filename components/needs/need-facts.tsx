import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { capacityOf, lastDayOf, stateOf } from "@/lib/needs/rules";
import type { WholeNeed } from "@/lib/needs/queries";
import { formatNumber } from "@/lib/platform/i18n/format";
import { bind } from "@/lib/platform/i18n/typography";
import { capacityTerms } from "./capacity-terms";
import { NeedState } from "./need-state";

/** The title block of a need's sheet: what it is, its number, state and dates. */
export async function NeedBlock({ need, now }: { need: WholeNeed; now: Date }) {
  const t = await getTranslations("needs");
  const { organisation } = need;
  return (
    <TitleBlock
      cells={[
        { label: t("fact.reference"), value: <Reference>{need.reference}</Reference> },
        { label: t("fact.kind"), value: t(`kind.${need.kind}`) },
        { label: t("fact.state"), value: <NeedState state={stateOf(need, now)} /> },
        {
          label: t("fact.owner"),
          wide: true,
          value: (
            <>
              <Link href={{ pathname: "/directory/[slug]", params: { slug: organisation.slug } }} className="link">
                {bind(organisation.name)}
              </Link>{" "}
              {organisation.fictional && <Badge>{t("example")}</Badge>}
            </>
          ),
        },
        {
          label: t("fact.closes"),
          value: (
            <>
              <Time on={lastDayOf(need)} style="short" /> <span className="text-soft">{t("hour")}</span>
            </>
          ),
        },
        ...(need.publishedAt ? [{ label: t("fact.published"), value: <Published at={need.publishedAt} revision={need.revision} /> }] : []),
      ]}
    />
  );
}

async function Published({ at, revision }: { at: Date; revision: number }) {
  const t = await getTranslations("needs.sheet");
  return (
    <>
      <Time at={at} only="day" style="short" />
      {revision > 1 && <span className="text-soft"> {t("issue", { revision })}</span>}
    </>
  );
}

/** "1 200 szt., co miesiąc", or nothing. */
export async function quantityOf(need: { quantity: number | null; quantityUnit: string | null; rhythm: WholeNeed["rhythm"] }): Promise<string | null> {
  const t = await getTranslations("needs");
  const amount = need.quantity === null ? null : [formatNumber(await getLocale(), need.quantity), need.quantityUnit].filter(Boolean).join(" ");
  return [amount, need.rhythm && t(`rhythm.${need.rhythm}`)].filter(Boolean).join(", ") || null;
}

/** "Starachowice, do 150 km", or nothing. */
export async function whereOf(need: { place: { name: string } | null; radiusKm: number | null }): Promise<string | null> {
  if (!need.place) return null;
  const t = await getTranslations("needs");
  return need.radiusKm === null ? need.place.name : t("within", { place: need.place.name, km: need.radiusKm });
}

/** Quantity, delivery, place and audience of a need. */
export async function NeedTerms({ need }: { need: WholeNeed }) {
  const t = await getTranslations("needs");
  const sizeClass = await getTranslations("matching.sizeClass");
  const term = await capacityTerms();
  const capacity = capacityOf(need);
  const chosen = need.audiences.map(({ organisation }) => organisation.name);
  const facts: { label: string; value: ReactNode }[] = [
    { label: t("fact.quantity"), value: await quantityOf(need) },
    { label: t("fact.orderValue"), value: need.orderValue === null ? null : <Money grosze={need.orderValue * 100} /> },
    ...(need.sizes.length > 0 ? [{ label: t("fact.sizes"), value: need.sizes.map((size) => sizeClass(size)).join(", ") }] : []),
    { label: t("fact.deliver"), value: need.deliverOn && <Time on={need.deliverOn} /> },
    ...(capacity ? [{ label: t("fact.capacity"), value: term(capacity) }] : []),
    { label: t("fact.place"), value: await whereOf(need) },
    { label: t("fact.audience"), value: [t(`audience.${need.audience}`), ...(need.audience === "CHOSEN" && chosen.length > 0 ? [chosen.join(", ")] : [])].join(": ") },
  ];
  return (
    <dl className="grid border-t border-line sm:grid-cols-2 sm:gap-x-10">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex gap-4 border-b border-line py-2.5">
          <dt className="w-28 flex-none text-soft">{label}</dt>
          <dd className="min-w-0 font-medium">{value ?? <span className="font-normal text-soft">{t("notStated")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
