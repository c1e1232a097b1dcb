import { record } from "@/lib/audit/commands";
import { transaction, type Tx } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { SeatRole } from "@/prisma/generated/enums";
import type { Seated } from "./actor";
import { withdrawInvitationsOf } from "./invitations";

/** Gives a colleague, or oneself, another role. It holds from their next click. */
export function changeRole(actor: Seated, personId: string, role: SeatRole, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    if (role !== "REPRESENTATIVE") await keepARepresentative(tx, organisationId, personId);
    const { count } = await tx.seat.updateMany({ where: { personId, organisationId, role: { not: role } }, data: { role } });
    if (count === 0) throw new Refusal("gate.notFound");
    if (role !== "REPRESENTATIVE") await withdrawInvitationsOf(tx, personId, organisationId, now);
    await record(tx, { type: "seat.roleChanged", actorId: actor.personId, subjectId: personId, organisationId, detail: { role }, at: now });
  });
}

/** Ends a colleague's seat. */
export function removeColleague(actor: Seated, personId: string, now: Date): Promise<void> {
  return endSeat(actor, personId, now);
}

/** Ends one's own seat. */
export function leave(actor: Seated, now: Date): Promise<void> {
  return endSeat(actor, actor.personId, now);
}

function endSeat(actor: Seated, personId: string, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    await keepARepresentative(tx, organisationId, personId);
    const { count } = await tx.seat.deleteMany({ where: { personId, organisationId } });
    if (count === 0) throw new Refusal("gate.notFound");
    await withdrawInvitationsOf(tx, personId, organisationId, now);
    await record(tx, { type: "seat.left", actorId: actor.personId, subjectId: personId, organisationId, detail: { personId }, at: now });
  });
}

/**
 * Somebody must be left who may speak for the organisation. Its row is locked first: two representatives who demote each
 * other at once come one after the other, and the second finds out.
 */
async function keepARepresentative(tx: Tx, organisationId: string, without: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`;
  const others = await tx.seat.count({
    where: { organisationId, role: "REPRESENTATIVE", personId: { not: without }, person: { deactivatedAt: null } },
  });
  const ends = await tx.seat.count({ where: { organisationId, role: "REPRESENTATIVE", personId: without } });
  if (others === 0 && ends > 0) throw new Refusal("people.lastRepresentative");
}
