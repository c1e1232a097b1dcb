import { db } from "@/lib/platform/database";

/** How many lines of news a person has not opened yet. */
export function countUnread(personId: string): Promise<number> {
  return db.notification.count({ where: { personId, readAt: null } });
}
