import { describe, expect, test } from "vitest";
import { buildFinder } from "@/lib/capabilities/finder";
import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import { buildPlaces } from "@/lib/organisations/places";
import { readQuestion } from "@/lib/search/question";
import { shippedTaxonomy, shippedTowns } from "@/prisma/shipped";
import { understand } from "../support/reading";

const { capabilities, labels, relations } = shippedTaxonomy();
const known = { understand, taxonomy: buildTaxonomy(capabilities, relations), finder: buildFinder(capabilities, labels), places: buildPlaces(shippedTowns()) };

/** What each term is, and around which town in how many kilometres. */
function read(typed: string): { terms: string[]; near: string | null } {
  const { terms, near } = readQuestion(typed, known, "2026-11-28");
  return { terms: terms.map(({ slug, words }) => slug ?? words), near: near && `${near.place.name} ${near.km}` };
}

describe("what is not wanted is not asked for, in a short question too", () => {
  test.each([
    ["gięcie bez spawania", ["bending"]],
    ["gięcie bez spawania i malowania", ["bending"]],
    ["laser cutting without welding", ["laser-cutting"]],
    ["bez spawania", []],
    ["bez malowania i spawania", []],
  ])("“%s”", (typed, terms) => {
    expect(read(typed).terms).toEqual(terms);
  });

  test("but it is told, each thing once", () => {
    const unwanted = (typed: string) => readQuestion(typed, known, "2026-11-28").unwanted;
    expect(unwanted("gięcie bez spawania i malowania, bez spawania")).toEqual(["welding", "industrial-painting"]);
    expect(unwanted("gięcie krawędziowe grubych blach stalowych dla budowy maszyn i pojazdów, bez spawania")).toEqual(["welding"]);
    expect(unwanted("gięcie i spawanie")).toEqual([]);
  });
});

test("what stands between the words of one thing is asked for by itself", () => {
  for (const typed of ["gięcie i spawanie blach", "bending and welding of sheet metal"]) {
    const welding = readQuestion(typed, known, "2026-11-28").terms.find(({ slug }) => slug === "welding");
    expect(welding?.keys[1].whole.filter((one) => one.includes("bending"))).toEqual([]);
  }
});

describe("whoever types no capitals names towns all the same, where something leads to them", () => {
  test.each([
    ["gięcie okolice lublina", "Lublin 30"],
    ["gięcie w okolicach lublina", "Lublin 30"],
    ["laser near lublin", "Lublin 30"],
    ["spawanie pod lublinem", "Lublin 30"],
    ["spawanie do 50 km od kielc", "Kielce 50"],
    ["koła zębate koło radomia", "Radom 30"],
    ["obróbka pod klucz", null],
    ["toczenie od ręki", null],
    ["koło zębate", null],
    ["gięcie", null],
  ])("“%s”: %s", (typed, near) => {
    expect(read(typed).near).toBe(near);
  });

  test("a town's name is no slip for something else, and no form of it", () => {
    for (const typed of ["spawanie radom", "spawanie toruń", "spawanie krasnik", "spawanie lublin", "spawanie starachowice"]) {
      const [welding, town] = readQuestion(typed, known, "2026-11-28").terms;
      expect([welding?.slug, town?.slug, town?.words]).toEqual(["welding", null, typed.split(" ")[1]]);
      expect(town?.ways.flatMap(({ lexemes }) => lexemes).filter((one) => one.startsWith("c:"))).toEqual([]);
    }
    expect(read("spawnie").terms).toEqual(["spawnie"]);
    expect(readQuestion("spawnie", known, "2026-11-28").terms[0]?.ways.flatMap(({ lexemes }) => lexemes)).toContain("c:welding");
  });

  test("the words that led to a town are no words of the question", () => {
    expect(read("gięcie w okolicach lublina").terms).toEqual(["bending"]);
    expect(read("laser cutting near Lublin without welding")).toEqual({ terms: ["laser-cutting"], near: "Lublin 30" });
  });
});
