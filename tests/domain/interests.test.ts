import { beforeAll, describe, expect, test } from "vitest";
import { answerInterest, expressInterest } from "@/lib/cooperation/commands";
import { expireInterests, remindOwners } from "@/lib/cooperation/deadlines";
import { countWaiting, findInterest, findOwnInterest, listReceived, listSent } from "@/lib/cooperation/queries";
import { closeNeed } from "@/lib/needs/commands";
import { visitor, type Actor, type Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { capability, closeIn, colleague, databaseClockStandsAt, firm, need, official, openMovableClock, spring } from "../support/market";
import { whileUncommitted } from "../support/uncommitted";

const message = "Tniemy laserem blachy do 20 mm, mamy wolne moce od maja.";
let buyer: Seated;
let buyersColleague: Seated;
let supplier: Seated;
let suppliersColleague: Seated;
let third: Seated;
let coordinator: Actor;

beforeAll(async () => {
  await openMovableClock();
  await capability("sheet-laser-cutting");
  const owner = await firm("Zamawiająca");
  buyer = await colleague(owner.id);
  buyersColleague = await colleague(owner.id);
  const respondent = await firm("Kooperant", { standing: "SUPPLIER", town: "Starachowice" });
  supplier = await colleague(respondent.id);
  suppliersColleague = await colleague(respondent.id);
  third = await colleague((await firm("Trzecia")).id);
  coordinator = await official("CLUSTER_COORDINATOR");
});

/** A need that is open by the database's clock, which stands where a test put it or runs. */
async function openNeed(changes: Parameters<typeof need>[1] = {}) {
  const made = await need(buyer, changes);
  await closeIn(made.id, 3600);
  return made;
}

async function waiting(respondent = supplier) {
  const { id: needId } = await openNeed();
  return expressInterest(respondent, { needId, message }, spring);
}

const codeOf = (attempt: PromiseSettledResult<unknown>): string => (attempt.status === "rejected" ? String((attempt.reason as { code?: string }).code) : "done");

test("two colleagues pressing Send together leave one expression of interest", async () => {
  const { id: needId } = await openNeed();
  const attempts = await Promise.allSettled([supplier, suppliersColleague].map((actor) => expressInterest(actor, { needId, message }, spring)));
  expect(attempts.map(codeOf).sort()).toEqual(["done", "interests.alreadyExpressed"]);
  expect(await db.interest.count({ where: { needId } })).toBe(1);
  expect(await db.event.count({ where: { type: "interest.expressed", detail: { path: ["needId"], equals: needId } } })).toBe(1);
});

test("twenty presses of one form are one response, and each is told that it is there", async () => {
  const { id: needId } = await openNeed();
  const id = newIdentifier();
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => expressInterest(supplier, { needId, message }, spring, id)));
  expect(new Set(attempts.map(codeOf))).toEqual(new Set(["done"]));
  expect(await db.interest.count({ where: { needId } })).toBe(1);
  expect(await db.event.count({ where: { subjectId: id } })).toBe(1);
});

test("nobody responds to their own need", async () => {
  const { id: needId } = await openNeed();
  await expect(expressInterest(buyersColleague, { needId, message }, spring)).rejects.toMatchObject({ code: "interests.ownNeed" });
});

test("a need that the firm may not see is not there", async () => {
  const { id: needId } = await openNeed({ audience: "CHOSEN", chosen: [third.seat.organisationId] });
  await expect(expressInterest(supplier, { needId, message }, spring)).rejects.toMatchObject({ code: "gate.notFound" });
  await expect(expressInterest(supplier, { needId: newIdentifier(), message }, spring)).rejects.toMatchObject({ code: "gate.notFound" });
});

