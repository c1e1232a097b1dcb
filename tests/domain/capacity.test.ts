import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeCapacity, declareCapacity, listCapacityOf, listWorkOf, removeCapacity } from "@/lib/capabilities/capacity";
import { declareCapabilities } from "@/lib/capabilities/commands";
import { listDeclared } from "@/lib/capabilities/queries";
import { capacityChangeSchema, capacitySchema, type NewCapacity } from "@/lib/capabilities/schema";
import { mergeEntries } from "@/lib/capabilities/thesaurus";
import { findProfile } from "@/lib/organisations/queries";
import { visitor, type Actor, type Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { capability, colleague, firm, official, spring } from "../support/market";

let mill: Awaited<ReturnType<typeof firm>>;
let person: Seated;
let stranger: Seated;

beforeAll(async () => {
  await capability("aluminium", "MATERIAL");
  mill = await firm("Frezująca", { can: { "cnc-milling": "CORE", grinding: "SUPPLEMENTARY", aluminium: "CORE" } });
  person = await colleague(mill.id, "EDITOR");
  stranger = await colleague((await firm("Obca")).id);
});

beforeEach(() => db.capacitySlot.deleteMany());

const on = (day: string) => new Date(`${day}T00:00:00Z`);
/** What was typed into the form: the mill has 100 machine hours in May, unless it says otherwise. */
const slot = (changes: Partial<NewCapacity> = {}): NewCapacity => ({
  plantId: mill.plant.id, unit: "MACHINE_HOURS", amount: 100, freeFrom: on("2027-05-01"), freeUntil: on("2027-05-31"), capability: null, ...changes,
});
const state = (changes: Partial<NewCapacity> = {}, id?: string) => declareCapacity(person, slot(changes), spring, id);
const stated = (at = spring) => listCapacityOf([mill.plant.id], at);
const form = ({ plantId: _, ...rest }: NewCapacity) => rest;

test("what is free is stated, said anew and taken away by the plant's own people alone, with an event each that sets off the search for needs", async () => {
  const key = `match-organisation:${mill.id}`;
  const told = async (type: string, change: () => Promise<unknown>) => {
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ${key}`;
    await change();
    expect(await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${key}`).toHaveLength(1);
    expect(await db.event.findFirst({ where: { type }, orderBy: { id: "desc" } })).toMatchObject({ organisationId: mill.id, actorId: person.personId, detail: {}, at: spring });
  };
  await expect(declareCapacity(stranger, slot(), spring)).rejects.toMatchObject({ code: "gate.notFound" });
  await told("capacity.declared", () => state({ capability: "cnc-milling" }));
  const [own] = await stated();
  expect(own).toMatchObject({ unit: "MACHINE_HOURS", amount: 100, freeFrom: on("2027-05-01"), freeUntil: on("2027-05-31"), capability: { slug: "cnc-milling" }, state: "COMING", revision: 1 });
  const slotId = own?.id ?? "";

  const anew = { slotId, revision: 1, ...form(slot({ amount: 60, unit: "PIECES" })) };
  await expect(changeCapacity(stranger, anew, spring)).rejects.toMatchObject({ code: "gate.notFound" });
  await told("capacity.changed", () => changeCapacity(person, anew, spring));
  expect(await stated()).toMatchObject([{ id: slotId, unit: "PIECES", amount: 60, capability: null, revision: 2 }]);

  await expect(removeCapacity(stranger, { slotId }, spring)).rejects.toMatchObject({ code: "gate.notFound" });
  await told("capacity.removed", () => removeCapacity(person, { slotId }, spring));
  await expect(removeCapacity(person, { slotId }, spring)).rejects.toMatchObject({ code: "gate.notFound" });
  expect(await stated()).toEqual([]);
});

test("the same form sent twice states one, and two colleagues who state the same days at once leave one", async () => {
  const id = newIdentifier();
  await Promise.all([state({}, id), state({}, id)]);
  await state({}, id);
  expect(await stated()).toHaveLength(1);
  const attempts = await Promise.allSettled([1, 2, 3].map((amount) => state({ unit: "TONNES", amount })));
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(attempts.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "capacity.there" } });
});

