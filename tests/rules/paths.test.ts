import { expect, test } from "vitest";
import { ownPath } from "@/lib/gate/next";
import { locate } from "@/lib/platform/i18n/alternates";
import { pathTo, type Place } from "@/lib/platform/i18n/paths";
import { pathnames, type Route } from "@/lib/platform/i18n/pathnames";
import { routing } from "@/lib/platform/i18n/routing";

test("a path written for a letter is the address of just that page, in every language", () => {
  for (const locale of routing.locales) {
    for (const route of Object.keys(pathnames) as Route[]) {
      const names = [...route.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? "");
      const parameters = Object.fromEntries(names.map((name) => [name, "Abc_1-2"]));
      const found = locate(pathTo(locale, { route, parameters } as Place));
      expect({ route, found: found?.template, locale: found?.locale }).toEqual({ route, found: route, locale });
    }
  }
});

test("a parameter cannot leave its place in the path", () => {
  expect(pathTo("en", { route: "/needs/[reference]", parameters: { reference: "../admin?x#y" } })).toBe("/en/needs/..%2Fadmin%3Fx%23y");
  expect([pathTo("pl", { route: "/" }), pathTo("en", { route: "/" })]).toEqual(["/", "/en"]);
});

test("after signing in one goes on to a path of ours and nowhere else", () => {
  expect([ownPath("/pulpit/wniosek"), ownPath("/en/needs?page=2")]).toEqual(["/pulpit/wniosek", "/en/needs?page=2"]);
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "pulpit", "", "/\t/evil.example", "/a\\b", undefined, ["/a", "/b"]]) {
    expect({ next, path: ownPath(next) }).toEqual({ next, path: null });
  }
});
