import { type ChildProcess, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeCapacity, declareCapacity, removeCapacity } from "@/lib/capabilities/capacity";
import { declareCertificate, removeCertificate } from "@/lib/capabilities/commands";
import { ExhaustiveIndex } from "@/lib/matching/candidates";
import { EventCursor } from "@/lib/matching/event-cursor";
import { asFirm, asNeed } from "@/lib/matching/facts";
import { readFirms } from "@/lib/matching/firm-rows";
import { loadNeed } from "@/lib/matching/loading";
import { market } from "@/lib/matching/market";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { changeNeed, closeNeed } from "@/lib/needs/commands";
import { excludeFromNeed, liftFromNeed } from "@/lib/needs/exclusions";
import { excludeOrganisation, liftExclusion } from "@/lib/organisations/exclusions";
import { addPlant, closePlant } from "@/lib/organisations/plants";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { readAtOnce } from "@/lib/platform/reading";
import type { Seated } from "@/lib/people/actor";
import { capability, colleague, content, firm, need, spring } from "../support/market";

/** Another process with a market of its own. */
class Other {
  private readonly child: ChildProcess;
  private readonly lines: Interface;

  constructor() {
    this.child = spawn(process.execPath, ["--import", "tsx", "tests/support/market-process.ts"], { stdio: ["pipe", "pipe", "inherit"] });
    if (!this.child.stdout) throw new Error("no way to hear it");
    this.lines = createInterface({ input: this.child.stdout });
  }

  tell(order: object): Promise<unknown> {
    const answer = new Promise<unknown>((resolve, reject) => {
      const gone = () => reject(new Error("the process is gone"));
      this.child.once("exit", gone);
      this.lines.once("line", (line) => {
        this.child.off("exit", gone);
        resolve(JSON.parse(line));
      });
    });
    this.child.stdin?.write(`${JSON.stringify(order)}\n`);
    return answer;
  }

  kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve();
    const ended = new Promise<void>((resolve) => this.child.once("exit", () => resolve()));
    this.child.kill("SIGKILL");
    return ended;
  }
}

const now = spring.toISOString();
const others: Other[] = [];
let buyer: Seated;
let supplier: Awaited<ReturnType<typeof firm>>;
let person: Seated;

beforeAll(async () => {
  buyer = await colleague((await firm("Kupująca")).id);
  supplier = await firm("Dostawca", { can: { fea: "CORE" } });
  person = await colleague(supplier.id);
  await capability("honing");
});

afterAll(() => Promise.all(others.map((other) => other.kill())));

const another = (): Other => {
  const other = new Other();
  others.push(other);
  return other;
};

const honing = async () => {
  const { id } = await need(buyer, { must: ["honing"], radiusKm: null });
  const stored = await loadNeed({ id });
  if (!stored) throw new Error("no need");
  return { id, asked: asNeed(stored, dayOf(spring)) };
};

test("what is changed through one process is seen by another at its next question, also after a third was killed in the middle of a change", async () => {
  const { asked } = await honing();
  const [one, other, third] = [another(), another(), another()];
  const rank = (process: Other) => process.tell({ do: "rank", need: asked, now });
  expect(await rank(one)).not.toContain(supplier.id);
  expect(await rank(other)).not.toContain(supplier.id);

  // Its event has a number and never comes; those behind it must not wait for it.
  expect(await third.tell({ do: "hang", organisationId: supplier.id, now })).toBe("hanging");
  const { revision } = await db.plant.findUniqueOrThrow({ where: { id: supplier.plant.id } });
  expect(await one.tell({ do: "declare", personId: person.personId, plantId: supplier.plant.id, revision, slugs: ["fea", "honing"], now })).toBe("declared");
  expect(await rank(other)).toContain(supplier.id);
  await third.kill();
  expect(await one.tell({ do: "declare", personId: person.personId, plantId: supplier.plant.id, revision: revision + 1, slugs: ["fea"], now })).toBe("declared");
  expect(await rank(other)).not.toContain(supplier.id);
  expect(await rank(one)).not.toContain(supplier.id);
}, 60_000);

