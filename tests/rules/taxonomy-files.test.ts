import { expect, test } from "vitest";
import { readTaxonomy } from "@/lib/capabilities/taxonomy-files";
import { Faults } from "@/lib/platform/table";
import { shippedTaxonomy } from "@/prisma/shipped";
import { faultsOf, table } from "../support/tables";

const HEAD = "kind\tslug\tparent\tpl\ten\tspecialisations";
const GOOD = ["process\tmachining\t\tobróbka skrawaniem\tmachining\tEAM", "process\tturning\tmachining\ttoczenie\tturning\tAM"];

function faultsIn({ taxonomy = GOOD, synonyms = [], related = [] }: { taxonomy?: string[]; synonyms?: string[]; related?: string[] }): string[] {
  return faultsOf((faults) =>
    readTaxonomy(
      {
        taxonomy: table("taxonomy.tsv", HEAD, taxonomy),
        synonyms: table("synonyms.tsv", "slug\tlanguage\tform\tnote", synonyms),
        related: table("related.tsv", "from\trelation\tto", related),
      },
      faults,
    ),
  );
}

test("the shipped taxonomy is sound and rich: a tree, and at least six more words for an entry on average", () => {
  const { capabilities, labels, relations } = shippedTaxonomy();
  expect(capabilities.length).toBeGreaterThan(300);
  expect(labels.length / capabilities.length).toBeGreaterThan(6);
  expect(relations.some(({ kind }) => kind === "COVERS")).toBe(true);
  for (const language of ["pl", "en"]) {
    const spoken = new Set(labels.filter((label) => label.language === language).map(({ capability }) => capability));
    expect(capabilities.filter(({ slug }) => !spoken.has(slug)).map(({ slug }) => slug)).toEqual([]);
  }
});

test("turning is machining, and machining is metalworking", () => {
  const bySlug = new Map(shippedTaxonomy().capabilities.map((row) => [row.slug, row]));
  const path = (slug: string | null | undefined): string[] => (slug ? [slug, ...path(bySlug.get(slug)?.parentSlug)] : []);
  expect(path("cnc-turning")).toEqual(["cnc-turning", "turning", "machining", "metalworking"]);
  expect(path("hv-harness")).toEqual(["hv-harness", "wire-harnesses", "electrical-systems"]);
  expect(path("e-coating")).toEqual(["e-coating", "industrial-painting", "surface-treatment"]);
});

test("sound files have no faults", () => {
  expect(faultsIn({ synonyms: ["turning\tpl\ttokarstwo\t", "turning\ten\tlathe work\tshop floor"] })).toEqual([]);
});

test("an unknown parent, a parent of another kind and one of fewer specialisations are named with their lines", () => {
  expect(faultsIn({ taxonomy: [...GOOD, "process\tmilling\tmachinning\tfrezowanie\tmilling\tE"] })).toEqual([
    'taxonomy.tsv:4: the parent "machinning" of "milling" is not in the file',
  ]);
  expect(faultsIn({ taxonomy: [...GOOD, "service\tcad\tmachining\tCAD\tCAD design\tE"] })).toEqual([
    'taxonomy.tsv:4: "cad" and its parent "machining" are of different kinds',
  ]);
  expect(faultsIn({ taxonomy: [...GOOD, "process\tmilling\tturning\tfrezowanie\tmilling\tEA"] })).toEqual([
    'taxonomy.tsv:4: "milling" belongs to E, and its parent "turning" does not',
  ]);
});

test("parents that go round in a circle are reported once, with the whole way round", () => {
  const circle = ["process\ta\tc\taa\taaa\tE", "process\tb\ta\tbb\tbbb\tE", "process\tc\tb\tcc\tccc\tE", "process\td\ta\tdd\tddd\tE"];
  expect(faultsIn({ taxonomy: circle })).toEqual(["taxonomy.tsv:2: a circle of parents: a → c → b → a"]);
});

