import type { Tx } from "@/lib/platform/database";
import type { Events } from "./events";
import { db } from "@/lib/platform/database";

/** The history of one thing, oldest first. */
export function listEventsOf(subjectId: string, tx: Tx = db) {
  return tx.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
}

/** The latest changes of settings, the newest first. */
export async function listSettingsChanges(take: number) {
  const changes = await db.event.findMany({ where: { type: "settings.changed" }, orderBy: { id: "desc" }, take });
  return changes.map(({ detail, ...change }) => ({ ...change, detail: detail as unknown as Events["settings.changed"] }));
}
