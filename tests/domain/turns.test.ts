import { beforeAll, describe, expect, test, vi } from "vitest";
import { matchNeed } from "@/lib/matching/commands";
import { turnsFor } from "@/lib/matching/exposure";
import { listSuppliersFor } from "@/lib/matching/queries";
import { closeNeed } from "@/lib/needs/commands";
import type { Seated } from "@/lib/people/actor";
import { daysAfter } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { colleague, firm, need, spring } from "../support/market";

const day = (days: number) => daysAfter(spring, days);
const can = { "sheet-laser-cutting": "CORE" } as const;
const holds = { "iso-9001": "2030-01-01" };
let buyer: Seated;
let certified: string;
let second: string;
let plain: string;

beforeAll(async () => {
  buyer = await colleague((await firm("Kupująca")).id);
  certified = (await firm("Z certyfikatem", { can, holds })).id;
  second = (await firm("Druga z certyfikatem", { can, holds })).id;
  plain = (await firm("Bez certyfikatu", { can })).id;
});

/** A need that was published and matched at an instant. */
async function matched(at: Date, { must = ["sheet-laser-cutting"], closesOn = "2027-08-30" } = {}) {
  const { id } = await need(buyer, { must, closesOn: new Date(`${closesOn}T00:00:00Z`) }, at);
  await matchNeed(id, at);
  return id;
}

/** The figures as a process reads them that has asked for none yet. */
async function inAnotherProcess(now: Date) {
  vi.resetModules();
  return (await import("@/lib/matching/exposure")).turnsFor("need", now);
}

const figures = ({ exposureOf }: Awaited<ReturnType<typeof turnsFor>>) => [certified, second, plain, buyer.seat.organisationId].map(exposureOf);

describe("how often a firm was shown", () => {
  test("is to how many needs, open in the last thirty days and older than today, it was one of the first fifty", async () => {
    expect(figures(await turnsFor("need", day(-60)))).toEqual([0, 0, 0, 0]);
    const long = await matched(day(-50));
    await matched(day(-50), { closesOn: "2027-03-10" });
    await matched(day(-10), { must: ["sheet-laser-cutting", "iso-9001"] });
    await closeNeed(buyer, { needId: long, reason: "Zlecone." }, day(-31));
    const stillCounted = await matched(day(-40));
    await closeNeed(buyer, { needId: stillCounted, reason: "Zlecone." }, day(-5));
    await matched(new Date("2027-04-12T05:00:00Z"));
    expect(figures(await turnsFor("need", spring))).toEqual([2, 2, 1, 0]);
    await db.match.updateMany({ where: { needId: stillCounted, organisationId: second }, data: { band: "WEAK" } });
    expect(figures(await turnsFor("need", day(1)))).toEqual([3, 2, 2, 0]);
  });

  test("counts no more than the fifty of a list", async () => {
    const { id } = await need(buyer, { closesOn: new Date("2027-08-30T00:00:00Z") }, day(100));
    const many: Awaited<ReturnType<typeof firm>>[] = [];
    for (let number = 0; number < 52; number++) many.push(await firm(`Jedna z wielu ${number}`));
    await db.match.createMany({
      data: many.map((one, number) => ({ needId: id, organisationId: one.id, score: number < 10 ? 0.9 : number === 51 ? 0.5 : 0.8, band: "GOOD", explanation: {}, version: "1", computedAt: day(100) })),
    });
    const { exposureOf } = await turnsFor("need", day(101));
    // Ten, and then forty-one of one score on the eleventh place; who comes after the fifty-first is not shown.
    expect(many.map(({ id: one }) => exposureOf(one))).toEqual([...Array.from({ length: 51 }, () => 1), 0]);
  });

  test("is fixed for the day with the first list, for every process", async () => {
    const now = day(2);
    const first = figures(await turnsFor("need", now));
    await db.match.updateMany({ where: { organisationId: certified }, data: { band: "WEAK" } });
    expect(figures(await inAnotherProcess(now))).toEqual(first);
    expect(figures(await inAnotherProcess(daysAfter(now, 1)))).toEqual([0, ...first.slice(1, 2), (first[2] ?? 0), 0]);
    const twice = await Promise.all([inAnotherProcess(day(4)), inAnotherProcess(day(4))]);
    expect(figures(twice[0])).toEqual(figures(twice[1]));
    expect(await db.exposureDay.count({ where: { on: new Date("2027-04-16T00:00:00Z") } })).toBe(1);
  });

  test("is kept for ninety days, for whoever asks why they stood second", async () => {
    await turnsFor("need", day(200));
    expect(await db.exposureDay.count({ where: { on: { lt: day(110) } } })).toBe(0);
    expect(await db.exposureDay.count()).toBe(1);
  });
});

test("companies of one group are those that name one head, and the head itself", async () => {
  const [head, daughter, alone] = [await firm("Spółka matka"), await firm("Spółka córka"), await firm("Sama")];
  await db.organisation.update({ where: { id: daughter.id }, data: { parentNip: head.nip } });
  const { groupOf } = await turnsFor("need", day(210));
  expect([head.id, daughter.id, alone.id].map(groupOf)).toEqual([head.nip, head.nip, null]);
});

test("the page of a need keeps its order for a day, and on other days others come first", async () => {
  const id = await matched(spring);
  const order = async (now: Date) => (await listSuppliersFor(buyer, id, now)).fits.map(({ organisation }) => organisation.id);
  const days: string[][] = [];
  for (let number = 221; number < 233; number++) days.push(await order(day(number)));
  expect(new Set(days.map(([first]) => first)).size).toBeGreaterThan(1);
  for (const each of days) expect(each.toSorted()).toEqual(days[0]?.toSorted());
  const [morning, evening] = [new Date("2027-12-01T00:30:00+01:00"), new Date("2027-12-01T23:30:00+01:00")];
  expect(await order(evening)).toEqual(await order(morning));
});