test("a slug that stands twice, an empty label, an unknown kind and an unknown specialisation are faults", () => {
  expect(faultsIn({ taxonomy: [...GOOD, "process\tturning\t\ttokarka\tlathe\tE"] })).toEqual(['taxonomy.tsv:4: the slug "turning" stands on line 3 already']);
  expect(faultsIn({ taxonomy: [...GOOD, "process\tmilling\t\t\tmilling\tE"] })).toEqual(['taxonomy.tsv:4: "milling" has no Polish label']);
  expect(faultsIn({ taxonomy: [...GOOD, "process\tmilling\t\tfrezowanie\t\tE"] })).toEqual(['taxonomy.tsv:4: "milling" has no English label']);
  expect(faultsIn({ taxonomy: [...GOOD, "thing\tmilling\t\tfrezowanie\tmilling\tE"] })).toEqual([
    'taxonomy.tsv:4: "thing" is none of process, service, product, material, certificate',
  ]);
  expect(faultsIn({ taxonomy: [...GOOD, "process\tMilling\t\tfrezowanie\tmilling\tMX"] })).toEqual([
    'taxonomy.tsv:4: "Milling" is no slug (small letters, digits, single hyphens)',
    'taxonomy.tsv:4: "MX" is no set of specialisations (letters of E, A, M in that order)',
  ]);
});

test("one word belongs to one entry, whatever its spelling", () => {
  expect(faultsIn({ taxonomy: [...GOOD, "process\tlathe\t\tTOCZENIE\tlathe\tE"] })).toEqual([
    'taxonomy.tsv:4: "TOCZENIE" belongs to "turning" already (taxonomy.tsv:3)',
  ]);
  expect(faultsIn({ synonyms: ["turning\tpl\tobrobka-skrawaniem\t", "turning\ten\tsub-lathe\t", "machining\ten\tSublathe\t"] })).toEqual([
    'synonyms.tsv:2: "obrobka-skrawaniem" belongs to "machining" already (taxonomy.tsv:2)',
    'synonyms.tsv:4: "Sublathe" belongs to "turning" already (synonyms.tsv:3)',
  ]);
  expect(faultsIn({ synonyms: ["turning\tpl\ttokarka\t", "turning\ten\tTokarka\t"] })).toEqual(['synonyms.tsv:3: "Tokarka" is there already (synonyms.tsv:2)']);
});

test("a synonym of nothing, in no known language or without letters is a fault, and so is a torn line", () => {
  expect(faultsIn({ synonyms: ["milling\tpl\tfrezarka\t", "turning\tde\tDrehen\t", "turning\tpl\t—\t", "turning\tpl\ttokarka", "turning\tpl\t tokarka\t"] })).toEqual([
    'synonyms.tsv:2: "milling" is not in taxonomy.tsv',
    'synonyms.tsv:3: "de" is neither pl nor en',
    'synonyms.tsv:4: "—" has neither letters nor digits',
    "synonyms.tsv:5: 3 cells where 4 belong (slug, language, form, note)",
    "synonyms.tsv:6: blanks around the form",
  ]);
});

test("a relation ties two different known entries, once", () => {
  const taxonomy = [...GOOD, "service\tcad\t\tprojektowanie CAD\tCAD design\tE"];
  const related = ["turning\trelated\tcad", "cad\tcovers\tturning", "turning\tlike\tmachining", "turning\trelated\tturning", "turning\trelated\tx"];
  expect(faultsIn({ taxonomy, related })).toEqual([
    "related.tsv:3: the pair stands on line 2 already",
    'related.tsv:4: "like" is neither related nor covers',
    'related.tsv:5: "turning" has nothing to do with itself',
    'related.tsv:6: "x" is not in the taxonomy',
  ]);
  expect(faultsIn({ taxonomy, related: ["cad\tcovers\tturning"] })).toEqual(['related.tsv:2: "cad" cannot cover "turning": they are of different kinds']);
});

test("a file with other columns, or none, says what belongs there", () => {
  const faults = new Faults();
  const blank = { name: "blank.tsv", text: "" };
  readTaxonomy({ taxonomy: { name: "odd.tsv", text: "slug\tname\n" }, synonyms: blank, related: { ...blank, name: "none.tsv" } }, faults);
  expect(() => faults.settle()).toThrow(
    [
      "odd.tsv:1: the columns must be: kind, slug, parent, pl, en, specialisations",
      "blank.tsv:1: the file is empty; its first line must be: slug, language, form, note",
      "none.tsv:1: the file is empty; its first line must be: from, relation, to",
    ].join("\n"),
  );
});
