import { atHour, daysAfter, dayOf } from "@/lib/platform/civil";
import { db, transaction } from "@/lib/platform/database";
import { pathTo } from "@/lib/platform/i18n/paths";
import { queueMail } from "@/lib/platform/outbox";
import type { Facts, News } from "./notice";
import { phraseNews } from "./phrasing";

/** News that can wait until the morning: what may interest somebody, and never what somebody waits for. */
const DIGESTIBLE: readonly News[] = ["matchFound", "searchFound"];

export const isDigestible = (news: News): boolean => DIGESTIBLE.includes(news);

/** When the day's letter is written, by the clock in Warsaw. */
const MORNING = 7;
/** So many lines are written out; the page has them all. */
const MOST_LINES = 30;

/**
 * Writes to everybody who wants one letter a day what gathered up to this morning. However often it runs, and however
 * late, each piece of news is in one letter.
 */
export async function sendDigests(now: Date): Promise<number> {
  const today = atHour(now, MORNING);
  const until = now < today ? atHour(daysAfter(now, -1), MORNING) : today;
  const waiting = await db.notification.findMany({ where: { awaitsDigest: true, at: { lt: until } }, select: { personId: true }, distinct: ["personId"], orderBy: { personId: "asc" } });
  for (const { personId } of waiting) await sendDigest(personId, until, now);
  return waiting.length;
}

function sendDigest(personId: string, until: Date, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const lines = await tx.notification.updateManyAndReturn({ where: { personId, awaitsDigest: true, at: { lt: until } }, data: { awaitsDigest: false } });
    const reader = await tx.person.findFirst({ where: { id: personId, deactivatedAt: null, emailConfirmedAt: { not: null } }, select: { email: true, locale: true } });
    if (lines.length === 0 || !reader) return;
    const locale = reader.locale === "en" ? "en" : "pl";
    const phrased = lines.sort((a, b) => a.at.getTime() - b.at.getTime() || Number(a.eventId - b.eventId)).map(({ message, facts }) => phraseNews(locale, message, facts as Facts));
    const said = { count: lines.length, lines: phrased.slice(0, MOST_LINES).join("\n"), path: pathTo(locale, { route: "/desk/notifications" }) };
    await queueMail(tx, { to: reader.email, locale, template: "digest", facts: said, onceKey: `digest:${personId}:${dayOf(until)}` }, now);
  });
}
