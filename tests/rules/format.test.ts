import { expect, test } from "vitest";
import { formatCivil, formatDayOf, formatInstant, formatMoney } from "@/lib/platform/i18n/format";

const spaces = (text: string) => text.replace(/\s/gu, " ");

test("an instant is told by the clock in Lublin, before and after the hour changes", () => {
  expect(formatInstant("pl", new Date("2026-10-25T00:30:00Z"))).toContain("02:30");
  expect(formatInstant("pl", new Date("2026-10-25T01:30:00Z"))).toContain("02:30");
  expect(formatInstant("pl", new Date("2026-10-25T02:30:00Z"))).toContain("03:30");
});

test("half past midnight in Lublin is already the next day", () => {
  expect(formatDayOf("pl", new Date("2026-11-22T23:30:00Z"))).toBe("23 listopada 2026");
});

test("a civil date stays the same page of the calendar in both languages", () => {
  expect(formatCivil("pl", "2017-11-09")).toBe("9 listopada 2017");
  expect(formatCivil("en", "2017-11-09")).toBe("9 November 2017");
  expect(formatCivil("pl", new Date("2026-03-29T00:00:00Z"))).toBe("29 marca 2026");
});

test("money groups thousands and shows grosze only where there are any", () => {
  expect(spaces(formatMoney("pl", 125_000))).toBe("1 250 zł");
  expect(spaces(formatMoney("pl", 125_050))).toBe("1 250,50 zł");
  expect(spaces(formatMoney("en", 250_000))).toBe("PLN 2,500");
});
