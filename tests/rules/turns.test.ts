import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExhaustiveIndex } from "@/lib/matching/candidates";
import { ColumnIndex } from "@/lib/matching/columns/column-index";
import type { Band } from "@/lib/matching/scoring/explanation";
import { bandOf } from "@/lib/matching/scoring/score";
import { runsOf, takeTurns, type Turns } from "@/lib/matching/scoring/turns";
import { firm, must, need, offers, plant, taxonomy, words } from "../support/match";
import { examples } from "../support/properties";

interface Shown {
  id: string;
  score: number;
  band: Band;
}

const shown = (id: string, score: number): Shown => ({ id, score, band: bandOf(score) });
const alike = { seed: "2026-11-25", exposureOf: () => 0, groupOf: () => null } satisfies Turns;
const orderOf = (sorted: readonly Shown[], turns: Partial<Turns> = {}): Shown[] => takeTurns(runsOf(sorted, (one) => one), ({ id }) => id, { ...alike, ...turns });
const idsOf = (sorted: readonly Shown[], turns: Partial<Turns> = {}) => orderOf(sorted, turns).map(({ id }) => id);

describe("firms as good as equal", () => {
  const equals = ["a", "b", "c", "d"].map((id) => shown(id, 0.8));

  test("take turns from day to day, and keep their order for a day", () => {
    const days = Array.from({ length: 40 }, (_, day) => idsOf(equals, { seed: `2026-12-${day}` }).join(""));
    expect(new Set(days.map(([first]) => first))).toEqual(new Set(["a", "b", "c", "d"]));
    expect(idsOf(equals, { seed: "2026-12-1" }).join("")).toBe(days[1]);
  });

  test("have each the same chance of the first place, but for what they were shown", () => {
    const firstOf = (exposureOf: Turns["exposureOf"]) => Array.from({ length: 2_000 }, (_, day) => idsOf(equals, { seed: `day ${day}`, exposureOf })[0]);
    const shareOf = (id: string, firsts: (string | undefined)[]) => firsts.filter((first) => first === id).length / firsts.length;
    for (const { id } of equals) expect(Math.abs(shareOf(id, firstOf(() => 0)) - 0.25)).toBeLessThan(0.04);
    // Nine times shown is a tenth of the chance: .1 of 3.1.
    expect(Math.abs(shareOf("a", firstOf((id) => (id === "a" ? 9 : 0))) - 0.1 / 3.1)).toBeLessThan(0.02);
  });

  test("stand otherwise before another need on the same day", () => {
    const needs = Array.from({ length: 20 }, (_, number) => idsOf(equals, { seed: `2026-12-01 need-${number}` }).join(""));
    expect(new Set(needs).size).toBeGreaterThan(5);
  });

  test("stand before a second company of a group that is already there", () => {
    const groupOf = (id: string) => (id <= "b" ? "holding" : null);
    for (let day = 0; day < 50; day++) {
      const order = idsOf(equals, { seed: `day ${day}`, groupOf });
      expect(order.slice(0, 3).filter((id) => groupOf(id))).toHaveLength(1);
      expect(groupOf(order[3] ?? "")).toBe("holding");
    }
    const better = [shown("b", 0.9), ...["a", "c", "d"].map((id) => shown(id, 0.8)), shown("a2", 0.5)];
    for (let day = 0; day < 50; day++) expect(idsOf(better, { seed: `day ${day}`, groupOf }).slice(3)).toEqual(["a", "a2"]);
  });
});

test("nobody passes a firm that is better by more than .03, or of a better band, whatever their groups", () => {
  const rank: Record<Band, number> = { STRONG: 3, GOOD: 2, POSSIBLE: 1, WEAK: 0 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 12 }), fc.string(), fc.integer({ min: 1, max: 4 }), (totals, seed, groups) => {
      const sorted = totals.toSorted((a, b) => b - a).map((total, index) => shown(`firm-${index}`, total / 10_000));
      const turned = orderOf(sorted, { seed, exposureOf: (id) => id.length, groupOf: (id) => String(id.length % groups) });
      expect(turned.map(({ id }) => id).toSorted()).toEqual(sorted.map(({ id }) => id).toSorted());
      turned.forEach((earlier, index) => {
        for (const later of turned.slice(index + 1)) {
          expect(later.score - earlier.score).toBeLessThanOrEqual(0.03 + 1e-9);
          expect(rank[later.band]).toBeLessThanOrEqual(rank[earlier.band]);
        }
      });
    }),
  );
  expect(idsOf([shown("a", 0.78), shown("b", 0.75), shown("c", 0.749)], { exposureOf: (id) => (id === "c" ? 0 : 50) })[2]).toBe("c");
});

