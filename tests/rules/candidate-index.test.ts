import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CandidateIndex, ExhaustiveIndex } from "@/lib/matching/candidates";
import { ColumnIndex, type PackedIndex } from "@/lib/matching/columns/column-index";
import type { MatchFirm, MatchNeed } from "@/lib/matching/scoring/sides";
import { anyFirm, anyNeed, firm, must, need, offers, plant, taxonomy, words } from "../support/match";
import { examples } from "../support/properties";

/** Every other way of holding the market; each must answer as the exhaustive scan does. */
const implementations: Record<string, () => CandidateIndex> = {
  columns: () => new ColumnIndex(taxonomy),
  "columns that a process left to another": () => new Successor(),
};

/** Leaves its firms and takes them over again before every change that comes, as a process that starts does; needs are told anew. */
class Successor implements CandidateIndex {
  sequence = 0n;
  private held = new ColumnIndex(taxonomy);
  private readonly needs = new Map<string, MatchNeed>();

  private begin(): ColumnIndex {
    this.held = ColumnIndex.unpack(taxonomy, deserialize(serialize(this.held.pack())) as PackedIndex);
    for (const one of this.needs.values()) this.held.upsertNeed(one);
    return this.held;
  }

  upsertFirm(one: MatchFirm): void {
    this.begin().upsertFirm(one);
  }

  removeFirm(id: string): void {
    this.begin().removeFirm(id);
  }

  upsertNeed(one: MatchNeed): void {
    this.needs.set(one.id, one);
    this.begin();
  }

  removeNeed(id: string): void {
    this.needs.delete(id);
    this.begin();
  }

  suppliersFor: CandidateIndex["suppliersFor"] = (...asked) => this.held.suppliersFor(...asked);
  suppliersFitting: CandidateIndex["suppliersFitting"] = (...asked) => this.held.suppliersFitting(...asked);
  nearestTo: CandidateIndex["nearestTo"] = (...asked) => this.held.nearestTo(...asked);
  needsFor: CandidateIndex["needsFor"] = (...asked) => this.held.needsFor(...asked);
  needsFitting: CandidateIndex["needsFitting"] = (...asked) => this.held.needsFitting(...asked);
  compare: CandidateIndex["compare"] = (...asked) => this.held.compare(...asked);
}

// Few ids, so that changes and removals meet what is there, and firms exclude one another.
const ids = ["buyer", ...Array.from({ length: 14 }, (_, number) => `firm-${number}`)];
const someFirm = fc.record({ id: fc.constantFrom(...ids), facts: anyFirm }).map(({ id, facts }): MatchFirm => ({ ...facts, organisationId: id }));
const someNeed = fc
  .record({ id: fc.integer({ min: 0, max: 9 }), owner: fc.constantFrom(...ids), facts: anyNeed, excludes: fc.subarray(ids, { maxLength: 2 }) })
  .map(({ id, owner, facts, excludes }): MatchNeed => ({ ...facts, id: `need-${id}`, organisationId: owner, excludes }));
const change = fc.oneof(
  { weight: 6, arbitrary: someFirm.map((one) => (index: CandidateIndex) => index.upsertFirm(one)) },
  { weight: 3, arbitrary: someNeed.map((one) => (index: CandidateIndex) => index.upsertNeed(one)) },
  { weight: 1, arbitrary: fc.constantFrom(...ids).map((id) => (index: CandidateIndex) => index.removeFirm(id)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map((id) => (index: CandidateIndex) => index.removeNeed(`need-${id}`)) },
  // What was made anew answers by other ways than what has been added since.
  { weight: 2, arbitrary: fc.constant((index: CandidateIndex) => (index instanceof ColumnIndex ? index.trim() : undefined)) },
);
const most = fc.record({ fits: fc.integer({ min: 0, max: 4 }), weak: fc.integer({ min: 0, max: 3 }), nearMisses: fc.integer({ min: 0, max: 4 }) }, { requiredKeys: [] });

const turns = { seed: "2026-11-23 need", exposureOf: (id: string) => id.length % 3, groupOf: (id: string) => (id.endsWith("1") ? "ones" : null) };

describeEach((name, make) => {
  test(`${name}: the same firms and needs in the same order with the same reasons, after any changes`, () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.array(someNeed, { minLength: 1, maxLength: 4 }), most, fc.subarray(Array.from({ length: 10 }, (_, id) => `need-${id}`)), (changes, asked, wanted, seen) => {
        const [one, other] = [new ExhaustiveIndex(taxonomy), make()];
        for (const apply of changes) {
          apply(one);
          apply(other);
        }
        for (const each of asked) {
          expect(other.suppliersFor(each, wanted)).toEqual(one.suppliersFor(each, wanted));
          expect(other.suppliersFor(each, wanted, turns)).toEqual(one.suppliersFor(each, wanted, turns));
          expect(other.suppliersFitting(each, wanted)).toEqual(one.suppliersFitting(each, wanted));
          expect(other.nearestTo(each, 3)).toEqual(one.nearestTo(each, 3));
          for (const id of ids) expect(other.compare(each, id)).toEqual(one.compare(each, id));
        }
        for (const id of ids) {
          expect(other.needsFor(id, wanted)).toEqual(one.needsFor(id, wanted));
          expect(other.needsFitting(id, wanted, new Set(seen))).toEqual(one.needsFitting(id, wanted, new Set(seen)));
          expect(other.needsFor(id, wanted, new Set(seen))).toEqual(one.needsFor(id, wanted, new Set(seen)));
        }
      }),
      examples(40),
    );
  }, 60_000);
});

