import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findEntries } from "@/lib/capabilities/picking";
import { addEntry, addWord, makeSynonym, mergeEntries, moveEntry, removeWord, renameEntry, retireEntry } from "@/lib/capabilities/thesaurus";
import { findThesaurusEntry, listThesaurusChanges } from "@/lib/capabilities/thesaurus-queries";
import { listUnknownWords, noteUnknownWords, setAside } from "@/lib/capabilities/unknown-words";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { workOff } from "@/lib/jobs/worker";
import { beginBackfill, continueBackfill, findBackfill, resumeBackfill, stopBackfill } from "@/lib/matching/backfill";
import { market } from "@/lib/matching/market";
import { effectOfWord, effectOnEntry } from "@/lib/matching/effect";
import { db } from "@/lib/platform/database";
import { loadReference } from "@/prisma/reference";
import { colleague, firm, need, official, spring } from "../support/market";

const entryOf = async (slug: string) => {
  const found = await findThesaurusEntry(slug);
  if (!found) throw new Error(`no entry ${slug}`);
  return found;
};
const claimOf = async (slug: string) => {
  const { id, revision } = await entryOf(slug);
  return { capabilityId: id, revision };
};
const slugsFor = async (words: string) => (await findEntries(words, ["PROCESS", "PRODUCT", "SERVICE"], "pl")).map(({ slug }) => slug);
let next = 0;
/** A concept of its own for a test, below machining. */
async function concept(parent = "machining") {
  const coordinator = await official("CLUSTER_COORDINATOR");
  const number = (next += 1);
  const { slug } = await addEntry(coordinator, randomUUID(), { kind: "PROCESS", parent, pl: `proces próbny ${number}x`, en: `trial process ${number}x` }, spring);
  return { coordinator, slug };
}

test("a new word is understood at once, belongs to one concept alone, and survives the next loading", async () => {
  const { coordinator, slug } = await concept();
  await addWord(coordinator, { ...(await claimOf(slug)), language: "pl", text: "fikumikowanie" }, spring);
  expect(await slugsFor("fikumikowania")).toEqual([slug]);
  await expect(addWord(coordinator, { ...(await claimOf("welding")), language: "pl", text: "Fikumikowanie" }, spring)).rejects.toMatchObject({
    code: "thesaurus.wordTaken", field: "text", facts: { entry: (await entryOf(slug)).pl },
  });
  await expect(addWord(coordinator, { ...(await claimOf(slug)), language: "pl", text: "—" }, spring)).rejects.toMatchObject({ code: "thesaurus.noWord" });
  await loadReference(spring);
  expect(await slugsFor("fikumikowanie")).toEqual([slug]);
  expect((await listThesaurusChanges((await entryOf(slug)).id, 9)).map(({ how, is }) => [how, is])).toEqual([["wordAdded", "fikumikowanie"], ["added", (await entryOf(slug)).pl]]);

  const [label] = (await entryOf(slug)).labels;
  await removeWord(coordinator, { ...(await claimOf(slug)), labelId: label?.id ?? "" }, spring);
  expect(await slugsFor("fikumikowanie")).toEqual([]);
});

test("a shipped word that a coordinator removed does not come back with the next loading", async () => {
  const coordinator = await official("CLUSTER_COORDINATOR");
  const { labels } = await entryOf("deep-hole-drilling");
  const [label] = labels;
  await removeWord(coordinator, { ...(await claimOf("deep-hole-drilling")), labelId: label?.id ?? "" }, spring);
  await loadReference(spring);
  expect((await entryOf("deep-hole-drilling")).labels).toHaveLength(labels.length - 1);
});

test("of two coordinators who change one concept the second is told, and nothing of theirs is written", async () => {
  const { coordinator, slug } = await concept();
  const seen = await claimOf(slug);
  await renameEntry(coordinator, { ...seen, pl: "proces nazwany", en: "named process" }, spring);
  const late = [
    () => addWord(coordinator, { ...seen, language: "pl", text: "spóźnione słowo" }, spring),
    () => renameEntry(coordinator, { ...seen, pl: "spóźniony", en: "late one" }, spring),
    () => moveEntry(coordinator, { ...seen, parent: null }, spring),
    () => mergeEntries(coordinator, { ...seen, into: "turning" }, spring),
    () => retireEntry(coordinator, { ...seen, retired: "yes" }, spring),
  ];
  for (const attempt of late) await expect(attempt()).rejects.toMatchObject({ code: "gate.stale" });
  expect(await entryOf(slug)).toMatchObject({ pl: "proces nazwany", revision: seen.revision + 1, retiredAt: null, labels: [] });
});