test("who only looks on, or may not speak for the firm, does not respond", async () => {
  const { id: needId } = await openNeed();
  const applicant = await colleague((await firm("Wnioskująca", { standing: "NONE" })).id);
  await expect(expressInterest(applicant, { needId, message }, spring)).rejects.toMatchObject({ code: "interests.participantsOnly" });
  const editor = await colleague(supplier.seat.organisationId, "EDITOR");
  await expect(expressInterest(editor, { needId, message }, spring)).rejects.toMatchObject({ code: "interests.representativesOnly" });
  expect(await db.interest.count({ where: { needId } })).toBe(0);
});

test("a need that is closed at the same moment takes no response: it waits for the closing and says so", async () => {
  const { id: needId } = await openNeed();
  const closing = `UPDATE "Need" SET "closedAt" = now(), "closedById" = $2::uuid, "closingReason" = 'odwołana' WHERE id = $1::uuid`;
  const response = await whileUncommitted(closing, [needId, buyer.personId], () => expressInterest(supplier, { needId, message }, spring));
  expect(response).toMatchObject({ status: "rejected", reason: { code: "interests.needClosed" } });
  expect(await db.interest.count({ where: { needId } })).toBe(0);
});

test("who has responded is told so, also once the need is closed", async () => {
  const { id: needId } = await openNeed();
  await expressInterest(supplier, { needId, message }, spring);
  await closeNeed(buyer, { needId, reason: "wybraliśmy dostawcę" }, new Date());
  await expect(expressInterest(suppliersColleague, { needId, message }, spring)).rejects.toMatchObject({ code: "interests.alreadyExpressed" });
});

test("a closed need takes no more", async () => {
  const { id: needId } = await openNeed();
  await closeNeed(buyer, { needId, reason: "wybraliśmy dostawcę" }, new Date());
  await expect(expressInterest(supplier, { needId, message }, spring)).rejects.toMatchObject({ code: "interests.needClosed" });
});

describe("the deadline is the database's", () => {
  test("a second before counts, a second after does not, whatever our own clock says", async () => {
    const before = await openNeed();
    await closeIn(before.id, 1);
    await expect(expressInterest(supplier, { needId: before.id, message }, new Date("2099-01-01T00:00:00Z"))).resolves.toBeTruthy();
    const after = await openNeed();
    await closeIn(after.id, -1);
    await expect(expressInterest(supplier, { needId: after.id, message }, new Date("2020-01-01T00:00:00Z"))).rejects.toMatchObject({ code: "interests.afterDeadline" });
    expect(await db.interest.count({ where: { needId: after.id } })).toBe(0);
  });

  test.each([
    ["the last day before the clocks go forward", "2026-03-28", "2026-03-28T23:59:59+01:00", "2026-03-29T00:00:01+01:00"],
    ["the day of 23 hours", "2026-03-29", "2026-03-29T23:59:59+02:00", "2026-03-30T00:00:01+02:00"],
    ["the last day before the clocks go back", "2026-10-24", "2026-10-24T23:59:59+02:00", "2026-10-25T00:00:01+02:00"],
    ["the day of 25 hours", "2026-10-25", "2026-10-25T23:59:59+01:00", "2026-10-26T00:00:01+01:00"],
  ])("%s", async (_, day, before, after) => {
    const winter = new Date("2026-02-01T09:00:00Z");
    const post = () => need(buyer, { closesOn: new Date(`${day}T00:00:00Z`), deliverOn: null }, winter);
    try {
      const open = await post();
      await databaseClockStandsAt(before);
      await expressInterest(supplier, { needId: open.id, message }, winter);
      const { expressedAt } = await db.interest.findFirstOrThrow({ where: { needId: open.id } });
      expect(expressedAt).toEqual(new Date(before));

      const over = await post();
      await databaseClockStandsAt(new Date(Date.parse(after) - 1000).toISOString());
      await expect(expressInterest(supplier, { needId: over.id, message }, winter)).rejects.toMatchObject({ code: "interests.afterDeadline" });
      await databaseClockStandsAt(after);
      await expect(expressInterest(supplier, { needId: over.id, message }, winter)).rejects.toMatchObject({ code: "interests.afterDeadline" });
    } finally {
      await db.$executeRaw`DROP FUNCTION public.clock_timestamp()`;
    }
  });
});

