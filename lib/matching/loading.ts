import { factsOf } from "@/lib/capabilities/queries";
import { completenessOf } from "@/lib/capabilities/completeness";
import { plainKeys } from "@/lib/capabilities/text-keys";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { inState } from "@/lib/needs/queries";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { civilDate, type CivilDate } from "@/lib/platform/i18n/format";
import type { Prisma } from "@/prisma/generated/client";
import type { CapabilityKind, CapabilityLevel, ChainRole, OrganisationKind, SizeClass, Wish } from "@/prisma/generated/enums";
import { ExhaustiveIndex, type CandidateIndex } from "./candidates";
import type { MatchFirm, MatchNeed, MatchPlant } from "./sides";

/**
 * All firms that take part, and the needs that `which` names, as they are in the database at this moment. One question
 * after the other: asked side by side they would want every connection of the process at once.
 */
export async function loadIndex(now: Date, which: Prisma.NeedWhereInput | null = null): Promise<CandidateIndex> {
  const { taxonomy } = await vocabulary();
  const last = await db.event.aggregate({ _max: { id: true } });
  const index = new ExhaustiveIndex(taxonomy);
  index.sequence = last._max.id ?? 0n;
  const today = dayOf(now);
  for (const firm of await loadFirms()) index.upsertFirm(asFirm(firm, today));
  if (which) {
    const needs = await db.need.findMany({ where: { AND: [which, inState("PUBLISHED", now)] }, select: whatMakesANeed });
    for (const need of needs) index.upsertNeed(asNeed(need, today));
  }
  return index;
}

/** An organisation with its plants and what they declare, in one row. */
interface FirmRow {
  id: string;
  kind: OrganisationKind;
  sizeClass: SizeClass;
  website: string | null;
  descriptionPl: string | null;
  descriptionEn: string | null;
  chainRole: ChainRole | null;
  contactEmail: string | null;
  contactPhone: string | null;
  seeks: string | null;
  offers: string | null;
  maxDistanceKm: number | null;
  pkdCodes: number;
  letters: string;
  plants: PlantRow[];
}

interface PlantRow {
  id: string;
  employees: number | null;
  lat: number;
  lng: number;
  capabilities: { level: CapabilityLevel; capabilityId: string; slug: string; kind: CapabilityKind }[];
  certificates: { slug: string; validFrom: CivilDate | null; validUntil: CivilDate }[];
}

/** Active members and vouched suppliers. In SQL, because the relations one by one are five times as many round trips. */
const loadFirms = () => db.$queryRaw<FirmRow[]>`
  SELECT o.id, o.kind::text, o."sizeClass"::text, o.website, o."descriptionPl", o."descriptionEn", o."chainRole"::text,
         o."contactEmail", o."contactPhone", o.seeks, o.offers, o."maxDistanceKm",
    (SELECT count(*)::int FROM "OrganisationPkd" AS pkd WHERE pkd."organisationId" = o.id) AS "pkdCodes",
    (SELECT coalesce(string_agg(s.letter, '' ORDER BY s.letter), '')
       FROM "OrganisationSpecialisation" AS os JOIN "Specialisation" AS s ON s.id = os."specialisationId" WHERE os."organisationId" = o.id) AS letters,
    (SELECT coalesce(json_agg(json_build_object(
        'id', p.id, 'employees', p.employees, 'lat', town.lat, 'lng', town.lng,
        'capabilities', (SELECT coalesce(json_agg(json_build_object('level', pc.level, 'capabilityId', c.id, 'slug', c.slug, 'kind', c.kind)), '[]')
           FROM "PlantCapability" AS pc JOIN "Capability" AS c ON c.id = pc."capabilityId" WHERE pc."plantId" = p.id),
        'certificates', (SELECT coalesce(json_agg(json_build_object('slug', c.slug, 'validFrom', held."validFrom", 'validUntil', held."validUntil")), '[]')
           FROM "Certificate" AS held JOIN "Capability" AS c ON c.id = held."capabilityId" WHERE held."plantId" = p.id)
      ) ORDER BY p.position, p.id), '[]')
       FROM "Plant" AS p JOIN "Place" AS town ON town.id = p."placeId" WHERE p."organisationId" = o.id AND p."closedAt" IS NULL) AS plants
  FROM "Organisation" AS o
  LEFT JOIN "Membership" AS m ON m."organisationId" = o.id
  LEFT JOIN "Vouching" AS v ON v."organisationId" = o.id
  WHERE m.state IN ('ACTIVE', 'IN_ARREARS') OR (v."organisationId" IS NOT NULL AND v."endedAt" IS NULL)`;

