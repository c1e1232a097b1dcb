import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFinder } from "@/lib/capabilities/finder";
import { squash, tokensOf } from "@/lib/capabilities/tokens";
import { fold, slipsBetween } from "@/lib/platform/text";
import { shippedTaxonomy } from "@/prisma/shipped";
import { examples } from "../support/properties";

const { capabilities, labels } = shippedTaxonomy();
const finder = buildFinder(capabilities, labels);
const first = (typed: string) => finder.find(typed)[0]?.slug;
const keysOf = (text: string) => tokensOf(text).map(({ key }) => key);

test("what the shop floor says, the office writes and a foreigner types is one thing", () => {
  const sayings: Record<string, string[]> = {
    "wire-harnesses": ["wiązka elektryczna", "wiazki elektryczne", "wire harness", "wiring loom", "kabelbaum", "WIĄZKA PRZEWODÓW"],
    machining: ["obróbka skrawaniem", "toczenie i frezowanie", "CNC machining", "skrawanie"],
    "e-coating": ["KTL", "kataforeza", "e-coat", "ecoat", "e coat", "cataphoresis"],
    fea: ["MES", "FEM", "FEA", "metoda elementów skończonych"],
    "press-brake-bending": ["gięcie blach na prasie krawędziowej", "krawędziówka", "press brake"],
    "cmm-metrology": ["CMM", "WMP", "współrzędnościowa maszyna pomiarowa"],
    "hot-dip-galvanising": ["ocynk ogniowy", "HDG"],
  };
  for (const [slug, typed] of Object.entries(sayings)) for (const words of typed) expect([words, first(words)]).toEqual([words, slug]);
});

test("labels and synonyms alike find their own entry first, in capitals and without diacritics", () => {
  const forms = [...capabilities.flatMap(({ slug, pl, en }) => [[slug, pl], [slug, en]]), ...labels.map(({ capability, text }) => [capability, text])];
  const sample = forms.filter((_, index) => index % 37 === 0);
  expect(sample.filter(([slug, text]) => first(fold(text ?? "").toUpperCase()) !== slug)).toEqual([]);
});

test("norms are found however they are written", () => {
  for (const typed of ["ISO 9001", "iso9001", "ISO-9001", "PN-EN ISO 9001:2015", "iso 900"]) expect(first(typed)).toBe("iso-9001");
  for (const typed of ["ISO/IEC 17025", "iso 17025", "17025"]) expect(first(typed)).toBe("iso-iec-17025");
  for (const typed of ["un38.3", "UN 38.3"]) expect(first(typed)).toBe("un-38-3");
  expect(first("EN 1090-2")).toBe("en-1090");
  expect(first("DIN EN ISO 3834-2:2021")).toBe("iso-3834");
  // A slip is not forgiven in a figure: ISO 14001 is not ISO 45001.
  expect(finder.find("ISO 9002")).toEqual([]);
});

test("the beginnings of words are enough, in any order", () => {
  expect(first("tocz cn")).toBe("cnc-turning");
  expect(first("krawędziowe gięcie")).toBe("press-brake-bending");
  expect(first("polowy opryskiwacz")).toBe("sprayers");
});

test("whatever form of whatever entry one begins to type is among what is found, written together or apart", () => {
  const forms = [...capabilities.flatMap(({ slug, pl, en }) => [[slug, pl], [slug, en]]), ...labels.map(({ capability, text }) => [capability, text])] as [string, string][];
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.nat(), fc.boolean(), ([slug, text], length, together) => {
      const whole = together ? squash(text) : text;
      const typed = whole.slice(0, 1 + (length % whole.length));
      // Half a figure with its unit is another figure, half a norm another norm.
      if (!squash(text).startsWith(squash(typed)) || squash(typed) === "") return;
      const found = finder.find(typed, { limit: capabilities.length }).find((one) => one.slug === slug);
      expect([typed, found?.how ?? "not found"]).toEqual([typed, expect.stringMatching(/^(same|beginning)$/)]);
    }),
    examples(400),
  );
});

