import { db, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { move, whatMoves } from "./moves";

/**
 * Lets expire what was not completed, signed or paid in time. A signed declaration that was handed in waits for the
 * coordinator and does not expire. Gives the number of cases; whoever acted in the same moment goes first.
 */
export async function expireOverdue(now: Date): Promise<number> {
  const overdue = await db.membershipApplication.findMany({
    where: {
      dueAt: { lt: now },
      OR: [{ state: "COMPLETION_REQUESTED" }, { state: "ADMITTED", documents: { none: { kind: "DECLARATION", removedAt: null } } }],
    },
    select: whatMoves,
    orderBy: { dueAt: "asc" },
  });
  let expired = 0;
  for (const application of overdue) {
    try {
      await transaction((tx) => move(tx, "expire", application, { actor: null }, now));
      expired += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error; // somebody moved it just now
    }
  }
  return expired;
}