describe("where more firms are as good as the last than the list has places", () => {
  // Profiles from empty to complete differ by .15 of the score: many within .03, and some runs after one another. Others
  // come within a ten-thousandth or two of where a run ends.
  const somewhere = fc.integer({ min: 0, max: 60 }).map((part) => part / 60);
  const atTheEdge = fc.tuple(fc.constantFrom(0, 300, 600), fc.integer({ min: -3, max: 3 })).map(([below, beside]) => Math.min(1, 1 - (below + beside) / 1_500));
  const crowd = fc.array(
    fc.record({ completeness: fc.oneof(somewhere, atTheEdge), further: fc.boolean(), second: fc.boolean(), says: fc.constantFrom("", "frezowanie", "frezowanie serii") }),
    { minLength: 5, maxLength: 60 },
  );
  const asked = need({ wishes: [...must("cnc-milling"), { slug: "grinding", wish: "NICE" }], words: words("frezowanie serii próbnych") });

  test("the columns draw from the very same firms as the scan of everybody", () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 5 }), (firms, places, day, groups) => {
        const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
        firms.forEach(({ completeness, further, second, says }, number) => {
          const able = [...offers("cnc-milling"), ...(further ? offers("grinding") : [])];
          const plants = [plant({ id: `${number}-1`, offers: able }), ...(second ? [plant({ id: `${number}-2`, offers: able })] : [])];
          for (const index of [one, other]) index.upsertFirm(firm({ organisationId: `firm-${number}`, plants, completeness, words: words(says) }));
        });
        other.trim();
        const turns: Turns = { seed: `day ${day}`, exposureOf: (id) => id.length * 3, groupOf: (id) => (groups > 1 ? String(Number(id.slice(5)) % groups) : null) };
        expect(other.suppliersFor(asked, { fits: places }, turns)).toEqual(one.suppliersFor(asked, { fits: places }, turns));
        expect(other.suppliersFor(asked, {}, turns)).toEqual(one.suppliersFor(asked, {}, turns));
      }),
      examples(60),
    );
  });

  test("a firm at the very edge of two runs stands in one of them, once", () => {
    const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
    const below = [0, 0, 299, 300, 300, 301, 301, 302, 600, 601, 601, 602];
    below.forEach((units, number) => {
      for (const index of [one, other]) index.upsertFirm(firm({ organisationId: `firm-${number}`, completeness: 1 - units / 1_500, plants: [plant({ offers: offers("cnc-milling") })] }));
    });
    const plain = need({ wishes: must("cnc-milling") });
    expect(one.suppliersFor(plain).fits.map(({ explanation }) => Math.round((1 - explanation.score) * 10_000))).toEqual(below);
    for (let day = 0; day < 10; day++) {
      const turns = { ...alike, seed: `day ${day}` };
      for (let fits = 0; fits <= below.length; fits++) expect(other.suppliersFor(plain, { fits }, turns)).toEqual(one.suppliersFor(plain, { fits }, turns));
    }
  });

  test("each of them comes into the list on some day, and a plant takes no second place", () => {
    const index = new ColumnIndex(taxonomy);
    const ids = Array.from({ length: 12 }, (_, number) => `firm-${number}`);
    for (const organisationId of ids) {
      const plants = Array.from({ length: organisationId === "firm-0" ? 10 : 1 }, (_, number) => plant({ id: `${organisationId}-${number}`, offers: offers("cnc-milling") }));
      index.upsertFirm(firm({ organisationId, plants }));
    }
    const seen = new Set<string>();
    for (let day = 0; day < 60; day++) {
      const { fits, counts } = index.suppliersFor(need({ wishes: must("cnc-milling") }), { fits: 3 }, { ...alike, seed: `day ${day}` });
      expect([fits.length, counts.fits, new Set(fits.map(({ organisationId }) => organisationId)).size]).toEqual([3, 12, 3]);
      for (const { organisationId } of fits) seen.add(organisationId);
    }
    expect([...seen].toSorted()).toEqual(ids.toSorted());
  });
});
