import { describe, expect, test } from "vitest";
import { dayOf } from "@/lib/platform/civil";
import { endOfTerm, holidaysOf } from "@/lib/membership/deadlines";

const term = (from: string, days: number, unit: "WORKING_DAYS" | "CALENDAR_DAYS") => endOfTerm(new Date(from), { days, unit });
const day = (from: string, days: number, unit: "WORKING_DAYS" | "CALENDAR_DAYS") => dayOf(term(from, days, unit));

describe("working days", () => {
  test.each([
    ["a week without holidays", "2026-04-13T08:00:00Z", 5, "2026-04-20"],
    ["over a weekend", "2026-04-17T08:00:00Z", 1, "2026-04-20"],
    ["begun on a Saturday", "2026-04-18T08:00:00Z", 1, "2026-04-20"],
    ["over Easter Monday", "2026-04-02T08:00:00Z", 2, "2026-04-07"],
    ["over the first and the third of May", "2026-04-30T08:00:00Z", 1, "2026-05-04"],
    ["over Corpus Christi", "2026-06-03T08:00:00Z", 1, "2026-06-05"],
    ["over Independence Day", "2026-11-10T09:00:00Z", 1, "2026-11-12"],
    ["over Christmas, whose Eve is free since 2025", "2026-12-23T09:00:00Z", 1, "2026-12-28"],
    ["over Christmas of 2024, when the Eve was a working day", "2024-12-23T09:00:00Z", 1, "2024-12-24"],
    ["into the next year over Epiphany", "2026-12-31T09:00:00Z", 3, "2027-01-07"],
  ])("%s", (_name, from, days, expected) => {
    expect(day(from, days, "WORKING_DAYS")).toBe(expected);
  });
});

describe("calendar days", () => {
  test.each([
    ["fourteen days", "2026-04-13T08:00:00Z", 14, "2026-04-27"],
    ["an end on a Saturday moves to Monday", "2026-04-11T08:00:00Z", 7, "2026-04-20"],
    ["an end on Christmas Eve moves past the holidays", "2026-12-10T09:00:00Z", 14, "2026-12-28"],
  ])("%s", (_name, from, days, expected) => {
    expect(day(from, days, "CALENDAR_DAYS")).toBe(expected);
  });
});

test("Christmas Eve is a holiday since 2025", () => {
  expect(holidaysOf(2024).has("2024-12-24")).toBe(false);
  expect(holidaysOf(2025).has("2025-12-24")).toBe(true);
  expect(holidaysOf(2026).has("2026-12-24")).toBe(true);
});

test("a term ends with its last day in Warsaw, in summer and in winter", () => {
  expect(term("2026-04-13T08:00:00Z", 1, "CALENDAR_DAYS").toISOString()).toBe("2026-04-14T21:59:59.999Z");
  expect(term("2026-11-23T08:00:00Z", 1, "CALENDAR_DAYS").toISOString()).toBe("2026-11-24T22:59:59.999Z");
});

test("a term over the nights in which the clocks change keeps its days", () => {
  expect(term("2026-03-27T22:30:00Z", 3, "CALENDAR_DAYS").toISOString()).toBe("2026-03-30T21:59:59.999Z");
  expect(term("2026-10-23T21:30:00Z", 3, "CALENDAR_DAYS").toISOString()).toBe("2026-10-26T22:59:59.999Z");
});

test("an evening in Warsaw that is already tomorrow in UTC belongs to its own day", () => {
  expect(day("2026-04-13T22:30:00Z", 1, "CALENDAR_DAYS")).toBe("2026-04-15");
  expect(day("2026-04-13T21:30:00Z", 1, "CALENDAR_DAYS")).toBe("2026-04-14");
});
