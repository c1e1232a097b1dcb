import type { Tx } from "@/lib/platform/database";
import { db } from "@/lib/platform/database";

/** The history of one thing, oldest first. */
export function listEventsOf(subjectId: string, tx: Tx = db) {
  return tx.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
}