test("for one thing and one unit a day is free once; other things, units and plants add to it", async () => {
  await state();
  const there = { code: "capacity.there", field: "freeFrom", facts: { from: "2027-05-01", until: "2027-05-31" } };
  for (const days of [{}, { freeFrom: on("2027-05-31"), freeUntil: on("2027-07-01") }, { freeFrom: on("2027-04-20"), freeUntil: on("2027-05-01") }, { freeFrom: on("2027-05-10"), freeUntil: on("2027-05-10") }]) {
    await expect(state(days), JSON.stringify(days)).rejects.toMatchObject(there);
  }
  await state({ freeFrom: on("2027-06-01"), freeUntil: on("2027-06-01") });
  await state({ unit: "PIECES" });
  await state({ capability: "grinding" });
  const other = await db.plant.create({ data: { organisationId: mill.id, name: "Hala 2", placeId: mill.plant.placeId, position: 1 } });
  await state({ plantId: other.id });
  await db.capacitySlot.deleteMany({ where: { plantId: other.id } });
  await db.plant.delete({ where: { id: other.id } });

  const [first, second] = (await stated()).filter(({ unit, capability: what }) => unit === "MACHINE_HOURS" && what === null);
  const changed = (changes: Partial<NewCapacity>) => changeCapacity(person, { slotId: second?.id ?? "", revision: second?.revision ?? 0, ...form(slot(changes)) }, spring);
  await expect(changed({ freeFrom: on("2027-05-30"), freeUntil: on("2027-06-30") }), "moved into days that are stated").rejects.toMatchObject(there);
  await changed({ freeFrom: on("2027-06-01"), freeUntil: on("2027-06-30") });
  expect(await stated()).toContainEqual({ ...first, revision: 1 });
});

test("what has ended is shown as past, is not stated anew, and can be given other days or taken away", async () => {
  await expect(state({ freeFrom: on("2027-03-01"), freeUntil: on("2027-04-11") })).rejects.toMatchObject({ code: "capacity.ended", field: "freeUntil" });
  const { id } = await state({ freeFrom: on("2027-03-01"), freeUntil: on("2027-04-12") });
  const tomorrow = new Date("2027-04-13T00:00:00+02:00");
  expect([(await stated())[0]?.state, (await stated(tomorrow))[0]?.state]).toEqual(["NOW", "PAST"]);
  const again = { slotId: id, revision: 1, ...form(slot({ freeFrom: on("2027-03-01"), freeUntil: on("2027-04-12"), amount: 5 })) };
  await expect(changeCapacity(person, again, tomorrow)).rejects.toMatchObject({ code: "capacity.ended" });
  await changeCapacity(person, { ...again, freeUntil: on("2027-04-13") }, tomorrow);
  expect(await stated(tomorrow)).toMatchObject([{ state: "NOW", amount: 5 }]);
  await removeCapacity(person, { slotId: id }, new Date("2027-08-01T10:00:00Z"));
});

test("a form that was filled from an older version changes nothing", async () => {
  const { id: slotId } = await state();
  const change = (amount: number) => changeCapacity(person, { slotId, revision: 1, ...form(slot({ amount })) }, spring);
  await change(70);
  await expect(change(80)).rejects.toMatchObject({ code: "gate.stale" });
  expect(await stated()).toMatchObject([{ amount: 70, revision: 2 }]);
});

