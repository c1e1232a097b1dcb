import { beforeAll, expect, test } from "vitest";
import { addWord } from "@/lib/capabilities/thesaurus";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { workOff } from "@/lib/jobs/worker";
import { countSuppliersFor, findSupplierFor, listSuppliersFor } from "@/lib/matching/queries";
import { changeNeed } from "@/lib/needs/commands";
import { readNeedsAnew } from "@/lib/needs/reading";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { colleague, content, firm, need, official, spring } from "../support/market";

let buyer: Seated;

beforeAll(async () => {
  (await vocabulary()).understand("spawanie", "pl");
  buyer = await colleague((await firm("Zamawiająca")).id);
}, 60_000);

const readingsOf = async (needId: string) => (await db.needReading.findMany({ where: { needId }, select: { capability: { select: { slug: true } } } })).map(({ capability: { slug } }) => slug).sort();

test("what the words of a need ask for is kept with it, counts less than what is welcome, and is named as what it is", async () => {
  const { id, reference } = await need(buyer, { title: "Ramy przyczep", description: "Po wypaleniu malowanie proszkowe.", must: ["plasma-cutting"] });
  expect(await readingsOf(id)).toContain("powder-coating");
  const both = await firm("Tnie i maluje", { can: { "plasma-cutting": "CORE", "powder-coating": "CORE" } });
  const one = await firm("Tylko tnie", { can: { "plasma-cutting": "CORE" } });
  const { fits } = await listSuppliersFor(buyer, id, spring);
  expect(fits.map(({ organisation }) => organisation.id)).toEqual([both.id, one.id]);
  const reasons = fits[0]?.explanation.parts.find(({ key }) => key === "capabilities")?.evidence ?? [];
  expect(reasons).toContainEqual(expect.objectContaining({ needConcept: "powder-coating", wish: "READ" }));
  const found = await findSupplierFor(buyer, reference, one.slug, spring);
  expect(found?.explanation.missing).toContainEqual(expect.objectContaining({ kind: "capabilityMissing", slug: "powder-coating", wish: "READ", blocks: false }));

  // Whoever ticks it says more: the firm that lacks it falls further behind.
  const scoreOfOne = async () => (await findSupplierFor(buyer, reference, one.slug, spring))?.explanation.score ?? 1;
  const before = await scoreOfOne();
  await changeNeed(buyer, { needId: id, revision: 1, ...content({ title: "Ramy przyczep", description: "Po wypaleniu malowanie proszkowe.", must: ["plasma-cutting"], nice: ["powder-coating"] }) }, spring);
  expect(await readingsOf(id)).not.toContain("powder-coating");
  expect(await scoreOfOne()).toBeLessThan(before);
});

test("a change of the words changes the reading, and a draft is read too", async () => {
  const { id } = await need(buyer, { title: "Osłony", description: "Malowanie proszkowe.", must: ["press-brake-bending"] });
  await changeNeed(buyer, { needId: id, revision: 1, ...content({ title: "Osłony", description: "Cynkowanie ogniowe.", must: ["press-brake-bending"] }) }, spring);
  expect(await readingsOf(id)).toEqual(["hot-dip-galvanising"]);
});

test("the live number of firms that fit reads the words as they are written", async () => {
  // What it declares is a neighbour of what is required: that alone is little, and the rest of what is written speaks for it.
  await firm("Hartuje inaczej", { can: { "induction-hardening": "CORE", nitriding: "CORE", straightening: "CORE", "shot-blasting": "CORE" } });
  const count = (description: string) => countSuppliersFor(buyer, content({ title: "Wałki", description, must: ["vacuum-hardening"], place: null, radiusKm: null }), spring);
  expect((await count("Same wałki.")).fits).toBe(0);
  expect((await count("Wałki po azotowaniu, prostowaniu i śrutowaniu.")).fits).toBe(1);
});

test("after a change of the thesaurus every open need is read anew, and the markets hear of those that changed", async () => {
  const { id } = await need(buyer, { title: "Czopy", description: "Potrzebna kulbaczkowatość.", must: ["cnc-turning"] });
  const still = await need(buyer, { title: "Tuleje", description: "Bez dodatków.", must: ["cnc-turning"] });
  expect(await readingsOf(id)).toEqual([]);
  const coordinator = await official("CLUSTER_COORDINATOR");
  const { id: capabilityId, revision } = await db.capability.findUniqueOrThrow({ where: { slug: "nitriding" } });
  await addWord(coordinator, { capabilityId, revision, language: "pl", text: "kulbaczkowatość" }, spring);
  const events = () => db.event.count({ where: { type: "need.read", subjectId: { in: [id, still.id] } } });
  const before = await events();
  await workOff();
  expect(await readingsOf(id)).toEqual(["nitriding"]);
  expect(await events()).toBe(before + 1);
  await readNeedsAnew(spring);
  expect(await events()).toBe(before + 1);
});
