import { record } from "@/lib/audit/commands";
import { db, once, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { SeatRole } from "@/prisma/generated/enums";
import { isSeated, type Seated, type SignedIn } from "./actor";
import { attempt } from "./throttles";

/** The organisation that somebody wants to join, by the last part of its address or by its NIP; only its name is told. */
export function findOrganisationToJoin(slugOrNip: string) {
  const nip = slugOrNip.replace(/^PL/i, "").replace(/[\s-]/g, "");
  return db.organisation.findFirst({ where: /^\d{10}$/.test(nip) ? { nip } : { slug: slugOrNip }, select: { id: true, name: true, slug: true } });
}

/** Asks to join an organisation that is already here. One open request for a person and an organisation. */
export async function askToJoin(actor: SignedIn, { organisation, message }: { organisation: string; message: string | null }, id: string, now: Date): Promise<void> {
  if (isSeated(actor)) throw new Refusal("people.alreadySeated");
  await attempt("invitation", actor.personId);
  const found = await findOrganisationToJoin(organisation);
  if (!found) throw new Refusal("people.noSuchOrganisation", "organisation");
  await transaction(async (tx) => {
    await once("people.alreadyAsked", () =>
      tx.joinRequest.create({ data: { id, personId: actor.personId, organisationId: found.id, message, askedAt: now } }));
    await record(tx, { type: "joinRequest.made", actorId: actor.personId, subjectId: id, organisationId: found.id, detail: {}, at: now });
  });
}

/** A representative lets somebody in, with a role, or declines (null). One answer for a request. */
export function answerJoinRequest(actor: Seated, id: string, role: SeatRole | null, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    const accepted = role !== null;
    const [request] = await tx.joinRequest.updateManyAndReturn({
      where: { id, organisationId, answeredAt: null },
      data: { answeredAt: now, answeredById: actor.personId, accepted },
      select: { personId: true },
    });
    if (!request) throw new Refusal("people.alreadyAnswered");
    const { personId } = request;
    if (role) await once("people.seatedElsewhere", () => tx.seat.create({ data: { personId, organisationId, role, takenAt: now } }));
    await record(tx, { type: "joinRequest.answered", actorId: actor.personId, subjectId: id, organisationId, detail: { accepted, personId }, at: now });
  });
}