function describeEach(tell: (name: string, make: () => CandidateIndex) => void): void {
  for (const [name, make] of Object.entries(implementations)) tell(name, make);
}

describe("columns", () => {
  const seven = Array.from({ length: 7 }, (_, number) => `firm-${number}`);
  const mills = () => seven.map((organisationId) => firm({ organisationId, plants: [plant({ id: `${organisationId}-plant`, offers: offers("cnc-milling") })], words: words("frezowanie serii") }));

  test("are made anew without the dead, and answer as before", () => {
    const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
    for (let round = 0; round < 900; round++) for (const each of mills()) other.upsertFirm(each);
    for (const each of mills()) one.upsertFirm(each);
    const asked = need({ wishes: must("cnc-milling"), words: words("frezowanie") });
    expect(other.suppliersFor(asked)).toEqual(one.suppliersFor(asked));
    expect(other.holds.firms).toBe(7);
    other.trim();
    expect(other.suppliersFor(asked)).toEqual(one.suppliersFor(asked));
    expect(other.holds.columnBytes).toBeLessThan(2_000);
  });

  test("know a certificate that a firm is the first to hold, for needs that were there before", () => {
    const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
    const holder = firm({ organisationId: "holder", plants: [plant({ offers: offers("cnc-milling"), certificates: [{ slug: "iatf-16949", validFrom: null, validUntil: "2030-01-01" }] })] });
    for (const index of [one, other]) {
      index.upsertNeed(need({ wishes: must("cnc-milling", "iso-9001") }));
      index.needsFor("holder");
      index.upsertFirm(holder);
    }
    expect(one.needsFor("holder").fits).toHaveLength(1);
    expect(other.needsFor("holder")).toEqual(one.needsFor("holder"));
  });

  test("count a word that is said more often than a byte can say", () => {
    const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
    const often = firm({ organisationId: "often", plants: [plant({ offers: offers("cnc-milling") })], words: Array.from({ length: 700 }, () => words("frezowanie")).flat() });
    for (const index of [one, other]) for (const each of [often, ...mills()]) index.upsertFirm(each);
    const asked = need({ wishes: must("cnc-milling"), words: words("frezowanie") });
    expect(other.suppliersFor(asked)).toEqual(one.suppliersFor(asked));
    expect(other.compare(asked, "often")).toEqual(one.compare(asked, "often"));
  });

  test("add up what is said more often than a byte can say, where words were turned round, so that nobody passes a firm that says more", () => {
    const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
    const says = (organisationId: string, times: number) =>
      firm({ organisationId, plants: [plant({ offers: offers("cnc-milling") })], words: Array.from({ length: times }, () => words("frezowanie")).flat() });
    const silent = seven.map((organisationId) => firm({ organisationId, plants: [plant({ offers: offers("cnc-milling") })], words: words("toczenie") }));
    for (const index of [one, other]) for (const each of [says("often", 700), says("rival", 510), ...silent]) index.upsertFirm(each);
    other.trim();
    const asked = need({ wishes: must("cnc-milling"), words: words("frezowanie") });
    expect(one.suppliersFor(asked).fits.slice(0, 2).map(({ organisationId }) => organisationId)).toEqual(["often", "rival"]);
    expect(other.suppliersFor(asked)).toEqual(one.suppliersFor(asked));
  });
});
