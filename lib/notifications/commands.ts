import type { EventType } from "@/lib/audit/events";
import type { SignedIn } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { pathTo } from "@/lib/platform/i18n/paths";
import { queueMail } from "@/lib/platform/outbox";
import { audiences } from "./audience";
import { isDigestible } from "./digest";
import type { Notice, Occurrence } from "./notice";

/**
 * Tells of an event whoever it concerns: a line in their news and a letter, in one transaction. Unique keys (person and
 * event, letter and person) make it harmless to announce an event again.
 */
export function announce(eventId: bigint, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const event = await tx.event.findUnique({ where: { id: eventId } });
    if (!event?.subjectId || !(event.type in audiences)) return;
    const occurrence = { ...event, subjectId: event.subjectId } as unknown as Occurrence;
    const told = new Set<string>();
    for (const notice of await noticesOf(tx, occurrence)) await tell(tx, event, notice, told, now);
  });
}

async function noticesOf<T extends EventType>(tx: Tx, event: Occurrence<T>): Promise<Notice[]> {
  return audiences[event.type](tx, event);
}

interface Announced {
  id: bigint;
  actorId: string | null;
  at: Date;
}

async function tell(tx: Tx, event: Announced, { news, facts, place, to, receipt }: Notice, told: Set<string>, now: Date): Promise<void> {
  const ids = to.filter((id) => !told.has(id));
  const others = ids.filter((id) => id !== event.actorId);
  for (const id of others) told.add(id);
  const daily = isDigestible(news) ? new Set((await tx.person.findMany({ where: { id: { in: others }, newsRhythm: "DAILY" }, select: { id: true } })).map(({ id }) => id)) : new Set();
  await tx.notification.createMany({
    data: others.map((personId) => ({ personId, eventId: event.id, message: news, facts, href: pathTo("pl", place), at: event.at, awaitsDigest: daily.has(personId) })),
    skipDuplicates: true,
  });

  const readers = await tx.person.findMany({
    where: { id: { in: receipt && event.actorId ? [...others, event.actorId] : others }, deactivatedAt: null, emailConfirmedAt: { not: null } },
    select: { id: true, email: true, locale: true },
    orderBy: { id: "asc" },
  });
  for (const { id, email, locale } of readers) {
    if (daily.has(id)) continue;
    const path = pathTo(locale === "en" ? "en" : "pl", place);
    await queueMail(tx, { to: email, locale, template: news, facts: { ...facts, path }, onceKey: `event:${event.id}:${id}` }, now);
  }
}

/** Marks one line of one's own news as read; a line that is not one's own is as if it were not there. */
export async function markRead({ personId }: SignedIn, id: string, now: Date): Promise<void> {
  await db.notification.updateMany({ where: { id, personId, readAt: null }, data: { readAt: now } });
}

/** Marks everything as read that stood there when the page was shown: what arrived since stays new. */
export async function markAllRead({ personId }: SignedIn, shownAt: Date, now: Date): Promise<void> {
  await db.notification.updateMany({ where: { personId, readAt: null, at: { lte: shownAt } }, data: { readAt: now } });
}
