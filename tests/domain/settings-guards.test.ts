import { describe, expect, test } from "vitest";
import { changeDeadline, deadlineSchema } from "@/lib/membership/change-deadline";
import { addTariff, endTariff, newTariffSchema, removeTariff, tariffPlace } from "@/lib/membership/fees";
import { addQuestion, changeQuestion, moveQuestion, newQuestionSchema, questionSchema, retireQuestion } from "@/lib/membership/question-sets";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { firm, officer, spring } from "../support/applicants";
import { whileUncommitted } from "../support/uncommitted";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const refusal = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) });
const tariff = (change: object = {}) => newTariffSchema.parse({ sizeClass: "SMALL", amount: "1 200", validFrom: "2026-01-01", ...change });

describe("fees", () => {
  test("the same form sent twice, also at once, sets one tariff; another that overlaps is told from when", async () => {
    await db.feeTariff.deleteMany();
    const administrator = await officer("ADMINISTRATOR");
    const id = newIdentifier();
    await Promise.all([1, 2].map(() => addTariff(administrator, id, tariff(), spring)));
    await addTariff(administrator, id, tariff(), spring);
    expect(await db.feeTariff.count()).toBe(1);
    const others = await Promise.allSettled([1, 2].map(() => addTariff(administrator, newIdentifier(), tariff({ sizeClass: "LARGE" }), spring)));
    expect(others.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(others.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "settings.tariffOverlap", field: "validFrom", facts: { from: "2026-01-01", until: "…" } } });
  });

  test("no tariff ends before it begins, and one that is over stays over", async () => {
    expect(newTariffSchema.safeParse({ sizeClass: "SMALL", amount: "1", validFrom: "2026-02-01", validUntil: "2026-01-31" }).error?.issues).toMatchObject([{ path: ["validUntil"], message: "datesReversed" }]);
    expect(newTariffSchema.safeParse({ sizeClass: "SMALL", amount: "-1", validFrom: "2026-02-01" }).error?.issues).toMatchObject([{ path: ["amount"], message: "tooSmall" }]);
    await db.feeTariff.deleteMany();
    const administrator = await officer("ADMINISTRATOR");
    const [over, coming] = [newIdentifier(), newIdentifier()];
    await addTariff(administrator, over, tariff({ validFrom: "2025-01-01", validUntil: "2025-12-31" }), spring);
    await addTariff(administrator, coming, tariff({ validFrom: "2026-06-01" }), spring);
    const end = (tariffId: string, validUntil: string) => endTariff(administrator, { tariffId, revision: 1, validUntil: day(validUntil) }, spring);
    await expect(end(coming, "2026-05-31")).rejects.toEqual(refusal("settings.tariffEndsBeforeItBegins", "validUntil"));
    await expect(end(over, "2026-04-30")).rejects.toEqual(refusal("settings.tariffInForce", "validUntil"));
    await expect(end(newIdentifier(), "2026-04-30")).rejects.toEqual(refusal("gate.notFound"));
    await expect(removeTariff(administrator, { tariffId: over }, spring)).rejects.toEqual(refusal("settings.tariffInForce"));
    expect(await db.feeTariff.findUnique({ where: { id: over } })).toMatchObject({ validUntil: day("2025-12-31"), revision: 1 });
  });

  test("a tariff is in force on its first and on its last day", () => {
    const term = { validFrom: day("2026-04-13"), validUntil: day("2026-04-14") };
    const places = ["2026-04-12", "2026-04-13", "2026-04-14", "2026-04-15"].map((on) => tariffPlace(term, day(on)));
    expect(places).toEqual(["future", "present", "present", "past"]);
  });
});

describe("questions", () => {
  const asked = (specialisationId: string) => newQuestionSchema.parse({ specialisationId, kind: "TEXT", labelPl: "Własny tor?", labelEn: "A track of your own?" });
  const electromobility = () => db.specialisation.findUniqueOrThrow({ where: { slug: "electromobility" } });

  test("two of one wording have two keys, and there are none of a specialisation that is not there", async () => {
    const administrator = await officer("ADMINISTRATOR");
    const { id } = await electromobility();
    const both = [newIdentifier(), newIdentifier()];
    for (const key of both) await addQuestion(administrator, key, asked(id), spring);
    const keys = (await db.question.findMany({ where: { id: { in: both } } })).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    await expect(addQuestion(administrator, newIdentifier(), asked(newIdentifier()), spring)).rejects.toEqual(refusal("gate.notFound"));
    await expect(moveQuestion(administrator, { questionId: newIdentifier(), direction: "up" }, spring)).rejects.toEqual(refusal("gate.notFound"));
    await expect(retireQuestion(administrator, { questionId: newIdentifier(), retired: "yes" }, spring)).rejects.toEqual(refusal("gate.notFound"));
  });

  test("an answer that is given at the same moment keeps its question's kind", async () => {
    const administrator = await officer("ADMINISTRATOR");
    const questionId = newIdentifier();
    await addQuestion(administrator, questionId, asked((await electromobility()).id), spring);
    const { seat, personId } = await firm();
    const application = await db.membershipApplication.create({
      data: { door: "MEMBERSHIP", organisationId: seat.organisationId, startedAt: spring, startedById: personId, stateSince: spring },
    });
    const answering = `INSERT INTO "ApplicationAnswer" ("applicationId", "questionId", value, "answeredAt", "answeredById") VALUES ($1::uuid, $2::uuid, '"Tak."', now(), $3::uuid)`;
    const form = questionSchema.parse({ questionId, revision: "1", kind: "NUMBER", labelPl: "Ile torów?", labelEn: "How many tracks?" });
    const change = await whileUncommitted(answering, [application.id, questionId, personId], () => changeQuestion(administrator, form, spring));
    expect(change).toMatchObject({ status: "rejected", reason: { code: "settings.kindOfAnswered", field: "kind" } });
    expect(await db.question.findUnique({ where: { id: questionId } })).toMatchObject({ kind: "TEXT", revision: 1 });
  });
});

test("a deadline is one that there is, between a day and a year, and no interest expires before it is reminded of", async () => {
  const administrator = await officer("ADMINISTRATOR");
  const change = (key: string, days: number) => changeDeadline(administrator, { key, revision: 1, days, unit: "CALENDAR_DAYS" }, spring);
  await expect(change("coffeeBreak", 3)).rejects.toEqual(refusal("gate.notFound"));
  await expect(change("interestExpiry", 7)).rejects.toEqual(refusal("settings.reminderAfterExpiry", "days"));
  await expect(change("interestReminder", 21)).rejects.toEqual(refusal("settings.reminderAfterExpiry", "days"));
  const form = (days: string) => deadlineSchema.safeParse({ key: "decision", revision: "1", days, unit: "CALENDAR_DAYS" }).success;
  expect(["0", "1", "366", "367", "-3", "1,5"].map(form)).toEqual([false, true, true, false, false, false]);
  await expect(db.deadline.update({ where: { key: "decision" }, data: { days: 0 } })).rejects.toThrow("Deadline_days");
});
