import { describe, expect, test } from "vitest";
import { changeDeadline } from "@/lib/membership/change-deadline";
import { uploadDocument } from "@/lib/membership/documents";
import { expireOverdue } from "@/lib/membership/expire";
import { move, whatMoves } from "@/lib/membership/moves";
import { findCase, listFees } from "@/lib/membership/queries";
import { listQueue } from "@/lib/membership/queue";
import { addNote, beginFormalCheck, confirmSignatureAndFee, decide, passFormalCheck, recommend, requestCompletion, tickCheck, vouch } from "@/lib/membership/review";
import { saveSeeksAndOffers } from "@/lib/membership/apply";
import { withdraw } from "@/lib/membership/submit";
import { listUnattended } from "@/lib/membership/unattended";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { db, transaction } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { appoint, cityOf, filledIn, firm, officer, pdf, reread, revisionOf, spring, submitted } from "../support/applicants";
import { whileUncommitted } from "../support/uncommitted";

const refusal = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) });
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const at = async (applicationId: string) => ({ applicationId, revision: await revisionOf(applicationId) });
const stateOf = async (id: string) => (await db.membershipApplication.findUniqueOrThrow({ where: { id } })).state;
const resolution = { admitted: true, resolution: "12/2026", decidedOn: on("2026-04-13"), reasons: "Spełnia warunki regulaminu." };
const accession = { kind: "ORDINARY", signedOn: on("2026-04-13"), feePaidOn: on("2026-04-13") } as const;

async function checked(coordinator: SignedIn, id: string, now = spring) {
  await beginFormalCheck(coordinator, await at(id), now);
  await passFormalCheck(coordinator, await at(id), now);
}

/** A case that waits for the board, with the people it needs. */
async function beforeBoard(applicant?: Seated, now = spring) {
  const [coordinator, board] = [await officer("CLUSTER_COORDINATOR"), await officer("BOARD_MEMBER")];
  const { id } = await submitted(applicant ?? (await firm()), { now });
  await checked(coordinator, id, now);
  await recommend(coordinator, { ...(await at(id)), favourable: true, reasons: "Pełny i wiarygodny wniosek." }, now);
  return { id, coordinator, board };
}

async function admitted(applicant?: Seated) {
  const { id, coordinator, board } = await beforeBoard(applicant);
  await decide(board, { ...(await at(id)), ...resolution }, spring);
  return { id, coordinator };
}

describe("the office's work on a case", () => {
  test("ends with the case: nothing is noted or ticked afterwards", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const { id } = await submitted(applicant);
    await withdraw(applicant, { ...(await at(id)), reason: null }, spring);
    await expect(addNote(coordinator, newIdentifier(), { applicationId: id, text: "Za późno." }, spring)).rejects.toEqual(refusal("membership.closed"));
    await expect(tickCheck(coordinator, { applicationId: id, point: "identity", checked: true }, spring)).rejects.toEqual(refusal("membership.closed"));
    expect(await db.caseNote.count({ where: { applicationId: id } })).toBe(0);
  });

  test("is its reviewer's: another office neither notes nor ticks", async () => {
    const { id, board } = await beforeBoard();
    await expect(addNote(board, newIdentifier(), { applicationId: id, text: "Od Zarządu." }, spring)).rejects.toEqual(refusal("membership.onlyCoordinator"));
    await expect(tickCheck(board, { applicationId: id, point: "identity", checked: true }, spring)).rejects.toEqual(refusal("membership.onlyCoordinator"));
  });

  test("a note is one event, and a point is ticked by whoever ticked it first", async () => {
    const [one, other] = [await officer("CLUSTER_COORDINATOR"), await officer("CLUSTER_COORDINATOR")];
    const { id } = await submitted(await firm());
    const key = newIdentifier();
    for (const text of ["Raz.", "Raz."]) await addNote(one, key, { applicationId: id, text }, spring);
    expect(await db.event.count({ where: { subjectId: id, type: "application.noted" } })).toBe(1);
    for (const coordinator of [one, other]) await tickCheck(coordinator, { applicationId: id, point: "identity", checked: true }, spring);
    expect(await db.caseCheck.findMany({ where: { applicationId: id } })).toMatchObject([{ checkedById: one.personId }]);
  });

  test("shows nothing of itself to the applicant's own people, whatever offices they hold", async () => {
    const applicant = await firm();
    await appoint(applicant.personId, "CLUSTER_COORDINATOR");
    const conflicted = await reread<SignedIn>(applicant);
    const { id, coordinator } = await beforeBoard(applicant);
    await tickCheck(coordinator, { applicationId: id, point: "identity", checked: true }, spring);
    const [seen, own] = [await findCase(coordinator, id, spring), await findCase(conflicted, id, spring)];
    expect(seen).toMatchObject({ isOwn: false, recommendation: { favourable: true } });
    expect(own).toMatchObject({ isOwn: true, recommendation: null });
    expect(own?.checklist.every(({ checkedAt }) => checkedAt === null)).toBe(true);
    expect(await findCase(coordinator, "1' OR 1=1", spring)).toBeNull();
  });

  test("asks a supplier for nothing that its door does not have", async () => {
    const city = await officer("CITY_COORDINATOR", "starachowice");
    const { id } = await submitted(await firm(), { door: "SUPPLIER" });
    await beginFormalCheck(city, await at(id), spring);
    const ask = async (...topics: ("questions" | "plants")[]) =>
      requestCompletion(city, { ...(await at(id)), messages: topics.map((topic) => ({ topic, message: "Prosimy uzupełnić." })) }, spring);
    await expect(ask("questions")).rejects.toEqual(refusal("membership.nothingAsked"));
    expect(await stateOf(id)).toBe("FORMAL_CHECK");
    await ask("questions", "plants");
    expect(await db.completionItem.findMany({ where: { request: { applicationId: id } } })).toMatchObject([{ topic: "plants" }]);
  });
});

