import { expect, test } from "vitest";
import { requestsIn } from "@/lib/capabilities/understanding/requests";
import { taxonomy } from "../support/match";
import { understand } from "../support/reading";

const asked = (title: string, description: string, ...ticked: string[]) => requestsIn({ title, description, ticked }, { understand, taxonomy });

test("the words of a need ask for what nobody ticked, in either language", () => {
  expect(asked("Wsporniki z blachy", "Po spawaniu malowanie proszkowe, śrutowanie mile widziane.", "press-brake-bending")).toEqual(expect.arrayContaining(["powder-coating", "shot-blasting", "welding"]));
  expect(asked("Brackets", "Laser cut, powder coated.", "press-brake-bending")).toEqual(expect.arrayContaining(["powder-coating"]));
});

test.each([
  ["what is ticked already", "Malowanie proszkowe ram", "", ["powder-coating"], "powder-coating"],
  ["the wider trade of something ticked", "Obróbka skrawaniem wałków", "", ["cnc-turning"], "machining"],
  ["a kind of something ticked", "Toczenie CNC", "", ["machining"], "cnc-turning"],
  ["what is refused", "Gięcie", "Bez spawania, malowanie proszkowe.", [], "welding"],
  ["what is refused in one place and named in another", "Spawanie ram", "Elementy dostarczamy pospawane, bez spawania.", [], "welding"],
  ["what other words only suggest", "Wspornik", "", [], "press-brake-bending"],
  ["what something is for", "Wsporniki do zabudowy autobusu", "", [], "buses"],
  ["a certificate", "Gięcie", "Wymagamy IATF 16949.", [], "iatf-16949"],
])("but not for %s", (_, title, description, ticked, slug) => {
  expect(asked(title, description, ...ticked)).not.toContain(slug);
});

test("of two things that are said, one of which is a kind of the other, it asks for the one that says more", () => {
  expect(asked("Obróbka skrawaniem", "toczenie CNC wałków")).toContain("cnc-turning");
  expect(asked("Obróbka skrawaniem", "toczenie CNC wałków")).not.toContain("machining");
});

test("a text that says nothing asks for nothing", () => {
  expect(asked("", "")).toEqual([]);
  expect(asked("焊接", "и шёл трамвай ".repeat(5_000))).toEqual([]);
});
