import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { SIMILARITY } from "@/lib/capabilities/taxonomy";
import type { Explanation, Missing } from "@/lib/matching/scoring/explanation";
import { bandOf, score } from "@/lib/matching/scoring/score";
import type { MatchFirm, MatchNeed, MatchPlant } from "@/lib/matching/scoring/sides";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { buildCorpus } from "@/lib/matching/scoring/words";
import { firm, LUBLIN, must, need, nice, offers, plant, STARACHOWICE, taxonomy, words, WROCLAW } from "../support/match";

// A bus maker in Lublin needs wiring; a harness shop in Starachowice can make it.
const wiring = need({
  wishes: [...must("wire-harnesses", "iso-9001"), ...nice("crimping", "copper")],
  neededOn: "2027-03-01",
  place: LUBLIN,
  radiusKm: 200,
});
const shop = plant({
  offers: offers("wire-harnesses", "crimping", "copper"),
  certificates: [{ slug: "iso-9001", validFrom: "2025-01-01", validUntil: "2027-12-31" }],
});
const starter = firm({ plants: [shop] });

const explain = (one: MatchNeed, other: MatchFirm): Explanation => score(one, other, taxonomy).explanation;
const withPlant = (facts: Partial<MatchPlant>, more: Partial<MatchFirm> = {}): MatchFirm => ({ ...starter, plants: [{ ...shop, ...facts }], ...more });
const valueOf = ({ parts }: Explanation, key: string) => parts.find((part) => part.key === key)?.value;
const gatesOf = ({ gates }: Explanation, id: string) => gates.filter((gate) => gate.id === id);
const kindsOf = (missing: readonly Missing[]) => missing.map(({ kind }) => kind);

test("a firm that has everything, next door, scores 1", () => {
  const { verdict, explanation } = score({ ...wiring, place: STARACHOWICE }, starter, taxonomy);
  expect(verdict).toEqual({ kind: "fit" });
  expect(explanation).toMatchObject({ score: 1, band: "STRONG", version: "2", plantId: "plant-1", missing: [], inReturn: null, mutual: 1 });
  expect(explanation.profile).toEqual({ completeness: 1, factor: 1 });
});

test("each part puts the need's fact beside the firm's", () => {
  const { parts } = explain(wiring, starter);
  expect(parts.map(({ key }) => key)).toEqual(["capabilities", "certificates", "materials", "distance"]);
  expect(parts.flatMap(({ evidence }) => evidence)).toEqual([
    { kind: "capability", needConcept: "wire-harnesses", wish: "MUST", firmConcept: "wire-harnesses", relation: "exact", similarity: 1, source: "declared", level: "CORE" },
    { kind: "capability", needConcept: "crimping", wish: "NICE", firmConcept: "crimping", relation: "exact", similarity: 1, source: "declared", level: "CORE" },
    {
      kind: "certificate", needConcept: "iso-9001", wish: "MUST", neededOn: "2027-03-01",
      firm: { slug: "iso-9001", relation: "exact", validFrom: "2025-01-01", validUntil: "2027-12-31" },
    },
    { kind: "material", needConcept: "copper", wish: "NICE", firmConcept: "copper", relation: "exact", similarity: 1, source: "declared", level: "CORE" },
    { kind: "distance", km: 107.2 },
  ]);
});

test("what the need leaves open gives its weight to the rest", () => {
  const { parts } = explain(need({ wishes: must("wire-harnesses") }), starter);
  expect(parts.map(({ key, weight }) => [key, weight])).toEqual([["capabilities", 1]]);
});

test("a plant in Wrocław is too far for a radius of 200 km, and the buyer could widen it to 387", () => {
  const { verdict, explanation } = score(wiring, withPlant({ place: WROCLAW }), taxonomy);
  expect(verdict).toEqual({ kind: "near", closed: 1 });
  expect(gatesOf(explanation, "radius")).toEqual([{ id: "radius", ok: false, need: { radiusKm: 200 }, firm: { km: 386.3 } }]);
  expect(explanation.missing[0]).toEqual({ kind: "tooFar", km: 386.3, radiusKm: 200, blocks: true, remedy: { kind: "widenRadius", by: "buyer", toKm: 387 } });
  expect(valueOf(explanation, "distance")).toBeLessThan(valueOf(explain(wiring, starter), "distance") ?? 0);
  expect(score({ ...wiring, radiusKm: null }, withPlant({ place: WROCLAW }), taxonomy).verdict).toEqual({ kind: "fit" });
});