test("a concept moves with all below it, never below itself, and never among another kind", async () => {
  const { coordinator, slug: above } = await concept();
  const { slug: below } = await concept(above);
  await expect(moveEntry(coordinator, { ...(await claimOf(above)), parent: below }, spring)).rejects.toMatchObject({ code: "thesaurus.belowItself" });
  await expect(moveEntry(coordinator, { ...(await claimOf(above)), parent: above }, spring)).rejects.toMatchObject({ code: "thesaurus.belowItself" });
  await expect(moveEntry(coordinator, { ...(await claimOf(above)), parent: "wire-harnesses" }, spring)).rejects.toMatchObject({ code: "thesaurus.noSuchEntry", field: "parent" });
  expect((await vocabulary()).taxonomy.isNarrower(below, "machining")).toBe(true);
  await moveEntry(coordinator, { ...(await claimOf(above)), parent: "welding" }, spring);
  const { taxonomy } = await vocabulary();
  expect([taxonomy.isNarrower(below, "machining"), taxonomy.isNarrower(below, "welding")]).toEqual([false, true]);
});

test("merging makes two concepts one: declarations, wishes, words and what stood below", async () => {
  const { coordinator, slug: gone } = await concept();
  const { slug: kept } = await concept();
  const { slug: below } = await concept(gone);
  await addWord(coordinator, { ...(await claimOf(gone)), language: "pl", text: "słowo przechodnie" }, spring);
  const both = await firm("Oba", { can: { [gone]: "CORE", [kept]: "SUPPLEMENTARY" } });
  const one = await firm("Jedno", { can: { [gone]: "SUPPLEMENTARY" } });
  const buyer = await colleague((await firm("Kupujący")).id);
  const wish = await need(buyer, { must: [gone], nice: [kept] });
  expect(await effectOnEntry(gone, "merged", spring)).toEqual({ firms: 2, needs: 1 });

  expect(await mergeEntries(coordinator, { ...(await claimOf(gone)), into: kept }, spring)).toEqual({ slug: kept });
  const declared = async (plantId: string) => (await db.plantCapability.findMany({ where: { plantId }, include: { capability: true } })).map(({ level, capability: { slug } }) => [slug, level]);
  expect(await declared(both.plant.id)).toEqual([[kept, "CORE"]]);
  expect(await declared(one.plant.id)).toEqual([[kept, "SUPPLEMENTARY"]]);
  const wishes = await db.needCapability.findMany({ where: { needId: wish.id }, include: { capability: true } });
  expect(wishes.map(({ wish: level, capability: { slug } }) => [slug, level])).toEqual([[kept, "MUST"]]);
  expect((await entryOf(below)).parent?.slug).toBe(kept);
  expect(await slugsFor("słowo przechodnie")).toEqual([kept]);
  expect(await slugsFor((await entryOf(gone)).pl)).toContain(kept);
  expect(await entryOf(gone)).toMatchObject({ retiredAt: spring, mergedInto: { slug: kept } });
  await expect(retireEntry(coordinator, { ...(await claimOf(gone)), retired: "no" }, spring)).rejects.toMatchObject({ code: "thesaurus.entryMerged" });
});

test("merging refuses what is below, of another kind, retired or not there", async () => {
  const { coordinator, slug } = await concept();
  const { slug: below } = await concept(slug);
  const { slug: over } = await concept();
  await retireEntry(coordinator, { ...(await claimOf(over)), retired: "yes" }, spring);
  await expect(mergeEntries(coordinator, { ...(await claimOf(slug)), into: below }, spring)).rejects.toMatchObject({ code: "thesaurus.belowItself" });
  for (const into of ["wire-harnesses", over, "no-such-entry"]) {
    await expect(mergeEntries(coordinator, { ...(await claimOf(slug)), into }, spring)).rejects.toMatchObject({ code: "thesaurus.noSuchEntry", field: "into" });
  }
});

test("a retired concept is neither found nor taught, and comes back with its words", async () => {
  const { coordinator, slug } = await concept();
  await addWord(coordinator, { ...(await claimOf(slug)), language: "pl", text: "ciche słowo" }, spring);
  await retireEntry(coordinator, { ...(await claimOf(slug)), retired: "yes" }, spring);
  expect(await slugsFor("ciche słowo")).toEqual([]);
  await expect(addWord(coordinator, { ...(await claimOf(slug)), language: "pl", text: "głośne słowo" }, spring)).rejects.toMatchObject({ code: "thesaurus.entryRetired" });
  await retireEntry(coordinator, { ...(await claimOf(slug)), retired: "no" }, spring);
  expect(await slugsFor("ciche słowo")).toEqual([slug]);
});

