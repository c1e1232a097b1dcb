import type { Ask } from "@/lib/platform/reading";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { CapabilityLevel, CapacityUnit, OrganisationKind, SizeClass } from "@/prisma/generated/enums";
import type { CapacitySlot } from "./sides";

/** A firm that takes part, as the database has it: what decides a score, and what counts for a whole profile. */
export interface FirmRow {
  id: string;
  kind: OrganisationKind;
  sizeClass: SizeClass;
  /** What of its profile is there, by the names of its columns. */
  has: ReadonlySet<string>;
  /** What it says of itself, in all languages, one after the other. */
  text: string;
  maxDistanceKm: number | null;
  orderValueMin: number | null;
  orderValueMax: number | null;
  /** Letters of the specialisations that it chose. */
  letters: string;
  /** Slugs of what its description says and it has not dismissed, whether it declares them or not. */
  claims: string[];
  /** Organisations that it does not work for. */
  excludes: string[];
  plants: PlantRow[];
}

export interface PlantRow {
  id: string;
  employees: boolean;
  lat: number;
  lng: number;
  offers: { slug: string; level: CapabilityLevel }[];
  certificates: { slug: string; validFrom: CivilDate | null; validUntil: CivilDate }[];
  /** Also what has ended. */
  capacity: CapacitySlot[];
}

/** So many firms are asked for at once: enough that round trips do not count, few enough to work on while the next come. */
const CHUNK = 4_000;

// Asked once for all: each portion would read the whole tables again. For the same reason each part of what a portion
// asks names its firms itself.
const TAKING_PART = `
  SELECT "organisationId" AS id FROM "Membership" WHERE state IN ('ACTIVE', 'IN_ARREARS')
  UNION SELECT "organisationId" FROM "Vouching" WHERE "endedAt" IS NULL`;

const FIRMS = `
  SELECT o.id, o.kind::text, o."sizeClass"::text, o."maxDistanceKm", o."orderValueMin", o."orderValueMax",
    concat_ws(E'\\n', nullif(o."descriptionPl", ''), nullif(o."descriptionEn", ''), nullif(o.offers, '')) AS text,
    concat_ws(' ',
      CASE WHEN o.website IS NOT NULL THEN 'website' END, CASE WHEN o."descriptionPl" IS NOT NULL THEN 'descriptionPl' END,
      CASE WHEN o."descriptionEn" IS NOT NULL THEN 'descriptionEn' END, CASE WHEN o."chainRole" IS NOT NULL THEN 'chainRole' END,
      CASE WHEN o."contactEmail" IS NOT NULL THEN 'contactEmail' END, CASE WHEN o."contactPhone" IS NOT NULL THEN 'contactPhone' END,
      CASE WHEN o.seeks IS NOT NULL THEN 'seeks' END, CASE WHEN o.offers IS NOT NULL THEN 'offers' END,
      CASE WHEN coded.id IS NOT NULL THEN 'pkdCodes' END) AS has,
    coalesce(chosen.letters, '') AS letters, coalesce(said.claims, '') AS claims, coalesce(named.excludes, '') AS excludes
  FROM "Organisation" AS o
  LEFT JOIN (SELECT DISTINCT "organisationId" AS id FROM "OrganisationPkd" WHERE "organisationId" = ANY ($1::uuid[])) AS coded ON coded.id = o.id
  LEFT JOIN (
    SELECT os."organisationId" AS id, string_agg(s.letter, '' ORDER BY s.letter) AS letters
    FROM "OrganisationSpecialisation" AS os JOIN "Specialisation" AS s ON s.id = os."specialisationId"
    WHERE os."organisationId" = ANY ($1::uuid[]) GROUP BY os."organisationId") AS chosen ON chosen.id = o.id
  LEFT JOIN (
    SELECT claim."organisationId" AS id, string_agg(c.slug, ' ' ORDER BY c.slug) AS claims
    FROM "DescriptionClaim" AS claim JOIN "Capability" AS c ON c.id = claim."capabilityId"
    WHERE claim."organisationId" = ANY ($1::uuid[]) AND c."retiredAt" IS NULL
      AND NOT EXISTS (SELECT FROM "ClaimDismissal" AS d WHERE d."organisationId" = claim."organisationId" AND d."capabilityId" = c.id)
    GROUP BY claim."organisationId") AS said ON said.id = o.id
  LEFT JOIN (
    SELECT "organisationId" AS id, string_agg("excludedId"::text, ' ' ORDER BY "excludedId") AS excludes
    FROM "Exclusion" WHERE "organisationId" = ANY ($1::uuid[]) GROUP BY "organisationId") AS named ON named.id = o.id
  WHERE o.id = ANY ($1::uuid[]) ORDER BY o.id`;

const PLANTS = `
  SELECT p.id, p."organisationId" AS firm, p.employees IS NOT NULL AS employees, town.lat, town.lng
  FROM "Plant" AS p JOIN "Place" AS town ON town.id = p."placeId"
  WHERE p."organisationId" = ANY ($1::uuid[]) AND p."closedAt" IS NULL
  ORDER BY p."organisationId", p.position, p.id`;

