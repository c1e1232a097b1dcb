import { expect, test } from "vitest";
import { locate, sameIn } from "@/lib/platform/i18n/alternates";

test("a page is found under its Polish and its English address", () => {
  expect(locate("/katalog")).toEqual({ locale: "pl", template: "/directory", parameters: {} });
  expect(locate("/en/directory")).toEqual({ locale: "en", template: "/directory", parameters: {} });
  expect(locate("/")).toEqual({ locale: "pl", template: "/", parameters: {} });
  expect(locate("/en")).toEqual({ locale: "en", template: "/", parameters: {} });
});

test("the other language keeps the page", () => {
  expect(sameIn("en", "/katalog")).toBe("/en/directory");
  expect(sameIn("pl", "/en/directory")).toBe("/katalog");
  expect(sameIn("pl", "/katalog")).toBe("/katalog");
  expect(sameIn("en", "/")).toBe("/en");
  expect(sameIn("pl", "/en")).toBe("/");
});

test("an address that is no page leads to the start page of the language", () => {
  expect(locate("/nie-ma-takiej")).toBeNull();
  expect(sameIn("en", "/nie-ma-takiej")).toBe("/en");
  expect(sameIn("pl", "/en/nowhere")).toBe("/");
});
