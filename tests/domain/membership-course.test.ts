import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { newIdentifier } from "@/lib/platform/identifier";
import { chooseSpecialisations, completeTopic, saveSeeksAndOffers, startApplication } from "@/lib/membership/apply";
import { removeDocument, uploadDocument } from "@/lib/membership/documents";
import { expireOverdue } from "@/lib/membership/expire";
import { findCase, findOwnApplication } from "@/lib/membership/queries";
import { listQueue } from "@/lib/membership/queue";
import { addNote, beginFormalCheck, confirmSignatureAndFee, decide, declineToVouch, passFormalCheck, recommend, requestCompletion, tickCheck, vouch } from "@/lib/membership/review";
import { resubmit, submitApplication, withdraw } from "@/lib/membership/submit";
import type { SignedIn } from "@/lib/people/actor";
import { appoint, answersTo, cityOf, colleague, filledIn, firm, officer, pdf, reread, revisionOf, spring, submitted } from "../support/applicants";

const daysLater = (days: number) => new Date(spring.getTime() + days * 86_400_000);
const refusal = (code: string) => expect.objectContaining({ code });
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const at = async (applicationId: string) => ({ applicationId, revision: await revisionOf(applicationId) });
const stateOf = async (id: string) => (await db.membershipApplication.findUniqueOrThrow({ where: { id } })).state;
const movesOf = (id: string) => db.event.count({ where: { subjectId: id, type: "application.moved" } });

async function beforeBoard(coordinator: SignedIn) {
  const applicant = await firm();
  const { id } = await submitted(applicant);
  await beginFormalCheck(coordinator, await at(id), spring);
  await passFormalCheck(coordinator, await at(id), spring);
  await recommend(coordinator, { ...(await at(id)), favourable: true, reasons: "Pełny i wiarygodny wniosek." }, spring);
  return { applicant, id };
}

const resolution = { admitted: true, resolution: "12/2026", decidedOn: on("2026-04-13"), reasons: "Spełnia warunki regulaminu." };

