import type { Profile } from "@/lib/organisations/queries";
import type { Seated } from "@/lib/people/actor";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { Prisma } from "@/prisma/generated/client";
import type { CapabilityKind, CapabilityLevel } from "@/prisma/generated/enums";
import { listCapacityOf, type FreeCapacity } from "./capacity";
import { certificateState, counts, type CertificateState } from "./certificates";
import { completenessOf, type Completeness, type ProfileFacts } from "./completeness";

/** The specialisations of the cluster that are open, in their order. */
export function listSpecialisations() {
  return db.specialisation.findMany({
    where: { retiredAt: null },
    orderBy: { position: "asc" },
    select: { id: true, slug: true, letter: true, namePl: true, nameEn: true, descriptionPl: true, descriptionEn: true },
  });
}

export interface DeclaredCapability {
  slug: string;
  kind: CapabilityKind;
  pl: string;
  en: string;
  level: CapabilityLevel;
}

export interface DeclaredCertificate {
  id: string;
  slug: string;
  pl: string;
  en: string;
  validFrom: Date | null;
  validUntil: Date;
  state: CertificateState;
  /** Number, issuer and scope are absent where the reader may not read them. */
  details?: { number: string; issuer: string; scope: string | null };
}

/** What a plant declares, as far as the reader of the profile may read it: what is hidden is absent. */
export interface Declared {
  capabilities?: DeclaredCapability[];
  certificates?: DeclaredCertificate[];
  /** What has ended is its own people's to tidy up. */
  capacity?: FreeCapacity[];
}

const names = { slug: true, pl: true, en: true } as const;

/** What the plants of a profile declare, by the plant's id. */
export async function listDeclared({ plants, reads }: Pick<Profile, "plants" | "reads">, now: Date): Promise<Map<string, Declared>> {
  const plantIds = plants.map(({ id }) => id);
  const on = dayOf(now);
  const [capabilities, certificates, capacity] = await Promise.all([
    reads.capabilities ? capabilitiesOf(plantIds) : [],
    reads.certificates ? certificatesOf(plantIds) : [],
    reads.capacity ? listCapacityOf(plantIds, now) : [],
  ]);
  return new Map(
    plantIds.map((id) => [
      id,
      {
        ...(reads.capabilities && { capabilities: capabilities.filter(({ plantId }) => plantId === id).map(({ level, capability }) => ({ ...capability, level })) }),
        ...(reads.certificates && {
          certificates: certificates.filter(({ plantId }) => plantId === id).map((row) => asCertificate(row, reads.certificateNumbers, on)),
        }),
        ...(reads.capacity && { capacity: capacity.filter(({ plantId, state }) => plantId === id && state !== "PAST") }),
      },
    ]),
  );
}

const capabilitiesOf = (plantIds: string[]) =>
  db.plantCapability.findMany({
    where: { plantId: { in: plantIds } },
    orderBy: [{ level: "asc" }, { capability: { position: "asc" } }, { capability: { slug: "asc" } }],
    select: { plantId: true, level: true, capability: { select: { ...names, kind: true } } },
  });

const whatMakesACertificate = {
  id: true, plantId: true, number: true, issuer: true, scope: true, validFrom: true, validUntil: true, capability: { select: names },
} as const satisfies Prisma.CertificateSelect;

const certificatesOf = (plantIds: string[]) =>
  db.certificate.findMany({ where: { plantId: { in: plantIds } }, orderBy: [{ validUntil: "desc" }, { capability: { slug: "asc" } }], select: whatMakesACertificate });

function asCertificate(row: Prisma.CertificateGetPayload<{ select: typeof whatMakesACertificate }>, numbers: boolean, on: CivilDate): DeclaredCertificate {
  const { id, number, issuer, scope, validFrom, validUntil, capability } = row;
  return { id, ...capability, validFrom, validUntil, state: certificateState(row, on), ...(numbers && { details: { number, issuer, scope } }) };
}

/** What a plant declares, as a picker takes it; for the plant's own people, whose plant the caller has found. */
export async function listPicksOf(plantId: string): Promise<{ slug: string; level: CapabilityLevel }[]> {
  const rows = await capabilitiesOf([plantId]);
  return rows.map(({ level, capability }) => ({ slug: capability.slug, level }));
}

/** The certificates of a plant with everything that is known of them; for its own people. */
export async function listCertificatesOf(plantId: string, now: Date): Promise<DeclaredCertificate[]> {
  const rows = await certificatesOf([plantId]);
  return rows.map((row) => asCertificate(row, true, dayOf(now)));
}

/** What is counted for the completeness of a profile; matching selects it for many at once. */
export const whatMakesItWhole = {
  kind: true, contactEmail: true, contactPhone: true, descriptionPl: true, descriptionEn: true, seeks: true, offers: true,
  chainRole: true, website: true, maxDistanceKm: true,
  _count: { select: { pkdCodes: true } },
  plants: {
    where: { closedAt: null },
    select: {
      employees: true,
      capabilities: { select: { level: true, capabilityId: true, capability: { select: { kind: true } } } },
      certificates: { select: { validFrom: true, validUntil: true } },
    },
  },
} as const satisfies Prisma.OrganisationSelect;

/** The facts of a row selected by `whatMakesItWhole`, on a civil day. */
export function factsOf(row: Prisma.OrganisationGetPayload<{ select: typeof whatMakesItWhole }>, on: CivilDate): ProfileFacts {
  const capabilities = row.plants.flatMap((plant) => plant.capabilities);
  const different = (of: typeof capabilities) => new Set(of.map(({ capabilityId }) => capabilityId)).size;
  return {
    kind: row.kind,
    plants: row.plants.length,
    coreCapabilities: different(capabilities.filter(({ level, capability }) => level === "CORE" && capability.kind !== "MATERIAL")),
    materials: different(capabilities.filter(({ capability }) => capability.kind === "MATERIAL")),
    validCertificates: row.plants.flatMap((plant) => plant.certificates).filter((certificate) => counts(certificate, on)).length,
    contact: row.contactEmail !== null || row.contactPhone !== null,
    descriptionPl: row.descriptionPl !== null,
    descriptionEn: row.descriptionEn !== null,
    cooperation: row.seeks !== null || row.offers !== null,
    chainRole: row.chainRole !== null,
    pkdCodes: row._count.pkdCodes > 0,
    employees: row.plants.some(({ employees }) => employees !== null),
    website: row.website !== null,
    maxDistance: row.maxDistanceKm !== null,
  };
}

/** How whole the actor's own profile is, and what to add next. */
export async function findOwnCompleteness(actor: Seated, now: Date): Promise<Completeness> {
  const row = await db.organisation.findUniqueOrThrow({ where: { id: actor.seat.organisationId }, select: whatMakesItWhole });
  return completenessOf(factsOf(row, dayOf(now)));
}
