import { expect, test } from "vitest";
import { ExhaustiveIndex } from "@/lib/matching/candidates";
import { ColumnIndex } from "@/lib/matching/columns/column-index";
import type { MatchNeed } from "@/lib/matching/scoring/sides";
import { firm, LUBLIN, must, need, nice, offers, plant, STARACHOWICE, taxonomy, words } from "../support/match";

const iso = { slug: "iso-9001", validFrom: "2026-01-01", validUntil: "2028-12-31" };
const market = [
  firm({ organisationId: "lublin-mill", words: words("frezowanie korpusów"), plants: [plant({ id: "a", place: LUBLIN, offers: offers("cnc-milling"), certificates: [iso] })] }),
  firm({ organisationId: "starachowice-mill", plants: [plant({ id: "b", offers: offers("cnc-milling", "welding") })] }),
  firm({ organisationId: "without-a-plant", plants: [] }),
];

/** What is found for a need, by the scan of everybody and by the columns alike. */
function asked(facts: Partial<MatchNeed>) {
  const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
  for (const index of [one, other]) for (const each of market) index.upsertFirm(each);
  other.trim();
  const found = other.suppliersFor(need(facts));
  expect(found).toEqual(one.suppliersFor(need(facts)));
  expect(other.nearestTo(need(facts), 3)).toEqual(one.nearestTo(need(facts), 3));
  const ids = (group: readonly { organisationId: string }[]) => group.map(({ organisationId }) => organisationId).sort();
  const scores = [...found.fits, ...found.weak, ...found.nearMisses].map(({ explanation }) => explanation.score);
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  return { fits: ids(found.fits), weak: ids(found.weak), near: ids(found.nearMisses), missing: found.nearMisses.flatMap(({ explanation }) => explanation.missing.filter(({ blocks }) => blocks).map(({ kind }) => kind)) };
}

test("a need that asks for nothing speaks for nobody: all are weak alike", () => {
  expect(asked({})).toMatchObject({ fits: [], weak: ["lublin-mill", "starachowice-mill", "without-a-plant"], near: [] });
});

test("a radius of 0 is the very place, and whoever is elsewhere is told how far", () => {
  expect(asked({ wishes: must("cnc-milling"), place: LUBLIN, radiusKm: 0 })).toMatchObject({ fits: ["lublin-mill"], near: ["starachowice-mill"], missing: ["tooFar"] });
});

test("a radius around nowhere keeps nobody away", () => {
  expect(asked({ wishes: must("cnc-milling"), radiusKm: 10 }).fits).toEqual(["lublin-mill", "starachowice-mill"]);
});

test("an entry that the taxonomy does not know is something that nobody does, and the rest is still answered", () => {
  expect(asked({ wishes: must("no-such-trade") })).toMatchObject({ fits: [], weak: [], near: [] });
  expect(asked({ wishes: must("cnc-milling", "no-such-trade") })).toMatchObject({ fits: [], near: ["lublin-mill", "starachowice-mill"], missing: ["capabilityMissing", "capabilityMissing"] });
});

test("what is required and welcome at once is required", () => {
  expect(asked({ wishes: [...must("welding"), ...nice("welding")] })).toMatchObject({ fits: ["starachowice-mill"], near: [] });
});

test("a need that excludes everybody who could is answered with nobody", () => {
  expect(asked({ wishes: must("cnc-milling"), excludes: ["lublin-mill", "starachowice-mill"] })).toMatchObject({ fits: [], weak: [], near: [] });
});

test("a day before a certificate began is told from one on which it counts", () => {
  const wishes = must("cnc-milling", "iso-9001");
  expect(asked({ wishes, place: STARACHOWICE, neededOn: "2026-06-01" }).fits).toEqual(["lublin-mill"]);
  expect(asked({ wishes, place: STARACHOWICE, neededOn: "2025-06-01" })).toMatchObject({ fits: [], missing: expect.arrayContaining(["certificateBegins"]) as unknown });
});

test.each(["frezowanie ", "ąęł ", "((((", "я", "\ud800 "])("a description of 200 kB of %j is compared", (part) => {
  expect(asked({ wishes: must("cnc-milling"), words: words(part.repeat(Math.ceil(200_000 / part.length))) }).fits).toEqual(["lublin-mill", "starachowice-mill"]);
});
