import { asName, Interning } from "@/lib/platform/interning";
import type { Point } from "@/lib/platform/geography";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { CapacityUnit } from "@/prisma/generated/enums";
import type { CapacitySlot, Offer } from "./scoring/sides";

export interface PlantRow {
  id: string;
  employees: boolean;
  place: Point;
  offers: Offer[];
  certificates: { slug: string; validFrom: CivilDate | null; validUntil: CivilDate }[];
  /** Also what has ended. */
  capacity: CapacitySlot[];
}

/** The first sign that stands for an entry of the taxonomy: from here on each takes two code units, and none has another meaning in what is sent. */
const FIRST_SIGN = 0x10000;
const SIGN_UNITS = 2;

/**
 * The plants of all firms, or of those in $1, in the order of the firms. What a plant has many of comes as one text,
 * because hundreds of thousands of rows would take longer to receive than to add up; the first row belongs to nobody and
 * says what the signs in the others stand for.
 */
export function askPlants(some: "everyone" | "named"): string {
  const theirs = (column: string) => (some === "named" ? `${column} IN (SELECT id FROM "Plant" WHERE "organisationId" = ANY ($1::uuid[]))` : "true");
  return `
    WITH entry AS (SELECT id, slug, ${FIRST_SIGN} + 2 * (row_number() OVER (ORDER BY id) - 1)::int AS sign FROM "Capability")
    SELECT NULL::uuid AS id, NULL::uuid AS firm, 0 AS position, (SELECT coalesce(string_agg(slug, ' ' ORDER BY sign), '') FROM entry) AS facts
    UNION ALL
    SELECT p.id, p."organisationId", p.position,
      concat_ws('|', concat_ws(' ', town.lat, town.lng, CASE WHEN p.employees IS NOT NULL THEN 'employees' END), coalesce(made.offers, ''), coalesce(held.certificates, ''), free.capacity)
    FROM "Plant" AS p JOIN "Place" AS town ON town.id = p."placeId"
    LEFT JOIN (
      SELECT pc."plantId", string_agg(chr(entry.sign + CASE pc.level WHEN 'CORE' THEN 1 ELSE 0 END), '') AS offers
      FROM "PlantCapability" AS pc JOIN entry ON entry.id = pc."capabilityId"
      WHERE ${theirs('pc."plantId"')} GROUP BY pc."plantId") AS made ON made."plantId" = p.id
    LEFT JOIN (
      SELECT has."plantId", string_agg(chr(entry.sign) || concat_ws(' ', has."validUntil", has."validFrom"), ',') AS certificates
      FROM "Certificate" AS has JOIN entry ON entry.id = has."capabilityId"
      WHERE ${theirs('has."plantId"')} GROUP BY has."plantId") AS held ON held."plantId" = p.id
    LEFT JOIN (
      SELECT slot."plantId", string_agg(concat_ws(' ', slot.unit, slot.amount, slot."freeFrom", slot."freeUntil", entry.slug), ',' ORDER BY slot."freeFrom", slot.id) AS capacity
      FROM "CapacitySlot" AS slot LEFT JOIN entry ON entry.id = slot."capabilityId"
      WHERE ${theirs('slot."plantId"')} GROUP BY slot."plantId") AS free ON free."plantId" = p.id
    WHERE ${some === "named" ? 'p."organisationId" = ANY ($1::uuid[])' : "true"} AND p."closedAt" IS NULL
    ORDER BY firm NULLS FIRST, position, id`;
}

/** `facts`: where it stands, what it offers, holds and has free; of the row without a firm, the entries in the order of their signs. */
export type AskedPlant = { facts: string } & (Record<"id" | "firm", string> | Record<"id" | "firm", null>);

export function plantOf(id: string, facts: string, signs: Signs): PlantRow {
  const offers = endOf(facts, "|", 0);
  const certificates = endOf(facts, "|", offers + 1);
  const capacity = endOf(facts, "|", certificates + 1);
  const { place, employees } = knownStands.of(facts, 0, offers);
  return {
    id, employees, place, offers: signs.offersIn(facts, offers + 1, certificates), certificates: signs.certificatesIn(facts, certificates + 1, capacity),
    capacity: capacity < facts.length ? facts.slice(capacity + 1).split(",").map(slotOf) : [],
  };
}

/**
 * Entries of the taxonomy as single signs, numbered for one question: there are many times as many offers as plants, and
 * their slugs would be most of what is sent, put in order and read. Of its two signs the second says that it is at the core.
 */
export class Signs {
  private readonly slugs: readonly string[];
  private readonly offers: readonly Offer[];

  constructor(slugs: string) {
    this.slugs = slugs.split(" ").map(asName);
    this.offers = this.slugs.flatMap((slug): Offer[] => [{ slug, level: "SUPPLEMENTARY", source: "declared" }, { slug, level: "CORE", source: "declared" }]);
  }

  offersIn(text: string, from: number, until: number): Offer[] {
    const offers: Offer[] = [];
    for (let place = from; place < until; place += SIGN_UNITS) offers.push(known(this.offers[signAt(text, place)]));
    return offers;
  }

  certificatesIn(text: string, from: number, until: number): PlantRow["certificates"] {
    const certificates: PlantRow["certificates"] = [];
    for (let start = from, end = from; start < until; start = end + 1) {
      end = Math.min(until, endOf(text, ",", start));
      const slug = known(this.slugs[signAt(text, start) >>> 1]);
      const ends = Math.min(end, endOf(text, " ", start));
      certificates.push({ slug, validUntil: knownDates.of(text, start + SIGN_UNITS, ends), validFrom: ends < end ? knownDates.of(text, ends + 1, end) : null });
    }
    return certificates;
  }
}

const signAt = (text: string, place: number): number => (text.codePointAt(place) ?? 0) - FIRST_SIGN;

function known<T>(meant: T | undefined): T {
  if (meant === undefined) throw new Error("a sign that stands for no entry");
  return meant;
}

// There are some hundreds or thousands of each, and every firm brings the same ones again.
const knownStands = new Interning((written) => standOf(written), 8_192);
const knownDates = new Interning((written) => written, 8_192);

function standOf(written: string): Pick<PlantRow, "place" | "employees"> {
  const [lat, lng, employees] = written.split(" ");
  return { place: { lat: Number(lat), lng: Number(lng) }, employees: employees !== undefined };
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