test("an event that commits behind a later one is not lost", async () => {
  const { asked } = await honing();
  await market(spring);
  const { id: capabilityId } = await capability("honing");
  const [begun, finish] = [signal(), signal()];
  const late = db.$transaction(async (tx) => {
    await tx.plantCapability.create({ data: { plantId: supplier.plant.id, capabilityId, level: "CORE", declaredAt: spring } });
    await tx.event.create({ data: { type: "organisation.changed", subjectId: supplier.id, organisationId: supplier.id, detail: { fields: [] }, at: spring } });
    begun.give();
    await finish.given;
  });
  await begun.given;
  await firm("Później, ale wcześniej zapisana");
  const suppliers = async () => (await market(spring)).suppliersFor(asked).fits.map(({ organisationId }) => organisationId);
  expect(await suppliers()).not.toContain(supplier.id);
  finish.give();
  await late;
  expect(await suppliers()).toContain(supplier.id);
});

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

test("after every command the market is the one that is read from the database", async () => {
  const { id, asked: honed } = await honing();
  const asked = { ...honed, wishes: [{ slug: "fea", wish: "MUST" as const }], capacity: { unit: "PIECES" as const, amount: 90, from: "2027-05-01", until: "2027-05-31" } };
  const may = { unit: "PIECES", freeFrom: new Date("2027-05-01T00:00:00Z"), freeUntil: new Date("2027-05-31T00:00:00Z"), capability: null } as const;
  const slotId = newIdentifier();
  const plant = { town: "Lublin", placeId: null, townAsked: null };
  await capability("iso-9001", "CERTIFICATE");
  const steps: (() => Promise<unknown>)[] = [
    () => declareCertificate(person, { plantId: supplier.plant.id, certificate: "iso-9001", number: "Z-1", issuer: "Jednostka", scope: null, validFrom: null, validUntil: new Date("2029-01-01T00:00:00Z") }, spring),
    async () => removeCertificate(person, { certificateId: (await db.certificate.findFirstOrThrow({ where: { plantId: supplier.plant.id } })).id }, spring),
    () => declareCapacity(person, { ...may, plantId: supplier.plant.id, amount: 30 }, spring, slotId),
    () => changeCapacity(person, { ...may, slotId, revision: 1, amount: 60, capability: "fea" }, spring),
    () => removeCapacity(person, { slotId }, spring),
    () => excludeOrganisation(person, { organisationId: buyer.seat.organisationId }, spring),
    () => liftExclusion(person, { organisationId: buyer.seat.organisationId }, spring),
    () => excludeFromNeed(buyer, { needId: id, organisationId: supplier.id }, spring),
    () => liftFromNeed(buyer, { needId: id, organisationId: supplier.id }, spring),
    () => addPlant(person, { ...plant, name: "Druga hala", street: null, postcode: null, zoneId: null, employees: 5 }, spring),
    async () => {
      const second = await db.plant.findFirstOrThrow({ where: { organisationId: supplier.id, name: "Druga hala" } });
      await closePlant(person, { plantId: second.id, revision: second.revision }, spring);
    },
    () => changeNeed(buyer, { needId: id, revision: 1, ...content({ must: ["fea"], radiusKm: null, sizes: ["LARGE"], capacity: { unit: "PIECES", amount: 90, from: may.freeFrom, until: may.freeUntil } }) }, spring),
    () => closeNeed(buyer, { needId: id, reason: "znaleziono" }, spring),
  ];
  for (const step of steps) {
    await step();
    const [followed, read] = [await market(spring), await readAnew()];
    expect(followed.suppliersFor(asked)).toEqual(read.suppliersFor(asked));
    expect(followed.needsFor(supplier.id)).toEqual(read.needsFor(supplier.id));
  }
});

async function readAnew(): Promise<ExhaustiveIndex> {
  const { taxonomy } = await vocabulary();
  const index = new ExhaustiveIndex(taxonomy);
  await readAtOnce(async (_, stream) => {
    for await (const rows of readFirms(stream)) for (const row of rows) index.upsertFirm(asFirm(row, taxonomy, dayOf(spring)));
  });
  for (const { id } of await db.need.findMany({ where: { publishedAt: { not: null }, closedAt: null } })) {
    const stored = await loadNeed({ id });
    if (stored) index.upsertNeed(asNeed(stored, dayOf(spring)));
  }
  return index;
}

test("a number that was passed over is awaited until nobody can be writing it any more", () => {
  let time = 0;
  const cursor = new EventCursor(5n, [3n], () => time);
  cursor.read([9n, 6n]);
  expect([cursor.sequence, cursor.awaited]).toEqual([9n, [3n, 7n, 8n]]);
  cursor.read([7n]);
  expect(cursor.awaited).toEqual([3n, 8n]);
  time = 61_000;
  expect(cursor.awaited).toEqual([]);
});
