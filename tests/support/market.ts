import pg from "pg";
import { draftNeed, publishNeed } from "@/lib/needs/commands";
import { nameKeyOf } from "@/lib/organisations/names";
import type { NeedContent } from "@/lib/needs/schema";
import { findActorOf } from "@/lib/people/sessions";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import type { CapabilityKind, CapabilityLevel, OfficeKind, SeatRole } from "@/prisma/generated/enums";

/** A market for the tests of needs, matches and interests: firms with people, capabilities and certificates. */

let made = 0;

export const spring = new Date("2027-04-12T09:00:00Z");

interface FirmOrder {
  standing?: "MEMBER" | "SUPPLIER" | "NONE";
  town?: string;
  can?: Readonly<Record<string, CapabilityLevel>>;
  /** Slug of a certificate, and until when it is valid. */
  holds?: Readonly<Record<string, string>>;
}

/** An organisation with one plant. */
export async function firm(name: string, { standing = "MEMBER", town = "Lublin", can = {}, holds = {} }: FirmOrder = {}) {
  made += 1;
  const place = await db.place.findFirstOrThrow({ where: { name: town }, orderBy: { id: "asc" } });
  const organisation = await db.organisation.create({
    data: {
      slug: `firm-${made}`, kind: "FIRM", name, nameKey: nameKeyOf(name), nip: String(1_000_000_000 + made),
      legalForm: "LIMITED_LIABILITY_COMPANY", sizeClass: "SMALL", createdAt: spring,
      plants: { create: { name: `Zakład ${town}`, placeId: place.id, employees: 40 } },
    },
    include: { plants: true },
  });
  const [plant] = organisation.plants;
  if (!plant) throw new Error("no plant");
  for (const [slug, level] of Object.entries(can)) {
    await db.plantCapability.create({ data: { plantId: plant.id, capabilityId: (await capability(slug)).id, level, declaredAt: spring } });
  }
  for (const [slug, validUntil] of Object.entries(holds)) {
    const { id } = await capability(slug, "CERTIFICATE");
    await db.certificate.create({ data: { plantId: plant.id, capabilityId: id, number: `${slug}-${made}`, issuer: "Jednostka", validUntil: new Date(`${validUntil}T00:00:00Z`), declaredAt: spring } });
  }
  if (standing === "MEMBER") await db.membership.create({ data: { organisationId: organisation.id, kind: "ORDINARY", startedOn: spring } });
  if (standing === "SUPPLIER") {
    const city = await db.city.findFirstOrThrow({ where: { host: false } });
    await db.vouching.create({ data: { organisationId: organisation.id, cityId: city.id, vouchedById: newIdentifier(), vouchedAt: spring } });
  }
  await touched(organisation.id);
  return { ...organisation, plant };
}

/** Says in the log that an organisation changed, as a command would have: for rows that a test writes itself. */
export const touched = (organisationId: string) =>
  db.event.create({ data: { type: "organisation.changed", subjectId: organisationId, organisationId, detail: { fields: [] }, at: spring } });

/** Somebody with a seat, as the gate would read them. */
export async function colleague(organisationId: string, role: SeatRole = "REPRESENTATIVE"): Promise<Seated> {
  made += 1;
  const person = await db.person.create({
    data: {
      email: `person-${made}@example.test`, name: `Osoba ${made}`, phone: "+48 81 466 10 00", position: "zakupy", registeredAt: spring, emailConfirmedAt: spring,
      seat: { create: { organisationId, role, takenAt: spring } },
    },
  });
  return seated(await findActorOf(person.id));
}

/** Somebody who holds an office and has no seat. */
export async function official(kind: OfficeKind): Promise<SignedIn> {
  made += 1;
  const city = kind === "CITY_COORDINATOR" ? await db.city.findFirstOrThrow({ where: { host: false } }) : null;
  const person = await db.person.create({
    data: { email: `person-${made}@example.test`, name: `Osoba ${made}`, registeredAt: spring, offices: { create: { kind, appointedAt: spring, cityId: city?.id ?? null } } },
  });
  const actor = await findActorOf(person.id);
  if (!actor) throw new Error("no actor");
  return actor;
}

/** An entry of the taxonomy, made if the reference data do not have it. */
export async function capability(slug: string, kind: CapabilityKind = "PROCESS") {
  return db.capability.upsert({ where: { slug }, create: { slug, kind, pl: slug, en: slug, specialisations: "EAM" }, update: {} });
}

export const content = (changes: Partial<NeedContent> = {}): NeedContent => ({
  kind: "SUPPLY", title: "Wsporniki z blachy 3 mm", description: "Cięcie i gięcie wsporników do zabudowy autobusu.",
  must: ["sheet-laser-cutting"], nice: [], quantity: 1200, quantityUnit: "szt.", rhythm: "MONTHLY", orderValue: null, sizes: [], deliverOn: new Date("2027-06-15T00:00:00Z"), capacity: null,
  place: "Lublin", radiusKm: 200, closesOn: new Date("2027-05-12T00:00:00Z"), audience: "PUBLIC", chosen: [], ...changes,
});

/** A published need. */
export async function need(actor: Seated, changes: Partial<NeedContent> = {}, now = spring) {
  for (const slug of [...(changes.must ?? ["sheet-laser-cutting"]), ...(changes.nice ?? [])]) await capability(slug);
  const { id } = await draftNeed(actor, content(changes), now);
  await publishNeed(actor, { needId: id, revision: 1 }, now);
  return db.need.findUniqueOrThrow({ where: { id } });
}

/** Moves a need's deadline, by the database's clock: its seconds from now. */
export const closeIn = (needId: string, seconds: number) =>
  db.$executeRaw`UPDATE "Need" SET "closesAt" = clock_timestamp() + make_interval(secs => ${seconds}::double precision) WHERE id = ${needId}::uuid`;

/** Lets the database's clock stand at an instant, for what asks `clock_timestamp()` without naming its schema. */
export async function databaseClockStandsAt(instant: string): Promise<void> {
  await db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT timestamptz '${new Date(instant).toISOString()}' $$`);
}

/** Makes every connection of this test file prefer that clock, where there is one. Called before the first query. */
export async function openMovableClock(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(client.database ?? "")} SET search_path = public, pg_catalog`);
  } finally {
    await client.end();
  }
}

function seated(actor: SignedIn | null): Seated {
  if (!actor?.seat) throw new Error("no seat");
  return { ...actor, seat: actor.seat };
}
