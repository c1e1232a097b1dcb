import fc from "fast-check";
import { expect, test } from "vitest";
import { asName, Interning } from "@/lib/platform/interning";

test("equal stretches share one thing, wherever they stand, and different ones never do", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 60 }), (words) => {
      let made = 0;
      const things = new Interning((word) => ({ word, number: (made += 1) }), 4_096);
      const text = words.join("");
      let start = 0;
      const found = words.map((word) => things.of(text, start, (start += word.length)));
      expect(found.map(({ word }) => word)).toEqual(words);
      expect(made).toBe(new Set(words).size);
      expect(words.map((word) => things.of(word))).toEqual(found);
    }),
  );
});

test("stretches with one hash are told apart", () => {
  const things = new Interning((word) => word, 8);
  // "Aa" and "BB" have the same hash.
  expect([things.of("Aa"), things.of("BB"), things.of("Aa"), things.of("AaBB"), things.of("BBAa"), things.of("AaAa")]).toEqual(["Aa", "BB", "Aa", "AaBB", "BBAa", "AaAa"]);
});

test("it forgets all past its measure, and goes on", () => {
  let made = 0;
  const things = new Interning((word) => `${word}${(made += 1)}`, 3);
  const said = ["a", "b", "c", "a", "d", "d", "a"].map((word) => things.of(word));
  expect(said).toEqual(["a1", "b2", "c3", "a1", "d4", "d4", "a5"]);
});

test("a text kept as a name reads as it did, whatever it says", () => {
  for (const text of ["", "0", "-1", "4294967295", "__proto__", "constructor", "toString", "\ud800", "słowo"]) expect(asName(text)).toBe(text);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => asName(text) === text && asName(text.slice(1)) === text.slice(1)));
});
