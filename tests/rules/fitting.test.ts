import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExhaustiveIndex } from "@/lib/matching/candidates";
import { ColumnIndex } from "@/lib/matching/columns/column-index";
import type { MatchFirm, MatchNeed } from "@/lib/matching/scoring/sides";
import { anyFirm, anyNeed, firm, LUBLIN, must, need, nice, offers, plant, STARACHOWICE, taxonomy, words, WROCLAW } from "../support/match";
import { examples } from "../support/properties";

// What is left out on the way to the best few: each firm here is one that a shortcut would lose, or let in.

const mill = (organisationId: string, facts: Partial<MatchFirm> = {}, at = LUBLIN) =>
  firm({ organisationId, plants: [plant({ id: `${organisationId}-plant`, place: at, offers: offers("cnc-milling") })], ...facts });

/** The ids of those that fit and of the weak ones, which the exhaustive scan names as well. */
function fitting(firms: readonly MatchFirm[], asked: MatchNeed, most: { fits: number; weak: number }): { fits: string[]; weak: string[] } {
  const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
  for (const index of [one, other]) for (const each of firms) index.upsertFirm(each);
  other.trim();
  const found = other.suppliersFitting(asked, most);
  expect(found).toEqual(one.suppliersFitting(asked, most));
  const idsOf = (group: readonly { organisationId: string }[]) => group.map(({ organisationId }) => organisationId);
  return { fits: idsOf(found.fits), weak: idsOf(found.weak) };
}

/** Others speak of something else, so that a word tells something. */
const others = Array.from({ length: 8 }, (_, number) => mill(`other-${number}`, { words: words("gięcie blach") }));

/** The ids of the needs that fit a firm, which the exhaustive scan names as well. */
function needsFitting(of: MatchFirm, needs: readonly MatchNeed[], fits: number): string[] {
  const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
  for (const index of [one, other]) {
    for (const each of [of, ...others]) index.upsertFirm(each);
    for (const each of needs) index.upsertNeed(each);
  }
  const found = other.needsFitting(of.organisationId, { fits, weak: 0 });
  expect(found).toEqual(one.needsFitting(of.organisationId, { fits, weak: 0 }));
  expect(other.needsFor(of.organisationId, { fits, weak: 1 })).toEqual(one.needsFor(of.organisationId, { fits, weak: 1 }));
  return found.fits.map(({ needId }) => needId);
}

describe("the best needs for a firm", () => {
  const mills = (id: string, facts: Partial<MatchNeed> = {}) => need({ id, wishes: must("cnc-milling"), place: LUBLIN, ...facts });
  const away = (degrees: number) => ({ ...LUBLIN, lat: LUBLIN.lat + degrees });

  test("are the ones that its words bring to the front, though others are nearer", () => {
    const firm = mill("mill", { words: words("frezowanie korpusów ze stopu tytanu") });
    const nearer = Array.from({ length: 6 }, (_, number) => mills(`near-${number}`, { place: away(number / 500), words: words("wały i tuleje") }));
    const telling = mills("telling", { place: away(0.1), words: words("frezowanie korpusów ze stopu tytanu") });
    expect(needsFitting(firm, [...nearer, telling], 1)).toEqual(["telling"]);
    expect(needsFitting(firm, [...nearer, telling], 3)).toEqual(["telling", "near-0", "near-1"]);
  });

  test("are the ones that its words bring to the front, though forty have been found that are nearer", () => {
    const firm = mill("mill", { words: words("frezowanie korpusów ze stopu tytanu") });
    const nearer = Array.from({ length: 40 }, (_, number) => mills(`near-${number}`, { place: away(number / 5000), words: words("wały i tuleje") }));
    const telling = mills("telling", { place: away(0.1), words: words("frezowanie korpusów ze stopu tytanu") });
    expect(needsFitting(firm, [...nearer, telling], 1)).toEqual(["telling"]);
  });

  test("come in the order of what the firm itself says, whoever was asked for before, and however often it says it", () => {
    const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
    const saying = (word: string, times: number) => Array.from({ length: times }, () => words(word)).flat();
    const talkative = mill("talkative", { words: [...saying("korpusy", 300), ...saying("wrzeciona", 200)] });
    for (const index of [one, other]) {
      for (const each of [talkative, mill("silent", { words: words("gięcie blach") }), ...others]) index.upsertFirm(each);
      for (const each of [mills("bodies", { place: away(0.1), words: words("korpusy") }), mills("armour", { place: away(0.1), words: words("wrzeciona") }), mills("near", { words: words("tuleje") })]) index.upsertNeed(each);
    }
    const orderFor = (id: string) => {
      expect(other.needsFor(id)).toEqual(one.needsFor(id));
      return one.needsFor(id).fits.map(({ needId }) => needId);
    };
    expect(orderFor("talkative")).toEqual(["bodies", "armour", "near"]);
    expect(orderFor("silent")).toEqual(["near", "armour", "bodies"]);
  });

  test("come in the order of what the plant is worth that serves each best, whichever of them that is", () => {
    const at = (id: string, place: typeof LUBLIN) => plant({ id, place, offers: offers("cnc-milling") });
    const sites = [at("a", WROCLAW), at("b", LUBLIN), at("c", STARACHOWICE)];
    const needs = [mills("by-a", { place: { ...WROCLAW, lat: WROCLAW.lat + 0.6 } }), mills("at-b"), mills("by-c", { place: { ...STARACHOWICE, lat: STARACHOWICE.lat + 0.3 } })];
    for (const plants of [sites, sites.toReversed(), [...sites.slice(1), ...sites.slice(0, 1)]]) {
      expect(needsFitting(mill("mill", { plants }), needs, 3)).toEqual(["at-b", "by-c", "by-a"]);
    }
  });

  test("are not those of whom it does not work for, nor its own", () => {
    const firm = mill("mill", { excludes: ["shunned"] });
    const asked = [mills("theirs", { organisationId: "shunned" }), mills("own", { organisationId: "mill" }), mills("not-for-it", { excludes: ["mill"] }), mills("for-it", { excludes: ["other-1"] })];
    expect(needsFitting(firm, asked, 4)).toEqual(["for-it"]);
  });

  test("are as many as are asked for among equals, by their ids", () => {
    const needs = Array.from({ length: 9 }, (_, number) => mills(`need-${number}`));
    expect(needsFitting(mill("mill"), needs, 4)).toEqual(["need-0", "need-1", "need-2", "need-3"]);
    expect(needsFitting(mill("mill"), needs, 0)).toEqual([]);
  });
});

