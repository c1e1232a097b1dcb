import { belongsTo, holds, takesPart, type Actor, type Seated, type SignedIn, type Standing } from "@/lib/people/actor";
import { standingOf } from "@/lib/people/sessions";
import { db, type Tx } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import type { ChainRole, LegalForm, OrganisationKind, PkdVersion, SizeClass, Visibility } from "@/prisma/generated/enums";
import type { Place } from "./places";
import { mayRead, visibilitiesOf, type Visibilities } from "./visibility";

/** Organisations that take part, and so stand in the directory: active members and vouched suppliers. */
export const listed = {
  OR: [{ membership: { state: { in: ["ACTIVE", "IN_ARREARS"] } } }, { vouching: { endedAt: null } }],
} satisfies Prisma.OrganisationWhereInput;

/** The organisations this actor may know exist. Every organisation query starts here. */
export function visibleTo(actor: Actor): Prisma.OrganisationWhereInput {
  if (actor.kind === "visitor") return listed;
  if (readsEveryOffice(actor)) return {};
  const own = actor.seat ? [{ id: actor.seat.organisationId }] : [];
  return { OR: [listed, ...own, ofCities(citiesOf(actor))] };
}

const readsEveryOffice = (actor: SignedIn): boolean =>
  holds(actor, "CLUSTER_COORDINATOR") || holds(actor, "BOARD_MEMBER") || holds(actor, "ADMINISTRATOR");

const citiesOf = (actor: SignedIn): string[] => actor.offices.flatMap(({ kind, cityId }) => (kind === "CITY_COORDINATOR" && cityId ? [cityId] : []));

/** The suppliers that a city vouches for or is asked to vouch for. */
const ofCities = (cityIds: string[]) =>
  ({
    OR: [{ vouching: { cityId: { in: cityIds } } }, { applications: { some: { door: "SUPPLIER", state: { not: "DRAFT" }, cityId: { in: cityIds } } } }],
  }) satisfies Prisma.OrganisationWhereInput;

/** What decides how much of an organisation an actor may read. */
export const whatDecidesReading = {
  id: true,
  membership: { select: { state: true, kind: true, startedOn: true } },
  vouching: { select: { endedAt: true, cityId: true, city: { select: { place: { select: { name: true } } } } } },
  applications: { where: { door: "SUPPLIER", state: { not: "DRAFT" } }, select: { cityId: true } },
  visibilities: { select: { field: true, visibility: true } },
} as const satisfies Prisma.OrganisationSelect;

type Deciding = Prisma.OrganisationGetPayload<{ select: typeof whatDecidesReading }>;

/** Up to which visibility this actor reads the organisation: its own people and its office read everything. */
export function readerOf(actor: Actor, organisation: Pick<Deciding, "id" | "vouching" | "applications">): Visibility {
  if (actor.kind === "visitor") return "PUBLIC";
  if (belongsTo(actor, organisation.id) || readsEveryOffice(actor)) return "OFFICE";
  const cities = [organisation.vouching?.cityId, ...organisation.applications.map(({ cityId }) => cityId)];
  if (citiesOf(actor).some((city) => cities.includes(city))) return "OFFICE";
  return takesPart(actor) ? "MEMBERS" : "PUBLIC";
}

/** The same without an organisation at hand: what the actor reads of all of them, and the cities of whose suppliers they read everything. */
export function readingOf(actor: Actor): { visibility: Visibility; cityIds: string[] } {
  if (actor.kind === "visitor") return { visibility: "PUBLIC", cityIds: [] };
  if (readsEveryOffice(actor)) return { visibility: "OFFICE", cityIds: [] };
  return { visibility: takesPart(actor) ? "MEMBERS" : "PUBLIC", cityIds: citiesOf(actor) };
}

/** An organisation as one actor may see it: what is hidden from them is absent. */
export interface Profile {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  legalForm: LegalForm;
  nip: string | null;
  standing: Standing;
  /** For a member: since when, and as what. */
  membership: { kind: string; startedOn: Date } | null;
  /** For a supplier: the city that vouches. */
  city: string | null;
  fictional: boolean;
  own: boolean;
  specialisations: { slug: string; namePl: string; nameEn: string }[];
  plants: ProfilePlant[];
  registerNumbers?: { regon: string | null; krs: string | null };
  pkdCodes?: { version: PkdVersion; code: string; main: boolean }[];
  sizeClass?: SizeClass;
  chainRole?: ChainRole | null;
  website?: string | null;
  description?: { pl: string | null; en: string | null };
  cooperation?: { seeks: string | null; offers: string | null; maxDistanceKm: number | null; orderValueMin: number | null; orderValueMax: number | null };
  contact?: { name: string | null; email: string | null; phone: string | null };
  /** Who signs, for the office and the organisation itself. */
  signing?: { representation: string | null; parentNip: string | null; representatives: { name: string; function: string }[] };
  /** Which other parts the actor may read; capabilities, certificates and free capacity are read by lib/capabilities. */
  reads: { capabilities: boolean; certificates: boolean; capacity: boolean; certificateNumbers: boolean };
}

export interface ProfilePlant {
  id: string;
  name: string;
  place: Place;
  zone: string | null;
  address?: { street: string | null; postcode: string | null };
  employees?: number | null;
}

