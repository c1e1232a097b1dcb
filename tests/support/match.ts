import fc from "fast-check";
import { textKeys } from "@/lib/capabilities/text-keys";
import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import type { MatchFirm, MatchNeed, MatchPlant, Offer } from "@/lib/matching/scoring/sides";
import { shippedTaxonomy } from "@/prisma/shipped";

const shipped = shippedTaxonomy();
export const taxonomy = buildTaxonomy(shipped.capabilities, shipped.relations);

export const LUBLIN = { lat: 51.25058, lng: 22.57009 };
export const STARACHOWICE = { lat: 51.0374, lng: 21.07126 };
export const WROCLAW = { lat: 51.1, lng: 17.03333 };

export const offers = (...slugs: string[]): Offer[] => slugs.map((slug) => ({ slug, level: "CORE", source: "declared" }));
export const must = (...slugs: string[]): MatchNeed["wishes"] => slugs.map((slug) => ({ slug, wish: "MUST" }));
export const nice = (...slugs: string[]): MatchNeed["wishes"] => slugs.map((slug) => ({ slug, wish: "NICE" }));
export const words = (text: string) => textKeys.keysOf(text);

export const plant = (facts: Partial<MatchPlant> = {}): MatchPlant => ({ id: "plant-1", place: STARACHOWICE, offers: [], certificates: [], capacity: [], ...facts });

export const firm = (facts: Partial<MatchFirm> = {}): MatchFirm => ({
  organisationId: "firm-1",
  active: true,
  sizeClass: "SMALL",
  plants: [plant()],
  completeness: 1,
  words: [],
  excludes: [],
  preferences: { specialisations: null, orderValue: null, maxDistanceKm: null },
  ...facts,
});

export const need = (facts: Partial<MatchNeed> = {}): MatchNeed => ({
  id: "need-1",
  organisationId: "buyer",
  wishes: [],
  neededOn: "2027-03-01",
  place: null,
  radiusKm: null,
  capacity: null,
  sizes: [],
  orderValue: null,
  specialisations: "",
  words: [],
  excludes: [],
  ...facts,
});

const ofKind = (...kinds: string[]) => shipped.capabilities.filter(({ kind }) => kinds.includes(kind)).map(({ slug }) => slug);
// Few entries that lie close to one another, so that chance brings about fits, near misses and the rest.
const trades = [
  "machining", "turning", "cnc-turning", "swiss-turning", "cnc-milling", "grinding", "welding", "mig-mag-welding", "robotic-welding", "press-brake-bending",
  "sheet-laser-cutting", "powder-coating", "harness-assembly", "wire-harnesses", "hv-harness", "welded-structures", "fea",
];
export const capability = fc.constantFrom(...trades);
export const material = fc.constantFrom(...ofKind("MATERIAL").slice(0, 8));
export const certificate = fc.constantFrom("iso-9001", "iatf-16949", "iso-14001", "iso-3834");
const point = fc.record({ lat: fc.double({ min: 49.5, max: 54, noNaN: true }), lng: fc.double({ min: 15, max: 24, noNaN: true }) });
const day = fc.date({ min: new Date("2026-06-01"), max: new Date("2028-06-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const term = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
const sizeClass = fc.constantFrom("MICRO" as const, "SMALL" as const, "MEDIUM" as const, "LARGE" as const);
const saying = fc.array(fc.constantFrom("wiązki", "toczenie", "stal", "autobus", "laser", "seria", "prototyp"), { maxLength: 6 }).map((said) => words(said.join(" ")));

export const anyNeed: fc.Arbitrary<MatchNeed> = fc.record({
  id: fc.uuid(),
  organisationId: fc.constantFrom("buyer", "firm-1"),
  wishes: fc.uniqueArray(fc.record({ slug: fc.oneof(capability, capability, material, certificate), wish: fc.constantFrom("MUST" as const, "NICE" as const, "READ" as const) }), {
    maxLength: 6,
    selector: ({ slug }) => slug,
  }),
  neededOn: day,
  place: fc.option(point, { nil: null }),
  radiusKm: fc.option(fc.integer({ min: 10, max: 600 }), { nil: null }),
  capacity: fc.option(
    fc.record({ unit: fc.constantFrom("MACHINE_HOURS" as const, "PIECES" as const), amount: fc.integer({ min: 1, max: 2000 }), term }).map(({ term: { from, until }, ...rest }) => ({ ...rest, from, until })),
    { nil: null },
  ),
  sizes: fc.uniqueArray(sizeClass, { maxLength: 2 }),
  orderValue: fc.option(fc.integer({ min: 1000, max: 1_000_000 }), { nil: null }),
  specialisations: fc.constantFrom("", "E", "A", "EM"),
  words: saying,
  excludes: fc.constantFrom([], [], ["firm-1"]),
});

export const anyPlant: fc.Arbitrary<MatchPlant> = fc.record({
  id: fc.uuid(),
  place: fc.option(point, { nil: null, freq: 5 }),
  offers: fc.uniqueArray(
    fc.record({
      slug: fc.oneof(capability, capability, material),
      level: fc.constantFrom("CORE" as const, "SUPPLEMENTARY" as const),
      source: fc.constantFrom("declared" as const, "verified" as const, "text" as const),
    }),
    { maxLength: 8, selector: ({ slug }) => slug },
  ),
  certificates: fc.array(
    fc.record({ slug: certificate, term }).map(({ slug, term: { from, until } }) => ({ slug, validFrom: from, validUntil: until })),
    { maxLength: 3 },
  ),
  capacity: fc.array(
    fc
      .record({ unit: fc.constantFrom("MACHINE_HOURS" as const, "PIECES" as const), amount: fc.integer({ min: 0, max: 2000 }), term, slug: fc.option(capability, { nil: null }) })
      .map(({ term: { from, until }, ...rest }) => ({ ...rest, from, until })),
    { maxLength: 2 },
  ),
});

export const anyFirm: fc.Arbitrary<MatchFirm> = fc.record({
  organisationId: fc.uuid(),
  active: fc.constantFrom(true, true, true, false),
  sizeClass: fc.option(sizeClass, { nil: null }),
  plants: fc.uniqueArray(anyPlant, { maxLength: 3, selector: ({ id }) => id }),
  completeness: fc.double({ min: 0, max: 1, noNaN: true }),
  words: saying,
  excludes: fc.constantFrom([], [], [], ["buyer"]),
  preferences: fc.record({
    specialisations: fc.option(fc.constantFrom("E", "A", "EAM"), { nil: null }),
    orderValue: fc.option(fc.record({ min: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: null }), max: fc.option(fc.integer({ min: 50_000, max: 500_000 }), { nil: null }) }), { nil: null }),
    maxDistanceKm: fc.option(fc.integer({ min: 10, max: 500 }), { nil: null }),
  }),
});