describe("the course of an application", () => {
  test("a firm is led from a draft to a member, and every step says who and when", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const { applicant, id } = await beforeBoard(coordinator);
    await decide(board, { ...(await at(id)), ...resolution }, spring);
    await confirmSignatureAndFee(coordinator, { ...(await at(id)), kind: "ORDINARY", signedOn: on("2026-04-13"), feePaidOn: on("2026-04-13") }, spring);

    const application = await db.membershipApplication.findUniqueOrThrow({ where: { id }, include: { steps: { orderBy: { number: "asc" } } } });
    expect(application.state).toBe("ACTIVE");
    expect(application.reference).toMatch(/^LWMM\/2026\/\d{4}$/);
    expect(application.steps.map(({ to }) => to)).toEqual(["DRAFT", "SUBMITTED", "FORMAL_CHECK", "ASSESSMENT", "BOARD_DECISION", "ADMITTED", "ACTIVE"]);
    expect(application.steps.map(({ byId }) => byId)).toEqual([
      applicant.personId, applicant.personId, coordinator.personId, coordinator.personId, coordinator.personId, board.personId, coordinator.personId,
    ]);
    expect(await movesOf(id)).toBe(6);

    const organisation = await db.organisation.findUniqueOrThrow({ where: { id: applicant.seat.organisationId }, include: { membership: true, specialisations: { include: { specialisation: true } } } });
    expect(organisation.membership).toMatchObject({ state: "ACTIVE", kind: "ORDINARY", startedOn: on("2026-04-13") });
    expect(organisation.specialisations.map(({ specialisation }) => specialisation.slug)).toEqual(["electromobility"]);
    expect((await reread<typeof applicant>(applicant)).seat.standing).toBe("MEMBER");
  });

  test("a supplier is vouched for by its own city", async () => {
    const city = await officer("CITY_COORDINATOR", "starachowice");
    const applicant = await firm();
    const { id } = await submitted(applicant, { door: "SUPPLIER" });
    await beginFormalCheck(city, await at(id), spring);
    await passFormalCheck(city, await at(id), spring);
    await vouch(city, { ...(await at(id)), reasons: "Znamy tę firmę od lat." }, spring);
    expect(await stateOf(id)).toBe("ACTIVE");
    expect(await db.vouching.findUnique({ where: { organisationId: applicant.seat.organisationId } })).toMatchObject({ vouchedById: city.personId, endedAt: null });
    expect((await reread<typeof applicant>(applicant)).seat.standing).toBe("SUPPLIER");
  });

  test("a city that does not vouch says why, and the supplier reads it", async () => {
    const city = await officer("CITY_COORDINATOR", "starachowice");
    const applicant = await firm();
    const { id } = await submitted(applicant, { door: "SUPPLIER" });
    await beginFormalCheck(city, await at(id), spring);
    await passFormalCheck(city, await at(id), spring);
    await declineToVouch(city, { ...(await at(id)), reasons: "Zakład jest w innym mieście." }, spring);
    const own = await findOwnApplication(applicant, spring);
    expect(own).toMatchObject({ state: "REFUSED", decision: { admitted: false, reasons: "Zakład jest w innym mieście." } });
    expect((await reread<typeof applicant>(applicant)).seat.standing).toBe("NONE");
  });

  test("completion asks topic by topic, opens those topics, and keeps what was declared before beside what is declared now", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const { id } = await submitted(applicant);
    await beginFormalCheck(coordinator, await at(id), spring);
    await requestCompletion(coordinator, { ...(await at(id)), messages: [{ topic: "seeks-and-offers", message: "Napiszcie dokładniej." }] }, spring);

    const asked = await findOwnApplication(applicant, spring);
    expect(asked?.topics.find(({ topic }) => topic === "seeks-and-offers")).toMatchObject({ state: "asked", asked: "Napiszcie dokładniej." });
    await expect(resubmit(applicant, await at(id), spring)).rejects.toEqual(refusal("membership.unfinished"));

    await saveSeeksAndOffers(applicant, { applicationId: id, seen: 1, intent: "finish", seeks: "Dostawcy wiązek.", offers: "Obróbkę." }, daysLater(1));
    await resubmit(applicant, await at(id), daysLater(1));
    const seen = await findCase(coordinator, id, daysLater(1));
    expect(seen?.state).toBe("FORMAL_CHECK");
    expect(seen?.declared?.["seeks-and-offers"].seeks).toBe("Dostawcy wiązek.");
    expect(seen?.declaredBefore?.["seeks-and-offers"].seeks).toBe("Partnera do napędów.");
    expect(seen?.completions[0]?.answeredAt).toEqual(daysLater(1));
  });

  test("a completion comes too late a second after the last day, and then the application expires", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const { id } = await submitted(applicant);
    await beginFormalCheck(coordinator, await at(id), spring);
    const { dueAt } = await requestCompletion(coordinator, { ...(await at(id)), messages: [{ topic: "declaration", message: "Podpiszcie." }] }, spring);
    if (!dueAt) throw new Error("a completion has a deadline");
    expect(dueAt.toISOString()).toBe("2026-04-27T21:59:59.999Z");

    await expect(resubmit(applicant, await at(id), new Date(dueAt.getTime() + 1))).rejects.toEqual(refusal("membership.completionTooLate"));
    await expireOverdue(dueAt);
    expect(await stateOf(id)).toBe("COMPLETION_REQUESTED");
    await expireOverdue(new Date(dueAt.getTime() + 1));
    expect(await stateOf(id)).toBe("EXPIRED");
    const last = await db.applicationStep.findFirst({ where: { applicationId: id }, orderBy: { number: "desc" } });
    expect(last).toMatchObject({ to: "EXPIRED", byId: null });
  });

  test("an admitted applicant who handed in the signed declaration does not expire while the coordinator looks at it", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const { applicant, id } = await beforeBoard(coordinator);
    await decide(board, { ...(await at(id)), ...resolution }, spring);
    await uploadDocument(applicant, newIdentifier(), { applicationId: id, kind: "DECLARATION", file: pdf("deklaracja.pdf") }, spring);
    await expireOverdue(daysLater(100));
    expect(await stateOf(id)).toBe("ADMITTED");
    expect((await findOwnApplication(applicant, spring))?.actsNext).toBe("clusterCoordinator");
  });
});

