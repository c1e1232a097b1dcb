import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { listLetters } from "@/lib/notifications/kept-mail";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.devMail");
  return { title: t("title"), robots: { index: false } };
}

/** What the demonstration would have sent. */
export default async function DevMailPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  await enter("/dev/mail");
  const t = await getTranslations("people.devMail");
  const page = Math.min(Math.max(Number.parseInt((await searchParams).page ?? "1", 10) || 1, 1), 1_000);
  const { letters, pages } = await listLetters(page);
  return (
    <Page title={t("title")} lead={t("lead")} width="desk">
      {letters.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <Table
          caption={t("title")}
          captionHidden
          rows={letters}
          keyOf={({ id }) => id}
          columns={[
            {
              head: t("subject"),
              cell: ({ id, subject }) => (
                <Link href={{ pathname: "/dev/mail/[mail]", params: { mail: id } }} className="link">
                  {subject}
                </Link>
              ),
            },
            { head: t("to"), cell: ({ to }) => to },
            { head: t("at"), cell: ({ queuedAt }) => <Time at={queuedAt} style="short" /> },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => ({ pathname: "/dev/mail", query: { page: number } })} />
    </Page>
  );
}
