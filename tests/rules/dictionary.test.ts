import fc from "fast-check";
import { expect, test } from "vitest";
import { readEndings } from "@/lib/platform/dictionary/affixes";
import { codeOf } from "@/lib/platform/dictionary/alphabet";
import { buildAutomaton } from "@/lib/platform/dictionary/automaton";
import { baseOf, infinitiveOf } from "@/lib/platform/dictionary/derived";
import { english, polish } from "@/lib/platform/dictionary/dictionaries";
import { buildLemmas } from "@/lib/platform/dictionary/lemmas";
import { buildLexicon, fromBytes, toBytes } from "@/lib/platform/dictionary/lexicon";
import { englishStem, polishStem } from "@/lib/platform/dictionary/stems";
import { examples } from "../support/properties";

const word = fc.string({ unit: fc.constantFrom("a", "ą", "b", "l", "ł", "z", "ż"), minLength: 1, maxLength: 7 });

test("an automaton holds its words with their classes, and no others", () => {
  fc.assert(
    fc.property(fc.dictionary(word, fc.nat(500), { maxKeys: 40, noNullPrototype: true }), fc.array(word), (classes, others) => {
      const held = new Map(Object.entries(classes));
      const automaton = buildAutomaton(held);
      const classOf = (text: string) => {
        let state = automaton.root;
        for (const letter of text) {
          state = automaton.next(state, codeOf(letter));
          if (state < 0) return undefined;
        }
        const found = automaton.next(state, 0);
        return found < 0 ? undefined : found;
      };
      for (const text of [...held.keys(), ...others]) expect([text, classOf(text)]).toEqual([text, held.get(text)]);
    }),
    examples(100),
  );
});

test("equal ends are kept once: a thousand words of one paradigm take little more than the first", () => {
  const grown = (stems: number) => buildAutomaton(new Map(Array.from({ length: stems }, (_, index) => [`${"ab"[index % 2] ?? ""}${"cd"[index >> 1] ?? ""}owanie`, 1])));
  expect(grown(4).edges.length - grown(1).edges.length).toBeLessThan(8);
});

const AFF = ["SFX N Y 3", "SFX N   0   y   [^aij]", "SFX N   a   y   [^kg]a", "SFX N   ka   ek   [^s]ka", "SFX V Y 1", "SFX V   ć   ł   [^s]ć", "PFX b Y 1", "PFX b 0 nie ."].join("\n");
const small = (...words: string[]) => {
  const endings = readEndings(AFF);
  const bytes = toBytes(buildLexicon([words.length, ...words].join("\n"), endings.flags));
  const lexicon = fromBytes(bytes);
  if (!lexicon) throw new Error("the bytes are no lexicon");
  return buildLemmas(lexicon, endings, "V");
};

test("a form leads to every word that has its ending and meets its condition, and to none whose flag it lacks", () => {
  const lemmas = small("rura/N", "śruba", "rurka/N", "laska/N", "stan/N");
  expect(lemmas.lemmasOf("rury")).toEqual(["rura"]);
  expect(lemmas.lemmasOf("rurek")).toEqual(["rurka"]);
  expect(lemmas.lemmasOf("śruby")).toEqual([]);
  expect(lemmas.lemmasOf("lasek")).toEqual([]); // the s before -ka
  expect(lemmas.lemmasOf("stany")).toEqual(["stan"]);
  expect(lemmas.lemmasOf("stan")).toEqual(["stan"]);
});

test("a word without diacritics may be any that looks so; one with diacritics is what it says", () => {
  const lemmas = small("łata/N", "lata/N", "wał/N", "stać/V", "stal/N");
  expect(lemmas.lemmasOf("laty").sort()).toEqual(["lata", "łata"]);
  expect(lemmas.lemmasOf("łaty")).toEqual(["łata"]);
  expect(lemmas.lemmasOf("laty", true)).toEqual(["lata"]);
  expect(lemmas.lemmasOf("waly", true)).toEqual(["wał"]); // no word as it stands
  // A finite verb is not guessed where the word stands as it is.
  expect(lemmas.lemmasOf("stal")).toEqual(["stal"]);
  expect(lemmas.lemmasOf("stał")).toEqual(["stać"]);
});

