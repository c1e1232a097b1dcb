import type { Tx } from "@/lib/platform/database";
import type { Notice, Occurrence } from "./notice";
import { representativesOf } from "./recipients";

const people = { route: "/desk/organisation/people" } as const;

export async function ofJoinRequestMade(tx: Tx, { subjectId }: Occurrence<"joinRequest.made">): Promise<Notice[]> {
  const request = await tx.joinRequest.findUnique({
    where: { id: subjectId },
    select: { organisationId: true, person: { select: { name: true } }, organisation: { select: { name: true } } },
  });
  if (!request) return [];
  const facts = { person: request.person.name, organisation: request.organisation.name };
  return [{ news: "joinRequestMade", facts, place: people, to: await representativesOf(tx, request.organisationId) }];
}

export async function ofJoinRequestAnswered(tx: Tx, { subjectId, detail }: Occurrence<"joinRequest.answered">): Promise<Notice[]> {
  const request = await tx.joinRequest.findUnique({ where: { id: subjectId }, select: { organisation: { select: { name: true } } } });
  if (!request) return [];
  const news = detail.accepted ? "joinRequestAccepted" : "joinRequestDeclined";
  return [{ news, facts: { organisation: request.organisation.name }, place: { route: "/desk" }, to: [detail.personId] }];
}

/** Whoever sent the invitation hears that it was taken. */
export async function ofInvitationAccepted(tx: Tx, { subjectId, actorId }: Occurrence<"invitation.accepted">): Promise<Notice[]> {
  const invitation = await tx.invitation.findUnique({ where: { id: subjectId }, select: { invitedById: true, organisation: { select: { name: true } } } });
  const person = actorId && (await tx.person.findUnique({ where: { id: actorId }, select: { name: true } }));
  if (!invitation || !person) return [];
  const facts = { person: person.name, organisation: invitation.organisation.name };
  return [{ news: "invitationAccepted", facts, place: people, to: [invitation.invitedById] }];
}

export async function ofRoleChanged(tx: Tx, { subjectId, organisationId, detail }: Occurrence<"seat.roleChanged">): Promise<Notice[]> {
  const organisation = organisationId && (await tx.organisation.findUnique({ where: { id: organisationId }, select: { name: true } }));
  if (!organisation) return [];
  return [{ news: "roleChanged", facts: { organisation: organisation.name, role: detail.role }, place: people, to: [subjectId] }];
}

/** Whoever leaves does it alone; whoever is removed hears of it. */
export async function ofSeatLeft(tx: Tx, { organisationId, detail }: Occurrence<"seat.left">): Promise<Notice[]> {
  const organisation = organisationId && (await tx.organisation.findUnique({ where: { id: organisationId }, select: { name: true } }));
  if (!organisation) return [];
  return [{ news: "seatEnded", facts: { organisation: organisation.name }, place: { route: "/desk" }, to: [detail.personId] }];
}

export async function ofOfficeAppointed(tx: Tx, { subjectId, detail }: Occurrence<"office.appointed">): Promise<Notice[]> {
  return [{ news: "officeAppointed", facts: await office(tx, detail), place: { route: "/office" }, to: [subjectId] }];
}

export async function ofOfficeEnded(tx: Tx, { subjectId, detail }: Occurrence<"office.ended">): Promise<Notice[]> {
  return [{ news: "officeEnded", facts: await office(tx, detail), place: { route: "/desk" }, to: [subjectId] }];
}

async function office(tx: Tx, { kind, cityId }: { kind: string; cityId: string | null }) {
  const city = cityId && (await tx.city.findUnique({ where: { id: cityId }, select: { place: { select: { name: true } } } }));
  return { kind, city: city ? city.place.name : "" };
}
