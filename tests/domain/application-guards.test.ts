import { describe, expect, test } from "vitest";
import { answerQuestions, chooseSpecialisations, completeTopic, giveConsents, saveSeeksAndOffers, startApplication, uncompleteTopic } from "@/lib/membership/apply";
import { removeDocument, uploadDocument } from "@/lib/membership/documents";
import { findOwnApplication, listQuestionsOf, listWordingsInForce } from "@/lib/membership/queries";
import { submitApplication } from "@/lib/membership/submit";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { answersTo, cityOf, colleague, filledIn, firm, pdf, revisionOf, spring, submitted } from "../support/applicants";
import { whileUncommitted } from "../support/uncommitted";

const refusal = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) });
const at = async (applicationId: string) => ({ applicationId, revision: await revisionOf(applicationId) });
const seenOf = async (applicationId: string, topic: string) => (await db.applicationTopic.findUnique({ where: { applicationId_topic: { applicationId, topic } } }))?.revision ?? 0;
const later = async (applicationId: string, topic: string) => ({ applicationId, seen: await seenOf(applicationId, topic), intent: "later" }) as const;
const start = (actor: Seated, door: "MEMBERSHIP" | "SUPPLIER" = "MEMBERSHIP", cityId: string | null = null, id: string = newIdentifier()) => startApplication(actor, id, { door, cityId }, spring);

/** Where the application of this organisation is submitted by somebody else, uncommitted yet. */
const submitting = `UPDATE "MembershipApplication" SET state = 'SUBMITTED', reference = 'LWMM/1999/' || left(id::text, 8), revision = revision + 1 WHERE id = $1::uuid`;

describe("beginning", () => {
  test("a suspended member and a vouched supplier need no second door; whose voucher ended may come again", async () => {
    const suspended = await firm();
    await db.membership.create({ data: { organisationId: suspended.seat.organisationId, kind: "ORDINARY", state: "SUSPENDED", startedOn: spring } });
    await expect(start(suspended)).rejects.toEqual(refusal("membership.alreadyMember"));

    const cityId = (await cityOf("starachowice")).id;
    const supplier = await firm();
    const { organisationId } = supplier.seat;
    await db.vouching.create({ data: { organisationId, cityId, vouchedById: newIdentifier(), vouchedAt: spring } });
    await expect(start(supplier, "SUPPLIER", cityId)).rejects.toEqual(refusal("membership.alreadySupplier"));
    await db.vouching.update({ where: { organisationId }, data: { endedAt: spring } });
    expect(await start(supplier, "SUPPLIER", cityId)).toHaveProperty("id");
  });

  test("somebody else's form key opens nothing of theirs, and a city that left vouches for nobody", async () => {
    const owner = await firm();
    const { id } = await start(owner);
    await expect(start(await firm(), "MEMBERSHIP", null, id)).rejects.toEqual(refusal("membership.alreadyOpen"));
    const place = await db.place.findFirstOrThrow({ where: { name: "Kraśnik" } });
    const left = await db.city.create({ data: { slug: "krasnik", placeId: place.id, retiredAt: spring } });
    for (const cityId of [left.id, null]) await expect(start(await firm(), "SUPPLIER", cityId)).rejects.toEqual(refusal("membership.noSuchCity", "cityId"));
  });
});