test("a distance is worth a half at 100 km", () => {
  const away = plant({ ...shop, place: { lat: LUBLIN.lat + 0.89932, lng: LUBLIN.lng } });
  const { parts } = explain(wiring, firm({ plants: [away] }));
  expect(parts.find(({ key }) => key === "distance")).toMatchObject({ value: 0.5, evidence: [{ kind: "distance", km: 100 }] });
});

test("a certificate that ends a day before the delivery does not count, and the day itself does", () => {
  const until = (validUntil: string) => withPlant({ certificates: [{ slug: "iso-9001", validFrom: null, validUntil }] });
  expect(score(wiring, until("2027-03-01"), taxonomy).verdict).toEqual({ kind: "fit" });
  const { verdict, explanation } = score(wiring, until("2027-02-28"), taxonomy);
  expect(verdict).toEqual({ kind: "near", closed: 1 });
  expect(explanation.missing[0]).toEqual({
    kind: "certificateExpires", slug: "iso-9001", wish: "MUST", held: "iso-9001", validUntil: "2027-02-28", neededOn: "2027-03-01",
    blocks: true, remedy: { kind: "renewCertificate", by: "firm", slug: "iso-9001", validOn: "2027-03-01" },
  });
  expect(gatesOf(explanation, "certificate")).toMatchObject([{ ok: false, need: { slug: "iso-9001", neededOn: "2027-03-01" }, firm: { validUntil: "2027-02-28" } }]);
  expect(valueOf(explanation, "certificates")).toBe(0);
});

test("a certificate that begins after the delivery does not count yet", () => {
  const { missing } = explain(wiring, withPlant({ certificates: [{ slug: "iso-9001", validFrom: "2027-03-02", validUntil: null }] }));
  expect(missing[0]).toMatchObject({ kind: "certificateBegins", validFrom: "2027-03-02", blocks: true, remedy: { kind: "deliverLater", by: "buyer", from: "2027-03-02" } });
});

test("a certificate of another plant does not count here, and is named", () => {
  const office = plant({ id: "plant-2", certificates: shop.certificates });
  const { verdict, explanation } = score(wiring, { ...starter, plants: [{ ...shop, certificates: [] }, office] }, taxonomy);
  expect(verdict).toEqual({ kind: "near", closed: 1 });
  expect(explanation.plantId).toBe("plant-1");
  expect(explanation.missing[0]).toMatchObject({ kind: "certificateElsewhere", plantId: "plant-2", held: "iso-9001", remedy: { kind: "certifyPlant", fromPlantId: "plant-2" } });
});

test("of several other plants the one is named whose certificate lasts longest, whatever the order they come in", () => {
  const held = (id: string, validUntil: string) => plant({ id, certificates: [{ slug: "iso-9001", validFrom: null, validUntil }] });
  const others = [held("plant-3", "2028-01-01"), held("plant-2", "2028-01-01"), held("plant-4", "2027-06-01")];
  for (const plants of [others, others.toReversed()]) {
    const { explanation } = score(wiring, { ...starter, plants: [{ ...shop, certificates: [] }, ...plants] }, taxonomy);
    expect(explanation.missing[0]).toMatchObject({ kind: "certificateElsewhere", plantId: "plant-2" });
  }
});

test("IATF 16949 answers a wish for ISO 9001, and the very certificate is named before one that covers it", () => {
  const iatf = { slug: "iatf-16949", validFrom: null, validUntil: "2028-01-01" };
  const covered = explain(wiring, withPlant({ certificates: [iatf] }));
  expect(covered.gates.every(({ ok }) => ok)).toBe(true);
  expect(gatesOf(covered, "certificate")).toMatchObject([{ firm: { slug: "iatf-16949", relation: "covers" } }]);
  const both = explain(wiring, withPlant({ certificates: [iatf, ...shop.certificates] }));
  expect(gatesOf(both, "certificate")).toMatchObject([{ firm: { slug: "iso-9001", relation: "exact" } }]);
  const other = score({ ...wiring, wishes: must("wire-harnesses", "iatf-16949") }, starter, taxonomy);
  expect(other.explanation.missing[0]).toMatchObject({ kind: "certificateMissing", slug: "iatf-16949", remedy: { kind: "obtainCertificate", validOn: "2027-03-01" } });
});

