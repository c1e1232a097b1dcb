import { isSeated, type Actor, type Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";

/** The interests that this actor may know exist: those of their organisation, and those in its needs. Nobody else's. */
export function visibleTo(actor: Actor): Prisma.InterestWhereInput {
  if (!isSeated(actor)) return { id: { in: [] } };
  const { organisationId } = actor.seat;
  return { OR: [{ organisationId }, { need: { organisationId } }] };
}

const party = { select: { id: true, slug: true, name: true, fictional: true } } as const;
const shown = {
  organisation: party,
  answer: { select: { accepted: true, reason: true, answeredAt: true } },
  need: { select: { id: true, reference: true, title: true, organisationId: true, publishedAt: true, closedAt: true, closesAt: true, organisation: party } },
} as const satisfies Prisma.InterestInclude;

export type ShownInterest = Prisma.InterestGetPayload<{ include: typeof shown }>;

/** Somebody to write to or to call. */
export interface Contact {
  name: string;
  position: string | null;
  email: string;
  phone: string | null;
}

/** The contact persons of both sides: of the need, and of the firm that responded. */
export interface Contacts {
  owner: Contact;
  respondent: Contact;
}

/** An interest by its id, or null. Contact persons are read, and given, only once it is accepted. */
export async function findInterest(actor: Actor, id: string): Promise<(ShownInterest & { contacts: Contacts | null }) | null> {
  const interest = await db.interest.findFirst({ where: { AND: [visibleTo(actor), { id }] }, include: shown });
  if (!interest) return null;
  return { ...interest, contacts: interest.answer?.accepted ? await contactsOf(actor, id) : null };
}

const contact = { name: true, position: true, email: true, phone: true } as const;

async function contactsOf(actor: Actor, id: string): Promise<Contacts | null> {
  const interest = await db.interest.findFirst({
    where: { AND: [visibleTo(actor), { id, answer: { accepted: true } }] },
    select: { expressedById: true, need: { select: { contact: { select: contact } } } },
  });
  const respondent = interest && (await db.person.findUnique({ where: { id: interest.expressedById }, select: contact }));
  return respondent && { owner: interest.need.contact, respondent };
}

/** The interest that the actor's organisation has expressed in a need, or null. */
export function findOwnInterest(actor: Seated, needId: string): Promise<ShownInterest | null> {
  return db.interest.findFirst({ where: { needId, organisationId: actor.seat.organisationId }, include: shown });
}

/** The interests received in a need of the actor's organisation, the longest waiting first. */
export function listReceived(actor: Seated, needId?: string): Promise<ShownInterest[]> {
  return db.interest.findMany({
    where: { need: { organisationId: actor.seat.organisationId }, ...(needId && { needId }) },
    include: shown,
    orderBy: { expressedAt: "asc" },
  });
}

/** The interests that the actor's organisation has expressed, the latest first. */
export function listSent(actor: Seated): Promise<ShownInterest[]> {
  return db.interest.findMany({ where: { organisationId: actor.seat.organisationId }, include: shown, orderBy: { expressedAt: "desc" } });
}

/** How many interests in the needs of the actor's organisation wait for an answer. */
export function countWaiting(actor: Seated): Promise<number> {
  return db.interest.count({ where: { need: { organisationId: actor.seat.organisationId }, answer: null, expiredAt: null } });
}