describe("filling in", () => {
  test("a retired specialisation is not chosen", async () => {
    const applicant = await firm();
    const { id } = await start(applicant);
    const retired = await db.specialisation.create({ data: { slug: "steam-engines", letter: "S", namePl: "Maszyny parowe", nameEn: "Steam engines", descriptionPl: "–", descriptionEn: "–", position: 9, retiredAt: spring } });
    const choose = chooseSpecialisations(applicant, { ...(await later(id, "specialisations")), specialisations: [retired.id] }, spring);
    await expect(choose).rejects.toEqual(refusal("membership.noSuchSpecialisation", "specialisations"));
  });

  test("an answer that its question does not take changes none, nor does one to a question that is not asked any more", async () => {
    const applicant = await firm();
    const id = await filledIn(applicant);
    const good = await answersTo(id);
    const stored = () => db.applicationAnswer.findMany({ where: { applicationId: id }, orderBy: { questionId: "asc" } });
    const before = await stored();
    const asked = await listQuestionsOf(id);
    const chosen = asked.find(({ kind }) => kind === "CHOICE");
    const [first] = asked;
    if (!chosen || !first) throw new Error("electromobility asks questions, one with a choice");
    const answer = async (answers: object) => answerQuestions(applicant, { ...(await later(id, "questions")), answers: { ...answers } }, spring);
    await expect(answer({ ...good, [chosen.id]: "none-of-these" })).rejects.toMatchObject({ problems: { issues: [{ path: ["answers", chosen.id] }] } });
    await expect(answer({ ...good, [newIdentifier()]: "x" })).rejects.toHaveProperty("problems");
    await db.question.update({ where: { id: first.id }, data: { retiredAt: spring } });
    await expect(answer(good)).rejects.toHaveProperty("problems");
    await db.question.update({ where: { id: first.id }, data: { retiredAt: null } });
    expect(await stored()).toEqual(before);
  });

  test("what a colleague saved since is not overwritten, and what is saved anew is finished no more", async () => {
    const one = await firm();
    const other = await colleague(one.seat.organisationId, "EDITOR");
    const id = await filledIn(one);
    const form = await later(id, "seeks-and-offers");
    await saveSeeksAndOffers(other, { ...form, seeks: "Nowe.", offers: "Nowe." }, spring);
    await expect(saveSeeksAndOffers(one, { ...form, seeks: "Starsze.", offers: "Starsze." }, spring)).rejects.toEqual(refusal("gate.stale"));
    expect(await db.organisation.findUniqueOrThrow({ where: { id: one.seat.organisationId } })).toMatchObject({ seeks: "Nowe." });
    await expect(submitApplication(one, await at(id), spring)).rejects.toEqual(refusal("membership.unfinished"));
  });

  test("a supplier has the topics of its door and no others", async () => {
    const applicant = await firm();
    const { id } = await start(applicant, "SUPPLIER", (await cityOf("starachowice")).id);
    await expect(answerQuestions(applicant, { applicationId: id, seen: 0, intent: "later", answers: {} }, spring)).rejects.toEqual(refusal("gate.notFound"));
    await expect(completeTopic(applicant, { applicationId: id, topic: "representatives" }, spring)).rejects.toEqual(refusal("gate.notFound"));
  });

  test("nothing is filled in, put in or taken out while a colleague submits", async () => {
    const applicant = await firm();
    const id = await filledIn(applicant);
    const document = await db.document.findFirstOrThrow({ where: { applicationId: id } });
    const form = { ...(await later(id, "seeks-and-offers")), seeks: "W ostatniej chwili.", offers: "W ostatniej chwili." };
    const late = await whileUncommitted(submitting, [id], () => saveSeeksAndOffers(applicant, form, spring));
    expect(late).toMatchObject({ status: "rejected", reason: { code: "membership.notEditable" } });
    expect(await db.organisation.findUniqueOrThrow({ where: { id: applicant.seat.organisationId } })).toMatchObject({ seeks: "Partnera do napędów." });

    await db.membershipApplication.update({ where: { id }, data: { state: "DRAFT" } });
    const removal = await whileUncommitted(submitting, [id], () => removeDocument(applicant, { documentId: document.id }, spring));
    expect(removal).toMatchObject({ status: "rejected", reason: { code: "membership.notEditable" } });
    expect(await db.document.count({ where: { id: document.id, removedAt: null } })).toBe(1);
  });
});

