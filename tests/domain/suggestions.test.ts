import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { declareCapabilities } from "@/lib/capabilities/commands";
import { describeOrganisation, readDescriptionsAnew } from "@/lib/capabilities/describing";
import { confirmSuggestion, dismissSuggestion, listSuggestions, restoreSuggestion } from "@/lib/capabilities/suggestions";
import { addEntry, addWord, mergeEntries } from "@/lib/capabilities/thesaurus";
import { findThesaurusEntry } from "@/lib/capabilities/thesaurus-queries";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { workOff } from "@/lib/jobs/worker";
import { ExhaustiveIndex } from "@/lib/matching/candidates";
import { reachOf } from "@/lib/matching/changes";
import { asFirm, asNeed } from "@/lib/matching/facts";
import { findFirms, readFirms } from "@/lib/matching/firm-rows";
import { loadNeed } from "@/lib/matching/loading";
import { market } from "@/lib/matching/market";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { detailsSchema } from "@/lib/organisations/schema";
import { addPlant } from "@/lib/organisations/plants";
import type { Seated } from "@/lib/people/actor";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { readAtOnce } from "@/lib/platform/reading";
import { Refusal } from "@/lib/platform/refusal";
import { colleague, firm, need, official, spring, touched } from "../support/market";

// The first text that is read waits for the dictionary; no test is about that.
beforeAll(async () => {
  (await vocabulary()).understand("spawanie", "pl");
}, 60_000);

/** A firm of its own, with somebody who describes it. */
async function described(descriptionPl: string, more: Parameters<typeof firm>[1] = {}) {
  const { id, plant } = await firm("Opisana", more);
  const actor = await colleague(id);
  await describe(actor, descriptionPl);
  return { id, plant, actor };
}

async function describe(actor: Seated, descriptionPl: string | null, descriptionEn: string | null = null): Promise<void> {
  const { name, kind, legalForm, sizeClass, revision } = await db.organisation.findUniqueOrThrow({ where: { id: actor.seat.organisationId } });
  const form = { revision: String(revision), name, kind, legalForm, sizeClass, pkd2025: "25.53.Z", pkd2007: "", descriptionPl: descriptionPl ?? "", descriptionEn: descriptionEn ?? "" };
  await describeOrganisation(actor, detailsSchema.parse(form), spring);
}

const open = async (actor: Seated) => (await listSuggestions(actor)).open;
const slugsOf = async (actor: Seated) => (await open(actor)).map(({ slug }) => slug);
const entry = async (slug: string) => (await db.capability.findUniqueOrThrow({ where: { slug } })).id;

/** How a firm stands to a published need: by the market that follows the log, and by reading everybody and comparing. */
async function standing(needId: string, organisationId: string) {
  const stored = await loadNeed({ id: needId });
  if (!stored) throw new Error("no need");
  const { taxonomy } = await vocabulary();
  const all = new ExhaustiveIndex(taxonomy);
  await readAtOnce(async (_, stream) => {
    for await (const rows of readFirms(stream)) for (const row of rows) all.upsertFirm(asFirm(row, taxonomy, dayOf(spring)));
  });
  const index = await market(spring);
  const asked = asNeed(stored, dayOf(spring));
  expect(index.suppliersFor(asked)).toEqual(all.suppliersFor(asked));
  expect(index.needsFor(organisationId)).toMatchObject({ counts: { weak: expect.any(Number) as number } });
  return index.compare(asked, organisationId);
}

const evidenceOf = (found: Awaited<ReturnType<typeof standing>>) =>
  found?.explanation.parts.find(({ key }) => key === "capabilities")?.evidence.map((fact) => (fact.kind === "capability" ? [fact.firmConcept, fact.source] : [])) ?? [];

test("what a saved description says is suggested with its words, until the description no longer says it", async () => {
  const { actor } = await described("Jesteśmy z Lublina. Malujemy proszkowo i szukamy odlewów.", { can: { "mig-mag-welding": "CORE" } });
  await describe(actor, "Jesteśmy z Lublina. Malujemy proszkowo, spawamy.", "Anodising up to 4 m, powder coating.");
  // Welding is what a declared kind of it says already.
  expect(await open(actor)).toMatchObject([
    { slug: "powder-coating", language: "pl", quote: { before: "", said: "Malujemy proszkowo", after: ", spawamy." } },
    { slug: "anodising", language: "en", quote: { said: "Anodising" } },
  ]);
  await describe(actor, null, "We are nice people.");
  expect(await open(actor)).toEqual([]);
  expect(await db.descriptionClaim.count({ where: { organisationId: actor.seat.organisationId } })).toBe(0);
});

