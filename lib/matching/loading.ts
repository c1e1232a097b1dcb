import { factsOf, whatMakesItWhole } from "@/lib/capabilities/queries";
import { completenessOf } from "@/lib/capabilities/completeness";
import { plainKeys } from "@/lib/capabilities/text-keys";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { inState } from "@/lib/needs/queries";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { civilDate, type CivilDate } from "@/lib/platform/i18n/format";
import type { Prisma } from "@/prisma/generated/client";
import type { Wish } from "@/prisma/generated/enums";
import { ExhaustiveIndex, type CandidateIndex } from "./candidates";
import type { MatchFirm, MatchNeed, MatchPlant } from "./sides";

/** Organisations that take part: active members and vouched suppliers. */
const takingPart = {
  OR: [{ membership: { state: { in: ["ACTIVE", "IN_ARREARS"] } } }, { vouching: { endedAt: null } }],
} satisfies Prisma.OrganisationWhereInput;

/** All firms that take part, and the needs that `which` names, as they are in the database at this moment. */
export async function loadIndex(now: Date, which: Prisma.NeedWhereInput | null = null): Promise<CandidateIndex> {
  const [{ taxonomy }, last, firms, needs] = await Promise.all([
    vocabulary(),
    db.event.aggregate({ _max: { id: true } }),
    db.organisation.findMany({ where: takingPart, select: whatMakesAFirm }),
    which ? db.need.findMany({ where: { AND: [which, inState("PUBLISHED", now)] }, select: whatMakesANeed }) : [],
  ]);
  const index = new ExhaustiveIndex(taxonomy, last._max.id ?? 0n);
  const today = dayOf(now);
  for (const firm of firms) index.upsertFirm(asFirm(firm, today));
  for (const need of needs) index.upsertNeed(asNeed(need, today));
  return index;
}

const whatMakesAFirm = {
  ...whatMakesItWhole,
  id: true,
  sizeClass: true,
  specialisations: { select: { specialisation: { select: { letter: true } } } },
  plants: {
    where: { closedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      employees: true,
      place: { select: { lat: true, lng: true } },
      capabilities: { select: { level: true, capabilityId: true, capability: { select: { slug: true, kind: true } } } },
      certificates: { select: { validFrom: true, validUntil: true, capability: { select: { slug: true } } } },
    },
  },
} as const satisfies Prisma.OrganisationSelect;

function asFirm(row: Prisma.OrganisationGetPayload<{ select: typeof whatMakesAFirm }>, today: CivilDate): MatchFirm {
  const letters = row.specialisations.map(({ specialisation }) => specialisation.letter).join("");
  const completeness = completenessOf(factsOf(row, today));
  return {
    organisationId: row.id,
    active: true,
    sizeClass: row.sizeClass,
    plants: row.plants.map(
      (plant): MatchPlant => ({
        id: plant.id,
        place: plant.place,
        offers: plant.capabilities.map(({ level, capability }) => ({ slug: capability.slug, level, source: "declared" })),
        certificates: plant.certificates.map(({ validFrom, validUntil, capability }) => ({
          slug: capability.slug, validFrom: validFrom && civilDate(validFrom), validUntil: civilDate(validUntil),
        })),
        capacity: [],
      }),
    ),
    completeness: completeness.share,
    words: plainKeys.keysOf([row.descriptionPl, row.descriptionEn, row.offers].filter(Boolean).join("\n")),
    excludes: [],
    preferences: { specialisations: letters || null, orderValue: null, maxDistanceKm: row.maxDistanceKm },
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
