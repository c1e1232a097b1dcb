import { getTranslations } from "next-intl/server";
import { NeedCard } from "@/components/needs/need-card";
import { WhyFound } from "@/components/search/why-found";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import type { FoundNeeds } from "@/lib/search/needs";
import { addressOf, type AskedSearch } from "../../_parts/asked";
import { HowRead } from "../../_parts/how-read";

/** The open needs that were found, each with why. */
export async function NeedResults({ found, asked }: { found: FoundNeeds; asked: AskedSearch }) {
  const t = await getTranslations("search.needs");
  if (found.total === 0) {
    return (
      <EmptyState title={t("none")} actions={<LinkButton href="/needs">{t("all")}</LinkButton>}>
        {t("noneLead")}
      </EmptyState>
    );
  }
  const now = new Date();
  return (
    <>
      <div role="status">
        <h2 className="text-lg">{t("count", { count: found.total })}</h2>
      </div>
      <HowRead {...found} asked={asked} />
      <div className="mt-4 mb-8 border-b border-strong">
        {found.needs.map(({ need, reasons }) => (
          <NeedCard key={need.id} need={need} now={now}>
            {reasons.length > 0 && <WhyFound reasons={reasons} />}
          </NeedCard>
        ))}
      </div>
      <Pagination page={found.page} pages={found.pages} hrefOf={(page) => ({ pathname: "/search", query: { ...addressOf(asked), in: "needs", page: String(page) } })} />
    </>
  );
}