describe("dates that the office enters", () => {
  test("are days in Warsaw: after midnight there, today's resolution is no longer of tomorrow, and yesterday's is too old", async () => {
    const afterMidnight = new Date("2026-04-13T22:30:00Z");
    const { id, board } = await beforeBoard(undefined, afterMidnight);
    await expect(decide(board, { ...(await at(id)), ...resolution }, afterMidnight)).rejects.toEqual(refusal("membership.dateBeforeSubmission", "decidedOn"));
    await decide(board, { ...(await at(id)), ...resolution, decidedOn: on("2026-04-14") }, afterMidnight);
    expect(await stateOf(id)).toBe("ADMITTED");
  });

  test("of signature and fee lie between submission and today", async () => {
    const { id, coordinator } = await admitted();
    for (const field of ["signedOn", "feePaidOn"] as const) {
      const dated = async (day: string) => confirmSignatureAndFee(coordinator, { ...(await at(id)), ...accession, [field]: on(day) }, spring);
      await expect(dated("2026-04-14")).rejects.toEqual(refusal("membership.dateInFuture", field));
      await expect(dated("2026-04-12")).rejects.toEqual(refusal("membership.dateBeforeSubmission", field));
    }
    expect(await stateOf(id)).toBe("ADMITTED");
    expect(await db.accession.count({ where: { applicationId: id } })).toBe(0);
  });
});