test("one slip is forgiven, two are not, and inflection is none", () => {
  for (const typed of ["spawnie", "spawnaie", "spwanie", "sapwanie", "spawania"]) expect([typed, first(typed)]).toEqual([typed, "welding"]);
  expect(first("wiązek elektrycznych")).toBe("wire-harnesses");
  expect(finder.find("hxdrodymamika")).toEqual([]);
  expect(first("spwanie zrobotyzowane")).toBe("robotic-welding");
  expect(finder.find("spwanie zrobtyzowane")).toEqual([]);
});

test("a slip is thought of only where nothing is spelt as typed", () => {
  expect(finder.find("ecoat").every(({ how }) => how !== "slip")).toBe(true);
  expect(finder.find("spawnie").some(({ how }) => how === "slip")).toBe(true);
});

test("the same words come first, then their beginnings, and the finding says through which word", () => {
  expect(finder.find("toczenie", { limit: 2 })).toEqual([
    { slug: "turning", through: "toczenie", language: "pl", isLabel: true, how: "same" },
    { slug: "cnc-turning", through: "toczenie CNC", language: "pl", isLabel: true, how: "beginning" },
  ]);
  expect(finder.find("kabelbaum")).toEqual([{ slug: "wire-harnesses", through: "kabelbaum", language: "pl", isLabel: false, how: "same" }]);
});

test("a picker of certificates offers certificates only", () => {
  expect(finder.find("spaw", { kinds: ["CERTIFICATE"] }).every(({ slug }) => capabilities.find((row) => row.slug === slug)?.kind === "CERTIFICATE")).toBe(true);
  expect(finder.find("spawanie", { kinds: ["MATERIAL"] })).toEqual([]);
});

test("nothing typed finds nothing, and no text breaks the search", () => {
  for (const typed of ["", "   ", "—", "\u0000", "\u202e"]) expect(finder.find(typed)).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (typed) => {
      expect(finder.find(typed, { limit: 5 }).length).toBeLessThanOrEqual(5);
    }),
    examples(40),
  );
});

test("the order of findings does not depend on the order of the rows", () => {
  const reversed = buildFinder([...capabilities].reverse(), [...labels].reverse());
  for (const typed of ["spaw", "laser", "cnc", "wiązki", "steel", "badania", "montaż"]) expect(reversed.find(typed)).toEqual(finder.find(typed));
});

test("words are folded, and norms, directives and joined letters stay whole", () => {
  expect(keysOf("Łożyska ŚRUTOWANIE Straße")).toEqual(["lozyska", "srutowanie", "strasse"]);
  expect(keysOf("wg PN-EN ISO 3834-2:2021 oraz ISO/IEC 17025")).toEqual(["wg", "iso3834", "oraz", "iso17025"]);
  expect(keysOf("IATF 16949, UN R100, UN 38.3, VDA 6.3, IPC/WHMA-A-620")).toEqual(["iatf16949", "unr100", "un38.3", "vda6.3", "ipcwhmaa620"]);
  expect(keysOf("2006/42/WE i 167/2013")).toEqual(["2006/42", "i", "167/2013"]);
  expect(keysOf("B+R, R&D, e-coat, o-ringi, x-ray")).toEqual(["br", "rd", "ecoat", "oringi", "xray"]);
  expect(squash("sub-assembly")).toBe(squash("Sub Assembly"));
});

test("slips are counted up to a limit", () => {
  expect(slipsBetween("lublin", "lublin", 1)).toBe(0);
  expect(slipsBetween("lublin", "lubiln", 1)).toBe(1);
  expect(slipsBetween("lublin", "lubin", 1)).toBe(1);
  expect(slipsBetween("lublin", "dublin", 1)).toBe(1);
  expect(slipsBetween("lublin", "berlin", 2)).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(slipsBetween(a, b, 3)).toBe(slipsBetween(b, a, 3));
      expect(slipsBetween(a, b, 3) === 0).toBe(a === b);
    }),
  );
});
