import { textKeys, type TextKey } from "@/lib/capabilities/text-keys";
import { Interning } from "@/lib/platform/interning";
import { inPortions } from "@/lib/platform/portions";
import type { Ask } from "@/lib/platform/reading";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { CapacityUnit, OrganisationKind, SizeClass } from "@/prisma/generated/enums";
import type { CapacitySlot, Offer } from "./scoring/sides";

/** A firm that takes part, as the database has it: what decides a score, and what counts for a whole profile. */
export interface FirmRow {
  id: string;
  kind: OrganisationKind;
  sizeClass: SizeClass;
  /** What of its profile is there, by the names of its columns. */
  has: ReadonlySet<string>;
  /** The keys of what it says of itself, in all languages, one after the other. */
  words: readonly TextKey[];
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
  /** Where its firm has put it among its plants. */
  position: number;
  employees: boolean;
  lat: number;
  lng: number;
  offers: Offer[];
  certificates: { slug: string; validFrom: CivilDate | null; validUntil: CivilDate }[];
  /** Also what has ended. */
  capacity: CapacitySlot[];
}

const TAKING_PART = `
  SELECT "organisationId" AS id FROM "Membership" WHERE state IN ('ACTIVE', 'IN_ARREARS')
  UNION SELECT "organisationId" FROM "Vouching" WHERE "endedAt" IS NULL`;

/**
 * Every question is asked of whole tables, or of the firms in $1: the database reads a table once faster than it looks
 * up a part of it again and again. What a firm or plant has many of comes as one text, because hundreds of thousands
 * of rows would take longer to receive than to add up.
 */
function questionsOf(some: "everyone" | "named") {
  const firms = (column: string) => (some === "named" ? `${column} = ANY ($1::uuid[])` : "true");
  const plants = (column: string) => (some === "named" ? `${column} IN (SELECT id FROM "Plant" WHERE "organisationId" = ANY ($1::uuid[]))` : "true");
  return {
    firms: `
      SELECT o.id, o.kind::text, o."sizeClass"::text, o."maxDistanceKm", o."orderValueMin", o."orderValueMax",
        concat_ws(E'\\n', nullif(o."descriptionPl", ''), nullif(o."descriptionEn", ''), nullif(o.offers, '')) AS text,
        concat_ws(' ',
          CASE WHEN o.website IS NOT NULL THEN 'website' END, CASE WHEN o."descriptionPl" IS NOT NULL THEN 'descriptionPl' END,
          CASE WHEN o."descriptionEn" IS NOT NULL THEN 'descriptionEn' END, CASE WHEN o."chainRole" IS NOT NULL THEN 'chainRole' END,
          CASE WHEN o."contactEmail" IS NOT NULL THEN 'contactEmail' END, CASE WHEN o."contactPhone" IS NOT NULL THEN 'contactPhone' END,
          CASE WHEN o.seeks IS NOT NULL THEN 'seeks' END, CASE WHEN o.offers IS NOT NULL THEN 'offers' END,
          CASE WHEN coded.id IS NOT NULL THEN 'pkdCodes' END) AS has
      FROM "Organisation" AS o JOIN (${TAKING_PART}) AS taking ON taking.id = o.id
      LEFT JOIN (SELECT DISTINCT "organisationId" AS id FROM "OrganisationPkd" WHERE ${firms('"organisationId"')}) AS coded ON coded.id = o.id
      WHERE ${firms("o.id")}`,
    letters: `
      SELECT os."organisationId" AS of, string_agg(s.letter, '') AS all
      FROM "OrganisationSpecialisation" AS os JOIN "Specialisation" AS s ON s.id = os."specialisationId"
      WHERE ${firms('os."organisationId"')} GROUP BY os."organisationId"`,
    claims: `
      SELECT claim."organisationId" AS of, string_agg(c.slug, ' ' ORDER BY c.slug) AS all
      FROM "DescriptionClaim" AS claim JOIN "Capability" AS c ON c.id = claim."capabilityId"
      WHERE ${firms('claim."organisationId"')} AND c."retiredAt" IS NULL
        AND NOT EXISTS (SELECT FROM "ClaimDismissal" AS d WHERE d."organisationId" = claim."organisationId" AND d."capabilityId" = c.id)
      GROUP BY claim."organisationId"`,
    excludes: `
      SELECT "organisationId" AS of, string_agg("excludedId"::text, ' ' ORDER BY "excludedId") AS all
      FROM "Exclusion" WHERE ${firms('"organisationId"')} GROUP BY "organisationId"`,
    plants: `
      SELECT p.id, p."organisationId" AS firm, p.position, p.employees IS NOT NULL AS employees, town.lat, town.lng, made.offers, held.certificates, free.capacity
      FROM "Plant" AS p JOIN "Place" AS town ON town.id = p."placeId"
      LEFT JOIN (
        SELECT pc."plantId", string_agg(c.slug || ' ' || pc.level, ',') AS offers
        FROM "PlantCapability" AS pc JOIN "Capability" AS c ON c.id = pc."capabilityId"
        WHERE ${plants('pc."plantId"')} GROUP BY pc."plantId") AS made ON made."plantId" = p.id
      LEFT JOIN (
        SELECT has."plantId", string_agg(concat_ws(' ', c.slug, has."validUntil", has."validFrom"), ',') AS certificates
        FROM "Certificate" AS has JOIN "Capability" AS c ON c.id = has."capabilityId"
        WHERE ${plants('has."plantId"')} GROUP BY has."plantId") AS held ON held."plantId" = p.id
      LEFT JOIN (
        SELECT slot."plantId", string_agg(concat_ws(' ', slot.unit, slot.amount, slot."freeFrom", slot."freeUntil", c.slug), ',' ORDER BY slot."freeFrom", slot.id) AS capacity
        FROM "CapacitySlot" AS slot LEFT JOIN "Capability" AS c ON c.id = slot."capabilityId"
        WHERE ${plants('slot."plantId"')} GROUP BY slot."plantId") AS free ON free."plantId" = p.id
      WHERE ${firms('p."organisationId"')} AND p."closedAt" IS NULL`,
  };
}

