import { expect, test } from "vitest";
import { rankNeeds, rankSuppliers } from "@/lib/matching/scoring/rank";
import type { MatchFirm, MatchPlant } from "@/lib/matching/scoring/sides";
import { firm, LUBLIN, must, need, nice, offers, plant, STARACHOWICE, taxonomy, WROCLAW } from "../support/match";

const milling = need({ wishes: [...must("cnc-milling", "iso-9001"), ...nice("grinding")], place: LUBLIN, radiusKm: 150 });
const iso = (validUntil: string) => [{ slug: "iso-9001", validFrom: null, validUntil }];

const mill = (organisationId: string, facts: Partial<MatchPlant> = {}, more: Partial<MatchFirm> = {}) =>
  firm({ organisationId, plants: [plant({ id: `${organisationId}-plant`, offers: offers("cnc-milling"), certificates: iso("2028-01-01"), place: STARACHOWICE, ...facts })], ...more });

const idsOf = (ranked: readonly { organisationId: string }[]) => ranked.map(({ organisationId }) => organisationId);

test("suppliers stand by score, near misses apart with the narrowest gap first, and strangers not at all", () => {
  const ranking = rankSuppliers(
    milling,
    [
      mill("expires-soon", { certificates: iso("2027-02-20") }),
      mill("never-certified", { certificates: [] }),
      mill("best", { offers: offers("cnc-milling", "grinding"), place: LUBLIN }),
      mill("far", { place: WROCLAW }),
      mill("good"),
      mill("expired-lately", { certificates: iso("2026-09-01") }),
      mill("two-gaps", { certificates: [], place: WROCLAW }),
      mill("left", {}, { active: false }),
      mill("stranger", { offers: offers("powder-coating") }),
    ],
    taxonomy,
  );
  expect(idsOf(ranking.fits)).toEqual(["best", "good"]);
  expect(idsOf(ranking.nearMisses)).toEqual(["expires-soon", "expired-lately", "far", "never-certified"]);
  expect(ranking.weak).toEqual([]);
});

test("where nothing fits, firms with two gaps are near enough to be named", () => {
  const ranking = rankSuppliers(milling, [mill("two-gaps", { certificates: [], place: WROCLAW }), mill("one-gap", { certificates: [] })], taxonomy);
  expect(ranking.fits).toEqual([]);
  expect(idsOf(ranking.nearMisses)).toEqual(["one-gap", "two-gaps"]);
});

test("a firm that passes the gates by a distant similarity alone is weak", () => {
  const ranking = rankSuppliers(need({ wishes: must("cnc-milling") }), [firm({ plants: [plant({ offers: offers("five-axis-milling") })] })], taxonomy);
  expect([ranking.fits.length, idsOf(ranking.weak), ranking.nearMisses.length]).toEqual([0, ["firm-1"], 0]);
});

test("equal scores stand by id, whatever the order they came in", () => {
  const firms = ["c", "a", "b"].map((id) => mill(id));
  expect(idsOf(rankSuppliers(milling, firms, taxonomy).fits)).toEqual(["a", "b", "c"]);
});

test("a firm sees needs by what a meeting promises both sides", () => {
  const [plantOf] = mill("x").plants;
  const choosy = firm({ plants: plantOf ? [plantOf] : [], preferences: { specialisations: "E", orderValue: { min: 10_000, max: null }, maxDistanceKm: null } });
  const cared = need({ id: "cared", wishes: must("cnc-milling"), specialisations: "E", orderValue: 20_000 });
  const small = { ...cared, id: "small", orderValue: 4_000 };
  const foreign = { ...cared, id: "foreign", specialisations: "A", orderValue: 1_000 };
  const ranking = rankNeeds(choosy, [foreign, small, cared], taxonomy);
  expect(ranking.fits.map(({ needId }) => needId)).toEqual(["cared", "small"]);
  expect(ranking.fits.map(({ explanation }) => explanation.score)).toEqual([1, 1]);
  expect(ranking.nearMisses.map(({ needId, explanation }) => [needId, explanation.missing[0]?.kind])).toEqual([["foreign", "outsidePreferences"]]);
});

test("turns change the order of fits alone", () => {
  const firms = [mill("a"), mill("b"), mill("c", { certificates: [] })];
  const plain = rankSuppliers(milling, firms, taxonomy);
  const turned = rankSuppliers(milling, firms, taxonomy, { turns: { seed: "2026-11-25", exposureOf: () => 0, groupOf: () => null } });
  expect(idsOf(turned.fits).toSorted()).toEqual(idsOf(plain.fits));
  expect(turned.nearMisses).toEqual(plain.nearMisses);
});
