import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addSpecialisation, moveSpecialisation, retireSpecialisation, describeSpecialisation, findSpecialisation } from "@/lib/capabilities/specialisations";
import { changeDeadline } from "@/lib/membership/change-deadline";
import { addTariff, endTariff, listTariffs, newTariffSchema, removeTariff } from "@/lib/membership/fees";
import { addQuestion, changeQuestion, moveQuestion, newQuestionSchema, questionSchema, retireQuestion } from "@/lib/membership/question-sets";
import { addBody, moveBody, renameBody, retireBody } from "@/lib/organisations/bodies";
import { addCity, retireCity } from "@/lib/organisations/cities";
import type { SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { loadReference } from "@/prisma/reference";

const spring = new Date("2027-04-12T08:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const administrator: SignedIn = {
  kind: "person", personId: randomUUID(), name: "Administrator", email: "administrator@example.test", locale: "pl", seat: null,
  offices: [{ kind: "ADMINISTRATOR", cityId: null }],
};

const electromobility = async () => {
  const found = await findSpecialisation("electromobility");
  if (!found) throw new Error("no electromobility");
  return found;
};
const questionOf = async (key: string) => {
  const found = (await electromobility()).questions.find((question) => question.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};
const changesOf = (subjectId: string) => db.event.findMany({ where: { type: "settings.changed", subjectId }, orderBy: { id: "asc" } });

test("of two administrators who change one specialisation the second is told, and nothing of theirs is written", async () => {
  const { id, revision, namePl, nameEn, descriptionPl, descriptionEn } = await electromobility();
  const form = { specialisationId: id, revision, namePl, nameEn, descriptionPl, descriptionEn };
  await describeSpecialisation(administrator, { ...form, descriptionPl: "Pojazdy i ładowanie." }, spring);
  await expect(describeSpecialisation(administrator, { ...form, namePl: "Napędy" }, spring)).rejects.toMatchObject({ code: "gate.stale" });
  expect(await electromobility()).toMatchObject({ namePl, descriptionPl: "Pojazdy i ładowanie.", revision: revision + 1 });
  expect(await changesOf(id)).toMatchObject([{ actorId: administrator.personId, detail: { what: "specialisation", key: "electromobility", how: "changed" } }]);
});

test("what an administrator changed and moved is still so after the next loading", async () => {
  const { id } = await electromobility();
  await moveSpecialisation(administrator, { specialisationId: id, direction: "down" }, spring);
  await loadReference(spring);
  const order = await db.specialisation.findMany({ orderBy: { position: "asc" }, select: { letter: true } });
  expect(order.map(({ letter }) => letter)).toEqual(["A", "E", "M"]);
  await moveSpecialisation(administrator, { specialisationId: id, direction: "up" }, spring);
});

test("a specialisation joins with a letter of its own, and the last one cannot be retired", async () => {
  const id = randomUUID();
  const hydrogen = { namePl: "Wodór", nameEn: "Hydrogen", descriptionPl: "Ogniwa paliwowe.", descriptionEn: "Fuel cells." };
  await expect(addSpecialisation(administrator, id, { ...hydrogen, letter: "E" }, spring)).rejects.toMatchObject({ code: "settings.letterTaken", field: "letter" });
  await addSpecialisation(administrator, id, { ...hydrogen, letter: "H" }, spring);
  await addSpecialisation(administrator, id, { ...hydrogen, letter: "H" }, spring);
  const all = await db.specialisation.findMany({ orderBy: { position: "asc" } });
  expect(all.map(({ letter }) => letter)).toEqual(["E", "A", "M", "H"]);

  const retirements = await Promise.allSettled(all.map(({ id: specialisationId }) => retireSpecialisation(administrator, { specialisationId, retired: "yes" }, spring)));
  expect(retirements.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await db.specialisation.count({ where: { retiredAt: null } })).toBe(1);
  for (const { id: specialisationId } of all) await retireSpecialisation(administrator, { specialisationId, retired: "no" }, spring);
});

test("a question is added at the end, moved, retired and asked again", async () => {
  const { id: specialisationId, questions } = await electromobility();
  const asked = newQuestionSchema.parse({
    specialisationId, kind: "CHOICE", labelPl: "Czy firma ma własny tor?", labelEn: "Does the firm have a track?", required: "on", unit: "m",
    choices: { 0: { pl: "tak", en: "yes" }, 1: { pl: "nie", en: "no" }, 2: { pl: "", en: "" } },
  });
  const id = randomUUID();
  await addQuestion(administrator, id, asked, spring);
  await addQuestion(administrator, id, asked, spring);
  await moveQuestion(administrator, { questionId: id, direction: "up" }, spring);
  const now = (await electromobility()).questions;
  expect(now).toHaveLength(questions.length + 1);
  expect(now.at(-2)).toMatchObject({ key: "does-the-firm-have-a-track", unit: null, choices: [{ value: "yes", pl: "tak", en: "yes" }, { value: "no", pl: "nie", en: "no" }] });

  await retireQuestion(administrator, { questionId: id, retired: "yes" }, spring);
  await retireQuestion(administrator, { questionId: id, retired: "yes" }, spring);
  expect(await db.question.findUnique({ where: { id } })).toMatchObject({ retiredAt: spring });
  await retireQuestion(administrator, { questionId: id, retired: "no" }, spring);
  expect((await changesOf(id)).map(({ detail }) => (detail as { how: string }).how)).toEqual(["added", "moved", "retired", "restored"]);
});

test("a choice needs two answers, each in both languages", () => {
  const form = { specialisationId: randomUUID(), kind: "CHOICES", labelPl: "Pytanie", labelEn: "Question" };
  expect(newQuestionSchema.safeParse({ ...form, choices: { 0: { pl: "tak", en: "yes" } } }).success).toBe(false);
  expect(newQuestionSchema.safeParse({ ...form, choices: { 0: { pl: "tak", en: "yes" }, 1: { pl: "nie", en: "" } } }).success).toBe(false);
  expect(newQuestionSchema.safeParse({ ...form, kind: "TEXT" }).success).toBe(true);
});

test("the kind of an answered question stays, and so does a choice that somebody took; its words may change", async () => {
  const { id: questionId, labelPl, labelEn, choices } = await questionOf("r100");
  const rows = choices as { value: string; pl: string; en: string }[];
  const form = (change: object) =>
    questionSchema.parse({ questionId, revision: "1", kind: "CHOICE", labelPl, labelEn, required: "on", choices: rows, ...change });
  await answer(questionId, "supplied");

  const toText = changeQuestion(administrator, form({ kind: "TEXT" }), spring);
  await expect(toText).rejects.toMatchObject({ code: "settings.kindOfAnswered", field: "kind" });
  const without = changeQuestion(administrator, form({ choices: rows.filter(({ value }) => value !== "supplied") }), spring);
  await expect(without).rejects.toMatchObject({ code: "settings.choiceTaken" });

  const reworded = rows.filter(({ value }) => value !== "preparing").map((row) => ({ ...row, pl: row.pl.toUpperCase() }));
  await changeQuestion(administrator, form({ choices: reworded }), spring);
  expect((await questionOf("r100")).choices).toEqual(reworded);
  await expect(changeQuestion(administrator, form({}), spring)).rejects.toMatchObject({ code: "gate.stale" });
});

test("fees of one size never overlap, whoever presses first", async () => {
  const tariff = (change: object) => newTariffSchema.parse({ sizeClass: "SMALL", amount: "1 200", validFrom: "2027-01-01", ...change });
  const attempts = await Promise.allSettled([tariff({}), tariff({ validFrom: "2027-03-01" })].map((each) => addTariff(administrator, randomUUID(), each, spring)));
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await addTariff(administrator, randomUUID(), tariff({ sizeClass: "MICRO" }), spring);

  await addTariff(administrator, randomUUID(), tariff({ validFrom: "2028-01-01", amount: "1500", replaces: "on" }), spring);
  const small = (await listTariffs()).filter(({ sizeClass }) => sizeClass === "SMALL");
  expect(small).toMatchObject([{ amountGrosz: 120_000, validUntil: day("2027-12-31") }, { amountGrosz: 150_000, validFrom: day("2028-01-01"), validUntil: null }]);
  // Even what gets past the command meets the database.
  await expect(db.feeTariff.create({ data: { sizeClass: "SMALL", amountGrosz: 1, validFrom: day("2027-06-01") } })).rejects.toThrow();
});

test("a fee that has been in force can only end, from today on; one that has not begun can be taken back", async () => {
  const [present, future] = (await listTariffs()).filter(({ sizeClass }) => sizeClass === "SMALL");
  if (!present || !future) throw new Error("two tariffs were set");
  await expect(removeTariff(administrator, { tariffId: present.id }, spring)).rejects.toMatchObject({ code: "settings.tariffInForce" });
  const end = (validUntil: string, revision = present.revision) => endTariff(administrator, { tariffId: present.id, revision, validUntil: day(validUntil) }, spring);
  await expect(end("2027-04-11")).rejects.toMatchObject({ code: "settings.tariffInForce" });
  await expect(end("2028-06-30")).rejects.toMatchObject({ code: "settings.tariffOverlap" });
  await end("2027-06-30");
  await expect(end("2027-07-31")).rejects.toMatchObject({ code: "gate.stale" });
  await removeTariff(administrator, { tariffId: future.id }, spring);
  expect((await listTariffs()).filter(({ sizeClass }) => sizeClass === "SMALL")).toMatchObject([{ validUntil: day("2027-06-30") }]);
});

test("a deadline changes once for one form, and a reminder stays before the end", async () => {
  await changeDeadline(administrator, { key: "decision", revision: 1, days: 21, unit: "WORKING_DAYS" }, spring);
  await expect(changeDeadline(administrator, { key: "decision", revision: 1, days: 45, unit: "CALENDAR_DAYS" }, spring)).rejects.toMatchObject({ code: "gate.stale" });
  await expect(changeDeadline(administrator, { key: "interestReminder", revision: 1, days: 21, unit: "CALENDAR_DAYS" }, spring)).rejects.toMatchObject({
    code: "settings.reminderAfterExpiry",
  });
  expect(await db.deadline.findUnique({ where: { key: "decision" } })).toMatchObject({ days: 21, unit: "WORKING_DAYS" });
});

test("there is one board and it stays; task groups come and go", async () => {
  const board = await db.body.findUniqueOrThrow({ where: { slug: "board" } });
  await expect(addBody(administrator, randomUUID(), { kind: "BOARD", namePl: "Drugi", nameEn: "Second" }, spring)).rejects.toMatchObject({ code: "settings.secondBoard" });
  await expect(retireBody(administrator, { bodyId: board.id, retired: "yes" }, spring)).rejects.toMatchObject({ code: "settings.boardStays" });

  const id = randomUUID();
  await addBody(administrator, id, { kind: "TASK_GROUP", namePl: "Grupa ds. wodoru", nameEn: "Hydrogen group" }, spring);
  await moveBody(administrator, { bodyId: id, direction: "up" }, spring);
  await renameBody(administrator, { bodyId: id, revision: 1, namePl: "Grupa zadaniowa ds. wodoru", nameEn: "Hydrogen task group" }, spring);
  await expect(renameBody(administrator, { bodyId: id, revision: 1, namePl: "Inna", nameEn: "Other" }, spring)).rejects.toMatchObject({ code: "gate.stale" });
  await retireBody(administrator, { bodyId: id, retired: "yes" }, spring);
  expect(await db.body.findUnique({ where: { id } })).toMatchObject({ namePl: "Grupa zadaniowa ds. wodoru", retiredAt: spring });
});

test("a city joins from the gazetteer once, the host stays, and a city with an open case cannot leave", async () => {
  const typed = (town: string) => ({ town, placeId: null, townAsked: null });
  const id = randomUUID();
  await addCity(administrator, id, typed("ostrowiec swietokrzyski"), spring);
  await addCity(administrator, id, typed("ostrowiec swietokrzyski"), spring);
  await expect(addCity(administrator, randomUUID(), typed("Ostrowiec Świętokrzyski"), spring)).rejects.toMatchObject({ code: "settings.cityThere", field: "town" });
  await expect(addCity(administrator, randomUUID(), typed("Nigdzie Wielkie"), spring)).rejects.toMatchObject({ field: "town" });
  expect(await db.city.findUnique({ where: { id }, include: { place: true } })).toMatchObject({ slug: "ostrowiec-swietokrzyski", place: { name: "Ostrowiec Świętokrzyski" } });

  const host = await db.city.findFirstOrThrow({ where: { host: true } });
  await expect(retireCity(administrator, { cityId: host.id, retired: "yes" }, spring)).rejects.toMatchObject({ code: "settings.hostStays" });
  const organisation = await db.organisation.findFirstOrThrow();
  await db.membershipApplication.updateMany({ where: { organisationId: organisation.id }, data: { door: "SUPPLIER", cityId: id } });
  await expect(retireCity(administrator, { cityId: id, retired: "yes" }, spring)).rejects.toMatchObject({ code: "settings.cityHasCases" });
  await db.membershipApplication.updateMany({ where: { organisationId: organisation.id }, data: { state: "WITHDRAWN" } });
  await retireCity(administrator, { cityId: id, retired: "yes" }, spring);
  expect(await db.city.findUnique({ where: { id } })).toMatchObject({ retiredAt: spring });
});

/** Somebody's answer, with the application that it belongs to. */
async function answer(questionId: string, value: string): Promise<void> {
  const organisation = await db.organisation.create({
    data: { slug: `firm-${randomUUID()}`, kind: "FIRM", name: "Przykład", nameKey: "przyklad", nip: "1234563218", legalForm: "OTHER", sizeClass: "SMALL", createdAt: spring },
  });
  const application = await db.membershipApplication.create({
    data: { door: "MEMBERSHIP", organisationId: organisation.id, startedAt: spring, startedById: randomUUID(), stateSince: spring },
  });
  await db.applicationAnswer.create({ data: { applicationId: application.id, questionId, value, answeredAt: spring, answeredById: randomUUID() } });
}
