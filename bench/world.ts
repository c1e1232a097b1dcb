import { textKeys, type TextKey } from "@/lib/capabilities/text-keys";
import { requestsIn } from "@/lib/capabilities/understanding/requests";
import { buildUnderstand, type Understand } from "@/lib/capabilities/understanding/understand";
import { buildTaxonomy, type CapabilityKind, type Taxonomy } from "@/lib/capabilities/taxonomy";
import type { NeedFacts } from "@/lib/matching/facts";
import type { FirmRow } from "@/lib/matching/firm-rows";
import type { PlantRow } from "@/lib/matching/plant-rows";
import { columnsOfCapacity } from "@/lib/needs/rules";
import type { Place } from "@/lib/organisations/places";
import { shippedClues, shippedTaxonomy, shippedTowns } from "@/prisma/shipped";
import { Chance, Zipf } from "./chance";

export const TODAY = "2026-11-23";

// What firms say besides naming what they do; three to seven words each.
const SAYINGS = [
  "dostawy na czas w całej Polsce", "serie od stu sztuk", "prototypy i serie próbne", "małe i średnie serie", "ponad dwadzieścia lat doświadczenia",
  "park maszynowy sterowany numerycznie", "pracujemy dla przemysłu motoryzacyjnego", "wykonujemy detale według dokumentacji klienta", "kontrola jakości na każdym etapie",
  "własny transport i magazyn", "elementy do autobusów i ciężarówek", "konstrukcje dla maszyn rolniczych", "komponenty do pojazdów elektrycznych", "obsługa zleceń pilnych",
  "wsparcie technologiczne i doradztwo", "dokumentacja PPAP i raporty pomiarowe", "eksport do Niemiec i Szwecji", "zakład w specjalnej strefie ekonomicznej", "praca na trzy zmiany",
  "obróbka detali do dwóch metrów", "grubości od 1 do 20 mm", "stal nierdzewna i aluminium", "montaż podzespołów na gotowo", "linia w pełni zautomatyzowana",
  "zespół inżynierów i konstruktorów", "projektujemy przyrządy i oprzyrządowanie", "serwis i utrzymanie ruchu", "badania i pomiary w laboratorium", "ceny netto od ręki",
] as const;

/** A firm as the database has it, and what else its rows need. */
export interface SyntheticFirm {
  row: FirmRow;
  /** What it says of itself. */
  text: string;
  /** The id of the town of each plant. */
  places: number[];
}

/**
 * A made-up market, the same for the same seed: the trades that firms and needs name follow Zipf's law, half of what a
 * plant does lies close to the first thing that it does, and plants stand in real towns.
 */
export class World {
  readonly taxonomy: Taxonomy;
  readonly shipped = shippedTaxonomy();
  readonly towns = shippedTowns();
  private readonly trades: Zipf<string>;
  private readonly materials: Zipf<string>;
  private readonly certificates: Zipf<string>;
  private readonly siblings: ReadonlyMap<string, readonly string[]>;
  private readonly labels: ReadonlyMap<string, string>;
  private readonly likelyTowns: Zipf<Place>;
  private readonly phrases = new Map<string, TextKey[]>();
  private readonly letters: ReadonlyMap<string, string>;

  /** Needs are read, and firms are not: prepared at the first need. */
  private get understand(): Understand {
    return (this.reading ??= buildUnderstand({ rows: this.shipped.capabilities, labels: this.shipped.labels, ...shippedClues(this.shipped) }, this.towns));
  }
  private reading: Understand | undefined;

  constructor(readonly seed: number) {
    const { capabilities, relations } = this.shipped;
    this.taxonomy = buildTaxonomy(capabilities, relations);
    const ofKind = (...kinds: CapabilityKind[]) => shuffled(capabilities.filter(({ kind }) => kinds.includes(kind)).map(({ slug }) => slug), new Chance(seed, 1));
    this.trades = new Zipf(ofKind("PROCESS", "SERVICE", "PRODUCT"));
    this.materials = new Zipf(ofKind("MATERIAL"));
    this.certificates = new Zipf(["iso-9001", "iatf-16949", "iso-14001", ...ofKind("CERTIFICATE").filter((slug) => !["iso-9001", "iatf-16949", "iso-14001"].includes(slug))]);
    this.siblings = new Map(capabilities.map(({ slug, parentSlug }) => [slug, capabilities.filter((other) => other.parentSlug === parentSlug && parentSlug !== null).map((other) => other.slug)]));
    this.labels = new Map(capabilities.map(({ slug, pl }) => [slug, pl]));
    this.letters = new Map(capabilities.map(({ slug, specialisations }) => [slug, specialisations]));
    // Industry gathers in few places.
    this.likelyTowns = new Zipf(shuffled(this.towns, new Chance(seed, 2)));
  }