test("what is only described counts less than what is declared, passes the gate, and says where it was read", async () => {
  const buyer = await colleague((await firm("Kupująca anodowanie")).id);
  const { id: needId } = await need(buyer, { title: "Anodowanie", description: "Na gotowo.", must: ["anodising"], radiusKm: null });
  const { id, plant, actor } = await described("Anodujemy aluminium.");

  const before = await standing(needId, id);
  expect(before?.verdict).toEqual({ kind: "fit" });
  expect(evidenceOf(before)).toEqual([["anodising", "text"]]);
  expect(before?.explanation.parts.find(({ key }) => key === "capabilities")?.value).toBe(WEIGHTS.source.text);
  expect(before?.explanation.gates).toContainEqual({ id: "capability", ok: true, need: { slug: "anodising" }, firm: { slug: "anodising", relation: "exact", similarity: 1, source: "text" } });

  await confirmSuggestion(actor, { capabilityId: await entry("anodising"), plantId: plant.id, level: "CORE" }, spring);
  const after = await standing(needId, id);
  expect(evidenceOf(after)).toEqual([["anodising", "declared"]]);
  expect(after?.explanation.parts.find(({ key }) => key === "capabilities")?.value).toBe(1);
  expect(after?.explanation.score).toBeGreaterThan(before?.explanation.score ?? 1);
  expect(await slugsOf(actor)).not.toContain("anodising");
});

test("what was dismissed counts nothing and is not suggested again for any description, until it is taken back", async () => {
  const buyer = await colleague((await firm("Kupująca chromowanie")).id);
  const { id: needId } = await need(buyer, { must: ["powder-coating"], radiusKm: null });
  const { id, actor } = await described("Malujemy proszkowo.");
  expect((await standing(needId, id))?.verdict).toEqual({ kind: "fit" });

  const capabilityId = await entry("powder-coating");
  await dismissSuggestion(actor, { capabilityId }, spring);
  await dismissSuggestion(actor, { capabilityId }, spring);
  expect((await standing(needId, id))?.verdict).not.toEqual({ kind: "fit" });
  await describe(actor, "Malujemy proszkowo na nowej linii.");
  expect(await slugsOf(actor)).toEqual([]);
  expect((await listSuggestions(actor)).dismissed).toMatchObject([{ capabilityId, at: spring, by: expect.stringContaining("Osoba") as string }]);
  expect(await db.event.count({ where: { type: "claim.dismissed", organisationId: id } })).toBe(1);

  await restoreSuggestion(actor, { capabilityId }, spring);
  expect(await slugsOf(actor)).toEqual(["powder-coating"]);
  expect((await standing(needId, id))?.verdict).toEqual({ kind: "fit" });
});

test("it counts at every plant, and what one plant declares is suggested for none", async () => {
  const { id, plant, actor } = await described("Malujemy proszkowo. Anodujemy aluminium.");
  const place = await db.place.findFirstOrThrow({ where: { name: "Kraśnik" } });
  const second = await addPlant(actor, { name: "Drugi", street: null, postcode: null, town: "Kraśnik", townAsked: "Kraśnik", placeId: place.id, zoneId: null, employees: 4 }, spring);
  await declareCapabilities(actor, { plantId: second.id, revision: 1, capabilities: [{ slug: "anodising", level: "CORE" }] }, spring);
  const { taxonomy } = await vocabulary();
  const [row] = await readAtOnce((ask) => findFirms(ask, [id]));
  if (!row) throw new Error("the firm takes no part");
  const plants = asFirm(row, taxonomy, dayOf(spring)).plants.map(({ id: plantId, offers }) => [plantId, offers.filter(({ slug }) => ["powder-coating", "anodising"].includes(slug)).map(({ slug, source }) => `${slug} ${source}`).sort()]);
  expect(Object.fromEntries(plants)).toEqual({ [plant.id]: ["powder-coating text"], [second.id]: ["anodising declared", "powder-coating text"] });
});

test("a list of capabilities that was open while one was confirmed is refused, and takes nothing away", async () => {
  const { plant, actor } = await described("Malujemy proszkowo. Anodujemy aluminium.");
  const { revision } = await db.plant.findUniqueOrThrow({ where: { id: plant.id } });
  const confirm = async (slug: string) => confirmSuggestion(actor, { capabilityId: await entry(slug), plantId: plant.id, level: "SUPPLEMENTARY" }, spring);
  await Promise.all([confirm("powder-coating"), confirm("anodising"), confirm("powder-coating")]);
  await expect(declareCapabilities(actor, { plantId: plant.id, revision, capabilities: [] }, spring)).rejects.toEqual(new Refusal("gate.stale"));
  expect(await db.plantCapability.count({ where: { plantId: plant.id } })).toBe(2);
  expect(await db.event.count({ where: { type: "capabilities.declared", subjectId: plant.id } })).toBe(2);
});