const whatMakesAProfile = {
  ...whatDecidesReading,
  slug: true, name: true, kind: true, legalForm: true, nip: true, fictional: true,
  regon: true, krs: true, sizeClass: true, chainRole: true, website: true, descriptionPl: true, descriptionEn: true,
  seeks: true, offers: true, maxDistanceKm: true, orderValueMin: true, orderValueMax: true, contactName: true, contactEmail: true, contactPhone: true, representation: true, parentNip: true,
  representatives: { orderBy: { position: "asc" }, select: { name: true, function: true } },
  pkdCodes: { orderBy: [{ version: "desc" }, { main: "desc" }, { code: "asc" }], select: { version: true, code: true, main: true } },
  specialisations: {
    orderBy: { specialisation: { position: "asc" } },
    select: { specialisation: { select: { slug: true, namePl: true, nameEn: true } } },
  },
  plants: {
    where: { closedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, street: true, postcode: true, employees: true, place: { omit: { key: true } }, zone: { select: { name: true } } },
  },
} as const satisfies Prisma.OrganisationSelect;

/** The organisation at an address as this actor may see it; null where they may not know that it exists. */
export async function findProfile(actor: Actor, slug: string): Promise<Profile | null> {
  const row = await db.organisation.findFirst({ where: { AND: [visibleTo(actor), { slug }] }, select: whatMakesAProfile });
  return row && asProfile(actor, row);
}

/** The same by the organisation's id, for pages that hang on it by other ways. */
export async function findProfileOf(actor: Actor, organisationId: string): Promise<Profile | null> {
  const row = await db.organisation.findFirst({ where: { AND: [visibleTo(actor), { id: organisationId }] }, select: whatMakesAProfile });
  return row && asProfile(actor, row);
}

function asProfile(actor: Actor, row: Prisma.OrganisationGetPayload<{ select: typeof whatMakesAProfile }>): Profile {
  const reader = readerOf(actor, row);
  const visibilities = visibilitiesOf(row.visibilities);
  const reads = (field: keyof Visibilities) => mayRead(reader, visibilities[field]);
  const { id, slug, name, kind, legalForm, nip, fictional } = row;
  const standing = standingOf(row);
  return {
    id, slug, name, kind, legalForm, nip, fictional, standing,
    own: belongsTo(actor, id),
    membership: standing === "MEMBER" && row.membership ? { kind: row.membership.kind, startedOn: row.membership.startedOn } : null,
    city: row.vouching?.endedAt === null ? row.vouching.city.place.name : null,
    specialisations: row.specialisations.map(({ specialisation }) => specialisation),
    plants: row.plants.map((plant) => ({
      id: plant.id,
      name: plant.name,
      place: plant.place,
      zone: plant.zone?.name ?? null,
      ...(reads("addresses") && { address: { street: plant.street, postcode: plant.postcode } }),
      ...(reads("employees") && { employees: plant.employees }),
    })),
    ...(reads("registerNumbers") && { registerNumbers: { regon: row.regon, krs: row.krs } }),
    ...(reads("pkdCodes") && { pkdCodes: row.pkdCodes }),
    ...(reads("sizeClass") && { sizeClass: row.sizeClass }),
    ...(reads("chainRole") && { chainRole: row.chainRole }),
    ...(reads("website") && { website: row.website }),
    ...(reads("description") && { description: { pl: row.descriptionPl, en: row.descriptionEn } }),
    ...(reads("cooperation") && { cooperation: { seeks: row.seeks, offers: row.offers, maxDistanceKm: row.maxDistanceKm, orderValueMin: row.orderValueMin, orderValueMax: row.orderValueMax } }),
    ...(reads("contact") && { contact: { name: row.contactName, email: row.contactEmail, phone: row.contactPhone } }),
    ...(reader === "OFFICE" && { signing: { representation: row.representation, parentNip: row.parentNip, representatives: row.representatives } }),
    reads: { capabilities: reads("capabilities"), certificates: reads("certificates"), capacity: reads("capacity"), certificateNumbers: reads("certificateNumbers") },
  };
}

/** The organisation that has this NIP, as far as the actor may know of it: its name only where they see it anyway. */
export async function findByNip(actor: Actor, nip: string): Promise<{ id: string; known: { name: string; slug: string } | null } | null> {
  const row = await db.organisation.findUnique({ where: { nip }, select: { id: true } });
  if (!row) return null;
  return { id: row.id, known: await db.organisation.findFirst({ where: { AND: [visibleTo(actor), { id: row.id }] }, select: { name: true, slug: true } }) };
}

/** Everything that an organisation says of itself, for the forms of its own people. */
export async function findOwn(actor: Seated, tx: Tx = db) {
  return tx.organisation.findUniqueOrThrow({
    where: { id: actor.seat.organisationId },
    include: {
      pkdCodes: { orderBy: [{ main: "desc" }, { code: "asc" }] },
      representatives: { orderBy: { position: "asc" } },
      visibilities: true,
      plants: {
        where: { closedAt: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        include: { place: true, zone: true, _count: { select: { capabilities: true, certificates: true } } },
      },
    },
  });
}

/** One of the actor's own plants that are open; null for anybody else's. */
export function findOwnPlant(actor: Seated, plantId: string) {
  return db.plant.findFirst({
    where: { id: plantId, organisationId: actor.seat.organisationId, closedAt: null },
    include: { place: true, zone: true },
  });
}

/** The zones that a plant may stand in; one that is stored already stays in the list after it was retired. */
export function listZones(present: string | null = null) {
  return db.zone.findMany({ where: { OR: [{ retiredAt: null }, ...(present ? [{ id: present }] : [])] }, orderBy: { name: "asc" }, select: { id: true, name: true } });
}

/** The cluster's own city and its partner cities, in their order, with their places on the map. */
export async function listCities() {
  const cities = await db.city.findMany({
    where: { retiredAt: null },
    orderBy: { position: "asc" },
    select: { id: true, slug: true, host: true, place: { select: { name: true, lat: true, lng: true } } },
  });
  return cities.map(({ place, ...city }) => ({ ...city, ...place }));
}
