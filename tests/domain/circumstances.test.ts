import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { declareCapacity, removeCapacity } from "@/lib/capabilities/capacity";
import { market } from "@/lib/matching/market";
import { countSuppliersFor, findOwnFit, listSuppliersFor } from "@/lib/matching/queries";
import { changeNeed } from "@/lib/needs/commands";
import type { NeedContent } from "@/lib/needs/schema";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { colleague, content, firm, need, spring } from "../support/market";

let buyer: Seated;
let person: Seated;
let mill: Awaited<ReturnType<typeof firm>>;

beforeAll(async () => {
  buyer = await colleague((await firm("Kupująca")).id);
  mill = await firm("Frezująca", { can: { "sheet-laser-cutting": "CORE" } });
  person = await colleague(mill.id);
});

/** How the firm stands to a need, as the buyer reads it. */
async function asTheBuyerReads(needId: string) {
  const { fits } = await listSuppliersFor(buyer, needId, spring);
  const found = fits.find(({ organisation }) => organisation.id === mill.id);
  if (!found) throw new Error("the firm is not among those that fit");
  return found.explanation;
}

describe("the sizes of supplier that are welcome", () => {
  test("count beside the others, are named with the reasons on both sides, and stay in the history", async () => {
    const { id, revision } = await need(buyer, { sizes: ["SMALL", "MEDIUM"] });
    const size = { key: "size", value: 1, evidence: [{ kind: "size", wanted: ["SMALL", "MEDIUM"], sizeClass: "SMALL" }] };
    expect((await asTheBuyerReads(id)).parts).toContainEqual(expect.objectContaining(size));
    expect(await findOwnFit(person, id, spring)).toMatchObject({ kind: "fit", explanation: { parts: expect.arrayContaining([expect.objectContaining(size)]) as unknown } });

    await changeNeed(buyer, { ...content({ sizes: ["LARGE"] }), needId: id, revision }, spring);
    const { parts, missing } = await asTheBuyerReads(id);
    expect(parts).toContainEqual(expect.objectContaining({ key: "size", value: 0, evidence: [] }));
    expect(missing).toContainEqual({ kind: "sizeDiffers", sizeClass: "SMALL", wanted: ["LARGE"], blocks: false, remedy: null });
    const [before] = await db.needRevision.findMany({ where: { needId: id } });
    expect(before?.content).toMatchObject({ sizes: ["SMALL", "MEDIUM"] });
    await changeNeed(buyer, { ...content(), needId: id, revision: revision + 1 }, spring);
    expect((await asTheBuyerReads(id)).parts.map(({ key }) => key)).not.toContain("size");
  });

  test("move a firm across the line between fitting and weak while the need is being written", async () => {
    // One thing that it does and three that it does not: what it is worth otherwise lies near the line.
    const asked = content({ nice: ["fea", "hardening", "die-casting"], place: null, radiusKm: null, title: "Zapytanie", description: "" });
    const fitting = async (sizes: typeof asked.sizes) => (await countSuppliersFor(buyer, { ...asked, sizes }, spring)).fits;
    expect([await fitting([]), await fitting(["SMALL"]), await fitting(["LARGE"])]).toEqual([1, 1, 0]);
  });
});