test("nobody confirms for another firm, nor what its description does not say", async () => {
  const { plant, actor } = await described("Malujemy proszkowo.");
  const { plant: foreign, actor: stranger } = await described("Anodujemy aluminium.");
  const capabilityId = await entry("powder-coating");
  await expect(confirmSuggestion(actor, { capabilityId, plantId: foreign.id, level: "CORE" }, spring)).rejects.toEqual(new Refusal("gate.notFound"));
  await expect(confirmSuggestion(stranger, { capabilityId, plantId: foreign.id, level: "CORE" }, spring)).rejects.toEqual(new Refusal("capabilities.notSaid"));
  await expect(dismissSuggestion(stranger, { capabilityId }, spring)).rejects.toEqual(new Refusal("capabilities.notSaid"));
  await restoreSuggestion(stranger, { capabilityId }, spring);
  expect(await db.claimDismissal.count({ where: { organisationId: stranger.seat.organisationId } })).toBe(0);
  expect(await db.plantCapability.count({ where: { plantId: { in: [plant.id, foreign.id] }, capabilityId } })).toBe(0);
});

test("a new word is found in old descriptions by the job that follows it, the market hears, and a merger takes dismissals along", async () => {
  const coordinator = await official("CLUSTER_COORDINATOR");
  const made = async (name: string) => (await addEntry(coordinator, randomUUID(), { kind: "PROCESS", parent: "machining", pl: name, en: `${name} in English` }, spring)).slug;
  const [slug, other] = [await made("proces opisany wprost"), await made("proces inny całkiem")];
  const { id, actor } = await described("Wykonujemy fikumikowanie i huśtowanie.");
  const { actor: second } = await described("Fikumikowanie to my.");
  const buyer = await colleague((await firm("Kupująca fikumiki")).id);
  const { id: needId } = await need(buyer, { must: [slug], radiusKm: null });
  expect((await standing(needId, id))?.verdict).not.toEqual({ kind: "fit" });

  const claimOf = async (of: string) => {
    const found = await findThesaurusEntry(of);
    return { capabilityId: found?.id ?? "", revision: found?.revision ?? 0 };
  };
  await addWord(coordinator, { ...(await claimOf(slug)), language: "pl", text: "fikumikowanie" }, spring);
  await workOff();
  expect(await slugsOf(actor)).toEqual([slug]);
  expect(evidenceOf(await standing(needId, id))).toEqual([[slug, "text"]]);
  expect(await db.match.count({ where: { needId, organisationId: id } })).toBe(1);
  const reread = await db.event.count({ where: { type: "description.read" } });
  await readDescriptionsAnew(spring);
  expect(await db.event.count({ where: { type: "description.read" } })).toBe(reread);

  await dismissSuggestion(second, { capabilityId: await entry(slug) }, spring);
  await mergeEntries(coordinator, { ...(await claimOf(slug)), into: other }, spring);
  await workOff();
  expect(await slugsOf(actor)).toEqual([other]);
  expect(await slugsOf(second)).toEqual([]);
});

test("what is found by reading anew has an event, by which markets of other processes hear", async () => {
  const buyer = await colleague((await firm("Kupująca powłoki")).id);
  const { id: needId } = await need(buyer, { must: ["powder-coating"], radiusKm: null });
  const { id } = await described("Malujemy proszkowo.");
  // As it stood before descriptions were read at all.
  await db.descriptionClaim.deleteMany({ where: { organisationId: id } });
  await touched(id);
  expect(evidenceOf(await standing(needId, id))).toEqual([]);
  await readDescriptionsAnew(spring);
  expect(evidenceOf(await standing(needId, id))).toEqual([["powder-coating", "text"]]);
  expect(await db.event.findMany({ where: { type: "description.read", organisationId: id } })).toMatchObject([{ subjectId: id, actorId: null, detail: { claims: 1 } }]);
  expect(reachOf("description.read")).toBe("firm");
});

test("an installation from before finds what its descriptions have said all along", async () => {
  const { id, actor } = await described("Anodujemy aluminium.");
  await db.descriptionClaim.deleteMany({ where: { organisationId: id } });
  const migration = readFileSync("prisma/migrations/20261123090000_suggest_what_a_description_says/migration.sql", "utf8");
  await db.$executeRawUnsafe(/DO \$\$[\s\S]+END \$\$;/.exec(migration)?.[0] ?? "");
  await workOff();
  expect(await slugsOf(actor)).toContain("anodising");
});
