import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "@/lib/matching/scoring/explanation";
import { rankNeeds, rankSuppliers } from "@/lib/matching/scoring/rank";
import { shares } from "@/lib/matching/scoring/rounding";
import { score, type Scored } from "@/lib/matching/scoring/score";
import type { MatchFirm, MatchPlant } from "@/lib/matching/scoring/sides";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { buildCorpus } from "@/lib/matching/scoring/words";
import { examples } from "../support/properties";
import { anyFirm, anyNeed, capability, taxonomy } from "../support/match";

const corpus = buildCorpus([[], [{ key: "wiazki", word: "wiązki" }], [{ key: "stal", word: "stal" }, { key: "laser", word: "laser" }]]);
const judge = (need: Parameters<typeof score>[0], firm: MatchFirm) => score(need, firm, taxonomy, { corpus });
const sumOf = (figures: readonly number[]) => Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 10_000) / 10_000;
const closed = ({ explanation }: Scored) => explanation.gates.filter(({ ok }) => !ok).length;

test("the contributions reproduce the score, each is its weight times its value, and the weights sum to 1", () => {
  fc.assert(
    fc.property(anyNeed, anyFirm, (need, firm) => {
      const { explanation } = judge(need, firm);
      const { parts, profile } = explanation;
      expect(sumOf(parts.map(({ contribution }) => contribution))).toBe(explanation.score);
      for (const { weight, value, contribution } of parts) expect(contribution).toBe(sumOf([weight * value * profile.factor]));
      if (parts.length > 0) expect(sumOf(parts.map(({ weight }) => weight))).toBe(1);
      expect(profile.factor).toBe(sumOf([WEIGHTS.completenessFloor + (1 - WEIGHTS.completenessFloor) * profile.completeness]));
      const { inReturn, mutual } = explanation;
      if (inReturn) expect(sumOf(inReturn.parts.map(({ contribution }) => contribution))).toBe(inReturn.score);
      const other = inReturn?.score ?? explanation.score;
      const both = explanation.score + other;
      expect(mutual).toBe(both === 0 ? 0 : sumOf([(2 * explanation.score * other) / both]));
    }),
    examples(80),
  );
});

test("every figure is within 0 and 1, and none is a stray of binary fractions", () => {
  fc.assert(
    fc.property(anyNeed, anyFirm, (need, firm) => {
      const { explanation } = judge(need, firm);
      const figures = [explanation.score, explanation.mutual, explanation.inReturn?.score ?? 0, ...explanation.parts.flatMap(({ weight, value, contribution }) => [weight, value, contribution])];
      for (const figure of figures) expect(figure >= 0 && figure <= 1 && figure === sumOf([figure])).toBe(true);
    }),
    examples(80),
  );
});

test("to declare one thing more never makes a firm stand worse", () => {
  fc.assert(
    fc.property(anyNeed, anyFirm, capability, fc.constantFrom("declared" as const, "text" as const), fc.nat(2), (need, firm, slug, source, at) => {
      fc.pre(firm.plants.length > 0);
      const plants = firm.plants.map((plant, index) =>
        index === at % firm.plants.length ? { ...plant, offers: [...plant.offers, { slug, level: "SUPPLEMENTARY" as const, source }] } : plant,
      );
      const before = judge(need, firm);
      const after = judge(need, { ...firm, plants });
      expect(closed(after)).toBeLessThanOrEqual(closed(before));
      if (closed(after) === closed(before)) expect(after.explanation.score).toBeGreaterThanOrEqual(before.explanation.score);
      if (before.verdict.kind === "fit") expect(after.verdict.kind).toBe("fit");
    }),
    examples(100),
  );
});

test("a fuller profile, a longer certificate, more capacity or a nearer plant never lowers a score", () => {
  fc.assert(
    fc.property(anyNeed, anyFirm, (need, firm) => {
      fc.pre(firm.plants.length === 1);
      const [plant] = firm.plants;
      if (!plant) return;
      const better: MatchFirm[] = [
        { ...firm, completeness: 1 },
        { ...firm, plants: [{ ...plant, certificates: plant.certificates.map((held) => ({ ...held, validFrom: null, validUntil: null })) }] },
        { ...firm, plants: [{ ...plant, capacity: plant.capacity.map((slot) => ({ ...slot, amount: slot.amount + 500 })) }] },
        { ...firm, plants: [{ ...plant, place: need.place ?? plant.place }] },
      ];
      const before = judge(need, firm).explanation.score;
      for (const improved of better) expect(judge(need, improved).explanation.score).toBeGreaterThanOrEqual(before);
    }),
    examples(60),
  );
});

test("a firm stands as well as its best plant, and no better", () => {
  fc.assert(
    fc.property(anyNeed, anyFirm, (need, firm) => {
      fc.pre(firm.plants.length > 1);
      const alone = firm.plants.map((plant) => judge(need, { ...firm, plants: [plant] }));
      const together = judge(need, firm);
      expect(closed(together)).toBe(Math.min(...alone.map(closed)));
      const equals = alone.filter((one) => closed(one) === closed(together));
      expect(together.explanation.score).toBe(Math.max(...equals.map(({ explanation }) => explanation.score)));
      expect(firm.plants.some(({ id }) => id === together.explanation.plantId)).toBe(true);
    }),
    examples(60),
  );
});