describe("what is refused", () => {
  test("steps cannot be skipped", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const applicant = await firm();
    const { id } = await submitted(applicant);
    await expect(recommend(coordinator, { ...(await at(id)), favourable: true, reasons: "Szybko, szybko." }, spring)).rejects.toEqual(refusal("membership.otherStage"));
    await expect(passFormalCheck(coordinator, await at(id), spring)).rejects.toEqual(refusal("membership.otherStage"));
    await expect(decide(board, { ...(await at(id)), ...resolution }, spring)).rejects.toEqual(refusal("gate.notFound"));
    await expect(confirmSignatureAndFee(coordinator, { ...(await at(id)), kind: "ORDINARY", signedOn: on("2026-04-13"), feePaidOn: on("2026-04-13") }, spring)).rejects.toEqual(refusal("membership.otherStage"));
    await expect(vouch(coordinator, { ...(await at(id)), reasons: "Nie tą drogą." }, spring)).rejects.toEqual(refusal("membership.otherDoor"));
    expect(await stateOf(id)).toBe("SUBMITTED");
    expect(await movesOf(id)).toBe(1);
  });

  test("a draft is not the office's to see or to decide", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const id = await filledIn(await firm());
    expect(await findCase(coordinator, id, spring)).toBeNull();
    await expect(beginFormalCheck(coordinator, await at(id), spring)).rejects.toEqual(refusal("gate.notFound"));
  });

  test("nobody decides on their own organisation, whatever offices they hold", async () => {
    const applicant = await firm();
    await appoint(applicant.personId, "CLUSTER_COORDINATOR");
    await appoint(applicant.personId, "BOARD_MEMBER");
    const conflicted = await reread<SignedIn>(applicant);
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const { id } = await submitted(applicant);
    await expect(beginFormalCheck(conflicted, await at(id), spring)).rejects.toEqual(refusal("membership.ownOrganisation"));
    await addNote(coordinator, newIdentifier(), { applicationId: id, text: "Do sprawdzenia." }, spring);
    await expect(addNote(conflicted, newIdentifier(), { applicationId: id, text: "O nas." }, spring)).rejects.toEqual(refusal("membership.ownOrganisation"));
    expect((await findCase(conflicted, id, spring))?.notes).toEqual([]);
    await beginFormalCheck(coordinator, await at(id), spring);
    await passFormalCheck(coordinator, await at(id), spring);
    await recommend(coordinator, { ...(await at(id)), favourable: true, reasons: "Wszystko w porządku." }, spring);
    await expect(decide(conflicted, { ...(await at(id)), ...resolution }, spring)).rejects.toEqual(refusal("membership.ownOrganisation"));
  });

  test("a city coordinator sees and decides the suppliers of their city and nothing else", async () => {
    const radom = await officer("CITY_COORDINATOR", "radom");
    const starachowice = await officer("CITY_COORDINATOR", "starachowice");
    const supplier = await submitted(await firm(), { door: "SUPPLIER" });
    const member = await submitted(await firm());
    for (const id of [supplier.id, member.id]) {
      expect(await findCase(radom, id, spring)).toBeNull();
      await expect(beginFormalCheck(radom, await at(id), spring)).rejects.toEqual(refusal("gate.notFound"));
    }
    expect((await listQueue(radom, {}, spring)).flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual([]);
    expect(await findCase(starachowice, member.id, spring)).toBeNull();
    const seen = (await listQueue(starachowice, {}, spring)).flatMap(({ cases }) => cases);
    expect(seen.map(({ id }) => id)).toContain(supplier.id);
    expect(seen.every(({ door, city }) => door === "SUPPLIER" && city === "Starachowice")).toBe(true);
  });

  test("the cluster's coordinator sees suppliers but does not decide on them", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    await officer("CITY_COORDINATOR", "starachowice");
    const { id } = await submitted(await firm(), { door: "SUPPLIER" });
    expect(await findCase(coordinator, id, spring)).not.toBeNull();
    await expect(beginFormalCheck(coordinator, await at(id), spring)).rejects.toEqual(refusal("membership.onlyItsCity"));
    await expect(tickCheck(coordinator, { applicationId: id, point: "identity", checked: true }, spring)).rejects.toEqual(refusal("membership.onlyItsCity"));
  });

  test("where a city has no coordinator but the applicant's own, the cluster's stands in until there is one", async () => {
    await db.office.updateMany({ where: { cityId: (await cityOf("radom")).id }, data: { endedAt: spring } });
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    await appoint(applicant.personId, "CITY_COORDINATOR", "radom");
    const { id } = await submitted(applicant, { door: "SUPPLIER", city: "radom" });
    await expect(beginFormalCheck(await reread<SignedIn>(applicant), await at(id), spring)).rejects.toEqual(refusal("membership.ownOrganisation"));

    const actsNextIn = async () => {
      const queued = (await listQueue(coordinator, {}, spring)).flatMap(({ cases }) => cases).find((waiting) => waiting.id === id);
      return [(await findCase(coordinator, id, spring))?.actsNext, queued?.actsNext, (await findOwnApplication(applicant, spring))?.actsNext];
    };
    expect(await actsNextIn()).toEqual(["clusterCoordinator", "clusterCoordinator", "clusterCoordinator"]);
    await beginFormalCheck(coordinator, await at(id), spring);
    await tickCheck(coordinator, { applicationId: id, point: "identity", checked: true }, spring);
    await passFormalCheck(coordinator, await at(id), spring);

    const city = await officer("CITY_COORDINATOR", "radom");
    expect(await actsNextIn()).toEqual(["cityCoordinator", "cityCoordinator", "cityCoordinator"]);
    await expect(vouch(coordinator, { ...(await at(id)), reasons: "Zamiast miasta." }, spring)).rejects.toEqual(refusal("membership.onlyItsCity"));
    await vouch(city, { ...(await at(id)), reasons: "Znamy tę firmę od lat." }, spring);
    const own = await findOwnApplication(applicant, spring);
    expect(own?.timeline.map(({ part }) => part)).toEqual(["applicant", "applicant", "clusterCoordinator", "clusterCoordinator", "cityCoordinator"]);
  });

  test("what was withdrawn cannot be decided", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const { applicant, id } = await beforeBoard(coordinator);
    await withdraw(applicant, { ...(await at(id)), reason: "Zmiana planów." }, spring);
    await expect(decide(board, { ...(await at(id)), ...resolution }, spring)).rejects.toEqual(refusal("membership.otherStage"));
    expect(await db.membershipDecision.count({ where: { applicationId: id } })).toBe(0);
  });

  test("a resolution is neither of tomorrow nor older than the application", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const { id } = await beforeBoard(coordinator);
    const dated = async (day: string) => decide(board, { ...(await at(id)), ...resolution, decidedOn: on(day) }, spring);
    await expect(dated("2026-04-14")).rejects.toEqual(refusal("membership.dateInFuture"));
    await expect(dated("2026-04-12")).rejects.toEqual(refusal("membership.dateBeforeSubmission"));
    expect(await stateOf(id)).toBe("BOARD_DECISION");
    expect(await db.membershipDecision.count({ where: { applicationId: id } })).toBe(0);
  });

  test("an editor fills in but does not submit, agree or withdraw", async () => {
    const representative = await firm();
    const editor = await colleague(representative.seat.organisationId, "EDITOR");
    const id = await filledIn(representative);
    await saveSeeksAndOffers(editor, { applicationId: id, seen: 1, intent: "finish", seeks: "Nowe.", offers: "Nowe." }, spring);
    await expect(submitApplication(editor, await at(id), spring)).rejects.toEqual(refusal("membership.onlyRepresentative"));
    await expect(withdraw(editor, { ...(await at(id)), reason: null }, spring)).rejects.toEqual(refusal("membership.onlyRepresentative"));
    expect(await stateOf(id)).toBe("DRAFT");
  });

  test("another firm's application and its documents do not exist", async () => {
    const owner = await firm();
    const stranger = await firm();
    const id = await filledIn(owner);
    const document = await db.document.findFirstOrThrow({ where: { applicationId: id } });
    await expect(saveSeeksAndOffers(stranger, { applicationId: id, seen: 1, intent: "later", seeks: "x", offers: "x" }, spring)).rejects.toEqual(refusal("gate.notFound"));
    await expect(submitApplication(stranger, await at(id), spring)).rejects.toEqual(refusal("gate.notFound"));
    await expect(uploadDocument(stranger, newIdentifier(), { applicationId: id, kind: "OTHER", file: pdf() }, spring)).rejects.toEqual(refusal("gate.notFound"));
    await expect(removeDocument(stranger, { documentId: document.id }, spring)).rejects.toEqual(refusal("gate.notFound"));
    expect(await db.document.count({ where: { applicationId: id, removedAt: null } })).toBe(1);
  });

  test("a submitted application stands as it was submitted", async () => {
    const applicant = await firm();
    const { id } = await submitted(applicant);
    await expect(saveSeeksAndOffers(applicant, { applicationId: id, seen: 1, intent: "later", seeks: "x", offers: "x" }, spring)).rejects.toEqual(refusal("membership.notEditable"));
    await expect(uploadDocument(applicant, newIdentifier(), { applicationId: id, kind: "OTHER", file: pdf() }, spring)).rejects.toEqual(refusal("membership.notEditable"));
  });

  test("an unfinished application is not submitted and gets no number", async () => {
    const applicant = await firm();
    const { id } = await startApplication(applicant, newIdentifier(), { door: "MEMBERSHIP", cityId: null }, spring);
    await expect(submitApplication(applicant, await at(id), spring)).rejects.toEqual(refusal("membership.unfinished"));
    await expect(completeTopic(applicant, { applicationId: id, topic: "documents" }, spring)).rejects.toEqual(refusal("membership.missing.registerExtract"));
    expect((await db.membershipApplication.findUniqueOrThrow({ where: { id } })).reference).toBeNull();
  });

  test("a form filled before a colleague saved is stale and overwrites nothing", async () => {
    const one = await firm();
    const other = await colleague(one.seat.organisationId, "EDITOR");
    const { id } = await startApplication(one, newIdentifier(), { door: "MEMBERSHIP", cityId: null }, spring);
    const typed = (seeks: string) => ({ applicationId: id, seen: 0, intent: "later" as const, seeks, offers: null });
    await saveSeeksAndOffers(one, typed("pierwsze"), spring);
    await expect(saveSeeksAndOffers(other, typed("drugie"), spring)).rejects.toEqual(refusal("gate.stale"));
    expect((await db.organisation.findUniqueOrThrow({ where: { id: one.seat.organisationId } })).seeks).toBe("pierwsze");
  });

  test("a coordinator who read an older version of the case decides nothing", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const { id } = await submitted(await firm());
    const { applicationId, revision } = await at(id);
    await expect(beginFormalCheck(coordinator, { applicationId, revision: revision - 1 }, spring)).rejects.toEqual(refusal("gate.stale"));
  });

  test("an organisation has one open application, and a member needs none", async () => {
    const applicant = await firm();
    await filledIn(applicant);
    await expect(startApplication(applicant, newIdentifier(), { door: "MEMBERSHIP", cityId: null }, spring)).rejects.toEqual(refusal("membership.alreadyOpen"));
    const member = await firm();
    await db.membership.create({ data: { organisationId: member.seat.organisationId, kind: "FOUNDING", startedOn: on("2017-11-09") } });
    await expect(startApplication(member, newIdentifier(), { door: "SUPPLIER", cityId: null }, spring)).rejects.toEqual(refusal("membership.alreadyMember"));
  });

  test("a specialisation or a city that does not exist changes nothing", async () => {
    const applicant = await firm();
    await expect(startApplication(applicant, newIdentifier(), { door: "SUPPLIER", cityId: newIdentifier() }, spring)).rejects.toEqual(refusal("membership.noSuchCity"));
    const { id } = await startApplication(applicant, newIdentifier(), { door: "MEMBERSHIP", cityId: null }, spring);
    await expect(chooseSpecialisations(applicant, { applicationId: id, seen: 0, intent: "later", specialisations: [newIdentifier()] }, spring)).rejects.toEqual(refusal("membership.noSuchSpecialisation"));
    expect(await db.applicationSpecialisation.count({ where: { applicationId: id } })).toBe(0);
  });
});