describe("the best of those that fit", () => {
  test("are the ones that their words bring to the front, though others are nearer", () => {
    const far = mill("far", { words: words("frezowanie korpusów") }, { ...LUBLIN, lat: LUBLIN.lat + 0.3 });
    const asked = need({ wishes: must("cnc-milling"), place: LUBLIN, words: words("frezowanie korpusów") });
    expect(fitting([mill("near"), mill("nearer"), far], asked, { fits: 1, weak: 0 }).fits).toEqual(["far"]);
  });

  test("are neither the buyer nor whom it excludes", () => {
    const asked = need({ wishes: must("cnc-milling"), excludes: ["shunned"] });
    expect(fitting([mill("buyer"), mill("shunned"), mill("welcome")], asked, { fits: 3, weak: 0 }).fits).toEqual(["welcome"]);
  });

  test("leave the weak ones where these are asked for as well", () => {
    const asked = need({ wishes: [...must("cnc-milling"), ...nice("iso-9001", "iso-14001"), ...nice("steel")], place: LUBLIN });
    const poor = firm({ organisationId: "poor", completeness: 0, plants: [plant({ place: WROCLAW, offers: offers("five-axis-milling") })] });
    expect(fitting([mill("one"), mill("two"), poor], asked, { fits: 1, weak: 1 })).toEqual({ fits: ["one"], weak: ["poor"] });
  });

  test("do something of what is wished, where nothing is a must, however well certified and near the others are", () => {
    const capacity = { unit: "PIECES" as const, amount: 10, from: "2027-01-01", until: "2027-01-31" };
    const asked = need({ wishes: nice("cnc-turning", "iso-9001", "steel"), place: LUBLIN, sizes: ["SMALL"], capacity });
    const certificates = [{ slug: "iso-9001", validFrom: null, validUntil: "2030-01-01" }];
    const idle = (organisationId: string) => firm({ organisationId, plants: ["a", "b"].map((id) => plant({ id: organisationId + id, place: LUBLIN, offers: offers("steel"), certificates, capacity: [{ ...capacity, slug: null }] })) });
    const busy = firm({ organisationId: "busy", sizeClass: "LARGE", plants: [plant({ place: WROCLAW, offers: offers("turning") })] });
    expect(fitting([idle("idle-1"), idle("idle-2"), busy], asked, { fits: 1, weak: 0 }).fits).toEqual(["busy"]);
  });

  test("are as many firms as are wanted, though one of them has as many plants that are better", () => {
    const asked = need({ wishes: must("cnc-milling"), place: LUBLIN });
    const chain = firm({ organisationId: "chain", plants: ["a", "b", "c"].map((id) => plant({ id, place: LUBLIN, offers: offers("cnc-milling") })) });
    const further = ["one", "two", "three"].map((id, number) => mill(id, {}, { ...LUBLIN, lat: LUBLIN.lat + (number + 1) / 10 }));
    expect(fitting([chain, ...further], asked, { fits: 3, weak: 0 }).fits).toEqual(["chain", "one", "two"]);
  });

  // Only of so many are some asked before the others, and then most are left out by their offers, place or completeness.
  test("are those of the exhaustive scan, of however many firms", () => {
    const market = fc.array(anyFirm, { minLength: 30, maxLength: 60 }).map((kinds) =>
      Array.from({ length: 480 }, (_, number): MatchFirm => {
        const kind = kinds[(number * 7) % kinds.length] ?? firm({ organisationId: "" });
        return { ...kind, organisationId: `firm-${number}`, completeness: Math.max(0, kind.completeness - (number % 5) / 10) };
      }),
    );
    const asked = fc.record({ facts: anyNeed, extra: fc.constantFrom("cnc-milling", "cnc-turning", "gear-cutting", "tig-welding", "casting"), fits: fc.integer({ min: 1, max: 8 }) }).map(({ facts, extra, fits }) => ({
      need: { ...facts, wishes: [...facts.wishes.filter(({ slug }) => slug !== extra), ...must(extra)] }, fits,
    }));
    fc.assert(
      fc.property(market, fc.array(asked, { minLength: 4, maxLength: 8 }), (firms, questions) => {
        const [one, other] = [new ExhaustiveIndex(taxonomy), new ColumnIndex(taxonomy)];
        for (const index of [one, other]) for (const each of firms) index.upsertFirm(each);
        for (const { need: each, fits } of questions) expect(other.suppliersFitting(each, { fits, weak: 0 })).toEqual(one.suppliersFitting(each, { fits, weak: 0 }));
      }),
      // To look for a smaller example takes longer than anybody waits: each has hundreds of firms.
      { ...examples(25), endOnFailure: true },
    );
  }, 60_000);

  test("are nobody where nobody does what is a must", () => {
    expect(fitting([mill("one"), mill("two")], need({ wishes: must("gear-cutting", "painting") }), { fits: 3, weak: 0 }).fits).toEqual([]);
  });
});