/** The row as the completeness of a profile is counted from. */
const asProfile = ({ pkdCodes, plants, ...row }: FirmRow): Parameters<typeof factsOf>[0] => ({
  ...row,
  _count: { pkdCodes },
  plants: plants.map(({ employees, capabilities, certificates }) => ({
    employees,
    capabilities: capabilities.map(({ level, capabilityId, kind }) => ({ level, capabilityId, capability: { kind } })),
    certificates: certificates.map(({ validFrom, validUntil }) => ({ validFrom: validFrom === null ? null : midnightOf(validFrom), validUntil: midnightOf(validUntil) })),
  })),
});

function asFirm(row: FirmRow, today: CivilDate): MatchFirm {
  return {
    organisationId: row.id,
    active: true,
    sizeClass: row.sizeClass,
    plants: row.plants.map(
      ({ id, lat, lng, capabilities, certificates }): MatchPlant => ({
        id,
        place: { lat, lng },
        offers: capabilities.map(({ slug, level }) => ({ slug, level, source: "declared" })),
        certificates,
        capacity: [],
      }),
    ),
    completeness: completenessOf(factsOf(asProfile(row), today)).share,
    words: plainKeys.keysOf([row.descriptionPl, row.descriptionEn, row.offers].filter(Boolean).join("\n")),
    excludes: [],
    preferences: { specialisations: row.letters || null, orderValue: null, maxDistanceKm: row.maxDistanceKm },
  };
}

const whatMakesANeed = {
  id: true,
  organisationId: true,
  title: true,
  description: true,
  deliverOn: true,
  radiusKm: true,
  place: { select: { lat: true, lng: true } },
  wishes: { select: { wish: true, capability: { select: { slug: true, specialisations: true } } } },
} as const satisfies Prisma.NeedSelect;

/** What a need says that decides who fits: a stored one, or one that is only being written. */
export interface NeedFacts {
  id: string;
  organisationId: string;
  title: string;
  description: string;
  deliverOn: Date | null;
  radiusKm: number | null;
  place: { lat: number; lng: number } | null;
  wishes: readonly { wish: Wish; capability: { slug: string; specialisations: string } }[];
}

export function asNeed({ wishes, ...need }: NeedFacts, today: CivilDate): MatchNeed {
  return {
    id: need.id,
    organisationId: need.organisationId,
    wishes: wishes.map(({ wish, capability }) => ({ slug: capability.slug, wish })),
    neededOn: need.deliverOn ? civilDate(need.deliverOn) : today,
    place: need.place,
    radiusKm: need.radiusKm,
    capacity: null,
    sizes: [],
    orderValue: null,
    specialisations: lettersOf(wishes),
    words: plainKeys.keysOf(`${need.title}\n${need.description}`),
    excludes: [],
  };
}

/** The specialisations that all required things have in common; of any, where they have none. */
function lettersOf(wishes: NeedFacts["wishes"]): string {
  const required = wishes.filter(({ wish }) => wish === "MUST").map(({ capability }) => capability.specialisations);
  const any = [...new Set(required.join(""))];
  const common = any.filter((letter) => required.every((letters) => letters.includes(letter)));
  return (common.length > 0 ? common : any).sort().join("");
}

/** The facts of one stored need, or null. */
export const loadNeed = (where: Prisma.NeedWhereInput): Promise<NeedFacts | null> => db.need.findFirst({ where, select: whatMakesANeed });