test("a must that nothing at the plant answers closes the gate; a wish that is only nice does not", () => {
  const hard = score({ ...wiring, wishes: [...wiring.wishes, ...must("die-casting")] }, starter, taxonomy);
  expect(hard.verdict).toEqual({ kind: "near", closed: 1 });
  expect(hard.explanation.missing[0]).toEqual({ kind: "capabilityMissing", slug: "die-casting", wish: "MUST", blocks: true, remedy: { kind: "declareCapability", by: "firm", slug: "die-casting" } });
  const soft = score({ ...wiring, wishes: [...wiring.wishes, ...nice("die-casting")] }, starter, taxonomy);
  expect(soft.verdict).toEqual({ kind: "fit" });
  expect(soft.explanation.missing).toMatchObject([{ kind: "capabilityMissing", slug: "die-casting", wish: "NICE", blocks: false }]);
  expect(soft.explanation.score).toBeLessThan(explain(wiring, starter).score);
  expect(soft.explanation.score).toBeGreaterThan(hard.explanation.score);
});

test("what a need only says in words counts less than what it ticks, opens and closes no gate, and never weighs more than half of that", () => {
  const read = (...slugs: string[]): MatchNeed["wishes"] => slugs.map((slug) => ({ slug, wish: "READ" }));
  const said = score({ ...wiring, wishes: [...wiring.wishes, ...read("die-casting")] }, starter, taxonomy);
  expect(said.verdict).toEqual({ kind: "fit" });
  expect(said.explanation.missing).toMatchObject([{ kind: "capabilityMissing", slug: "die-casting", wish: "READ", blocks: false }]);
  expect(said.explanation.score).toBeLessThan(explain(wiring, starter).score);
  expect(said.explanation.score).toBeGreaterThan(explain({ ...wiring, wishes: [...wiring.wishes, ...nice("die-casting")] }, starter).score);

  const turning = (...more: MatchNeed["wishes"]) => explain(need({ wishes: [...must("turning"), ...more] }), firm({ plants: [plant({ offers: offers("turning") })] })).parts[0]?.value;
  const many = ["die-casting", "powder-coating", "nitriding", "e-coating", "honing", "tube-bending", "waterjet-cutting"];
  expect(turning(...read(...many))).toBe(0.6667);
  expect(turning(...nice(...many))).toBeLessThan(0.5);
  // Where nothing is ticked, it is all that is asked.
  expect(explain(need({ wishes: read("turning", "die-casting") }), firm({ plants: [plant({ offers: offers("turning") })] })).parts[0]?.value).toBeGreaterThan(0.3);
});

test("two plants that share the musts between them are not one plant that has both", () => {
  const two = need({ wishes: must("wire-harnesses", "powder-coating") });
  const apart = firm({ plants: [plant({ offers: offers("wire-harnesses") }), plant({ id: "plant-2", offers: offers("powder-coating") })] });
  expect(score(two, apart, taxonomy).verdict).toEqual({ kind: "near", closed: 1 });
  expect(score(two, firm({ plants: [plant({ offers: offers("wire-harnesses", "powder-coating") })] }), taxonomy).verdict).toEqual({ kind: "fit" });
});

test("a kind of the thing answers almost as well, the wider trade less, and what was only read in a text four fifths", () => {
  const turning = need({ wishes: must("turning") });
  const scoreOf = (slug: string, source: "declared" | "text" = "declared") =>
    explain(turning, firm({ plants: [plant({ offers: [{ slug, level: "CORE", source }] })] })).score;
  expect(scoreOf("turning")).toBe(1);
  expect(scoreOf("cnc-turning")).toBe(0.95);
  expect(scoreOf("machining")).toBeLessThan(0.95);
  expect(scoreOf("machining")).toBeGreaterThan(scoreOf("cnc-milling"));
  expect(scoreOf("turning", "text")).toBe(0.8);
});

test("of two answers that are worth the same, the core one is the reason", () => {
  const two = plant({ offers: [{ slug: "cnc-turning", level: "SUPPLEMENTARY", source: "declared" }, { slug: "swiss-turning", level: "CORE", source: "declared" }] });
  expect(explain(need({ wishes: must("turning") }), firm({ plants: [two] })).parts[0]?.evidence).toMatchObject([{ firmConcept: "swiss-turning", level: "CORE" }]);
});

