import { describe, expect, test } from "vitest";
import { needClosing, needForm } from "@/lib/needs/schema";
import { needReference, obstacleToChanging, obstacleToClosing, obstacleToPublishing, opensTo, stateOf } from "@/lib/needs/rules";
import { daysAfter, daysBetween, endOfDay, lastDayBefore } from "@/lib/platform/civil";
import type { Seated, Standing } from "@/lib/people/actor";
import type { SeatRole } from "@/prisma/generated/enums";

const civil = (day: string) => new Date(`${day}T00:00:00Z`);
const now = new Date("2027-04-12T09:00:00Z");
const draft = { publishedAt: null, closedAt: null, closesAt: new Date("2027-05-12T22:00:00Z") };
const published = { ...draft, publishedAt: now };
const says = { description: "Wsporniki", audience: "PUBLIC", musts: 1, chosen: 0 } as const;

const person = (standing: Standing = "MEMBER", role: SeatRole = "REPRESENTATIVE"): Seated => ({
  kind: "person", personId: "p", name: "Osoba", email: "osoba@example.test", locale: "pl", offices: [],
  seat: { organisationId: "ours", organisationName: "Nasza", slug: "nasza", role, standing },
});

describe("the end of a civil day in Warsaw", () => {
  test.each([
    ["a winter day", "2026-11-23", "2026-11-23T23:00:00.000Z"],
    ["a summer day", "2026-07-01", "2026-07-01T22:00:00.000Z"],
    ["the day before the clocks go forward", "2026-03-28", "2026-03-28T23:00:00.000Z"],
    ["the day of 23 hours", "2026-03-29", "2026-03-29T22:00:00.000Z"],
    ["the day before the clocks go back", "2026-10-24", "2026-10-24T22:00:00.000Z"],
    ["the day of 25 hours", "2026-10-25", "2026-10-25T23:00:00.000Z"],
    ["the last day of a year", "2026-12-31", "2026-12-31T23:00:00.000Z"],
  ])("%s", (_, day, end) => {
    expect(endOfDay(civil(day)).toISOString()).toBe(end);
    expect(lastDayBefore(endOfDay(civil(day)))).toBe(day);
  });

  test("a term of days keeps the hour on the wall when the clocks change", () => {
    expect(daysAfter(new Date("2026-03-25T11:00:00Z"), 7).toISOString()).toBe("2026-04-01T10:00:00.000Z");
    expect(daysAfter(new Date("2026-10-20T10:00:00Z"), 21).toISOString()).toBe("2026-11-10T11:00:00.000Z");
    expect(daysBetween(new Date("2026-03-28T22:59:00Z"), new Date("2026-03-28T23:01:00Z"))).toBe(1);
  });
});

test("a need is open until the very instant of its deadline", () => {
  const last = new Date(published.closesAt.getTime() - 1);
  expect(stateOf(draft, now)).toBe("DRAFT");
  expect(stateOf(published, last)).toBe("PUBLISHED");
  expect(stateOf(published, published.closesAt)).toBe("EXPIRED");
  expect(stateOf({ ...published, closedAt: now }, published.closesAt)).toBe("CLOSED");
});

test("only a representative of an active member publishes", () => {
  expect(obstacleToPublishing(person(), { ...draft, ...says }, now)).toBeNull();
  expect(obstacleToPublishing(person("SUPPLIER"), { ...draft, ...says }, now)).toBe("needs.membersOnly");
  expect(obstacleToPublishing(person("NONE"), { ...draft, ...says }, now)).toBe("needs.membersOnly");
  expect(obstacleToPublishing(person("MEMBER", "EDITOR"), { ...draft, ...says }, now)).toBe("needs.representativesOnly");
  expect(obstacleToPublishing({ kind: "visitor" }, { ...draft, ...says }, now)).toBe("needs.membersOnly");
});