describe("becoming a member or a supplier", () => {
  test("a supplier that becomes a member is vouched for no more, bears what it applied for, and is matched anew", async () => {
    const applicant = await firm();
    const { organisationId } = applicant.seat;
    const city = await cityOf("starachowice");
    await db.vouching.create({ data: { organisationId, cityId: city.id, vouchedById: newIdentifier(), vouchedAt: spring } });
    const former = await db.specialisation.findUniqueOrThrow({ where: { slug: "agricultural-machinery" } });
    await db.organisationSpecialisation.create({ data: { organisationId, specialisationId: former.id } });
    const { id, coordinator } = await admitted(applicant);
    const key = `match-organisation:${organisationId}`;
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ${key}`;
    await confirmSignatureAndFee(coordinator, { ...(await at(id)), ...accession }, spring);

    expect(await db.vouching.findUnique({ where: { organisationId } })).toMatchObject({ endedAt: spring });
    const borne = await db.organisationSpecialisation.findMany({ where: { organisationId }, include: { specialisation: true } });
    expect(borne.map(({ specialisation }) => specialisation.slug)).toEqual(["electromobility"]);
    expect(await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${key}`).toHaveLength(1);
  });

  test("who left comes back under the old key, as a member and as a supplier", async () => {
    const member = await firm();
    await db.membership.create({ data: { organisationId: member.seat.organisationId, kind: "FOUNDING", state: "WITHDREW", startedOn: on("2017-11-09"), endedOn: on("2020-12-31") } });
    const { id, coordinator } = await admitted(member);
    await confirmSignatureAndFee(coordinator, { ...(await at(id)), ...accession }, spring);
    expect(await db.membership.findUnique({ where: { organisationId: member.seat.organisationId } })).toMatchObject({ kind: "ORDINARY", state: "ACTIVE", startedOn: on("2026-04-13"), endedOn: null });

    const supplier = await firm();
    const { organisationId } = supplier.seat;
    const city = await officer("CITY_COORDINATOR", "starachowice");
    await db.vouching.create({ data: { organisationId, cityId: (await cityOf("radom")).id, vouchedById: newIdentifier(), vouchedAt: on("2020-01-01"), endedAt: on("2021-01-01") } });
    const again = await submitted(supplier, { door: "SUPPLIER" });
    await checked(city, again.id);
    await vouch(city, { ...(await at(again.id)), reasons: "Znów dostarcza do branży." }, spring);
    expect(await db.vouching.findUnique({ where: { organisationId } })).toMatchObject({ cityId: (await cityOf("starachowice")).id, vouchedById: city.personId, endedAt: null });
  });
});

describe("steps and terms", () => {
  test("a step of a person is not taken by time, and a case that moved on meanwhile is not moved back", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const { id } = await submitted(await firm());
    const application = await db.membershipApplication.findUniqueOrThrow({ where: { id }, select: whatMoves });
    await expect(transaction((tx) => move(tx, "beginFormalCheck", application, { actor: null }, spring))).rejects.toEqual(refusal("membership.onlyTime"));

    const form = await at(id);
    const taking = `UPDATE "MembershipApplication" SET state = 'WITHDRAWN' WHERE id = $1::uuid`;
    const late = await whileUncommitted(taking, [id], () => beginFormalCheck(coordinator, form, spring));
    expect(late).toMatchObject({ status: "rejected", reason: { code: "membership.movedOn" } });
    expect(await stateOf(id)).toBe("WITHDRAWN");
    expect(await db.applicationStep.count({ where: { applicationId: id, to: "FORMAL_CHECK" } })).toBe(0);
  });

  test("the promised day stays while the check is taken up, and a new stage takes the term that an administrator set", async () => {
    const [coordinator, administrator] = [await officer("CLUSTER_COORDINATOR"), await officer("ADMINISTRATOR")];
    const { id, dueAt } = await submitted(await firm());
    expect((await beginFormalCheck(coordinator, await at(id), new Date("2026-04-15T08:00:00Z"))).dueAt).toEqual(dueAt);
    const set = async (days: number, unit: "CALENDAR_DAYS" | "WORKING_DAYS") => {
      const { revision } = await db.deadline.findUniqueOrThrow({ where: { key: "decision" } });
      await changeDeadline(administrator, { key: "decision", revision, days, unit }, spring);
    };
    await set(2, "WORKING_DAYS");
    const assessed = await passFormalCheck(coordinator, await at(id), spring);
    expect(assessed.dueAt?.toISOString()).toBe("2026-04-15T21:59:59.999Z");
    await set(30, "CALENDAR_DAYS");
    expect((await db.membershipApplication.findUniqueOrThrow({ where: { id } })).dueAt).toEqual(assessed.dueAt);
  });

  test("who was admitted and signed nothing in time expires; in their last moment they still act first", async () => {
    const silent = await admitted();
    const { dueAt } = await db.membershipApplication.findUniqueOrThrow({ where: { id: silent.id } });
    const late = new Date((dueAt?.getTime() ?? 0) + 1);
    const applicant = await firm();
    const acting = await admitted(applicant);
    await uploadDocument(applicant, newIdentifier(), { applicationId: acting.id, kind: "DECLARATION", file: pdf("deklaracja.pdf") }, spring);
    const third = await admitted();
    const withdrawn = `UPDATE "MembershipApplication" SET state = 'WITHDRAWN' WHERE id = $1::uuid`;
    const run = await whileUncommitted(withdrawn, [third.id], () => expireOverdue(late));
    expect(run).toMatchObject({ status: "fulfilled" });
    expect([await stateOf(silent.id), await stateOf(acting.id), await stateOf(third.id)]).toEqual(["EXPIRED", "ADMITTED", "WITHDRAWN"]);
  });

  test("a completion that is late is neither filled in nor handed in", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const { id } = await submitted(applicant);
    await beginFormalCheck(coordinator, await at(id), spring);
    const { dueAt } = await requestCompletion(coordinator, { ...(await at(id)), messages: [{ topic: "seeks-and-offers", message: "Dokładniej." }] }, spring);
    const late = new Date((dueAt?.getTime() ?? 0) + 1);
    const form = { applicationId: id, seen: 1, intent: "finish", seeks: "Później.", offers: "Później." } as const;
    await expect(saveSeeksAndOffers(applicant, form, late)).rejects.toEqual(refusal("membership.completionTooLate"));
    await expect(uploadDocument(applicant, newIdentifier(), { applicationId: id, kind: "OTHER", file: pdf() }, late)).rejects.toEqual(refusal("membership.completionTooLate"));
  });
});