describe("the capacity that a need takes", () => {
  const on = (day: string) => new Date(`${day}T00:00:00Z`);
  const june: NeedContent["capacity"] = { unit: "MACHINE_HOURS", amount: 200, from: on("2027-06-01"), until: on("2027-06-30") };
  const free = (amount: number, from: string, until: string, more: { unit?: "PIECES"; capability?: string; at?: Date } = {}) =>
    declareCapacity(person, { plantId: mill.plant.id, unit: more.unit ?? "MACHINE_HOURS", amount, freeFrom: on(from), freeUntil: on(until), capability: more.capability ?? null }, more.at ?? spring);
  const part = async (needId: string, at = spring) => {
    const { fits } = await listSuppliersFor(buyer, needId, at);
    return fits.find(({ organisation }) => organisation.id === mill.id)?.explanation.parts.find(({ key }) => key === "capacity");
  };
  const missing = async (needId: string) => (await asTheBuyerReads(needId)).missing.filter(({ kind }) => kind.startsWith("capacity"));

  beforeEach(() => db.capacitySlot.deleteMany());

  test("is compared with what the firm has free, and both sides read what is there and what is missing", async () => {
    const { id } = await need(buyer, { capacity: june });
    const unknown = { kind: "capacityUnknown", unit: "MACHINE_HOURS", needed: 200, blocks: false, remedy: { kind: "declareCapacity", by: "firm", unit: "MACHINE_HOURS" } };
    expect(await missing(id)).toEqual([unknown]);
    // In another unit, or for another thing, it is of no use.
    const { id: pieces } = await free(500, "2027-06-01", "2027-06-30", { unit: "PIECES" });
    expect(await missing(id)).toEqual([unknown]);
    await removeCapacity(person, { slotId: pieces }, spring);

    const { id: slotId } = await free(100, "2027-06-16", "2027-07-15", { capability: "sheet-laser-cutting" });
    expect(await part(id)).toMatchObject({ value: 0.5, evidence: [{ kind: "capacity", unit: "MACHINE_HOURS", needed: 200, free: 50 }] });
    expect(await missing(id)).toMatchObject([{ kind: "capacityShort", free: 50, needed: 200, remedy: { kind: "freeCapacity", more: 150 } }]);
    expect(await findOwnFit(person, id, spring)).toMatchObject({ kind: "fit", explanation: await asTheBuyerReads(id) });
    await free(150, "2027-06-01", "2027-06-30");
    expect(await part(id)).toMatchObject({ value: 1, evidence: [{ free: 200 }] });
    expect(await missing(id)).toEqual([]);
    await removeCapacity(person, { slotId }, spring);
    expect(await missing(id)).toMatchObject([{ kind: "capacityShort", free: 150 }]);
  });

  test("counts on the firm's own side too, once the firm looks for something in particular", async () => {
    const { id } = await need(buyer, { capacity: june });
    await free(50, "2027-06-01", "2027-06-30");
    await db.organisation.update({ where: { id: mill.id }, data: { maxDistanceKm: 300 } });
    await db.event.create({ data: { type: "organisation.changed", subjectId: mill.id, organisationId: mill.id, detail: { fields: [] }, at: spring } });
    expect((await asTheBuyerReads(id)).inReturn?.parts).toContainEqual(expect.objectContaining({ key: "freeCapacity", value: 0.5 }));
    await db.organisation.update({ where: { id: mill.id }, data: { maxDistanceKm: null } });
    await db.event.create({ data: { type: "organisation.changed", subjectId: mill.id, organisationId: mill.id, detail: { fields: [] }, at: spring } });
  });

  test("is changed, kept in the history and left out again", async () => {
    const { id, revision } = await need(buyer, { capacity: june });
    await changeNeed(buyer, { ...content({ capacity: { ...june, amount: 50 } }), needId: id, revision }, spring);
    expect(await missing(id)).toMatchObject([{ needed: 50 }]);
    await changeNeed(buyer, { ...content(), needId: id, revision: revision + 1 }, spring);
    expect(await part(id)).toBeUndefined();
    const kept = await db.needRevision.findMany({ where: { needId: id }, orderBy: { revision: "asc" } });
    expect(kept.map((one) => (one.content as { capacity: unknown }).capacity)).toEqual([
      { unit: "MACHINE_HOURS", amount: 200, from: "2027-06-01", until: "2027-06-30" },
      { unit: "MACHINE_HOURS", amount: 50, from: "2027-06-01", until: "2027-06-30" },
    ]);
  });

  test("is counted while the need is being written", async () => {
    // One thing that it does and three that it does not: what it is worth otherwise lies near the line.
    const asked = content({ nice: ["fea", "hardening", "die-casting"], place: null, radiusKm: null, title: "Zapytanie", description: "" });
    const fitting = async (capacity: NeedContent["capacity"]) => (await countSuppliersFor(buyer, { ...asked, capacity }, spring)).fits;
    expect([await fitting(null), await fitting(june)]).toEqual([1, 0]);
    await free(200, "2027-06-01", "2027-06-30");
    expect(await fitting(june)).toBe(1);
  });

  test("is not served by what has passed: not by capacity that has ended, and not by the days of a month that are over", async () => {
    const { id } = await need(buyer, { capacity: { ...june, from: on("2027-04-03") } });
    // Half of April is over: of 300 hours in thirty days, the nineteen days from today on have 190.
    await free(300, "2027-04-01", "2027-04-30");
    expect(await part(id)).toMatchObject({ evidence: [{ free: 190 }] });
    const inMay = new Date("2027-05-01T10:00:00Z");
    expect(await part(id, new Date("2027-04-30T10:00:00Z"))).toMatchObject({ evidence: [{ free: 10 }] });
    const { fits } = await listSuppliersFor(buyer, id, inMay);
    const ended = fits.find(({ organisation }) => organisation.id === mill.id)?.explanation;
    expect(ended?.missing).toContainEqual(expect.objectContaining({ kind: "capacityUnknown" }));
    // Nothing was said of it in the log: at midnight a process that goes on finds it by itself.
    await market(spring);
    expect(await part(id)).toMatchObject({ evidence: [{ free: 190 }] });
  });

  test("is for nobody once its days are over", async () => {
    const { id } = await need(buyer, { capacity: { ...june, from: on("2027-05-01"), until: on("2027-05-12") }, closesOn: on("2027-05-12") });
    expect(await part(id)).toBeDefined();
    expect(await part(id, new Date("2027-05-13T10:00:00Z"))).toBeUndefined();
  });
});
