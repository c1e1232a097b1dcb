import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import NextLink from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { countUnread, listNews } from "@/lib/notifications/queries";
import { markAllReadAction, markReadAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const { personId } = await enter("/desk/notifications");
  const t = await getTranslations("notifications");
  const page = Math.min(Math.max(Number.parseInt((await searchParams).page ?? "1", 10) || 1, 1), 1_000);
  const shownAt = new Date();
  const { lines, pages } = await listNews(personId, await getLocale(), page);
  const unread = await countUnread(personId);
  return (
    <Page title={t("title")} lead={unread > 0 ? t("count", { count: unread }) : t("allRead")} width="reading" breadcrumbs={[{ label: t("desk"), href: "/desk" }]}>
      {unread > 0 && (
        <ButtonForm id="all" action={markAllReadAction} hidden={{ shownAt: shownAt.toISOString() }}>
          {t("markAll")}
        </ButtonForm>
      )}
      {lines.length === 0 ? (
        <EmptyState title={t("none")} actions={<LinkButton href="/desk">{t("desk")}</LinkButton>}>
          {t("noneLead")}
        </EmptyState>
      ) : (
        <ul className="border-t border-strong">
          {lines.map((line) => (
            <li key={line.id} className={`flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-4 ${line.unread ? "border-l-4 border-l-action bg-tint px-4" : ""}`}>
              <div className="min-w-0 flex-1 basis-64">
                <p>
                  <NextLink href={line.href} prefetch={false} className={`link ${line.unread ? "font-semibold" : ""}`}>
                    {line.sentence}
                  </NextLink>
                </p>
                <p className="mt-1 flex flex-wrap items-center gap-x-3 text-soft">
                  <Time at={line.at} style="short" /> {line.unread && <Badge>{t("unread")}</Badge>}
                </p>
              </div>
              {line.unread && (
                <ButtonForm id={`line-${line.id}`} action={markReadAction} hidden={{ line: line.id }} kind="quiet" about={line.sentence}>
                  {t("markRead")}
                </ButtonForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && <Pagination page={page} pages={pages} hrefOf={(number) => ({ pathname: "/desk/notifications", query: { page: number } })} />}
    </Page>
  );
}
