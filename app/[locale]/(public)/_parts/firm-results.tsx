import { getLocale, getTranslations } from "next-intl/server";
import { FirmCard } from "@/components/search/firm-card";
import { TownMap } from "@/components/search/town-map";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import type { FoundFirms } from "@/lib/search/firms";
import { addressOf, isNarrowed, type AskedSearch } from "./asked";
import { HowRead } from "./how-read";

type Props = { found: FoundFirms; asked: AskedSearch; pathname: "/directory" | "/search" };

/** The firms that were found, on a list and on a map; or the ways on where there are none. */
export async function FirmResults({ found, asked, pathname }: Props) {
  const t = await getTranslations("organisations.directory");
  const query = addressOf(asked);
  if (found.total === 0) return <NothingFound found={found} asked={asked} pathname={pathname} />;
  return (
    <>
      <p role="status" className="text-lg font-semibold">
        {t("count", { count: found.total })}
      </p>
      <HowRead {...found} asked={asked} />
      <div className="mt-4 grid gap-8 xl:grid-cols-[1fr_18rem] xl:items-start">
        <div className="min-w-0">
          <ul className="border-t border-strong">
            {found.firms.map((firm) => (
              <FirmCard key={firm.card.id} found={firm} />
            ))}
          </ul>
          <div className="mt-6">
            <Pagination page={found.page} pages={found.pages} hrefOf={(page) => ({ pathname, query: { ...query, page: String(page) } })} />
          </div>
        </div>
        <TownMap towns={found.towns} pathname={pathname} query={query} />
      </div>
    </>
  );
}

async function NothingFound({ found, asked, pathname }: Props) {
  const t = await getTranslations("organisations.directory");
  const narrowed = isNarrowed(asked);
  if (asked.words === "" && !narrowed) return <EmptyState title={t("empty")}>{t("emptyLead")}</EmptyState>;
  return (
    <EmptyState
      title={t("none")}
      actions={
        <>
          {narrowed && asked.words && <LinkButton href={{ pathname, query: { q: asked.words } }}>{t("noneFilters")}</LinkButton>}
          <LinkButton kind="secondary" href="/directory">
            {t("noneAll")}
          </LinkButton>
          <LinkButton kind="secondary" href="/desk/needs/new">
            {t("noneNeed")}
          </LinkButton>
        </>
      }
    >
      <p>{t("noneLead")}</p>
      <NearbySearches found={found} pathname={pathname} />
    </EmptyState>
  );
}

/** Searches near to what was typed, each of which finds something. */
async function NearbySearches({ found: { nearby }, pathname }: Pick<Props, "found" | "pathname">) {
  const t = await getTranslations("organisations.directory");
  const locale = await getLocale();
  const names = [...nearby.entries.map((entry) => entry[locale]), ...nearby.towns];
  if (names.length === 0) return null;
  return (
    <p className="mt-3">
      {t("similar")}{" "}
      {names.map((name, position) => (
        <span key={name}>
          {position > 0 && ", "}
          <Link href={{ pathname, query: { q: name } }} className="link">
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}