describe("what it is free for", () => {
  test("is something that the plant declares to do, and no material", async () => {
    expect((await listWorkOf(mill.plant.id)).map(({ slug }) => slug)).toEqual(["cnc-milling", "grinding"]);
    for (const slug of ["welding", "aluminium", "no-such-entry"]) {
      await expect(state({ capability: slug }), slug).rejects.toMatchObject({ code: "capacity.notDeclared", field: "capability" });
    }
  });

  test("goes with the declaration, and whoever takes that back is told", async () => {
    await state({ capability: "grinding" });
    await state({ capability: "grinding", unit: "PIECES", freeFrom: on("2027-04-01"), freeUntil: on("2027-04-12") });
    await state({ capability: "cnc-milling" });
    await state();
    const declare = async (slugs: string[], at: Date) => {
      const { revision } = await db.plant.findUniqueOrThrow({ where: { id: mill.plant.id } });
      return declareCapabilities(person, { plantId: mill.plant.id, revision, capabilities: slugs.map((slug) => ({ slug, level: "CORE" as const })) }, at);
    };
    // One of the two had ended by then, and nobody misses it.
    expect(await declare(["cnc-milling", "aluminium"], new Date("2027-04-20T10:00:00Z"))).toEqual({ slots: 1 });
    expect(new Set((await stated()).map(({ capability: what }) => what?.slug ?? null))).toEqual(new Set(["cnc-milling", null]));
    expect(await declare(["cnc-milling", "grinding", "aluminium"], spring)).toEqual({ slots: 0 });
  });

  test("moves along when two concepts are made one; where both had something free on the same days, the one that stays is right", async () => {
    const coordinator = await official("CLUSTER_COORDINATOR");
    const [gone, kept] = [await capability("old-polishing"), await capability("new-polishing")];
    const both = await firm("Oba", { can: { "old-polishing": "CORE", "new-polishing": "CORE" } });
    const one = await firm("Jedno", { can: { "old-polishing": "CORE" } });
    for (const { id, plant } of [both, one]) {
      const actor = await colleague(id);
      await declareCapacity(actor, slot({ plantId: plant.id, capability: "old-polishing", amount: 11 }), spring);
      await declareCapacity(actor, slot({ plantId: plant.id, capability: "old-polishing", amount: 12, unit: "PIECES" }), spring);
      if (plant === both.plant) await declareCapacity(actor, slot({ plantId: plant.id, capability: "new-polishing", amount: 13, freeFrom: on("2027-05-31"), freeUntil: on("2027-06-02") }), spring);
    }
    await mergeEntries(coordinator, { capabilityId: gone.id, revision: gone.revision, into: kept.slug }, spring);
    const free = async (plantId: string) => (await listCapacityOf([plantId], spring)).map(({ amount, capability: what }) => `${amount} ${what?.slug}`).sort();
    expect(await free(both.plant.id)).toEqual(["12 new-polishing", "13 new-polishing"]);
    expect(await free(one.plant.id)).toEqual(["11 new-polishing", "12 new-polishing"]);
  });
});

test("members read what is free unless the firm shows it to all, and nobody else what has ended", async () => {
  await state({ freeFrom: on("2027-04-01"), freeUntil: on("2027-04-12"), unit: "PIECES" });
  await state();
  const amountsFor = async (actor: Actor, at = spring) => {
    const profile = await findProfile(actor, mill.slug);
    if (!profile) throw new Error("no profile");
    return (await listDeclared(profile, at)).get(mill.plant.id)?.capacity?.map(({ unit }) => unit);
  };
  const tomorrow = new Date("2027-04-13T10:00:00Z");
  expect(await amountsFor(stranger)).toEqual(["PIECES", "MACHINE_HOURS"]);
  expect(await amountsFor(stranger, tomorrow)).toEqual(["MACHINE_HOURS"]);
  expect(await amountsFor(visitor)).toBeUndefined();
  await db.fieldVisibility.create({ data: { organisationId: mill.id, field: "capacity", visibility: "PUBLIC" } });
  expect(await amountsFor(visitor)).toEqual(["PIECES", "MACHINE_HOURS"]);
  // Members are matched by it, so it cannot be kept from them.
  await db.fieldVisibility.updateMany({ where: { organisationId: mill.id }, data: { visibility: "OFFICE" } });
  expect(await amountsFor(stranger)).toEqual(["PIECES", "MACHINE_HOURS"]);
});

test("the form asks for a figure, a unit and days in their order", () => {
  const typed = { plantId: newIdentifier(), unit: "MACHINE_HOURS", amount: "1 200", freeFrom: "2027-05-01", freeUntil: "2027-05-01", capability: "" };
  expect(capacitySchema.parse(typed)).toMatchObject({ amount: 1200, capability: null, freeFrom: on("2027-05-01") });
  const problems = (changes: object) => capacitySchema.safeParse({ ...typed, ...changes }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  expect(problems({ freeUntil: "2027-04-30" })).toEqual(["freeUntil: datesReversed"]);
  expect(problems({ amount: "0", unit: "LITRES" })).toEqual(["amount: tooSmall", "unit: choose"]);
  expect(problems({ amount: "10000001" })).toEqual(["amount: tooLarge"]);
  expect(problems({ freeFrom: "2027-02-30" })).toEqual(["freeFrom: date"]);
  const { plantId: _, ...rest } = typed;
  expect(capacityChangeSchema.safeParse({ ...rest, slotId: newIdentifier(), revision: "1", freeUntil: "2027-04-30" }).success).toBe(false);
});