/** The firm without the fact that a reason rests on. */
function without(evidence: Evidence, firm: MatchFirm): MatchFirm {
  const changed = (change: (plant: MatchPlant) => Partial<MatchPlant>): MatchFirm => ({ ...firm, plants: firm.plants.map((plant) => ({ ...plant, ...change(plant) })) });
  switch (evidence.kind) {
    case "capability":
    case "material":
      return changed(({ offers }) => ({ offers: offers.filter(({ slug }) => slug !== evidence.firmConcept) }));
    case "certificate":
      return changed(({ certificates }) => ({
        certificates: certificates.map((held) => (held.slug === evidence.firm.slug ? { ...held, validFrom: null, validUntil: dayBefore(evidence.neededOn) } : held)),
      }));
    case "distance":
      return changed(({ place }) => ({ place: place && { lat: place.lat + 20, lng: place.lng + 20 } }));
    case "capacity":
      return changed(({ capacity }) => ({ capacity: capacity.map((slot) => ({ ...slot, amount: 0 })) }));
    case "words":
      return { ...firm, words: [] };
    case "size":
      return { ...firm, sizeClass: null };
    default:
      throw new Error(`${evidence.kind} is no reason of the buyer's side`);
  }
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

test("take the fact away, and its reason goes, its part sinks and no other part moves", () => {
  fc.assert(
    fc.property(anyNeed, anyFirm, (need, firm) => {
      const alone = { ...firm, plants: firm.plants.slice(0, 1) };
      const before = judge(need, alone).explanation;
      for (const part of before.parts) {
        for (const reason of part.evidence) {
          const after = judge(need, without(reason, alone)).explanation;
          for (const other of after.parts) {
            const earlier = before.parts.find(({ key }) => key === other.key);
            if (other.key !== part.key) expect(other).toEqual(earlier);
            else {
              expect(other.evidence).not.toContainEqual(reason);
              expect(other.value).toBeLessThanOrEqual(part.value);
            }
          }
          expect(after.score).toBeLessThanOrEqual(before.score);
          const sunk = part.value - (after.parts.find(({ key }) => key === part.key)?.value ?? 0);
          // A part that sank by more than the last digit is seen in the score.
          if (sunk * part.weight > 0.001) expect(after.score).toBeLessThan(before.score);
        }
      }
    }),
    examples(80),
  );
});

test("whatever closes a gate is named, with a reason that stands in the way; and nothing blocks where all gates are open", () => {
  fc.assert(
    fc.property(anyNeed, anyFirm, (need, firm) => {
      const { verdict, explanation } = judge(need, firm);
      const blocking = explanation.missing.filter(({ blocks }) => blocks);
      expect(blocking.length > 0).toBe(closed({ verdict, explanation }) > 0);
      if (verdict.kind === "fit") expect(closed({ verdict, explanation })).toBe(0);
      // One reason for each closed gate, and those that block come first.
      expect(blocking.length).toBe(closed({ verdict, explanation }));
      expect(explanation.missing.slice(0, blocking.length).every(({ blocks }) => blocks)).toBe(true);
    }),
    examples(100),
  );
});

test("neither the order of plants, offers and wishes nor the order of firms or needs decides anything", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyNeed, { minLength: 1, maxLength: 4, selector: ({ id }) => id }), fc.uniqueArray(anyFirm, { minLength: 1, maxLength: 6, selector: ({ organisationId }) => organisationId }), (needs, firms) => {
      const [need] = needs;
      const [firm] = firms;
      if (!need || !firm) return;
      const turned = (one: MatchFirm): MatchFirm => ({
        ...one,
        plants: one.plants.map((plant) => ({ ...plant, offers: plant.offers.toReversed(), certificates: plant.certificates.toReversed(), capacity: plant.capacity.toReversed() })).toReversed(),
      });
      expect(judge(need, turned(firm))).toEqual(judge(need, firm));
      expect(judge({ ...need, wishes: need.wishes.toReversed() }, firm).explanation.score).toBeCloseTo(judge(need, firm).explanation.score, 3);
      const turns = { seed: "2026-11-23", exposureOf: () => 0, groupOf: () => null };
      expect(rankSuppliers(need, firms.toReversed(), taxonomy, { corpus, turns })).toEqual(rankSuppliers(need, firms, taxonomy, { corpus, turns }));
      expect(rankNeeds(firm, needs.toReversed(), taxonomy, { corpus })).toEqual(rankNeeds(firm, needs, taxonomy, { corpus }));
    }),
    examples(30),
  );
});

test("weights are scaled to sum to 1 exactly, whatever is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), (weights) => {
      const scaled = shares(weights);
      expect(Math.round(scaled.reduce((sum, share) => sum + share * 10_000, 0))).toBe(10_000);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      scaled.forEach((share, index) => expect(Math.abs(share - (weights[index] ?? 0) / total)).toBeLessThan(0.0002));
    }),
  );
});