test("what says nothing about itself is worth nothing, and says what is missing", () => {
  const demanding = { ...wiring, capacity: { unit: "PIECES" as const, amount: 100, from: "2027-01-01", until: "2027-01-31" }, sizes: ["SMALL" as const] };
  const silent = explain(demanding, withPlant({ place: null }, { sizeClass: null, completeness: 0.4 }));
  expect([valueOf(silent, "capacity"), valueOf(silent, "distance"), valueOf(silent, "size")]).toEqual([0, 0, 0]);
  expect(kindsOf(silent.missing)).toEqual(["placeUnknown", "capacityUnknown", "sizeUnknown", "profileIncomplete"]);
  expect(silent.missing.map(({ blocks }) => blocks)).toEqual([true, false, false, false]);
});

test("free capacity counts by its share of the days, in the needed unit, and only for what is needed", () => {
  const capacity = { unit: "MACHINE_HOURS" as const, amount: 400, from: "2027-01-01", until: "2027-01-31" };
  const slot = { unit: "MACHINE_HOURS" as const, amount: 200, from: "2027-01-16", until: "2027-02-16", slug: null };
  const capacityOf = (slots: MatchPlant["capacity"]) => explain({ ...wiring, capacity }, withPlant({ capacity: slots }));
  const half = capacityOf([slot]);
  expect(half.parts.find(({ key }) => key === "capacity")).toMatchObject({ value: 0.5, evidence: [{ kind: "capacity", unit: "MACHINE_HOURS", needed: 400, free: 100 }] });
  expect(half.missing.find(({ kind }) => kind === "capacityShort")).toMatchObject({ free: 100, needed: 400, blocks: false, remedy: { more: 300 } });
  expect(valueOf(capacityOf([{ ...slot, amount: 900 }]), "capacity")).toBe(1);
  expect(valueOf(capacityOf([{ ...slot, slug: "crimping" }]), "capacity")).toBe(0.5);
  for (const useless of [{ ...slot, unit: "PIECES" as const }, { ...slot, slug: "powder-coating" }]) expect(valueOf(capacityOf([useless]), "capacity")).toBe(0);
  expect(valueOf(capacityOf([{ ...slot, from: "2027-03-01", until: "2027-03-31" }]), "capacity")).toBe(0);
});

test("a wanted size is worth 1, the class beside it a half", () => {
  const sized = (sizeClass: MatchFirm["sizeClass"]) => valueOf(explain({ ...wiring, sizes: ["SMALL"] }, { ...starter, sizeClass }), "size");
  expect([sized("SMALL"), sized("MICRO"), sized("MEDIUM"), sized("LARGE")]).toEqual([1, 0.5, 0.5, 0]);
});

test("words that both sides use lift a firm among equals, and open no gate", () => {
  const texts = ["Wiązki do autobusów elektrycznych, serie od 50 sztuk", "Toczenie i frezowanie", "Malowanie proszkowe konstrukcji"].map(words);
  const corpus = buildCorpus(texts);
  const asked = { ...wiring, words: words("Wiązki do autobusów, krótkie serie") };
  const speaking = score(asked, { ...starter, words: texts[0] ?? [] }, taxonomy, { corpus }).explanation;
  const silent = score(asked, starter, taxonomy, { corpus }).explanation;
  expect(speaking.score).toBeGreaterThan(silent.score);
  const evidence = speaking.parts.find(({ key }) => key === "text")?.evidence;
  expect(evidence).toEqual([{ kind: "words", words: ["autobusów", "serie", "Wiązki"] }]);
  expect(score(asked, { ...starter, words: texts[0] ?? [] }, taxonomy).explanation.parts.some(({ key }) => key === "text")).toBe(false);
  const wordy = score(asked, { ...withPlant({ offers: [] }), words: texts[0] ?? [] }, taxonomy, { corpus });
  expect(wordy.verdict).toEqual({ kind: "out" });
});