test("two coordinators teaching two concepts one word leave it with one", async () => {
  const { coordinator, slug: first } = await concept();
  const { slug: second } = await concept();
  const claims = await Promise.all([claimOf(first), claimOf(second)]);
  const attempts = await Promise.allSettled(claims.map((claim) => addWord(coordinator, { ...claim, language: "pl", text: "sporne słowo" }, spring)));
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.capabilityLabel.count({ where: { text: "sporne słowo" } })).toBe(1);
});

test("a word's effect counts the descriptions and open needs in which it stands, inflected too", async () => {
  const described = await firm("Opisana");
  await db.organisation.update({ where: { id: described.id }, data: { descriptionPl: "Zajmujemy się bulbulowaniem ram." } });
  const buyer = await colleague((await firm("Szukająca")).id);
  await need(buyer, { title: "Bulbulowanie wsporników", description: "Seria próbna." });
  expect(await effectOfWord("bulbulowanie", spring)).toEqual({ firms: 1, needs: 1 });
  expect(await effectOfWord("!", spring)).toEqual({ firms: 0, needs: 0 });
});

test("words that nothing understood are counted without their typist, and one press makes a synonym", async () => {
  const coordinator = await official("CLUSTER_COORDINATOR");
  await noteUnknownWords(["kwadrowanie", "12345", "x", "a@b.pl"], spring);
  await noteUnknownWords(["Kwadrowanie", "zbędnik"], spring);
  expect((await listUnknownWords(9)).map(({ text, asked }) => [text, asked])).toEqual([["Kwadrowanie", 2], ["zbędnik", 1]]);
  await expect(makeSynonym(coordinator, { entry: "kręciolenie", language: "pl", text: "kwadrowanie" }, spring)).rejects.toMatchObject({ code: "thesaurus.noSuchName", field: "entry" });
  const { pl, en } = await entryOf("turning");
  await makeSynonym(coordinator, { entry: pl.toUpperCase(), language: "pl", text: "kwadrowanie" }, spring);
  await makeSynonym(coordinator, { entry: ` ${en}`, language: "en", text: "squaraunding" }, spring);
  expect(await slugsFor("squaraunding")).toEqual(["turning"]);
  expect(await slugsFor("kwadrowania")).toEqual(["turning"]);
  await setAside({ key: "zbednik" }, spring);
  await noteUnknownWords(["zbędnik"], spring);
  expect(await listUnknownWords(9)).toEqual([]);
});

test("after a change every open need is matched anew, which can be stopped, resumed and begun again", async () => {
  const supplier = await firm("Dostawca", { can: { "sheet-laser-cutting": "CORE" } });
  const buyer = await colleague((await firm("Zamawiający")).id);
  const wish = await need(buyer);
  await db.match.deleteMany({ where: { needId: wish.id } });

  await beginBackfill(spring);
  await stopBackfill(spring);
  const stopped = await findBackfill();
  await continueBackfill(stopped?.id ?? "", spring);
  expect(await findBackfill()).toMatchObject({ done: 0, stoppedAt: spring });
  expect(await db.match.count({ where: { needId: wish.id } })).toBe(0);

  await resumeBackfill();
  const { total } = (await findBackfill()) ?? { total: 0 };
  await continueBackfill(stopped?.id ?? "", spring);
  expect(await findBackfill()).toMatchObject({ done: Math.min(20, total), stoppedAt: null });
  expect(await db.match.count({ where: { needId: wish.id, organisationId: supplier.id } })).toBe(1);

  await beginBackfill(spring);
  expect(await findBackfill()).toMatchObject({ id: stopped?.id, done: 0, lastNeedId: null });
  await workOff();
  expect(await findBackfill()).toBeNull();
});

test("a word more leaves the tree and the market as they are held; another place in the tree begins both anew", async () => {
  const { coordinator, slug } = await concept();
  const [{ taxonomy }, held] = [await vocabulary(), await market(spring)];
  await addWord(coordinator, { ...(await claimOf(slug)), language: "pl", text: "przemurkowywanie" }, spring);
  expect(await slugsFor("przemurkowywanie")).toEqual([slug]);
  expect((await vocabulary()).taxonomy).toBe(taxonomy);
  expect(await market(spring)).toBe(held);
  await moveEntry(coordinator, { ...(await claimOf(slug)), parent: "welding" }, spring);
  const moved = (await vocabulary()).taxonomy;
  expect(moved).not.toBe(taxonomy);
  expect(moved.isNarrower(slug, "welding")).toBe(true);
  expect(await market(spring)).not.toBe(held);
});