const OF_EVERYONE = questionsOf("everyone");
const OF_NAMED = questionsOf("named");

type AskedFirm = Pick<FirmRow, "id" | "kind" | "sizeClass" | "maxDistanceKm" | "orderValueMin" | "orderValueMax"> & { has: string; text: string };
type AskedPlant = Pick<PlantRow, "id" | "position" | "employees" | "lat" | "lng"> & { firm: string; offers: string | null; certificates: string | null; capacity: string | null };
/** What a firm has of something, in one text. */
type Having = { of: string; all: string };

/** Every firm that takes part, in no promised order. */
export const readFirms = (ask: Ask): Promise<FirmRow[]> => read(ask, OF_EVERYONE, []);

/** These firms; who does not take part is not among them. */
export const findFirms = async (ask: Ask, ids: readonly string[]): Promise<FirmRow[]> => (ids.length === 0 ? [] : read(ask, OF_NAMED, [ids]));

async function read(ask: Ask, questions: typeof OF_EVERYONE, named: readonly unknown[]): Promise<FirmRow[]> {
  const rows = await ask<AskedFirm>(questions.firms, named);
  // Reducing words takes this process about as long as the rest takes the database.
  const [{ letters, claims, excludes, plants }, firms] = await Promise.all([theRest(ask, questions, named), inPortions(rows, firmOf)]);
  const known = new Map(firms.map((firm) => [firm.id, firm]));
  for (const row of plants) known.get(row.firm)?.plants.push(plantOf(row));
  // Most firms have one plant: to have the database put all of them in order would take longer.
  for (const { plants: its } of firms) if (its.length > 1) its.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  for (const { of, all } of letters) Object.assign(known.get(of) ?? {}, { letters: knownLetters.of(all) });
  for (const { of, all } of claims) known.get(of)?.claims.push(...all.split(" "));
  for (const { of, all } of excludes) known.get(of)?.excludes.push(...all.split(" "));
  return firms;
}

async function theRest(ask: Ask, { plants, letters, claims, excludes }: typeof OF_EVERYONE, named: readonly unknown[]) {
  return {
    plants: await ask<AskedPlant>(plants, named),
    letters: await ask<Having>(letters, named),
    claims: await ask<Having>(claims, named),
    excludes: await ask<Having>(excludes, named),
  };
}

const firmOf = ({ id, kind, sizeClass, has, text, maxDistanceKm, orderValueMin, orderValueMax }: AskedFirm): FirmRow => ({
  id, kind, sizeClass, has: knownHas.of(has), words: textKeys.keysOf(text), maxDistanceKm, orderValueMin, orderValueMax, letters: "", claims: [], excludes: [], plants: [],
});

const plantOf = ({ id, position, employees, lat, lng, offers, certificates, capacity }: AskedPlant): PlantRow => ({
  id, position, employees, lat, lng, offers: offersIn(offers ?? ""), certificates: certificatesIn(certificates ?? ""), capacity: capacity?.split(",").map(slotOf) ?? [],
});

// There are some hundreds or thousands of each, and every firm brings the same ones again.
const knownHas = new Interning<ReadonlySet<string>>((written) => new Set(written.split(" ")), 1_024);
const knownLetters = new Interning((letters) => [...letters].sort().join(""), 1_024);
const knownOffers = new Interning((written) => offerOf(written), 4_096);
const knownWords = new Interning((written) => written, 8_192);

function offersIn(all: string): Offer[] {
  const offers: Offer[] = [];
  for (let start = 0, end = 0; start < all.length; start = end + 1) {
    end = endOf(all, ",", start);
    offers.push(knownOffers.of(all, start, end));
  }
  return offers;
}

function offerOf(written: string): Offer {
  const [slug = "", level] = written.split(" ");
  return { slug, level: level === "CORE" ? "CORE" : "SUPPLEMENTARY", source: "declared" };
}

function certificatesIn(all: string): PlantRow["certificates"] {
  const certificates: PlantRow["certificates"] = [];
  for (let start = 0, end = 0; start < all.length; start = end + 1) {
    end = endOf(all, ",", start);
    const slug = Math.min(end, endOf(all, " ", start));
    const until = Math.min(end, endOf(all, " ", slug + 1));
    certificates.push({ slug: knownWords.of(all, start, slug), validUntil: knownWords.of(all, slug + 1, until), validFrom: until < end ? knownWords.of(all, until + 1, end) : null });
  }
  return certificates;
}

/** Where the next of these signs stands; the end of the text where none follows. */
function endOf(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from);
  return place < 0 ? text.length : place;
}

function slotOf(written: string): CapacitySlot {
  const [unit, amount, from = "", until = "", slug = null] = written.split(" ");
  return { unit: unit as CapacityUnit, amount: Number(amount), from, until, slug };
}