test("a form of a common word is not taken for a name's, and names are told apart", () => {
  const lemmas = small("Ala", "ala/N", "Lublin/N");
  expect(lemmas.isCommon("ala")).toBe(true);
  expect(lemmas.isCommon("lublin")).toBe(false);
  expect(lemmas.lemmasOf("lubliny")).toEqual(["lublin"]);
});

test("bytes that are no lexicon are refused", () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(7), new Uint8Array(12).fill(255)]) expect(fromBytes(bytes)).toBeNull();
});

test("nothing that is no word hangs or breaks the dictionary", () => {
  for (const text of ["", " ", "a".repeat(10_000), "\ud800", "機械", "ęęę"]) {
    expect(polish().lemmasOf(text)).toEqual([]);
    expect(polish().isCommon(text)).toBe(false);
  }
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      for (const lemma of polish().lemmasOf(text)) expect(lemma.length).toBeGreaterThan(0);
    }),
    examples(200),
  );
});

test("the shipped dictionaries know the words of the trade in all their forms", () => {
  expect(polish().lemmasOf("blasze")).toEqual(["blacha"]);
  expect(polish().lemmasOf("zrobotyzowanych")).toEqual(["zrobotyzować"]);
  expect(polish().lemmasOf("wiązek")).toEqual(["wiązka"]);
  expect(polish().lemmasOf("skrawaniem")).toContain("skrawać");
  expect(polish().lemmasOf("kleić")).toEqual(["kleić"]);
  expect(polish().lemmasOf("klej")).not.toContain("kleić"); // no imperative
  expect(english().lemmasOf("wedding")).not.toEqual([]);
  expect(english().lemmasOf("wleding")).toEqual([]);
});

test("stems bring the forms of unknown words together", () => {
  for (const forms of [["konektor", "konektory", "konektorami", "konektorow"], ["wycinarka", "wycinarki", "wycinarek", "wycinarkami"]]) {
    expect(new Set(forms.map(polishStem))).toEqual(new Set([polishStem(forms[0] ?? "")]));
  }
  const english = [["weld", "welds", "welded", "welding", "weldings"], ["plate", "plates", "plating", "plated"], ["machine", "machines", "machining", "machined"], ["drill", "drilling"], ["cut", "cutting"], ["assembly", "assemblies"], ["press", "presses", "pressing"]];
  for (const forms of english) expect([forms, new Set(forms.map(englishStem)).size]).toEqual([forms, 1]);
  for (const [a = "", b = ""] of [["tin", "tine"], ["mile", "mill"], ["bus", "bust"], ["string", "stringer"]]) expect(englishStem(a)).not.toBe(englishStem(b));
});

test("degrees are their adjective and participles their verb, where the dictionary has both", () => {
  const isWord = (word: string) => polish().lemmasOf(word, true).includes(word);
  const bases = (...words: string[]) => words.map((word) => baseOf(word, isWord));
  expect(bases("twardszy", "najtwardszy", "cieńszy", "głębszy", "węższy", "dłuższy", "ostrzejszy", "większy")).toEqual(["twardy", "twardy", "cienki", "głęboki", "wąski", "długi", "ostry", "duży"]);
  expect(bases("szyty", "szytych", "wbite", "gnieciony", "podparty", "pęknięty", "mielony")).toEqual(["szyć", "szyć", "wbić", "gnieść", "podeprzeć", "pęknąć", "mleć"]);
  // What only looks so: no verb, a noun, and words that stand by themselves.
  const alike = ["obfity", "auto", "pięta", "warty", "warta", "pokuta", "karta", "zwykły", "pierwszy", "pieszy", "lepki", "gładzica", "stalowy"];
  expect(bases(...alike)).toEqual(alike);
  expect(baseOf("szyty", () => false)).toBe("szyty");
});

test("verbs that change their stem are known in the present, with and without diacritics", () => {
  expect(["tniemy", "tną", "tna", "tnący", "miele", "żnie", "zetnie"].map(infinitiveOf)).toEqual(["ciąć", "ciąć", "ciąć", "ciąć", "mleć", "żąć", "ściąć"]);
  expect(["ton", "mnie", "mielizna", "tn", ""].map(infinitiveOf)).toEqual([null, null, null, null, null]);
});
