import { expect, test } from "vitest";
import { interestAnswer, interestExpression } from "@/lib/cooperation/schema";
import { expiresAt, obstacleToAnswer, obstacleToInterest, remindsAt, stateOf } from "@/lib/cooperation/rules";
import { visitor, type Seated, type Standing } from "@/lib/people/actor";
import type { SeatRole } from "@/prisma/generated/enums";

const now = new Date("2027-04-12T09:00:00Z");
const need = { organisationId: "theirs", publishedAt: now, closedAt: null, closesAt: new Date("2027-05-12T22:00:00Z") };

const person = (standing: Standing = "SUPPLIER", role: SeatRole = "REPRESENTATIVE"): Seated => ({
  kind: "person", personId: "p", name: "Osoba", email: "osoba@example.test", locale: "pl", offices: [],
  seat: { organisationId: "ours", organisationName: "Nasza", slug: "nasza", role, standing },
});

test("a representative of a member or a vouched supplier responds to an open need of others", () => {
  expect(obstacleToInterest(person("SUPPLIER"), need, now)).toBeNull();
  expect(obstacleToInterest(person("MEMBER"), need, now)).toBeNull();
  expect(obstacleToInterest(person(), { ...need, organisationId: "ours" }, now)).toBe("interests.ownNeed");
  expect(obstacleToInterest(person("NONE"), need, now)).toBe("interests.participantsOnly");
  expect(obstacleToInterest(visitor, need, now)).toBe("interests.participantsOnly");
  expect(obstacleToInterest(person("MEMBER", "EDITOR"), need, now)).toBe("interests.representativesOnly");
});

test("the page says of a draft, a closed and an expired need that it takes no responses, and why", () => {
  expect(obstacleToInterest(person(), { ...need, publishedAt: null }, now)).toBe("interests.notPublished");
  expect(obstacleToInterest(person(), { ...need, closedAt: now }, now)).toBe("interests.needClosed");
  expect(obstacleToInterest(person(), need, need.closesAt)).toBe("interests.afterDeadline");
  expect(obstacleToInterest(person(), need, new Date(need.closesAt.getTime() - 1))).toBeNull();
});

test("a representative answers what waits, once, and says why not", () => {
  const waiting = { expiredAt: null, answer: null };
  const no = { accepted: false, reason: null };
  expect(obstacleToAnswer(person(), waiting)).toBeNull();
  expect(obstacleToAnswer(person("MEMBER", "EDITOR"), waiting)).toBe("interests.representativesOnly");
  expect(obstacleToAnswer(visitor, waiting)).toBe("interests.representativesOnly");
  expect(obstacleToAnswer(person(), { ...waiting, answer: { accepted: true } })).toBe("interests.alreadyAnswered");
  expect(obstacleToAnswer(person(), { ...waiting, expiredAt: now })).toBe("interests.expired");
  expect(obstacleToAnswer(person(), waiting, no)).toBe("interests.reasonMissing");
  expect(obstacleToAnswer(person(), waiting, { ...no, reason: "inny dostawca" })).toBeNull();
  expect(obstacleToAnswer(person(), waiting, { ...no, accepted: true })).toBeNull();
});

test("an answered interest has not expired, whenever time passed by", () => {
  expect(stateOf({ expiredAt: null, answer: null })).toBe("WAITING");
  expect(stateOf({ expiredAt: now, answer: null })).toBe("EXPIRED");
  expect(stateOf({ expiredAt: now, answer: { accepted: true } })).toBe("ACCEPTED");
  expect(stateOf({ expiredAt: null, answer: { accepted: false } })).toBe("DECLINED");
});

test("seven and twenty-one days end at the hour at which they began, over the nights when the clocks change too", () => {
  const terms = { reminderDays: 7, expiryDays: 21 };
  const spring = new Date("2026-03-25T11:00:00Z");
  expect(remindsAt(spring, terms).toISOString()).toBe("2026-04-01T10:00:00.000Z");
  expect(expiresAt(spring, terms).toISOString()).toBe("2026-04-15T10:00:00.000Z");
  const autumn = new Date("2026-10-20T10:00:00Z");
  expect(remindsAt(autumn, terms).toISOString()).toBe("2026-10-27T11:00:00.000Z");
  expect(expiresAt(autumn, terms).toISOString()).toBe("2026-11-10T11:00:00.000Z");
});

test("what is typed into a response or an answer has its measure", () => {
  const needId = "01890a5d-ac96-774b-bcce-b302099a8057";
  const problems = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) => result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  const written = (message: string) => problems(interestExpression.safeParse({ needId, message }));
  expect(written("Krótko")).toEqual(["message: tooShort"]);
  expect(written("x".repeat(10_000))).toEqual(["message: tooLong"]);
  expect(written("Ukryty \u202e tekst i reszta")).toEqual(["message: controlCharacters"]);
  expect(written("Emoji 🔩, <b>znaczniki</b>\ni nowe wiersze są tekstem.")).toEqual([]);
  expect(problems(interestExpression.safeParse({ needId: "1 OR 1=1", message: "Dzień dobry, chętnie." }))).toEqual(["needId: choose"]);
  expect(problems(interestAnswer.safeParse({ interestId: needId, answer: "perhaps", reason: "" }))).toEqual(["answer: choose"]);
  expect(problems(interestAnswer.safeParse({ interestId: needId, answer: "decline", reason: "x".repeat(10_000) }))).toEqual(["reason: tooLong"]);
});
