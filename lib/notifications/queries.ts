import { db } from "@/lib/platform/database";
import { sameIn } from "@/lib/platform/i18n/alternates";
import type { Locale } from "@/lib/platform/i18n/routing";
import type { Facts } from "./notice";
import { phraseNews } from "./phrasing";

const PAGE = 25;

/** How many lines of news a person has not opened yet. */
export function countUnread(personId: string): Promise<number> {
  return db.notification.count({ where: { personId, readAt: null } });
}

export interface Line {
  id: string;
  sentence: string;
  /** Where it leads, in the language of the page. */
  href: string;
  at: Date;
  unread: boolean;
}

/** A page of somebody's news in their language, the latest first. */
export async function listNews(personId: string, locale: Locale, page = 1): Promise<{ lines: Line[]; pages: number }> {
  const where = { personId };
  const rows = await db.notification.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }], skip: (page - 1) * PAGE, take: PAGE });
  const lines = rows.map(({ id, message, facts, href, at, readAt }) => ({
    id,
    sentence: phraseNews(locale, message, facts as Facts),
    href: sameIn(locale, href),
    at,
    unread: readAt === null,
  }));
  return { lines, pages: Math.max(1, Math.ceil((await db.notification.count({ where })) / PAGE)) };
}

/** The last news that has not been read, for the desk. */
export async function listUnread(personId: string, locale: Locale, most: number): Promise<Line[]> {
  const rows = await db.notification.findMany({ where: { personId, readAt: null }, orderBy: [{ at: "desc" }, { id: "desc" }], take: most });
  return rows.map(({ id, message, facts, href, at }) => ({ id, sentence: phraseNews(locale, message, facts as Facts), href: sameIn(locale, href), at, unread: true }));
}