test("a city is looked after by who holds its office now and has an account, and by no coordinator of another", async () => {
  const radom = await cityOf("radom");
  const organisationId = newIdentifier();
  const waiting = { id: newIdentifier(), door: "SUPPLIER", cityId: radom.id, organisationId } as const;
  const isUnattended = async () => (await listUnattended(db, [waiting, { ...waiting, id: newIdentifier(), door: "MEMBERSHIP", cityId: null }])).has(waiting.id);
  await officer("CITY_COORDINATOR", "starachowice");
  await db.office.updateMany({ where: { cityId: radom.id }, data: { endedAt: spring } });
  expect(await isUnattended()).toBe(true);
  const { personId } = await officer("CITY_COORDINATOR", "radom");
  expect(await isUnattended()).toBe(false);
  await db.person.update({ where: { id: personId }, data: { deactivatedAt: spring } });
  expect(await isUnattended()).toBe(true);
  const applicant = await firm();
  await appoint(applicant.personId, "CITY_COORDINATOR", "radom");
  expect(await isUnattended()).toBe(false);
  expect((await listUnattended(db, [{ ...waiting, organisationId: applicant.seat.organisationId }])).size).toBe(1);
});

test("the board sees no supplier's case, and a city's coordinator no member's", async () => {
  const [board, city] = [await officer("BOARD_MEMBER"), await officer("CITY_COORDINATOR", "starachowice")];
  const supplier = await submitted(await firm(), { door: "SUPPLIER" });
  const { id } = await beforeBoard();
  expect([await findCase(board, supplier.id, spring), await findCase(city, id, spring)]).toEqual([null, null]);
  expect((await findCase(board, id, spring))?.id).toBe(id);
  expect((await findCase(city, supplier.id, spring))?.id).toBe(supplier.id);
});

test("who reviews nothing sees no case: neither an administrator nor somebody without an office", async () => {
  const draft = await filledIn(await firm());
  const cases = [draft, (await submitted(await firm())).id, (await submitted(await firm(), { door: "SUPPLIER" })).id];
  for (const actor of [await officer("ADMINISTRATOR"), await firm()]) {
    expect(await listQueue(actor, {}, spring)).toEqual([]);
    for (const id of cases) expect(await findCase(actor, id, spring)).toBeNull();
    for (const id of cases) await expect(beginFormalCheck(actor, await at(id), spring)).rejects.toEqual(refusal("gate.notFound"));
  }
});

test("a fee is shown from its first day to its last, in Warsaw", async () => {
  await db.feeTariff.deleteMany();
  await db.feeTariff.create({ data: { sizeClass: "SMALL", amountGrosz: 120_000, validFrom: on("2026-04-14"), validUntil: on("2026-04-15") } });
  const fees = async (instant: string) => (await listFees(new Date(instant))).length;
  expect([await fees("2026-04-13T21:59:59Z"), await fees("2026-04-13T22:00:00Z"), await fees("2026-04-15T21:59:59Z"), await fees("2026-04-15T22:00:00Z")]).toEqual([0, 1, 1, 0]);
});
