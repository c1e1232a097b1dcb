import { holds, isSeated, takesPart, type Actor, type Seated } from "@/lib/people/actor";
import { db, type Tx } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import type { NeedKind } from "@/prisma/generated/enums";
import type { NeedState } from "./rules";

/** The needs that this actor may know exist. Every query of needs starts here; the rest is 404. */
export function visibleTo(actor: Actor): Prisma.NeedWhereInput {
  const published = { publishedAt: { not: null } };
  const allowed: Prisma.NeedWhereInput[] = [{ ...published, audience: "PUBLIC" }];
  if (takesPart(actor)) allowed.push({ ...published, audience: "MEMBERS" });
  if (holds(actor, "CLUSTER_COORDINATOR")) allowed.push(published);
  if (isSeated(actor)) {
    const { organisationId } = actor.seat;
    allowed.push({ organisationId }, { ...published, audience: "CHOSEN", audiences: { some: { organisationId } } });
  }
  return { OR: allowed };
}

/** The needs of the actor's own organisation. */
export const ownOf = (actor: Seated): Prisma.NeedWhereInput => ({ organisationId: actor.seat.organisationId });

/** Needs in a state, by the moment given. */
export function inState(state: NeedState, now: Date): Prisma.NeedWhereInput {
  switch (state) {
    case "DRAFT":
      return { publishedAt: null };
    case "PUBLISHED":
      return { publishedAt: { not: null }, closedAt: null, closesAt: { gt: now } };
    case "EXPIRED":
      return { publishedAt: { not: null }, closedAt: null, closesAt: { lte: now } };
    case "CLOSED":
      return { closedAt: { not: null } };
  }
}

const capability = { select: { id: true, slug: true, kind: true, pl: true, en: true, specialisations: true } } as const;
const organisation = { select: { id: true, slug: true, name: true, fictional: true } } as const;
const place = { select: { id: true, name: true, countyName: true, voivodeship: true, lat: true, lng: true } } as const;

const whole = {
  organisation,
  place,
  wishes: { include: { capability }, orderBy: [{ wish: "asc" }, { capability: { position: "asc" } }] },
  readings: { select: { capability }, orderBy: { capability: { position: "asc" } } },
  audiences: { select: { organisation: { select: { id: true, name: true } } } },
} as const satisfies Prisma.NeedInclude;

/** A need with all that it says. */
export type WholeNeed = Prisma.NeedGetPayload<{ include: typeof whole }>;

/** A need by its reference, or null: hidden and absent are the same. */
export function findNeed(actor: Actor, reference: string): Promise<WholeNeed | null> {
  return db.need.findFirst({ where: { AND: [visibleTo(actor), { reference }] }, include: whole });
}

/** A need of the actor's own organisation by its reference, or null. */
export function findOwnNeed(actor: Seated, reference: string): Promise<WholeNeed | null> {
  return db.need.findFirst({ where: { AND: [ownOf(actor), { reference }] }, include: whole });
}

/** The same by its id, inside a command. */
export function findOwnNeedById(tx: Tx, actor: Seated, id: string): Promise<WholeNeed | null> {
  return tx.need.findFirst({ where: { AND: [ownOf(actor), { id }] }, include: whole });
}

export const needRow = {
  organisation,
  place,
  wishes: { where: { wish: "MUST" }, include: { capability }, orderBy: { capability: { position: "asc" } } },
  _count: { select: { interests: true } },
} as const satisfies Prisma.NeedInclude;

export type NeedRow = Prisma.NeedGetPayload<{ include: typeof needRow }>;

/** What the board of needs can be narrowed to. */
export interface NeedFilter {
  /** The words that were searched for, and the needs that answer them; null without any. */
  words: string | null;
  among: readonly string[] | null;
  kinds: readonly NeedKind[];
  /** Slugs of specialisations. */
  specialisations: readonly string[];
  /** Slug of a capability asked for. */
  capability: string | null;
  /** Ids of places. */
  places: readonly number[];
}

const PAGE = 20;

