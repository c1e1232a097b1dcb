import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import NextLink from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { TaskList } from "@/components/ui/task-list";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { enter } from "@/lib/gate/enter";
import { countUnread, listUnread } from "@/lib/notifications/queries";
import { isSeated, type SignedIn } from "@/lib/people/actor";
import { Rooms } from "./_parts/rooms";
import { listTasks } from "./_parts/tasks";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.desk");
  return { title: t("title") };
}

/** What needs doing now, in the order in which it matters; then the rooms of the desk. */
export default async function DeskPage() {
  const actor = await enter("/desk");
  const t = await getTranslations("people");
  const tasks = await listTasks(actor, new Date());
  const seat = actor.seat;
  return (
    <Page
      title={t("desk.title")}
      lead={seat ? undefined : t("desk.leadAlone")}
      width="desk"
      block={
        seat && (
          <TitleBlock
            cells={[
              { label: t("fields.organisation"), value: seat.organisationName, wide: true },
              { label: t("desk.standing"), value: t(`standing.${seat.standing}`) },
              { label: t("fields.role"), value: t(`roles.${seat.role}`) },
            ]}
          />
        )
      }
    >
      {actor.offices.length > 0 && (
        <Notice kind="info" title={t("desk.office")}>
          <Link href="/office" className="link">{t("desk.toOffice")}</Link>
        </Notice>
      )}
      <Section title={t("desk.now")} id="now">
        {tasks.length > 0 ? <TaskList tasks={tasks} /> : <p className="max-w-prose text-soft">{t("desk.nothing")}</p>}
      </Section>
      <News actor={actor} />
      {isSeated(actor) && <Rooms actor={actor} />}
    </Page>
  );
}

async function News({ actor }: { actor: SignedIn }) {
  const t = await getTranslations("people.desk");
  const lines = await listUnread(actor.personId, await getLocale(), 5);
  const unread = await countUnread(actor.personId);
  return (
    <Section
      title={t("news")}
      id="news"
      actions={<LinkButton href="/desk/notifications" kind="quiet">{unread > lines.length ? t("allNews", { count: unread }) : t("olderNews")}</LinkButton>}
    >
      {lines.length === 0 ? (
        <p className="text-soft">{t("noNews")}</p>
      ) : (
        <ul className="border-t border-line">
          {lines.map((line) => (
            <li key={line.id} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2.5">
              <NextLink href={line.href} prefetch={false} className="link min-w-0 flex-1 basis-64">
                {line.sentence}
              </NextLink>
              <span className="text-soft">
                <Time at={line.at} style="short" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
