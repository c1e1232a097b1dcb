import { record } from "@/lib/audit/commands";
import type { Seated } from "@/lib/people/actor";
import { standingOf } from "@/lib/people/sessions";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { wordsOf } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";
import { rematch } from "./commands";
import { nameKeyOf } from "./names";
import { listed, visibleTo } from "./queries";

/** Says that the actor's organisation does not work for another: neither is a match of the other's needs, and nobody outside hears of it. */
export function excludeOrganisation(actor: Seated, { organisationId: excludedId }: { organisationId: string }, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    await requireAnother(tx, actor, excludedId);
    const exclusion = { organisationId, excludedId, namedAt: now, namedById: actor.personId };
    const { count } = await tx.exclusion.createMany({ data: [exclusion], skipDuplicates: true });
    if (count > 0) await note(tx, actor, now); // otherwise a colleague said it first
  });
}

/** Takes that back. */
export function liftExclusion(actor: Seated, { organisationId: excludedId }: { organisationId: string }, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.exclusion.deleteMany({ where: { organisationId: actor.seat.organisationId, excludedId } });
    if (count > 0) await note(tx, actor, now);
  });
}

// The event belongs to the history of the one who says it and names nobody: the log is read by others.
async function note(tx: Tx, { personId, seat: { organisationId } }: Seated, now: Date): Promise<void> {
  await record(tx, { type: "organisation.exclusionsChanged", actorId: personId, subjectId: organisationId, organisationId, detail: {}, at: now });
  await rematch(tx, organisationId);
}

/** Somebody else who takes part. Whoever does not take part is in no match, and may not be known of here. */
export async function requireAnother(tx: Tx, actor: Seated, id: string): Promise<void> {
  const another = await tx.organisation.findFirst({ where: { AND: [othersThan(actor), { id }] }, select: { id: true } });
  if (!another) throw new Refusal("gate.notFound");
}

const othersThan = (actor: Seated): Prisma.OrganisationWhereInput => ({ AND: [visibleTo(actor), listed, { id: { not: actor.seat.organisationId } }] });

/** An organisation as it is told from others. */
export interface Named {
  id: string;
  slug: string;
  name: string;
  nip: string | null;
  /** The town of its first plant. */
  town: string | null;
  fictional: boolean;
  /** Whether it stands in the directory; one that was named may have left since. */
  takesPart: boolean;
}

/** What of an organisation tells it from others. */
export const whatNamesIt = {
  id: true, slug: true, name: true, nip: true, fictional: true,
  membership: { select: { state: true } },
  vouching: { select: { endedAt: true } },
  plants: { where: { closedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }], take: 1, select: { place: { select: { name: true } } } },
} as const satisfies Prisma.OrganisationSelect;

function asNamed({ plants, membership, vouching, ...row }: Prisma.OrganisationGetPayload<{ select: typeof whatNamesIt }>): Named {
  return { ...row, town: plants[0]?.place.name ?? null, takesPart: standingOf({ membership, vouching }) !== "NONE" };
}

/** So many answers are read; who looks for one among more types another word of its name. */
const MOST = 20;

/** Other organisations that take part, by words of their names or by a NIP, as an address asks for them; `more` are not listed. */
export async function searchNamed(actor: Seated, asked: string | string[] | undefined): Promise<{ words: string; found: Named[]; more: boolean }> {
  const typed = typeof asked === "string" ? asked.trim().slice(0, 200) : "";
  const words = wordsOf(nameKeyOf(typed));
  const digits = typed.replace(/\D/g, "");
  if (words.length === 0) return { words: typed, found: [], more: false };
  const rows = await db.organisation.findMany({
    where: { AND: [othersThan(actor), { OR: [{ AND: words.map((word) => ({ nameKey: { contains: word } })) }, ...(digits.length === 10 ? [{ nip: digits }] : [])] }] },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    take: MOST + 1,
    select: whatNamesIt,
  });
  return { words: typed, found: rows.slice(0, MOST).map(asNamed), more: rows.length > MOST };
}

/** Somebody who was named, by whom and when. */
export interface NamedBy {
  organisation: Named;
  at: Date;
  /** Null where the person is no longer here. */
  by: string | null;
}

/** For whom the actor's own organisation does not work; the latest first. */
export async function listExclusions({ seat: { organisationId } }: Seated): Promise<NamedBy[]> {
  const rows = await db.exclusion.findMany({
    where: { organisationId },
    orderBy: [{ namedAt: "desc" }, { excludedId: "asc" }],
    select: { namedAt: true, namedById: true, excluded: { select: whatNamesIt } },
  });
  return withPeople(rows.map(({ excluded, ...row }) => ({ ...row, organisation: excluded })));
}

/** Rows of who was named, with the names of those who did. */
export async function withPeople(rows: readonly { namedAt: Date; namedById: string; organisation: Parameters<typeof asNamed>[0] }[]): Promise<NamedBy[]> {
  const people = await db.person.findMany({ where: { id: { in: rows.map(({ namedById }) => namedById) } }, select: { id: true, name: true } });
  return rows.map(({ organisation, namedAt, namedById }) => ({ organisation: asNamed(organisation), at: namedAt, by: people.find(({ id }) => id === namedById)?.name ?? null }));
}