/** The open needs that this actor may see, the latest first; with each filter the number of needs behind its answers. */
export async function listOpenNeeds(actor: Actor, filter: NeedFilter, page: number, now: Date) {
  const specialisations = await db.specialisation.findMany({
    where: { retiredAt: null },
    select: { slug: true, letter: true, namePl: true, nameEn: true },
    orderBy: { position: "asc" },
  });
  const letters = specialisations.filter(({ slug }) => filter.specialisations.includes(slug)).map(({ letter }) => letter);
  const open: Prisma.NeedWhereInput = { AND: [visibleTo(actor), inState("PUBLISHED", now)] };
  const narrowed = (left?: keyof NeedFilter): Prisma.NeedWhereInput => ({ AND: [open, ...narrowing({ ...filter, specialisations: letters }, left)] });
  const [total, rows, kinds, asked, wished, places] = await Promise.all([
    db.need.count({ where: narrowed() }),
    db.need.findMany({ where: narrowed(), include: needRow, orderBy: [{ publishedAt: "desc" }, { id: "desc" }], skip: (page - 1) * PAGE, take: PAGE }),
    db.need.groupBy({ by: ["kind"], where: narrowed("kinds"), _count: true, orderBy: { kind: "asc" } }),
    db.need.findMany({ where: narrowed("specialisations"), select: { wishes: { where: { wish: "MUST" }, select: { capability: { select: { specialisations: true } } } } } }),
    db.needCapability.groupBy({ by: ["capabilityId"], where: { need: narrowed("capability") }, _count: true }),
    db.need.groupBy({ by: ["placeId"], where: { AND: [narrowed("places"), { placeId: { not: null } }] }, _count: true }),
  ]);
  const [towns, capabilities] = await Promise.all([
    db.place.findMany({ where: { id: { in: places.flatMap(({ placeId }) => placeId ?? []) } }, select: { id: true, name: true } }),
    db.capability.findMany({ where: { id: { in: wished.map(({ capabilityId }) => capabilityId) } }, select: { id: true, slug: true, pl: true, en: true }, orderBy: { pl: "asc" } }),
  ]);
  const belonging = (letter: string) => asked.filter(({ wishes }) => wishes.length > 0 && wishes.every(({ capability }) => capability.specialisations.includes(letter)));
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    rows,
    kinds: new Map(kinds.map(({ kind, _count }) => [kind, _count])),
    specialisations: specialisations.map((specialisation) => ({ ...specialisation, count: belonging(specialisation.letter).length })),
    capabilities: capabilities.map((one) => ({ ...one, count: wished.find(({ capabilityId }) => capabilityId === one.id)?._count ?? 0 })),
    places: towns
      .map(({ id, name }) => ({ id, name, count: places.find(({ placeId }) => placeId === id)?._count ?? 0 }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "pl")),
  };
}

/** A need belongs to a specialisation when all that it requires does. `specialisations` are letters here. */
function narrowing(filter: NeedFilter, left?: keyof NeedFilter): Prisma.NeedWhereInput[] {
  const conditions: Prisma.NeedWhereInput[] = [];
  if (filter.among) conditions.push({ id: { in: [...filter.among] } });
  if (filter.kinds.length > 0 && left !== "kinds") conditions.push({ kind: { in: [...filter.kinds] } });
  if (filter.specialisations.length > 0 && left !== "specialisations") {
    const wholly = (letter: string) => ({ none: { wish: "MUST", capability: { specialisations: { not: { contains: letter } } } } }) as const;
    conditions.push({ OR: filter.specialisations.map((letter) => ({ wishes: wholly(letter) })) });
  }
  if (filter.capability && left !== "capability") conditions.push({ wishes: { some: { capability: { slug: filter.capability } } } });
  if (filter.places.length > 0 && left !== "places") conditions.push({ placeId: { in: [...filter.places] } });
  return conditions;
}

/** These needs, as far as the actor may see them, in the order of the ids. */
export async function listNeeds(actor: Actor, ids: readonly string[]): Promise<NeedRow[]> {
  const rows = await db.need.findMany({ where: { AND: [visibleTo(actor), { id: { in: [...ids] } }] }, include: needRow });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The needs of the actor's own organisation, in a state, the latest first. */
export function listOwnNeeds(actor: Seated, state: NeedState, now: Date) {
  return db.need.findMany({
    where: { AND: [ownOf(actor), inState(state, now)] },
    include: { ...needRow, interests: { select: { answer: { select: { accepted: true } }, expiredAt: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** How many needs the actor's own organisation has in each state. */
export async function countOwnNeeds(actor: Seated, now: Date): Promise<Record<NeedState, number>> {
  const count = (state: NeedState) => db.need.count({ where: { AND: [ownOf(actor), inState(state, now)] } });
  const [DRAFT, PUBLISHED, CLOSED, EXPIRED] = await Promise.all([count("DRAFT"), count("PUBLISHED"), count("CLOSED"), count("EXPIRED")]);
  return { DRAFT, PUBLISHED, CLOSED, EXPIRED };
}

/** What a published need said before each of its changes, the latest first, with who changed it. */
export async function listRevisionsOf(actor: Seated, needId: string) {
  const revisions = await db.needRevision.findMany({ where: { needId, need: ownOf(actor) }, orderBy: { revision: "desc" } });
  const people = await db.person.findMany({ where: { id: { in: revisions.map(({ changedById }) => changedById) } }, select: { id: true, name: true } });
  return revisions.map((revision) => ({ ...revision, changedBy: people.find(({ id }) => id === revision.changedById)?.name ?? null }));
}

/** Organisations that a need can be shown to: those that take part, except the actor's own. */
export function listChoosable(actor: Seated) {
  return db.organisation.findMany({
    where: {
      id: { not: actor.seat.organisationId },
      OR: [{ membership: { state: { in: ["ACTIVE", "IN_ARREARS"] } } }, { vouching: { endedAt: null } }],
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** Every published need that the actor may see, for whoever brokers them: the nearest deadline first. */
export function listPublishedNeeds(actor: Actor): Promise<NeedRow[]> {
  return db.need.findMany({ where: { AND: [visibleTo(actor), { publishedAt: { not: null } }] }, include: needRow, orderBy: [{ closesAt: "asc" }, { id: "asc" }] });
}

/** One of them by its reference, or null. */
export function findPublishedNeed(actor: Actor, reference: string): Promise<WholeNeed | null> {
  return db.need.findFirst({ where: { AND: [visibleTo(actor), { reference, publishedAt: { not: null } }] }, include: whole });
}