  firm(number: number): SyntheticFirm {
    const chance = new Chance(this.seed, 1_000 + number * 2);
    const places: number[] = [];
    const plants = Array.from({ length: chance.is(0.9) ? 1 : 2 + chance.below(2) }, (_, place) => this.plant(number, place, places, chance));
    const said = [...new Set(plants.flatMap(({ offers }) => offers.slice(0, 3).map(({ slug }) => this.labels.get(slug) ?? slug)))];
    const sayings = Array.from({ length: 2 + chance.below(2) }, () => chance.of(SAYINGS));
    const has = new Set(["contactEmail", "descriptionPl", ...["website", "chainRole", "contactPhone", "seeks", "pkdCodes"].filter(() => chance.is(0.6))]);
    const letters = [...new Set(plants.flatMap(({ offers }) => [...(this.letters.get(offers[0]?.slug ?? "") ?? "")]))].sort().join("");
    const text = `${[...said, ...sayings].join(", ")}.`;
    return {
      places,
      text,
      row: {
        id: identifier(this.seed, 1, number), kind: "FIRM", sizeClass: chance.of(["MICRO", "SMALL", "SMALL", "MEDIUM", "MEDIUM", "LARGE"] as const), has,
        words: this.keysOf(text), maxDistanceKm: chance.is(0.4) ? chance.of([100, 150, 200, 300, 500]) : null, orderValueMin: null, orderValueMax: null, letters: chance.is(0.7) ? letters : "", claims: [], excludes: [], plants,
      },
    };
  }

  /** Its phrases come again and again, so their keys are worked out once. */
  private keysOf(text: string): TextKey[] {
    return text.slice(0, -1).split(", ").flatMap((phrase) => {
      const known = this.phrases.get(phrase) ?? textKeys.keysOf(phrase);
      this.phrases.set(phrase, known);
      return known;
    });
  }

  private plant(firm: number, place: number, places: number[], chance: Chance): PlantRow {
    const first = this.trades.draw(chance);
    const near = this.siblings.get(first) ?? [];
    const trades = new Set([first]);
    for (let more = 1 + chance.below(9); more > 0; more--) trades.add(near.length > 0 && chance.is(0.5) ? chance.of(near) : this.trades.draw(chance));
    for (let more = chance.below(3); more > 0; more--) trades.add(this.materials.draw(chance));
    const held = new Set(Array.from({ length: chance.is(0.3) ? 0 : 1 + chance.below(2) }, () => this.certificates.draw(chance)));
    const town = this.likelyTowns.draw(chance);
    places.push(town.id);
    return {
      id: identifier(this.seed, 2 + place, firm), employees: chance.is(0.8), place: { lat: town.lat, lng: town.lng },
      offers: [...trades].map((slug, rank) => ({ slug, level: rank < 3 ? "CORE" : "SUPPLEMENTARY", source: "declared" })),
      certificates: [...held].map((slug) => {
        const end = chance.below(1_100) - 100;
        return { slug, validFrom: chance.is(0.5) ? day(end - 1_095) : null, validUntil: day(end) };
      }),
      capacity: [],
    };
  }

  /** What somebody asks for: one to three things that must be done, some that may, and often a place and a certificate. */
  need(number: number): NeedFacts {
    const chance = new Chance(this.seed, 1_001 + number * 2);
    const first = this.trades.draw(chance);
    const near = this.siblings.get(first) ?? [];
    const musts = new Set([first]);
    for (let more = chance.below(3); more > 0; more--) musts.add(near.length > 0 && chance.is(0.6) ? chance.of(near) : this.trades.draw(chance));
    if (chance.is(0.5)) musts.add(chance.of(["iso-9001", "iso-9001", "iatf-16949", "iso-14001"]));
    const nice = new Set(Array.from({ length: chance.below(3) }, () => this.trades.draw(chance)));
    if (chance.is(0.6)) nice.add(this.materials.draw(chance));
    const town = this.likelyTowns.draw(chance);
    const said = [...musts].map((slug) => this.labels.get(slug) ?? slug);
    const title = `Szukamy: ${said.join(", ")}`;
    const description = `${[...said, chance.of(SAYINGS), chance.of(SAYINGS), chance.of(SAYINGS)].join(", ")}.`;
    const read = requestsIn({ title, description, ticked: [...musts, ...nice] }, { understand: this.understand, taxonomy: this.taxonomy });
    const asks = (slugs: Iterable<string>, wish: "MUST" | "NICE") => [...slugs].map((slug) => ({ wish, capability: { slug, specialisations: this.letters.get(slug) ?? "" } }));
    return {
      id: identifier(this.seed, 9, number), organisationId: identifier(this.seed, 1, number % 97), title, description, readings: read.map((slug) => ({ capability: { slug } })),
      deliverOn: new Date(`${day(30 + chance.below(300))}T00:00:00Z`), orderValue: null, sizes: [], exclusions: [], ...columnsOfCapacity(null), radiusKm: chance.is(0.5) ? chance.of([50, 100, 150, 200, 300]) : null,
      place: chance.is(0.8) ? { lat: town.lat, lng: town.lng } : null,
      wishes: [...asks(musts, "MUST"), ...asks([...nice].filter((slug) => !musts.has(slug)), "NICE")],
    };
  }
}

/** An id of its own for each thing of the world. */
function identifier(seed: number, kind: number, number: number): string {
  const chance = new Chance(seed * 31 + kind, number + 7);
  const hex = Array.from({ length: 4 }, () => Math.floor(chance.next() * 2 ** 32).toString(16).padStart(8, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

const day = (after: number): string => new Date(Date.parse(TODAY) + after * 86_400_000).toISOString().slice(0, 10);

function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  return things.map((thing) => ({ thing, place: chance.next() })).sort((a, b) => a.place - b.place).map(({ thing }) => thing);
}