describe("races", () => {
  test("two board members deciding at once leave one decision, one step and one event", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const { id } = await beforeBoard(coordinator);
    const members = [await officer("BOARD_MEMBER"), await officer("BOARD_MEMBER")];
    const form = { ...(await at(id)), ...resolution };
    const before = await movesOf(id);
    const attempts = await Promise.allSettled(members.map((member, position) => decide(member, { ...form, admitted: position === 0 }, spring)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.membershipDecision.count({ where: { applicationId: id } })).toBe(1);
    expect((await movesOf(id)) - before).toBe(1);
    const decision = await db.membershipDecision.findUniqueOrThrow({ where: { applicationId: id } });
    expect(await stateOf(id)).toBe(decision.admitted ? "ADMITTED" : "REFUSED");
  });

  test("twenty decisions in parallel leave one", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const { id } = await beforeBoard(coordinator);
    const form = { ...(await at(id)), ...resolution };
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => decide(board, form, spring)));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(attempts.every((attempt) => attempt.status === "fulfilled" || attempt.reason instanceof Refusal)).toBe(true);
    expect(await db.membershipDecision.count({ where: { applicationId: id } })).toBe(1);
    expect(await db.applicationStep.count({ where: { applicationId: id, to: "ADMITTED" } })).toBe(1);
    expect(await db.event.count({ where: { subjectId: id, type: "application.moved", detail: { path: ["to"], equals: "ADMITTED" } } })).toBe(1);
  });

  test("two coordinators taking up one case leave one step", async () => {
    const pair = [await officer("CLUSTER_COORDINATOR"), await officer("CLUSTER_COORDINATOR")];
    const { id } = await submitted(await firm());
    const form = await at(id);
    const attempts = await Promise.allSettled(pair.map((coordinator) => beginFormalCheck(coordinator, form, spring)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.applicationStep.count({ where: { applicationId: id, to: "FORMAL_CHECK" } })).toBe(1);
  });

  test("a withdrawal and a decision in one moment: one of them happened", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const { applicant, id } = await beforeBoard(coordinator);
    const form = await at(id);
    const attempts = await Promise.allSettled([withdraw(applicant, { ...form, reason: null }, spring), decide(board, { ...form, ...resolution }, spring)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.membershipDecision.count({ where: { applicationId: id } })).toBe((await stateOf(id)) === "ADMITTED" ? 1 : 0);
  });

  test("firms that submit at once get different numbers without a gap", async () => {
    const firms = await Promise.all(Array.from({ length: 8 }, () => firm()));
    const drafts = [];
    for (const applicant of firms) drafts.push({ applicant, ...(await at(await filledIn(applicant))) });
    const moved = await Promise.all(drafts.map(({ applicant, ...form }) => submitApplication(applicant, form, new Date("2031-05-05T08:00:00Z"))));
    const numbers = new Set(moved.map(({ reference }) => reference));
    expect(numbers).toEqual(new Set(Array.from({ length: 8 }, (_, position) => `LWMM/2031/${String(position + 1).padStart(4, "0")}`)));
  });

  test("the same form sent twice starts one application, submits once, leaves one note and one document", async () => {
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const applicant = await firm();
    const key = newIdentifier();
    const started = await Promise.allSettled([1, 2].map(() => startApplication(applicant, key, { door: "MEMBERSHIP", cityId: null }, spring)));
    expect(started.some(({ status }) => status === "fulfilled")).toBe(true);
    await startApplication(applicant, key, { door: "MEMBERSHIP", cityId: null }, spring);
    expect(await db.membershipApplication.count({ where: { organisationId: applicant.seat.organisationId } })).toBe(1);

    const paper = newIdentifier();
    await uploadDocument(applicant, paper, { applicationId: key, kind: "OTHER", file: pdf() }, spring);
    await uploadDocument(applicant, paper, { applicationId: key, kind: "OTHER", file: pdf() }, spring);
    expect(await db.document.count({ where: { applicationId: key } })).toBe(1);

    const { id } = await submitted(await firm());
    const note = newIdentifier();
    await addNote(coordinator, note, { applicationId: id, text: "Raz." }, spring);
    await addNote(coordinator, note, { applicationId: id, text: "Raz." }, spring);
    expect(await db.caseNote.count({ where: { applicationId: id } })).toBe(1);

    const other = await firm();
    const form = await at(await filledIn(other));
    const both = await Promise.all([submitApplication(other, form, spring), submitApplication(other, form, spring)].map((attempt) => attempt.catch((error: unknown) => error)));
    expect(both.every((answer) => !(answer instanceof Error) || answer instanceof Refusal)).toBe(true);
    expect(await submitApplication(other, form, spring)).toMatchObject({ state: "SUBMITTED" });
    expect(await movesOf(form.applicationId)).toBe(1);
  });
});

