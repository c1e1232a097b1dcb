import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { listSaved } from "@/lib/search/saved";
import { forgetSearchAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search.saving.page");
  return { title: t("title") };
}

/** The searches of which somebody is told. */
export default async function SavedSearchesPage() {
  const actor = await enter("/desk/searches");
  const t = await getTranslations("search.saving.page");
  const kinds = await getTranslations("search.kind");
  const desk = await getTranslations("people.desk");
  const searches = await listSaved(actor);
  return (
    <Page title={t("title")} lead={t("lead")} width="reading" breadcrumbs={[{ label: desk("title"), href: "/desk" }]} actions={<LinkButton kind="secondary" href="/desk/account">{t("account")}</LinkButton>}>
      {searches.length === 0 ? (
        <EmptyState title={t("none")} actions={<LinkButton href="/search">{kinds("firms")}</LinkButton>}>
          {t("noneLead")}
        </EmptyState>
      ) : (
        <ul className="border-t border-strong">
          {searches.map(({ id, kind, words, ticked, place, km, savedAt, found }) => {
            const near = place && km !== null ? { near: place.name, km: String(km) } : {};
            const name = words || t("everything");
            return (
              <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-4">
                <div className="min-w-0 flex-1 basis-64">
                  <p className="text-soft">{kinds(kind === "FIRM" ? "firms" : "needs")}</p>
                  <h2 className="text-lg">
                    <Link href={{ pathname: "/search", query: { ...(words && { q: words }), ...ticked, ...near, ...(kind === "NEED" && { in: "needs" }) } }} className="link break-words">
                      {name}
                    </Link>
                  </h2>
                  <p className="text-soft">
                    {place && km !== null && `${t("within", { km, town: place.name })} · `}
                    {t("savedAt")} <Time at={savedAt} style="short" /> · {t("found", { count: found })}
                  </p>
                </div>
                <ButtonForm id={`forget-${id}`} action={forgetSearchAction} hidden={{ search: id }} kind="quiet" about={name}>
                  {t("forget")}
                </ButtonForm>
              </li>
            );
          })}
        </ul>
      )}
    </Page>
  );
}
