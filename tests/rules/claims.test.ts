import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteOf, suggestedOf } from "@/lib/capabilities/claims";
import { claimsIn } from "@/lib/capabilities/understanding/claims";
import { taxonomy } from "../support/match";
import { examples } from "../support/properties";
import { understand } from "../support/reading";

const claims = (text: string, language: "pl" | "en" = "pl") => claimsIn(text, language, understand).map(({ slug }) => slug);

test("a description claims what it says its author does and works with, in either language", () => {
  expect(claims("Malujemy proszkowo i gniemy blachy. Pracujemy w aluminium.")).toEqual(["powder-coating", "press-brake-bending", "aluminium"]);
  expect(claims("We offer CNC turning and powder coating for bus builders.", "en")).toEqual(["cnc-turning", "powder-coating"]);
});

test.each([
  ["denied", "Nie wykonujemy spawania, ale frezujemy CNC.", "cnc-milling"],
  ["sought", "Szukamy dostawców odlewów, odkuwek i tworzyw technicznych. Malujemy proszkowo.", "powder-coating"],
  ["given to others", "Malujemy proszkowo, a kataforezę zlecamy sąsiadowi.", "powder-coating"],
  ["the purpose of something else", "Produkujemy wiązki niskiego napięcia do dużych autobusów elektrycznych i ciągników.", "lv-harness"],
  ["part of another name", "Montujemy zaciski hamulcowe pojazdów użytkowych.", "brakes"],
  ["a certificate", "Malujemy proszkowo, mamy ISO 9001.", "powder-coating"],
  ["made of words that stand apart", "Mały warsztat: tniemy nawet plazmą, spawamy.", ""],
  ["welcome", "Malujemy proszkowo, mile widziane anodowanie.", "powder-coating"],
])("what is %s is no claim", (_, text, claimed) => {
  expect(claims(text).join(" ")).toBe(claimed);
});

test("what is sought ends where the author speaks of themselves again", () => {
  expect(claims("Szukamy odlewów, malujemy proszkowo.")).toEqual(["powder-coating"]);
  expect(claims("Kupujemy odlewy, odkuwki; anodujemy aluminium.")).toEqual(["anodising"]);
});

test("a claim says where it stands, and each entry is claimed once", () => {
  const text = "Malowanie proszkowe. Malujemy proszkowo od lat.";
  const found = claimsIn(text, "pl", understand);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Malowanie proszkowe"]);
  expect(found).toMatchObject([{ slug: "powder-coating", language: "pl" }]);
});

test("nothing is suggested that is declared, that something declared is a kind of, or that says less than another suggestion", () => {
  const open = (said: string[], ...declared: string[]) => suggestedOf(said, new Set(declared), taxonomy);
  expect(open(["welding", "powder-coating"], "powder-coating")).toEqual(["welding"]);
  expect(open(["welding"], "tig-welding")).toEqual([]);
  expect(open(["tig-welding"], "welding")).toEqual(["tig-welding"]);
  expect(open(["welding", "tig-welding"])).toEqual(["tig-welding"]);
});

test("whatever a text says, a claim is a stretch of it and is quoted from it", () => {
  const word = fc.constantFrom("malujemy", "proszkowo", "szukamy", "odlewów", "do", "autobusów", "nie", "spawamy", "TIG", ",", ".", "aluminium", "wiązki", "i", "zlecamy", "– ");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
      const text = parts.join(" ");
      for (const claim of claimsIn(text, "pl", understand)) {
        const { before, said, after } = quoteOf(text, claim);
        expect(claim.start).toBeLessThan(claim.end);
        expect(said).toBe(text.slice(claim.start, claim.end));
        expect(text).toContain(`${before.replace(/^…/, "")}${said}${after.replace(/…$/, "")}`);
      }
    }),
    examples(200),
  );
});

test("a quotation stays within its sentence and cuts a long one between words", () => {
  expect(quoteOf("Jesteśmy z Lublina. Malujemy proszkowo i pakujemy. Zapraszamy.", { start: 20, end: 38 })).toEqual({ before: "", said: "Malujemy proszkowo", after: " i pakujemy." });
  const long = `${"bardzo długie zdanie ".repeat(10)}malujemy${" i jeszcze dalej".repeat(10)}`;
  const { before, said, after } = quoteOf(long, { start: 210, end: 218 });
  expect(said).toBe("malujemy");
  expect(before).toMatch(/^… \S/);
  expect(after).toMatch(/\S …$/);
  expect(before.length + after.length).toBeLessThan(185);
});
