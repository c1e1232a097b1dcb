import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Reference } from "@/components/ui/reference";
import { SearchBox } from "@/components/ui/search-box";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { listRegister, registerStandings, type RegisterRow, type RegisterStanding } from "@/lib/membership/register-list";
import { getPathname } from "@/lib/platform/i18n/navigation";
import type { MembershipState } from "@/prisma/generated/enums";
import { OfficeTabs } from "../../_parts/office-tabs";
import type { SearchParams } from "../_parts/queue-filter";

export async function generateMetadata() {
  return { title: (await getTranslations("office.register"))("title") };
}

export default async function RegisterPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await enter("/office/organisations");
  const t = await getTranslations("office.register");
  const locale = await getLocale();
  const filter = readFilter(await searchParams);
  const { rows, count, pages, counts } = await listRegister(actor, filter);
  const address = (change: { standing?: RegisterStanding | null; page?: number }) => {
    const { standing, q, page } = { ...filter, page: 1, ...change };
    return { pathname: "/office/organisations" as const, query: { ...(q && { q }), ...(standing && { standing }), ...(page > 1 && { page: String(page) }) } };
  };
  const tabs: readonly (RegisterStanding | null)[] = [null, ...registerStandings];

  return (
    <Page width="office" title={t("title")} lead={t("lead")}>
      <OfficeTabs actor={actor} current="/office/organisations" />
      <form action={getPathname({ href: "/office/organisations", locale })} role="search" className="no-print">
        {filter.standing && <input type="hidden" name="standing" value={filter.standing} />}
        <SearchBox label={t("search")} value={filter.q} submit={t("find")} />
      </form>
      <div className="grid gap-4">
        <Tabs
          label={t("views")}
          tabs={tabs.map((standing) => ({
            label: t(`standing.${standing ?? "all"}`),
            href: address({ standing }),
            current: filter.standing === standing,
            count: standing ? counts[standing] : registerStandings.reduce((sum, each) => sum + counts[each], 0),
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={t(filter.q ? "notFound" : "empty")} actions={filter.q ? <LinkButton href={{ pathname: "/office/organisations" }}>{t("showAll")}</LinkButton> : undefined}>
            {t(filter.q ? "notFoundHint" : "emptyHint")}
          </EmptyState>
        ) : (
          <Register rows={rows} caption={t("caption", { count })} />
        )}
        <Pagination page={filter.page} pages={pages} hrefOf={(page) => address({ page })} />
      </div>
    </Page>
  );
}

async function Register({ rows, caption }: { rows: readonly RegisterRow[]; caption: ReactNode }) {
  const t = await getTranslations("office.register");
  const organisations = await getTranslations("organisations.kind");
  const locale = await getLocale();
  return (
    <Table
      dense
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("name"),
          width: "md:w-[30%]",
          cell: ({ name, slug, fictional, nip }) => (
            <>
              <Link href={{ pathname: "/directory/[slug]", params: { slug } }} className="link">
                {name}
              </Link>
              <span className="flex flex-wrap gap-x-2 font-normal text-soft">
                {nip && <Reference>{nip}</Reference>}
                {fictional && <Badge>{t("fictional")}</Badge>}
              </span>
            </>
          ),
        },
        { head: t("kind"), cell: ({ kind }) => organisations(kind) },
        { head: t("stands"), width: "md:w-[18%]", cell: (row) => <StandingOf row={row} /> },
        { head: t("since"), cell: ({ membership, vouching }) => (membership ? <Time on={membership.startedOn} style="short" /> : vouching ? <Time at={vouching.vouchedAt} only="day" style="short" /> : "–") },
        { head: t("town"), cell: ({ town }) => town ?? <span className="text-soft">{t("noTown")}</span> },
        {
          head: t("specialisations"),
          width: "md:w-[20%]",
          cell: ({ specialisations }) => (
            <ul>
              {specialisations.map(({ slug, namePl, nameEn }) => (
                <li key={slug}>
                  <SpecialisationMark slug={slug}>{locale === "pl" ? namePl : nameEn}</SpecialisationMark>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

const tones: Record<MembershipState, StateTone> = { ACTIVE: "good", IN_ARREARS: "attention", SUSPENDED: "bad", WITHDREW: "over", EXCLUDED: "over" };

/** A member's kind and state; for a supplier the city that vouches, or that it no longer does. */
async function StandingOf({ row: { membership, vouching } }: { row: RegisterRow }) {
  const t = await getTranslations("office.register");
  const membershipWords = await getTranslations("membership");
  return (
    <>
      {membership && (
        <span className="block">
          <StateMark tone={tones[membership.state]}>{membershipWords(`membershipKind.${membership.kind}`)}</StateMark>
          {membership.state !== "ACTIVE" && <span className="block text-soft">{membershipWords(`membershipState.${membership.state}`)}</span>}
        </span>
      )}
      {vouching && (
        <span className="block">
          <StateMark tone={vouching.endedAt ? "over" : "good"}>{t(vouching.endedAt ? "supplierEnded" : "supplier")}</StateMark>
          <span className="block text-soft">{t("vouchedBy", { city: vouching.city.place.name })}</span>
        </span>
      )}
    </>
  );
}

function readFilter(params: SearchParams) {
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";
  const standing = registerStandings.find((each) => each === one(params.standing)) ?? null;
  return { standing, q: one(params.q).trim().slice(0, 200), page: Math.min(Math.max(Number.parseInt(one(params.page), 10) || 1, 1), 10_000) };
}
