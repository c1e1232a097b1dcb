import { noteUnknownWords } from "@/lib/capabilities/unknown-words";
import { visibleTo as casesVisibleTo } from "@/lib/membership/visibility";
import { isSeated, type Seated, type SignedIn } from "@/lib/people/actor";
import { issuePass } from "@/lib/people/passes";
import { findActorOf } from "@/lib/people/sessions";
import { db, transaction } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import type { ApplicationState, PassKind } from "@/prisma/generated/enums";

// Things of the running application that an address can name, found for whoever looks at them.

async function actorWith(email: string): Promise<SignedIn> {
  const { id } = await db.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const actor = await findActorOf(id);
  if (!actor) throw new Error(`${email} cannot sign in.`);
  return actor;
}

async function seatedWith(email: string): Promise<Seated> {
  const actor = await actorWith(email);
  if (!isSeated(actor)) throw new Error(`${email} belongs to no organisation.`);
  return actor;
}

const open = () => ({ audience: "PUBLIC", publishedAt: { not: null }, closedAt: null, closesAt: { gt: new Date() } }) as const;

export const anyMember = async () => (await db.organisation.findFirstOrThrow({ where: { kind: "FIRM", membership: { state: "ACTIVE" } }, orderBy: { slug: "asc" } })).slug;

export const anySpecialisation = async () => (await db.specialisation.findFirstOrThrow({ orderBy: { slug: "asc" } })).slug;

export const anyMail = async () => (await db.mail.findFirstOrThrow({ orderBy: { queuedAt: "asc" } })).id;

export const openNeed = async () => (await db.need.findFirstOrThrow({ where: open(), orderBy: { reference: "asc" } })).reference;

/** A need that this person's firm may still respond to. */
export async function unansweredNeed(email: string): Promise<string> {
  const { organisationId } = (await seatedWith(email)).seat;
  const where = { ...open(), organisationId: { not: organisationId }, interests: { none: { organisationId } } };
  return (await db.need.findFirstOrThrow({ where, orderBy: { reference: "asc" } })).reference;
}

/** A need that this person's firm fits, may still respond to, and has not called unfit. */
export async function opportunity(email: string): Promise<string> {
  const { organisationId } = (await seatedWith(email)).seat;
  const fits = { matches: { some: { organisationId, band: { not: "WEAK" } } } } as const;
  const where = { AND: [open(), fits, { organisationId: { not: organisationId }, interests: { none: { organisationId } }, feedback: { none: { organisationId, side: "FIRM" as const } } }] };
  return (await db.need.findFirstOrThrow({ where, orderBy: { reference: "asc" } })).reference;
}

export async function ownNeed(email: string): Promise<string> {
  const { organisationId } = (await seatedWith(email)).seat;
  return (await db.need.findFirstOrThrow({ where: { organisationId, publishedAt: { not: null }, closedAt: null }, orderBy: { reference: "asc" } })).reference;
}

/** A need and a firm that fits it, as the address names them. */
async function matchWhere(where: { organisationId?: string }): Promise<string> {
  const { need, organisation } = await db.match.findFirstOrThrow({
    where: { need: { ...where, publishedAt: { not: null } } },
    orderBy: [{ needId: "asc" }, { score: "desc" }],
    select: { need: { select: { reference: true } }, organisation: { select: { slug: true } } },
  });
  return `${need.reference}/${organisation.slug}`;
}

export const anyMatch = () => matchWhere({});

export async function ownMatch(email: string): Promise<string> {
  return matchWhere({ organisationId: (await seatedWith(email)).seat.organisationId });
}

/** Lets a word wait that nothing understood; the address names none. */
export async function unknownWord(): Promise<string> {
  await noteUnknownWords(["kwadrowanie"], new Date());
  return "";
}

export async function ownPlant(email: string): Promise<string> {
  const { organisationId } = (await seatedWith(email)).seat;
  return (await db.plant.findFirstOrThrow({ where: { organisationId, closedAt: null }, orderBy: { name: "asc" } })).id;
}

export async function ownInterest(email: string): Promise<string> {
  const { organisationId } = (await seatedWith(email)).seat;
  return (await db.interest.findFirstOrThrow({ where: { OR: [{ organisationId }, { need: { organisationId } }] }, orderBy: { expressedAt: "asc" } })).id;
}

/** A case in this state that the officer may see. */
export const caseIn = (state: ApplicationState) => async (email: string): Promise<string> => {
  const where = { AND: [casesVisibleTo(await actorWith(email)), { state, reference: { not: null } }] };
  return (await db.membershipApplication.findFirstOrThrow({ where, orderBy: { startedAt: "asc" } })).id;
};

/** A link's secret that nobody was ever given. */
export const spentLink = () => Promise.resolve("not-a-secret-that-anybody-was-given-0000000");

/** A link that still works, as the mail to this person would carry it. */
export const linkFor = (kind: PassKind, email: string) => async (): Promise<string> => {
  const { personId } = await actorWith(email);
  return (await transaction((tx) => issuePass(tx, { kind, email, personId }, new Date()))).secret;
};

/** An invitation into the organisation of the first, to the second; to an address without an account where there is none. */
export const invitation = (from: string, to?: string) => async (): Promise<string> => {
  const { personId, seat } = await seatedWith(from);
  const email = to ?? `${newIdentifier()}@example.test`;
  const now = new Date();
  return transaction(async (tx) => {
    const { id: passId, secret } = await issuePass(tx, { kind: "INVITATION", email }, now);
    await tx.invitation.updateMany({ where: { email, withdrawnAt: null }, data: { withdrawnAt: now } });
    await tx.invitation.create({ data: { id: newIdentifier(), passId, organisationId: seat.organisationId, email, role: "EDITOR", invitedById: personId, invitedAt: now } });
    return secret;
  });
};
