import type { Tx } from "@/lib/platform/database";
import type { Notice, Occurrence } from "./notice";
import { representativesOf } from "./recipients";

/** A firm that fits is told once; the match itself remembers it. */
export async function ofMatchFound(tx: Tx, { subjectId, detail }: Occurrence<"match.found">): Promise<Notice[]> {
  const need = await tx.need.findUnique({ where: { id: subjectId }, select: { reference: true, title: true, closesAt: true } });
  if (!need) return [];
  return [
    {
      news: "matchFound",
      facts: { need: need.title, reference: need.reference, band: detail.band, closesAt: need.closesAt.toISOString() },
      place: { route: "/needs/[reference]", parameters: { reference: need.reference } },
      to: await representativesOf(tx, detail.organisationId),
    },
  ];
}

/** The owner of the need: those who speak for it, and the contact person whom it names. */
export async function ofInterestWaiting(tx: Tx, { type, subjectId }: Occurrence<"interest.expressed" | "interest.reminded">): Promise<Notice[]> {
  const interest = await findInterest(tx, subjectId);
  if (!interest) return [];
  const news = type === "interest.expressed" ? "interestExpressed" : "interestReminded";
  return [{ ...about(interest), news, to: await owners(tx, interest) }];
}

/** The firm that was interested: those who speak for it, and the colleague who wrote. */
export async function ofInterestAnswered(tx: Tx, { type, subjectId }: Occurrence<"interest.accepted" | "interest.declined">): Promise<Notice[]> {
  const interest = await findInterest(tx, subjectId);
  if (!interest) return [];
  const news = type === "interest.accepted" ? "interestAccepted" : "interestDeclined";
  return [{ ...about(interest), news, to: await authors(tx, interest) }];
}

export async function ofInterestExpired(tx: Tx, { subjectId }: Occurrence<"interest.expired">): Promise<Notice[]> {
  const interest = await findInterest(tx, subjectId);
  if (!interest) return [];
  return [
    { ...about(interest), news: "interestExpired", to: await authors(tx, interest) },
    { ...about(interest), news: "interestLapsed", to: await owners(tx, interest) },
  ];
}

function findInterest(tx: Tx, id: string) {
  return tx.interest.findUnique({
    where: { id },
    select: {
      id: true,
      organisationId: true,
      expressedById: true,
      organisation: { select: { name: true } },
      need: { select: { reference: true, title: true, organisationId: true, contactId: true, organisation: { select: { name: true } } } },
    },
  });
}

type Interest = NonNullable<Awaited<ReturnType<typeof findInterest>>>;

function about({ id, organisation, need }: Interest) {
  return {
    facts: { need: need.title, reference: need.reference, organisation: organisation.name, owner: need.organisation.name },
    place: { route: "/desk/interests/[interest]", parameters: { interest: id } },
  } as const;
}

async function owners(tx: Tx, { need }: Interest): Promise<string[]> {
  return [...(await representativesOf(tx, need.organisationId)), ...(await stillWith(tx, need.organisationId, need.contactId))];
}

async function authors(tx: Tx, { organisationId, expressedById }: Interest): Promise<string[]> {
  return [...(await representativesOf(tx, organisationId)), ...(await stillWith(tx, organisationId, expressedById))];
}

/** A person who has left the organisation hears no more of its affairs. */
async function stillWith(tx: Tx, organisationId: string, personId: string): Promise<string[]> {
  const seat = await tx.seat.findFirst({ where: { personId, organisationId }, select: { personId: true } });
  return seat ? [seat.personId] : [];
}
