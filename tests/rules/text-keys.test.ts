import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { measureWords, readWordPairs } from "@/bench/measure-words";
import { textKeys } from "@/lib/capabilities/text-keys";
import { tokensOf } from "@/lib/capabilities/tokens";
import { meetsName } from "@/lib/organisations/names";
import { Faults } from "@/lib/platform/table";
import { fold } from "@/lib/platform/text";
import { examples } from "../support/properties";

const faults = new Faults();
const pairs = readWordPairs({ name: "bench/words.tsv", text: readFileSync("bench/words.tsv", "utf8") }, faults);
faults.settle();
const keysOf = (text: string) => textKeys.wordsOf(text).map(({ keys }) => keys);
const pairsOf = (lines: readonly string[]) => lines.map((line) => line.split(" ") as [string, string]);
const meet = (a: string, b: string) => keysOf(a).flat().some((key) => keysOf(b).flat().includes(key));

test("the forms of a word meet, with and without diacritics, and other words stay apart", () => {
  const measured = measureWords(pairs, textKeys);
  expect(measured.pairsThatMeet).toBeGreaterThanOrEqual(300);
  expect(measured.pairsApart).toBeGreaterThanOrEqual(80);
  expect(measured.recall).toBeGreaterThanOrEqual(0.99);
  expect(measured.recallFolded).toBeGreaterThanOrEqual(0.99);
  expect(measured.recallMixed).toBeGreaterThanOrEqual(0.99);
  expect(measured.falseMerges).toBeLessThanOrEqual(0.06);
});

test("gerund, participle and verb are one word; a compound follows the word that it ends in", () => {
  expect(keysOf("spawanie spawanych spawać")).toEqual([["spawać"], ["spawać"], ["spawać"]]);
  expect(meet("pięcioosiowa", "pięcioosiowych")).toBe(true);
  expect(meet("elektrodrążarka", "elektrodrążarkami")).toBe(true);
  expect(meet("castings", "casting")).toBe(true);
  expect(meet("parts", "part")).toBe(true);
});

test("a form that the dictionary only writes down meets its noun, and what is a word of its own does not", () => {
  const together = ["kotła kocioł", "kotla kociol", "lesie las", "wietrze wiatr", "sąsiedzi sąsiad", "wnętrzach wnętrze", "zbóż zboże", "gałęziami gałąź", "gwoźdźmi gwóźdź", "filtra filtr", "buforu bufor", "żurawiem żuraw", "tygodni tydzień", "oczu oko", "ołowiu ołów", "Wrocławiu Wrocław"];
  for (const [form, noun] of pairsOf(together)) expect([form, noun, meet(form, noun)]).toEqual([form, noun, true]);
  // Neither is a word that has forms taken for one, nor is a form taken for one of a word that has none.
  expect(keysOf("osada odsłonięciem")).toEqual([["osada"], ["odsłonięcie", "odsłonięciem"]]);
  for (const [one, other] of pairsOf(["turbina turban", "osiem osa", "paru par", "między miedź", "przed prąd"])) expect([one, other, meet(one, other)]).toEqual([one, other, false]);
});

test("English is read as English: its irregular forms and its two spellings meet, and no Polish ending is taken off it", () => {
  const together = ["factory factories", "carry carried", "knife knives", "shelf shelves", "matrix matrices", "analysis analyses", "bend bent", "grind ground", "freeze frozen", "moulds mold", "ploughing plow", "coloured color", "centre centers", "millimetres millimeter", "galvanised galvanizing", "aluminium aluminum", "catalogues catalog", "disc disks"];
  for (const [one, other] of pairsOf(together)) expect([one, other, meet(one, other)]).toEqual([one, other, true]);
  for (const [one, other] of pairsOf(["rust rustic", "ration rational", "arm army", "four for", "contour contor", "noise noize"])) expect([one, other, meet(one, other)]).toEqual([one, other, false]);
});

test("figures with their units, norms, grades, threads and dimensions are whole", () => {
  const keys = (text: string) => tokensOf(text).map(({ key }) => key);
  expect(keys("blacha 3 mm, M12x1,5, 1200 x 800 mm")).toEqual(["blacha", "3mm", "m12x1.5", "1200x800mm"]);
  expect(keys("10 000 szt. po 2,5 kg")).toEqual(["10000szt", "po", "2.5kg"]);
  expect(keys("S355J2 wg EN 1090-2 i ISO 9001:2015, 1.4301")).toEqual(["s355j2", "wg", "en1090", "i", "iso9001", "1.4301"]);
  expect(keysOf("3mm")).toEqual(keysOf("3 mm"));
  expect(meet("3 mm", "30 mm")).toBe(false);
  expect(meet("M12", "M120")).toBe(false);
});

test("whoever typed diacritics somewhere meant the rest as it stands, and is still found by whoever types none", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pairs.map(({ b }) => b)), (word) => {
      const [plain] = keysOf(fold(word));
      const [meant] = keysOf(`${fold(word)} łączenie`);
      expect((meant ?? []).some((key) => plain?.includes(key))).toBe(true);
    }),
    examples(300),
  );
  expect(keysOf("łączenie blachy")[1]).toEqual(["blacha"]);
});

test("tokens stand where they stand in the text, in order, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(fc.constantFrom("a", "Ł", "1", " ", ".", "-", "/", "x", "ISO ", "mm", "\ud800", "M", "+", "&"), fc.string({ unit: "binary", maxLength: 2 })), maxLength: 60 }), (text) => {
      let last = 0;
      for (const { word, start, key } of tokensOf(text)) {
        expect(text.slice(start, start + word.length)).toBe(word);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(key).not.toBe("");
        last = start + word.length;
      }
    }),
    examples(300),
  );
});

test("every word that is kept has a key, twice the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const words = textKeys.wordsOf(text);
      for (const { keys } of words) expect(keys.length).toBeGreaterThan(0);
      expect(textKeys.wordsOf(text)).toEqual(words);
    }),
    examples(200),
  );
});

test("a firm is found by its name without its legal form, with one slip, or by its beginning", () => {
  expect(meetsName("starpol spzoo", "STARPOL Sp. z o.o.")).toBe("same");
  expect(meetsName("Zakład Mechaniczny Łódź", "zaklad mechaniczny lodz s.a.")).toBe("same");
  expect(meetsName("star", "Starpol Sp. z o.o.")).toBe("beginning");
  expect(meetsName("Satrpol", "Starpol")).toBe("slip");
  expect(meetsName("Starpl", "Starpol Sp. z o.o.")).toBe("slip");
  expect(meetsName("Satrpl", "Starpol")).toBeNull();
  expect(meetsName("abc", "abd")).toBeNull();
  expect(meetsName("", "Starpol")).toBeNull();
  expect(meetsName("sp. z o.o.", "Starpol Sp. z o.o.")).toBeNull();
});

test("words begin and end where letters, marks and figures do, whatever else stands between them", () => {
  const sign = fc.constantFrom("a", "ż", "Ł", "é", "e\u0301", "ß", "𝒜", "한", "я", " ", "\n", "—", ".", "🙂", "\ud83d", "_");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const text = signs.join("");
      expect(tokensOf(text).map(({ word, start }) => [start, word])).toEqual([...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => [match.index, match[0]]));
    }),
  );
});