test("answers are judged by their questions", async () => {
  const applicant = await firm();
  const id = await filledIn(applicant);
  const good = await answersTo(id);
  const own = await findOwnApplication(applicant, spring);
  expect(own?.topics.find(({ topic }) => topic === "questions")).toMatchObject({ state: "done", missing: [] });
  expect(own?.declared.questions.every(({ required, answer }) => !required || answer !== null)).toBe(true);
  expect(Object.keys(good).length).toBeGreaterThan(3);
});

test("the checklist remembers who ticked", async () => {
  const coordinator = await officer("CLUSTER_COORDINATOR");
  const { id } = await submitted(await firm());
  await tickCheck(coordinator, { applicationId: id, point: "identity", checked: true }, spring);
  const ticked = (await findCase(coordinator, id, spring))?.checklist.find(({ point }) => point === "identity");
  expect(ticked).toMatchObject({ checkedAt: spring, checkedBy: "CLUSTER_COORDINATOR" });
  await tickCheck(coordinator, { applicationId: id, point: "identity", checked: false }, spring);
  expect(await db.caseCheck.count({ where: { applicationId: id } })).toBe(0);
  await expect(tickCheck(coordinator, { applicationId: id, point: "seatInCity", checked: true }, spring)).rejects.toEqual(refusal("gate.notFound"));
});