describe("consents", () => {
  const wordingsOf = async () => (await listWordingsInForce("MEMBERSHIP", spring)).map(({ id }) => id);
  const given = (applicationId: string) => db.consent.findMany({ where: { applicationId, withdrawnAt: null }, select: { wordingId: true } }).then((rows) => rows.map(({ wordingId }) => wordingId).sort());

  test("are a representative's to give, in the wording that is in force and was read", async () => {
    const applicant = await firm();
    const editor = await colleague(applicant.seat.organisationId, "EDITOR");
    const { id } = await start(applicant);
    const wordings = await wordingsOf();
    const give = async (actor: Seated, ids: string[]) => giveConsents(actor, { ...(await later(id, "declaration")), wordings: ids }, spring);
    await expect(give(editor, wordings)).rejects.toEqual(refusal("membership.onlyRepresentative"));

    const shared = await db.consentWording.findFirstOrThrow({ where: { id: { in: wordings } } });
    const { key, pl, en, required, version } = shared;
    const other = (change: object) => db.consentWording.create({ data: { key, version: version + 1, pl, en, required, publishedAt: spring, ...change } });
    const retired = await other({ version: version + 5, retiredAt: spring });
    const coming = await other({ version: version + 6, publishedAt: new Date(spring.getTime() + 1) });
    const suppliers = await other({ key: "for-suppliers", door: "SUPPLIER" });
    for (const wording of [retired, coming, suppliers]) await expect(give(applicant, [wording.id])).rejects.toEqual(refusal("membership.wordingChanged"));
    const newer = await other({});
    await expect(give(applicant, [shared.id])).rejects.toEqual(refusal("membership.wordingChanged"));
    expect(await given(id)).toEqual([]);
    await db.consentWording.deleteMany({ where: { id: { in: [retired.id, coming.id, suppliers.id, newer.id] } } });
  });

  test("are taken back by unticking, and ticking what is ticked gives it once", async () => {
    const applicant = await firm();
    const { id } = await start(applicant);
    const wordings = (await wordingsOf()).sort();
    const give = async (ids: string[]) => giveConsents(applicant, { ...(await later(id, "declaration")), wordings: ids }, spring);
    await give(wordings);
    await give([...wordings, ...wordings]);
    expect(await given(id)).toEqual(wordings);
    await give(wordings.slice(1));
    expect(await given(id)).toEqual(wordings.slice(1));
    const own = await findOwnApplication(applicant, spring);
    expect(own?.declared.declaration.filter((consent) => consent.given === null)).toHaveLength(1);
  });
});

describe("submitting", () => {
  test("waits for a topic that was taken up again, and for a plant that was closed since", async () => {
    const applicant = await firm();
    const id = await filledIn(applicant);
    await uncompleteTopic(applicant, { applicationId: id, topic: "plants" }, spring);
    await expect(submitApplication(applicant, await at(id), spring)).rejects.toEqual(refusal("membership.unfinished"));
    await completeTopic(applicant, { applicationId: id, topic: "plants" }, spring);
    const closed = { where: { organisationId: applicant.seat.organisationId } };
    await db.plant.updateMany({ ...closed, data: { closedAt: spring } });
    await expect(submitApplication(applicant, await at(id), spring)).rejects.toEqual(refusal("membership.unfinished"));
    await db.plant.updateMany({ ...closed, data: { closedAt: null } });
    await submitApplication(applicant, await at(id), spring);
    expect(await db.declaration.findMany({ where: { applicationId: id } })).toMatchObject([{ number: 1, declaredById: applicant.personId }]);
  });

  test("keeps what was declared as it stood, whatever the profile says later", async () => {
    const applicant = await firm();
    const { id } = await submitted(applicant);
    await db.organisation.update({ where: { id: applicant.seat.organisationId }, data: { name: "Zmieniona po złożeniu" } });
    const declaration = await db.declaration.findFirstOrThrow({ where: { applicationId: id } });
    expect(declaration.content).not.toMatchObject({ organisation: { name: "Zmieniona po złożeniu" } });
  });
});

describe("documents", () => {
  test("are sixty in all, removed ones among them, and one is removed once", async () => {
    const applicant = await firm();
    const { id } = await start(applicant);
    const { organisationId } = applicant.seat;
    const row = (turn: number) => ({
      applicationId: id, organisationId, kind: "OTHER" as const, fileKey: `kept-${id}-${turn}`, fileName: "x.pdf", mediaType: "application/pdf", bytes: 1, sha256: "", uploadedAt: spring, uploadedById: applicant.personId, removedAt: spring,
    });
    await db.document.createMany({ data: Array.from({ length: 60 }, (_, turn) => row(turn)) });
    await expect(uploadDocument(applicant, newIdentifier(), { applicationId: id, kind: "OTHER", file: pdf() }, spring)).rejects.toEqual(refusal("membership.tooManyDocuments"));
    const removed = await db.document.findFirstOrThrow({ where: { applicationId: id } });
    await expect(removeDocument(applicant, { documentId: removed.id }, spring)).rejects.toEqual(refusal("gate.notFound"));
    expect((await findOwnApplication(applicant, spring))?.declared.documents).toEqual([]);
  });
});
