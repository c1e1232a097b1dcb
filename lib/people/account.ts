import { record } from "@/lib/audit/commands";
import { db, transaction } from "@/lib/platform/database";
import { hashOf } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import type { SignedIn } from "./actor";
import type { DetailsInput } from "./schema";

/** What a person has told us about themselves. */
export function findOwnDetails({ personId }: SignedIn) {
  return db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true, email: true, phone: true, position: true, locale: true, newsRhythm: true, registeredAt: true } });
}

/** Changes one's own name, position, phone and the language of letters. */
export function changeDetails({ personId }: SignedIn, details: DetailsInput, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: details });
    await record(tx, { type: "person.detailsChanged", actorId: personId, subjectId: personId, detail: {}, at: now });
  });
}

/** Signs one of one's own browsers out; that of somebody else is as if it were not there. */
export function revokeSession({ personId }: SignedIn, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { id, personId, revokedAt: null }, data: { revokedAt: now } });
    if (count === 0) throw new Refusal("gate.notFound");
    await record(tx, { type: "person.sessionsRevoked", actorId: personId, subjectId: personId, detail: { count }, at: now });
  });
}

/** Signs all of one's browsers out but this one. */
export function revokeOtherSessions({ personId }: SignedIn, thisSession: string | null, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const others = thisSession ? { id: { not: hashOf(thisSession) } } : {};
    const { count } = await tx.session.updateMany({ where: { personId, revokedAt: null, ...others }, data: { revokedAt: now } });
    await record(tx, { type: "person.sessionsRevoked", actorId: personId, subjectId: personId, detail: { count }, at: now });
  });
}