describe("the answer", () => {
  test("is given once, by the owner of the need", async () => {
    const { id: interestId } = await waiting();
    const accept = { interestId, accepted: true, reason: null };
    await expect(answerInterest(third, accept, spring)).rejects.toMatchObject({ code: "gate.notFound" });
    await expect(answerInterest(supplier, accept, spring)).rejects.toMatchObject({ code: "gate.notFound" });
    const answers = [accept, { interestId, accepted: false, reason: "inny dostawca" }];
    const attempts = await Promise.allSettled([buyer, buyersColleague].map((actor, turn) => answerInterest(actor, answers[turn] ?? accept, spring)));
    expect(attempts.map(codeOf).sort()).toEqual(["done", "interests.alreadyAnswered"]);
    expect(await db.event.count({ where: { subjectId: interestId, type: { in: ["interest.accepted", "interest.declined"] } } })).toBe(1);
  });

  test("is not an editor's to give", async () => {
    const { id: interestId } = await waiting();
    const editor = await colleague(buyer.seat.organisationId, "EDITOR");
    await expect(answerInterest(editor, { interestId, accepted: true, reason: null }, spring)).rejects.toMatchObject({ code: "interests.representativesOnly" });
    expect(await db.interestAnswer.count({ where: { interestId } })).toBe(0);
  });

  test("has a reason when it is no", async () => {
    const { id: interestId } = await waiting();
    await expect(answerInterest(buyer, { interestId, accepted: false, reason: null }, spring)).rejects.toMatchObject({ code: "interests.reasonMissing", field: "reason" });
  });
});

describe("contact persons", () => {
  const everything = (actor: Actor, id: string) => findInterest(actor, id).then((found) => JSON.stringify(found));

  test("are nobody's before acceptance, and nobody's after a refusal", async () => {
    const { id: interestId } = await waiting();
    for (const actor of [buyer, supplier]) expect(await everything(actor, interestId)).not.toContain("@example.test");
    await answerInterest(buyer, { interestId, accepted: false, reason: "inny dostawca" }, spring);
    for (const actor of [buyer, supplier]) expect(await everything(actor, interestId)).not.toContain("@example.test");
  });

  test("are seen by both sides after acceptance, and by no third", async () => {
    const { id: interestId } = await waiting();
    await answerInterest(buyer, { interestId, accepted: true, reason: null }, spring);
    for (const actor of [buyer, buyersColleague, supplier, suppliersColleague]) {
      expect((await findInterest(actor, interestId))?.contacts).toMatchObject({ owner: { email: buyer.email }, respondent: { email: supplier.email, phone: "+48 81 466 10 00" } });
    }
    for (const actor of [third, coordinator, visitor]) expect(await findInterest(actor, interestId)).toBeNull();
    expect(JSON.stringify([await listReceived(buyer), await listSent(supplier)])).not.toContain("@example.test");
    expect(JSON.stringify([await listReceived(third), await listSent(third)])).not.toContain(interestId);
  });
});

describe("one's own", () => {
  test("response stands on the need's page, and nobody else's", async () => {
    const { id: interestId } = await waiting();
    const { needId } = await db.interest.findUniqueOrThrow({ where: { id: interestId } });
    expect(await findOwnInterest(suppliersColleague, needId)).toMatchObject({ id: interestId });
    expect(await findOwnInterest(third, needId)).toBeNull();
    expect(await findOwnInterest(buyer, needId)).toBeNull();
  });

  test("needs count what waits for an answer there, and nothing that is answered, expired or of others", async () => {
    const owner = await colleague((await firm("Licząca")).id);
    const respond = async () => {
      const { id: needId } = await need(owner);
      await closeIn(needId, 3600);
      return expressInterest(supplier, { needId, message }, spring);
    };
    expect(await countWaiting(owner)).toBe(0);
    const [answered, expired] = [await respond(), await respond(), await respond()];
    expect(await countWaiting(owner)).toBe(3);
    await answerInterest(owner, { interestId: answered.id, accepted: true, reason: null }, spring);
    await db.interest.update({ where: { id: expired.id }, data: { expiredAt: spring } });
    expect(await countWaiting(owner)).toBe(1);
  });
});

