import { describe, expect, test } from "vitest";
import { ExhaustiveIndex } from "@/lib/matching/candidates";
import { ColumnIndex } from "@/lib/matching/column-index";
import type { MatchFirm, MatchNeed } from "@/lib/matching/sides";
import { firm, LUBLIN, must, need, nice, offers, plant, taxonomy, words, WROCLAW } from "../support/match";

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
});
