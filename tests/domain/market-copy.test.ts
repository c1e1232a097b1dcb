import { beforeAll, beforeEach, expect, test } from "vitest";
import { declareCapabilities, declareCertificate } from "@/lib/capabilities/commands";
import { addWord } from "@/lib/capabilities/thesaurus";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import type { CandidateIndex } from "@/lib/matching/candidates";
import { asNeed } from "@/lib/matching/facts";
import { loadNeed } from "@/lib/matching/loading";
import { begin, type Copying, market } from "@/lib/matching/market";
import { leaveCopy } from "@/lib/matching/market-copy";
import type { MatchNeed } from "@/lib/matching/scoring/sides";
import type { Seated } from "@/lib/people/actor";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { readAtOnce, writeAtOnce } from "@/lib/platform/reading";
import { capability, colleague, firm, need, official, spring } from "../support/market";

const copying: Copying = { version: "build and thesaurus", fewest: 1 };
const today = dayOf(spring);
const later = new Date("2027-06-01T10:00:00Z");

let supplier: Awaited<ReturnType<typeof firm>>;
let person: Seated;
let buyer: Seated;
let asked: MatchNeed;

beforeAll(async () => {
  buyer = await colleague((await firm("Kupująca")).id);
  supplier = await firm("Dostawca", { can: { fea: "CORE" } });
  person = await colleague(supplier.id);
  await capability("honing");
  await capability("iso-9001", "CERTIFICATE");
  const stored = await loadNeed({ id: (await need(buyer, { must: ["honing"], radiusKm: null })).id });
  if (!stored) throw new Error("no need");
  asked = asNeed(stored, today);
});

beforeEach(() => db.marketCopy.deleteMany());

const began = async (how: Copying | null, day = today): Promise<CandidateIndex> => (await begin((await vocabulary()).taxonomy, day, how)).index;
const suppliers = (index: CandidateIndex): string[] => index.suppliersFor(asked).fits.map(({ organisationId }) => organisationId);
const revision = async (): Promise<number> => (await db.plant.findUniqueOrThrow({ where: { id: supplier.plant.id } })).revision;
const declare = async (...slugs: string[]) =>
  declareCapabilities(person, { plantId: supplier.plant.id, revision: await revision(), capabilities: slugs.map((slug) => ({ slug, level: "CORE" as const })) }, spring);

/** Takes back what a firm declares, and tells nobody: only who reads every row notices. */
const withoutTelling = async () => db.plantCapability.deleteMany({ where: { plantId: supplier.plant.id, capability: { slug: "honing" } } });

test("who starts takes over what another has left, and reads only what was changed since", async () => {
  await declare("fea", "honing");
  expect(suppliers(await began(copying))).toContain(supplier.id);
  await withoutTelling();
  expect(suppliers(await began(copying))).toContain(supplier.id);
  const other = await firm("Po kopii", { can: { honing: "CORE" } });
  expect(suppliers(await began(copying)).toSorted()).toEqual([supplier.id, other.id].toSorted());
  await declare("fea");
  expect(suppliers(await began(copying))).toEqual([other.id]);
  const [taken, read] = [await began(copying), await began(null)];
  expect(taken.needsFor(other.id)).toEqual(read.needsFor(other.id));
  expect(taken.needsFor(other.id).counts.fits).toBeGreaterThan(0);
});

test("another build, or another thesaurus, reads the rows", async () => {
  await declare("fea", "honing");
  await began(copying);
  await withoutTelling();
  expect(suppliers(await began({ ...copying, version: "another" }))).not.toContain(supplier.id);
  // It has left its own, and the former one is gone.
  expect(await db.marketCopy.findMany({ select: { version: true } })).toEqual([{ version: "another" }]);
});

test("by what tree a copy was made is not known, so after a change of the thesaurus the rows are read", async () => {
  await declare("fea", "honing");
  await began(copying);
  await withoutTelling();
  const { id, revision: read } = await db.capability.findUniqueOrThrow({ where: { slug: "honing" } });
  await addWord(await official("CLUSTER_COORDINATOR"), { capabilityId: id, revision: read, language: "pl", text: "gładzenie próbne" }, spring);
  expect(suppliers(await began(copying))).not.toContain(supplier.id);
});

test("few firms are read as fast, and leave no copy", async () => {
  await began({ ...copying, fewest: 1_000 });
  expect(await db.marketCopy.count()).toBe(0);
});

test("a log that is shorter than it was is not the one that was followed", async () => {
  await declare("fea", "honing");
  await began(copying);
  await withoutTelling();
  await db.marketCopy.updateMany({ data: { sequence: 2n ** 60n } });
  expect(suppliers(await began(copying))).not.toContain(supplier.id);
});

test("one copy is left at a time, and who comes meanwhile does not wait", async () => {
  const held = await begin((await vocabulary()).taxonomy, today, null);
  await writeAtOnce(async (ask) => {
    await ask("SELECT pg_advisory_xact_lock(72707372)");
    expect(await leaveCopy(copying.version, held)).toBeNull();
  });
  expect(await leaveCopy(copying.version, held)).toBeGreaterThan(1_000);
  const [{ size }] = await readAtOnce((ask) => ask<{ size: string }>(`SELECT sum(length("bytes")) AS size FROM "MarketCopy"`)) as [{ size: string }];
  expect(Number(size)).toBeGreaterThan(1_000);
});

test("on another day certificates count anew, in a copy and in a process that goes on", async () => {
  await declare("fea", "honing");
  await declareCertificate(person, { plantId: supplier.plant.id, certificate: "iso-9001", number: "Z-2", issuer: "Jednostka", scope: null, validFrom: null, validUntil: new Date("2027-05-31T00:00:00Z") }, spring);
  await market(spring);
  await began(copying);
  const read = (await began(null, dayOf(later))).compare(asked, supplier.id);
  const before = (await began(null)).compare(asked, supplier.id);
  expect(read?.explanation.score).toBeLessThan(before?.explanation.score ?? 0);
  expect((await began(copying, dayOf(later))).compare(asked, supplier.id)).toEqual(read);
  expect((await market(later)).compare(asked, supplier.id)).toEqual(read);
  expect((await market(spring)).compare(asked, supplier.id)).toEqual(before);
});