describe("an interest that waits", () => {
  const daysAgo = (id: string, days: number) => db.$executeRaw`UPDATE "Interest" SET "expressedAt" = clock_timestamp() - make_interval(days => ${days}::int, hours => 2) WHERE id = ${id}::uuid`;
  const events = (subjectId: string) => db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } }).then((rows) => rows.map(({ type }) => type));

  test("reminds its owner once, after seven days", async () => {
    const fresh = await waiting();
    const old = await waiting();
    await daysAgo(fresh.id, 6);
    await daysAgo(old.id, 7);
    await Promise.all([remindOwners(), remindOwners()]);
    await remindOwners();
    expect(await events(fresh.id)).toEqual(["interest.expressed"]);
    expect(await events(old.id)).toEqual(["interest.expressed", "interest.reminded"]);
  });

  test("is reminded of neither once it is answered, nor in place of expiring", async () => {
    const [answered, old] = [await waiting(), await waiting()];
    await answerInterest(buyer, { interestId: answered.id, accepted: true, reason: null }, spring);
    await daysAgo(answered.id, 8);
    await daysAgo(old.id, 21);
    await remindOwners();
    for (const { id } of [answered, old]) expect(await events(id)).not.toContain("interest.reminded");
  });

  test("is not reminded of when it is answered at the same moment", async () => {
    const { id } = await waiting();
    await daysAgo(id, 8);
    const answer = `WITH locked AS (SELECT id FROM "Interest" WHERE id = $1::uuid FOR UPDATE)
      INSERT INTO "InterestAnswer" ("interestId", accepted, "answeredAt", "answeredById") SELECT id, true, now(), $2::uuid FROM locked`;
    await whileUncommitted(answer, [id, buyer.personId], remindOwners);
    expect(await events(id)).not.toContain("interest.reminded");
  });

  test("expires once, after twenty-one days, and is then answered no more", async () => {
    const { id } = await waiting();
    await daysAgo(id, 20);
    await expireInterests();
    expect(await events(id)).toEqual(["interest.expressed"]);
    await daysAgo(id, 21);
    await Promise.all([expireInterests(), expireInterests()]);
    expect(await events(id)).toEqual(["interest.expressed", "interest.expired"]);
    await expect(answerInterest(buyer, { interestId: id, accepted: true, reason: null }, spring)).rejects.toMatchObject({ code: "interests.expired" });
  });

  test("is answered or expires, never both", async () => {
    for (let round = 0; round < 5; round++) {
      const { id: interestId } = await waiting();
      await daysAgo(interestId, 30);
      await Promise.allSettled([answerInterest(buyer, { interestId, accepted: true, reason: null }, spring), expireInterests()]);
      const { expiredAt, answer } = await db.interest.findUniqueOrThrow({ where: { id: interestId }, include: { answer: true } });
      expect([expiredAt, answer].filter(Boolean)).toHaveLength(1);
    }
  });

  test("keeps to the terms that an administrator set", async () => {
    const terms = async (reminder: number, expiry: number) => {
      for (const [key, days] of [["interestReminder", reminder], ["interestExpiry", expiry]] as const) await db.deadline.update({ where: { key }, data: { days } });
    };
    const [young, old] = [await waiting(), await waiting()];
    await daysAgo(young.id, 4);
    await daysAgo(old.id, 10);
    await terms(3, 9);
    try {
      await remindOwners();
      await expireInterests();
    } finally {
      await terms(7, 21);
    }
    expect(await events(young.id)).toEqual(["interest.expressed", "interest.reminded"]);
    expect(await events(old.id)).toEqual(["interest.expressed", "interest.expired"]);
  });
});