// One text for a plant: hundreds of thousands of rows would take longer to receive than to add up.
const OFFERS = `
  SELECT pc."plantId" AS plant, string_agg(c.slug || ' ' || pc.level, ',') AS all
  FROM "PlantCapability" AS pc JOIN "Capability" AS c ON c.id = pc."capabilityId"
  WHERE pc."plantId" = ANY ($1::uuid[]) GROUP BY pc."plantId"`;

const CERTIFICATES = `
  SELECT held."plantId" AS plant, string_agg(concat_ws(' ', c.slug, held."validUntil", held."validFrom"), ',') AS all
  FROM "Certificate" AS held JOIN "Capability" AS c ON c.id = held."capabilityId"
  WHERE held."plantId" = ANY ($1::uuid[]) GROUP BY held."plantId"`;

const CAPACITY = `
  SELECT slot."plantId" AS plant,
    string_agg(concat_ws(' ', slot.unit, slot.amount, slot."freeFrom", slot."freeUntil", c.slug), ',' ORDER BY slot."freeFrom", slot.id) AS all
  FROM "CapacitySlot" AS slot LEFT JOIN "Capability" AS c ON c.id = slot."capabilityId"
  WHERE slot."plantId" = ANY ($1::uuid[]) GROUP BY slot."plantId"`;

type Asked = Omit<FirmRow, "has" | "claims" | "excludes" | "plants"> & { has: string; claims: string; excludes: string };

/** Every firm that takes part, some thousands at a time; the next are asked for while the caller works on these. */
export async function* streamFirms(ask: Ask): AsyncGenerator<FirmRow[]> {
  const all = (await ask<{ id: string }>(`${TAKING_PART} ORDER BY id`)).map(({ id }) => id);
  let coming = read(ask, all.slice(0, CHUNK));
  for (let first = 0; first < all.length; first += CHUNK) {
    const firms = await coming;
    coming = read(ask, all.slice(first + CHUNK, first + 2 * CHUNK));
    coming.catch(() => undefined); // told to whoever asks for it next
    yield firms;
  }
}

/** These firms; who does not take part is not among them. */
export async function findFirms(ask: Ask, ids: readonly string[]): Promise<FirmRow[]> {
  const some = await ask<{ id: string }>(`SELECT id FROM (${TAKING_PART}) AS taking WHERE id = ANY ($1::uuid[])`, [ids]);
  return read(ask, some.map(({ id }) => id));
}

async function read(ask: Ask, ids: readonly string[]): Promise<FirmRow[]> {
  if (ids.length === 0) return [];
  const firms = new Map((await ask<Asked>(FIRMS, [ids])).map(({ has, claims, excludes, ...row }): [string, FirmRow] => [
    row.id, { ...row, has: hasOf(has), claims: wordsIn(claims), excludes: wordsIn(excludes), plants: [] },
  ]));
  const rows = await ask<Pick<PlantRow, "id" | "employees" | "lat" | "lng"> & { firm: string }>(PLANTS, [ids]);
  const plants = new Map(rows.map(({ firm, ...row }): [string, PlantRow] => {
    const plant = { ...row, offers: [], certificates: [], capacity: [] };
    firms.get(firm)?.plants.push(plant);
    return [row.id, plant];
  }));
  const known = [...plants.keys()];
  for (const { plant, all } of await ask<{ plant: string; all: string }>(OFFERS, [known])) {
    const made = plants.get(plant)?.offers;
    for (const each of all.split(",")) made?.push(offerOf(each));
  }
  for (const { plant, all } of await ask<{ plant: string; all: string }>(CERTIFICATES, [known])) {
    const held = plants.get(plant)?.certificates;
    for (const each of all.split(",")) {
      const [slug = "", validUntil = "", validFrom = null] = each.split(" ");
      held?.push({ slug, validUntil, validFrom });
    }
  }
  for (const { plant, all } of await ask<{ plant: string; all: string }>(CAPACITY, [known])) plants.get(plant)?.capacity.push(...all.split(",").map(slotOf));
  return [...firms.values()];
}

const wordsIn = (written: string): string[] => (written === "" ? [] : written.split(" "));

// There are some hundreds of either, and every firm brings the same ones again.
const offersKnown = new Map<string, PlantRow["offers"][number]>();
const hasKnown = new Map<string, ReadonlySet<string>>();

function offerOf(written: string): PlantRow["offers"][number] {
  const known = offersKnown.get(written);
  if (known) return known;
  const [slug = "", level] = written.split(" ");
  const offer = { slug, level: level === "CORE" ? ("CORE" as const) : ("SUPPLEMENTARY" as const) };
  offersKnown.set(written, offer);
  return offer;
}

function slotOf(written: string): CapacitySlot {
  const [unit, amount, from = "", until = "", slug = null] = written.split(" ");
  return { unit: unit as CapacityUnit, amount: Number(amount), from, until, slug };
}

function hasOf(written: string): ReadonlySet<string> {
  const known = hasKnown.get(written);
  if (known) return known;
  const has = new Set(written.split(" "));
  hasKnown.set(written, has);
  return has;
}
