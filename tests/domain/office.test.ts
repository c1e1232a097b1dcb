import { expect, test } from "vitest";
import { listQueue, type QueueFilter } from "@/lib/membership/queue";
import { listRegister } from "@/lib/membership/register-list";
import { beginFormalCheck, passFormalCheck, recommend, vouch } from "@/lib/membership/review";
import type { SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { cityOf, filledIn, firm, officer, revisionOf, spring, submitted } from "../support/applicants";

const daysLater = (days: number, hour = 8) => new Date(Date.UTC(2026, 3, 13 + days, hour));
const casesOf = async (actor: SignedIn, filter: QueueFilter, now: Date) => (await listQueue(actor, filter, now)).flatMap(({ cases }) => cases);
const step = async (applicationId: string) => ({ applicationId, revision: await revisionOf(applicationId) });
const reasons = "Firma od lat dostarcza do branży.";

test("a case waits as many days as midnights in Warsaw have passed, and is overdue once its last day is over", async () => {
  const coordinator = await officer("CLUSTER_COORDINATOR");
  const { id } = await submitted(await firm());
  const at = async (now: Date) => (await casesOf(coordinator, {}, now)).find((waiting) => waiting.id === id);

  expect(await at(spring)).toMatchObject({ daysWaiting: 0, isOverdue: false });
  // 23:30 on Monday and 00:30 on Tuesday in Warsaw, an hour apart.
  expect(await at(new Date("2026-04-13T21:30:00Z"))).toMatchObject({ daysWaiting: 0 });
  expect(await at(new Date("2026-04-13T22:30:00Z"))).toMatchObject({ daysWaiting: 1 });
  // Five working days from a Monday end with the next Monday.
  expect(await at(daysLater(7))).toMatchObject({ daysWaiting: 7, daysLeft: 0, isOverdue: false });
  expect(await at(daysLater(8))).toMatchObject({ daysWaiting: 8, daysLeft: -1, isOverdue: true });
  expect((await casesOf(coordinator, { overdueOnly: true }, daysLater(7))).some((waiting) => waiting.id === id)).toBe(false);
  expect((await casesOf(coordinator, { overdueOnly: true }, daysLater(8))).some((waiting) => waiting.id === id)).toBe(true);
});

test("the queue is searched by name, NIP and reference, and narrowed by door, city and specialisation", async () => {
  const coordinator = await officer("CLUSTER_COORDINATOR");
  const supplier = await firm();
  const { id, reference } = await submitted(supplier, { door: "SUPPLIER" });
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: supplier.seat.organisationId } });
  const finds = async (filter: QueueFilter) => (await casesOf(coordinator, filter, spring)).some((waiting) => waiting.id === id);

  expect(await finds({ q: organisation.name.toUpperCase() })).toBe(true);
  expect(await finds({ q: organisation.nip ?? "" })).toBe(true);
  expect(await finds({ q: reference?.toLowerCase() })).toBe(true);
  expect(await finds({ q: "nikt taki" })).toBe(false);
  expect(await finds({ door: "SUPPLIER", cityId: (await cityOf("starachowice")).id, specialisation: "electromobility" })).toBe(true);
  expect(await finds({ door: "MEMBERSHIP" })).toBe(false);
  expect(await finds({ cityId: (await cityOf("radom")).id })).toBe(false);
  expect(await finds({ specialisation: "agricultural-machinery" })).toBe(false);
});

test("a draft is nobody's business, and the board sees a declaration once it is put before it", async () => {
  const [coordinator, board] = [await officer("CLUSTER_COORDINATOR"), await officer("BOARD_MEMBER")];
  const draft = await filledIn(await firm());
  const { id } = await submitted(await firm());
  const sees = async (actor: SignedIn, applicationId: string) => (await casesOf(actor, {}, spring)).some((waiting) => waiting.id === applicationId);

  expect(await sees(coordinator, draft)).toBe(false);
  await beginFormalCheck(coordinator, await step(id), spring);
  await passFormalCheck(coordinator, await step(id), spring);
  expect(await sees(board, id)).toBe(false);
  await recommend(coordinator, { ...(await step(id)), favourable: true, reasons }, spring);
  expect(await sees(board, id)).toBe(true);
});

test("the register shows the whole office everybody, and a city's coordinator the suppliers of that city alone", async () => {
  const [coordinator, starachowice, radom] = [await officer("CLUSTER_COORDINATOR"), await officer("CITY_COORDINATOR", "starachowice"), await officer("CITY_COORDINATOR", "radom")];
  const [member, supplier, former] = [await firm(), await firm(), await firm()];
  await db.membership.create({ data: { organisationId: member.seat.organisationId, kind: "ORDINARY", startedOn: new Date("2026-01-01") } });
  await db.membership.create({ data: { organisationId: former.seat.organisationId, kind: "ORDINARY", state: "WITHDREW", startedOn: new Date("2020-01-01"), endedOn: new Date("2025-12-31") } });
  const { id } = await submitted(supplier, { door: "SUPPLIER" });
  await beginFormalCheck(starachowice, await step(id), spring);
  await passFormalCheck(starachowice, await step(id), spring);
  await vouch(starachowice, { ...(await step(id)), reasons }, spring);

  const idsOf = async (actor: SignedIn, standing: "member" | "supplier" | "former" | null = null, q = "") =>
    (await listRegister(actor, { standing, q, page: 1 })).rows.map((row) => row.id);
  const [memberId, supplierId, formerId] = [member, supplier, former].map(({ seat }) => seat.organisationId);

  expect(await idsOf(coordinator)).toEqual(expect.arrayContaining([memberId, supplierId, formerId]));
  expect(await idsOf(coordinator, "member")).toEqual([memberId]);
  expect(await idsOf(coordinator, "supplier")).toEqual([supplierId]);
  expect(await idsOf(coordinator, "former")).toEqual([formerId]);
  expect(await idsOf(starachowice)).toEqual([supplierId]);
  expect(await idsOf(radom)).toEqual([]);
  const { nip } = await db.organisation.findUniqueOrThrow({ where: { id: supplier.seat.organisationId } });
  expect(await idsOf(coordinator, null, nip ?? "")).toEqual([supplierId]);
  expect((await listRegister(coordinator, { standing: null, q: "", page: 1 })).counts).toEqual({ member: 1, supplier: 1, former: 1 });
});
