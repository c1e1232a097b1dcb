import { record } from "@/lib/audit/commands";
import { transaction } from "@/lib/platform/database";
import type { SignedIn } from "./actor";

/** Writes down that somebody tried a door that is not theirs. */
export function noteDenial(actor: SignedIn, what: string, now: Date): Promise<void> {
  const { personId } = actor;
  return transaction((tx) => record(tx, { type: "access.denied", actorId: personId, subjectId: personId, detail: { what }, at: now }));
}