test("a draft goes out once it says enough, and only once", () => {
  const missing = (changes: object) => obstacleToPublishing(person(), { ...draft, ...says, ...changes }, now);
  expect(missing({ description: "  " })).toBe("needs.noDescription");
  expect(missing({ musts: 0 })).toBe("needs.noMust");
  expect(missing({ closesAt: now })).toBe("needs.deadlinePassed");
  expect(missing({ audience: "CHOSEN" })).toBe("needs.noChosen");
  expect(missing({ publishedAt: now })).toBe("needs.alreadyPublished");
});

test("what has ended stays as it is", () => {
  const closed = { ...published, closedAt: now };
  const later = new Date("2027-06-01T00:00:00Z");
  expect(obstacleToChanging(person(), closed, now)).toBe("needs.closed");
  expect(obstacleToChanging(person(), published, later)).toBe("needs.expired");
  expect(obstacleToClosing(person(), closed, now)).toBe("needs.closed");
  expect(obstacleToClosing(person(), published, later)).toBe("needs.expired");
  expect(obstacleToClosing(person(), draft, now)).toBe("needs.notPublished");
  expect(obstacleToClosing(person(), published, now)).toBeNull();
});

test("who is suspended changes nothing, and an editor does not close what others have read", () => {
  expect(obstacleToChanging(person("NONE"), draft, now)).toBe("needs.membersOnly");
  expect(obstacleToChanging(person("NONE"), published, now)).toBe("needs.membersOnly");
  expect(obstacleToClosing(person("MEMBER", "EDITOR"), published, now)).toBe("needs.representativesOnly");
});

test("an editor changes a draft, not what others have read", () => {
  expect(obstacleToChanging(person("MEMBER", "EDITOR"), draft, now)).toBeNull();
  expect(obstacleToChanging(person("MEMBER", "EDITOR"), published, now)).toBe("needs.representativesOnly");
});

test("an audience is who it says", () => {
  const opens = (audience: "PUBLIC" | "MEMBERS" | "CHOSEN", id: string, standing: Standing) =>
    opensTo({ organisationId: "owner", audience, chosen: ["chosen"] }, { id, standing });
  expect(opens("PUBLIC", "anyone", "NONE")).toBe(true);
  expect(opens("MEMBERS", "member", "MEMBER")).toBe(true);
  expect(opens("MEMBERS", "supplier", "SUPPLIER")).toBe(true);
  expect(opens("MEMBERS", "applicant", "NONE")).toBe(false);
  expect(opens("CHOSEN", "chosen", "MEMBER")).toBe(true);
  expect(opens("CHOSEN", "member", "MEMBER")).toBe(false);
  expect(opens("CHOSEN", "owner", "MEMBER")).toBe(true);
});

test("a reference reads like a drawing's number", () => {
  expect(needReference(2026, 17)).toBe("P-2026-0017");
  expect(needReference(2026, 12_345)).toBe("P-2026-12345");
});

