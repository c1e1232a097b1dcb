import { db } from "@/lib/platform/database";
import type { Seated, SignedIn } from "./actor";

/** The people of the actor's organisation, representatives first. */
export function listColleagues({ seat }: Seated) {
  return db.seat.findMany({
    where: { organisationId: seat.organisationId, person: { deactivatedAt: null } },
    select: { role: true, takenAt: true, person: { select: { id: true, name: true, email: true, position: true } } },
    orderBy: [{ role: "asc" }, { takenAt: "asc" }],
  });
}

/** The invitations of the actor's organisation that nobody has taken yet; an expired one can be sent again. */
export function listOpenInvitations({ seat }: Seated) {
  return db.invitation.findMany({
    where: { organisationId: seat.organisationId, acceptedAt: null, withdrawnAt: null },
    select: { id: true, email: true, role: true, invitedAt: true, pass: { select: { expiresAt: true } } },
    orderBy: { invitedAt: "asc" },
  });
}

/** Who waits for an answer whether they may join the actor's organisation. Whoever found a seat elsewhere waits no longer. */
export function listOpenJoinRequests({ seat }: Seated) {
  return db.joinRequest.findMany({
    where: { organisationId: seat.organisationId, answeredAt: null, person: { seat: null, deactivatedAt: null } },
    select: { id: true, message: true, askedAt: true, person: { select: { name: true, email: true } } },
    orderBy: { askedAt: "asc" },
  });
}

/** What a person without an organisation waits for: requests to join that are not answered. */
export function listOwnJoinRequests({ personId }: SignedIn) {
  return db.joinRequest.findMany({
    where: { personId, answeredAt: null },
    select: { id: true, askedAt: true, organisation: { select: { name: true } } },
    orderBy: { askedAt: "asc" },
  });
}

/** Invitations that wait in the person's mailbox. */
export function listInvitationsTo({ email }: SignedIn, now: Date) {
  return db.invitation.findMany({
    where: { email, acceptedAt: null, withdrawnAt: null, pass: { usedAt: null, revokedAt: null, expiresAt: { gt: now } } },
    select: { id: true, role: true, invitedAt: true, organisation: { select: { name: true } } },
    orderBy: { invitedAt: "asc" },
  });
}

/** Names by id, for histories that keep ids. */
export async function listNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await db.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