test("a thinner profile lowers every contribution alike", () => {
  const thin = explain(wiring, { ...starter, completeness: 0.5 });
  expect(thin.profile).toEqual({ completeness: 0.5, factor: 0.925 });
  expect(thin.score / explain(wiring, starter).score).toBeCloseTo(0.925, 3);
  expect(thin.missing).toEqual([{ kind: "profileIncomplete", completeness: 0.5, blocks: false, remedy: { kind: "completeProfile", by: "firm" } }]);
});

test("who left, who excludes the other, and the buyer itself are not there at all", () => {
  const cases: [Partial<MatchNeed>, Partial<MatchFirm>, string][] = [
    [{}, { active: false }, "inactive"],
    [{ organisationId: "firm-1" }, {}, "ownNeed"],
    [{ excludes: ["firm-1"] }, {}, "excludedByNeed"],
    [{}, { excludes: ["buyer"] }, "excludedByFirm"],
  ];
  for (const [ofNeed, ofFirm, kind] of cases) {
    const { verdict, explanation } = score({ ...wiring, ...ofNeed }, { ...starter, ...ofFirm }, taxonomy);
    expect(verdict).toEqual({ kind: "out" });
    expect(explanation.missing).toEqual([{ kind, blocks: true, remedy: null }]);
  }
});

test("nobody fits for being near and certified alone", () => {
  const baker = withPlant({ offers: offers("textiles"), place: LUBLIN });
  expect(score({ ...wiring, wishes: [...nice("wire-harnesses"), ...must("iso-9001")] }, baker, taxonomy).verdict).toEqual({ kind: "out" });
});

test("a firm without a plant has nothing anywhere", () => {
  const { verdict, explanation } = score(wiring, { ...starter, plants: [] }, taxonomy);
  expect(verdict).toEqual({ kind: "out" });
  expect(explanation.plantId).toBeNull();
});

test("an entry that the taxonomy has lost is a wish that nobody answers, and breaks nothing", () => {
  const { verdict, explanation } = score({ ...wiring, wishes: [...wiring.wishes, ...must("gone")] }, starter, taxonomy);
  expect(verdict).toEqual({ kind: "near", closed: 1 });
  expect(explanation.missing[0]).toMatchObject({ kind: "capabilityMissing", slug: "gone" });
});

test("a firm that has said what it looks for is asked whether it would care", () => {
  const choosy = (preferences: Partial<MatchFirm["preferences"]>) => ({ ...starter, preferences: { ...starter.preferences, ...preferences } });
  const order = { ...wiring, specialisations: "E", orderValue: 20_000 };
  const glad = explain(order, choosy({ specialisations: "EM", maxDistanceKm: 150, orderValue: { min: 10_000, max: 50_000 } }));
  expect(glad.inReturn?.score).toBe(1);
  expect(glad.inReturn?.parts.map(({ key, weight }) => [key, weight])).toEqual([["sectors", 0.4706], ["orderValue", 0.2941], ["deliveryDistance", 0.2353]]);
  expect(glad.mutual).toBeGreaterThan(glad.score);

  const bored = score(order, choosy({ specialisations: "A", orderValue: { min: 200_000, max: null } }), taxonomy);
  expect(bored.explanation.inReturn?.score).toBe(0.0385);
  expect(bored.verdict).toEqual({ kind: "near", closed: 1 });
  expect(bored.explanation.missing[0]).toEqual({ kind: "outsidePreferences", score: 0.0385, floor: 0.3, blocks: true, remedy: null });
  expect(bored.explanation.score).toBe(glad.score);

  const far = explain(order, choosy({ maxDistanceKm: 7 }));
  expect(far.inReturn?.parts).toMatchObject([{ key: "deliveryDistance", value: 0.499, evidence: [{ km: 107.2, maxDistanceKm: 7 }] }]);
});

test("bands begin at .75, .55 and .40", () => {
  expect([0.75, 0.7499, 0.55, 0.5499, 0.4, 0.3999].map((total) => bandOf(total))).toEqual(["STRONG", "GOOD", "GOOD", "POSSIBLE", "POSSIBLE", "WEAK"]);
});

test("a change of any figure is a new version", () => {
  const figures = createHash("sha256").update(JSON.stringify([WEIGHTS, SIMILARITY])).digest("hex").slice(0, 12);
  // Changed a weight? Give WEIGHTS.version the next number and write both here: stored explanations name the version.
  expect([WEIGHTS.version, figures]).toEqual(["2", "46d89ae7b366"]);
});