describe("what is typed into the form of a need", () => {
  const typed = {
    needId: "01890a5d-ac96-774b-bcce-b302099a8057", revision: "3", kind: "SUPPLY", title: "Wsporniki z blachy", description: "Cięcie i gięcie",
    wishes: { "sheet-laser-cutting": "MUST", "iso-9001": "NICE", "cnc-turning": "" }, quantity: "1 200", quantityUnit: "szt.",
    rhythm: "MONTHLY", orderValue: "480 000", deliverOn: "2027-06-15", town: "Lublin", placeId: "", townAsked: "", radiusKm: "150", closesOn: "2027-05-12", audience: "PUBLIC",
  };
  const problems = (changes: object) => {
    const parsed = needForm.safeParse({ ...typed, ...changes });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  };

  test("arrives whole", () => {
    expect(needForm.parse(typed)).toMatchObject({
      must: ["sheet-laser-cutting"], nice: ["iso-9001"], quantity: 1200, orderValue: 480_000, chosen: [], radiusKm: 150, place: { town: "Lublin", placeId: null, townAsked: null },
    });
  });
  describe("says how much capacity it takes", () => {
    const capacity = { capacityUnit: "MACHINE_HOURS", capacityAmount: "1 200", capacityFrom: "2027-06-01", capacityUntil: "2027-06-30" };
    test("as a whole", () => {
      const { capacity: read, ...rest } = needForm.parse({ ...typed, ...capacity });
      expect(read).toEqual({ unit: "MACHINE_HOURS", amount: 1200, from: new Date("2027-06-01T00:00:00Z"), until: new Date("2027-06-30T00:00:00Z") });
      expect(Object.keys(rest).filter((name) => name.startsWith("capacity"))).toEqual([]);
      expect(needForm.parse({ ...typed, capacityUnit: "", capacityAmount: "" }).capacity).toBeNull();
    });
    test.each([
      ["an amount alone", { capacityUnit: "", capacityFrom: "", capacityUntil: "" }, ["capacityUnit: capacityWhole", "capacityFrom: capacityWhole", "capacityUntil: capacityWhole"]],
      ["no end", { capacityUntil: "" }, ["capacityUntil: capacityWhole"]],
      ["an end before the beginning", { capacityUntil: "2027-05-31" }, ["capacityUntil: datesReversed"]],
      ["an end before anybody could have answered", { capacityFrom: "2027-04-01", capacityUntil: "2027-05-11" }, ["capacityUntil: capacityTooEarly"]],
      ["nothing", { capacityAmount: "0" }, ["capacityAmount: tooSmall"]],
      ["a unit that we do not have", { capacityUnit: "LITRES" }, ["capacityUnit: choose"]],
    ])("and not %s", (_, changes, sentences) => {
      expect(problems({ ...capacity, ...changes })).toEqual(sentences);
    });
  });
  test("names sizes of supplier in their order, each once, and all of them as any", () => {
    const sizes = (ticked?: string | string[]) => needForm.parse({ ...typed, sizes: ticked }).sizes;
    expect([sizes(), sizes("LARGE"), sizes(["MEDIUM", "SMALL", "MEDIUM"])]).toEqual([[], ["LARGE"], ["SMALL", "MEDIUM"]]);
    expect(sizes(["LARGE", "MEDIUM", "SMALL", "MICRO"])).toEqual([]);
    expect(problems({ sizes: ["HUGE"] })).toEqual(["sizes.0: choose"]);
  });
  test.each([
    ["a negative quantity", { quantity: "-5" }, "quantity: tooSmall"],
    ["an order worth nothing", { orderValue: "0" }, "orderValue: tooSmall"],
    ["a radius around nothing", { town: "" }, "radiusKm: radiusWithoutPlace"],
    ["a delivery before the deadline", { deliverOn: "2027-05-01" }, "deliverOn: datesReversed"],
    ["a day that does not exist", { closesOn: "2027-02-30" }, "closesOn: date"],
    ["10,000 characters in a title", { title: "a".repeat(10_000) }, "title: tooLong"],
    ["a right-to-left override", { title: "Wsporniki \u202e" + "abc" }, "title: controlCharacters"],
    ["NUL", { description: "a\u0000b" }, "description: controlCharacters"],
    ["a wish of a third kind", { wishes: { "iso-9001": "PERHAPS" } }, "wishes.iso-9001: choose"],
    ["a kind that we do not have", { kind: "WISH" }, "kind: choose"],
    ["somebody's identifier of their own making", { organisationId: "x" }, ": Unrecognized key: \"organisationId\""],
  ])("%s is refused", (_, changes, sentence) => {
    expect(problems(changes)).toContain(sentence);
  });
  test("a need is closed for a reason that says something", () => {
    const closing = (reason: string) => needClosing.safeParse({ needId: typed.needId, reason }).success;
    expect([closing("–"), closing("odwołana"), closing("x".repeat(10_000))]).toEqual([false, true, false]);
  });
  test("emoji and angle brackets are text", () => {
    expect(problems({ title: "Wsporniki <b>🔩</b>" })).toEqual([]);
  });
});
