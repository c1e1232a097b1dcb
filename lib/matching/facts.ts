import { suggestedOf } from "@/lib/capabilities/claims";
import { type ProfileFacts, shareOf } from "@/lib/capabilities/completeness";
import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { textKeys } from "@/lib/capabilities/text-keys";
import { capacityOf, type CapacityColumns } from "@/lib/needs/rules";
import { civilDate, type CivilDate } from "@/lib/platform/i18n/format";
import type { SizeClass, Wish } from "@/prisma/generated/enums";
import type { FirmRow } from "./firm-rows";
import type { CapacityNeeded, MatchFirm, MatchNeed, MatchPlant, Offer } from "./scoring/sides";

/** A firm as the score sees it, on a civil day: an expired certificate makes a profile less whole, and capacity that has ended is none. */
export function asFirm(row: FirmRow, taxonomy: Taxonomy, today: CivilDate): MatchFirm {
  const offered = row.plants.length === 1 ? (row.plants[0]?.offers ?? []) : distinct(row.plants.flatMap(({ offers }) => offers));
  let [coreCapabilities, materials, validCertificates] = [0, 0, 0];
  for (const { slug, level } of offered) {
    if (taxonomy.get(slug)?.kind === "MATERIAL") materials += 1;
    else if (level === "CORE") coreCapabilities += 1;
  }
  for (const { certificates } of row.plants) {
    for (const { validFrom, validUntil } of certificates) if ((validFrom === null || validFrom <= today) && validUntil >= today) validCertificates += 1;
  }
  // A description speaks of the firm as a whole, so it counts the same, and less, wherever the firm works.
  const suggested = row.claims.length === 0 ? [] : suggestedOf(row.claims, new Set(offered.map(({ slug }) => slug)), taxonomy).map((slug): Offer => ({ slug, level: "SUPPLEMENTARY", source: "text" }));
  // Named one by one: spread into the facts, they took several times as long, and every firm is read.
  const said = saidBy(row.has);
  const facts: ProfileFacts = {
    kind: row.kind,
    plants: row.plants.length,
    coreCapabilities,
    materials,
    validCertificates,
    contact: said.contact,
    descriptionPl: said.descriptionPl,
    descriptionEn: said.descriptionEn,
    cooperation: said.cooperation,
    chainRole: said.chainRole,
    pkdCodes: said.pkdCodes,
    employees: row.plants.some(({ employees }) => employees),
    website: said.website,
    maxDistance: row.maxDistanceKm !== null,
  };
  return {
    organisationId: row.id,
    active: true,
    sizeClass: row.sizeClass,
    plants: row.plants.map(
      ({ id, place, offers, certificates, capacity }): MatchPlant => ({
        id,
        place,
        offers: suggested.length > 0 ? [...offers, ...suggested] : offers,
        certificates,
        capacity: capacity.filter(({ until }) => until >= today),
      }),
    ),
    completeness: shareOf(facts),
    words: row.words,
    excludes: row.excludes,
    preferences: { specialisations: row.letters || null, orderValue: boundsOf(row), maxDistanceKm: row.maxDistanceKm },
  };
}

type Said = Pick<ProfileFacts, "contact" | "descriptionPl" | "descriptionEn" | "cooperation" | "chainRole" | "pkdCodes" | "website">;

/** By what of a profile is there: thousands of firms share a set. */
const known = new WeakMap<ReadonlySet<string>, Said>();

function saidBy(has: ReadonlySet<string>): Said {
  let said = known.get(has);
  if (!said) {
    said = {
      contact: has.has("contactEmail") || has.has("contactPhone"),
      descriptionPl: has.has("descriptionPl"),
      descriptionEn: has.has("descriptionEn"),
      cooperation: has.has("seeks") || has.has("offers"),
      chainRole: has.has("chainRole"),
      pkdCodes: has.has("pkdCodes"),
      website: has.has("website"),
    };
    known.set(has, said);
  }
  return said;
}

/** What several plants offer, each entry once: at its core where any plant has it there. */
function distinct(offers: readonly Offer[]): Offer[] {
  const found = new Map<string, Offer>();
  for (const offer of offers) if (offer.level === "CORE" || !found.has(offer.slug)) found.set(offer.slug, offer);
  return [...found.values()];
}

const boundsOf = ({ orderValueMin: min, orderValueMax: max }: FirmRow) => (min === null && max === null ? null : { min, max });

/** What a need says that decides who fits: a stored one, or one that is only being written. */
export interface NeedFacts extends CapacityColumns {
  id: string;
  organisationId: string;
  title: string;
  description: string;
  deliverOn: Date | null;
  orderValue: number | null;
  sizes: readonly SizeClass[];
  radiusKm: number | null;
  place: { lat: number; lng: number } | null;
  /** Organisations that it is not for. */
  exclusions: readonly { organisationId: string }[];
  wishes: readonly { wish: Wish; capability: { slug: string; specialisations: string } }[];
  /** What its words ask for and nobody ticked. */
  readings: readonly { capability: { slug: string } }[];
}

export function asNeed({ wishes, readings, exclusions, ...need }: NeedFacts, today: CivilDate): MatchNeed {
  return {
    id: need.id,
    organisationId: need.organisationId,
    wishes: [...wishes.map(({ wish, capability }) => ({ slug: capability.slug, wish })), ...readings.map(({ capability: { slug } }) => ({ slug, wish: "READ" as const }))],
    neededOn: need.deliverOn ? civilDate(need.deliverOn) : today,
    place: need.place,
    radiusKm: need.radiusKm,
    capacity: stillNeeded(need, today),
    sizes: need.sizes,
    orderValue: need.orderValue,
    specialisations: lettersOf(wishes),
    words: textKeys.keysOf(`${need.title}\n${need.description}`),
    excludes: exclusions.map(({ organisationId }) => organisationId),
  };
}

/** Days that have passed are worked by nobody: what is needed is needed on those that are left. */
function stillNeeded(need: CapacityColumns, today: CivilDate): CapacityNeeded | null {
  const needed = capacityOf(need);
  if (!needed || civilDate(needed.until) < today) return null;
  const from = civilDate(needed.from);
  return { ...needed, from: from < today ? today : from, until: civilDate(needed.until) };
}

/** The specialisations that all required things have in common; of any, where they have none. */
function lettersOf(wishes: NeedFacts["wishes"]): string {
  const required = wishes.filter(({ wish }) => wish === "MUST").map(({ capability }) => capability.specialisations);
  const any = [...new Set(required.join(""))];
  const common = any.filter((letter) => required.every((letters) => letters.includes(letter)));
  return (common.length > 0 ? common : any).sort().join("");
}
