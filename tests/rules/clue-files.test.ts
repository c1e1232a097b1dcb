import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { readClues } from "@/lib/capabilities/clue-files";
import { textKeys } from "@/lib/capabilities/text-keys";
import type { CapabilityRow } from "@/lib/capabilities/taxonomy";
import { shippedClues, shippedTaxonomy } from "@/prisma/shipped";
import { faultsOf, table } from "../support/tables";

const entry = (slug: string, kind: CapabilityRow["kind"]): CapabilityRow => ({ slug, kind, pl: slug, en: slug, parentSlug: null, specialisations: "E" });
const entries = [entry("welding", "PROCESS"), entry("steel", "MATERIAL"), entry("iso-9001", "CERTIFICATE")];

function faultsIn({ contexts = [], hints = [], grades = [], equivalents = [], everyday = [] }: Partial<Record<"contexts" | "hints" | "grades" | "equivalents" | "everyday", string[]>>): string[] {
  return faultsOf((faults) =>
    readClues(
      {
        contexts: table("contexts.tsv", "language\tform\tnear\tnote", contexts),
        hints: table("hints.tsv", "when\timplies\tnote", hints),
        grades: table("grades.tsv", "grade\tslug\tnote", grades),
        equivalents: table("equivalents.tsv", "language\twords\tnote", equivalents),
        everyday: table("everyday.tsv", "language\tdomain\tword\tnote", everyday),
      },
      entries,
      faults,
    ),
  );
}

test("the shipped clues are sound and many", () => {
  const { contexts, hints, grades, equivalents, everyday } = shippedClues(shippedTaxonomy());
  expect(everyday.length).toBeGreaterThan(1_500);
  expect(contexts.length).toBeGreaterThan(150);
  expect(hints.length).toBeGreaterThan(80);
  expect(grades.length).toBeGreaterThan(150);
  expect(equivalents.length).toBeGreaterThan(40);
});

test("sound clues have no faults", () => {
  expect(
    faultsIn({
      contexts: ["pl\twiązka\tświatło\toptics", "pl\twiązka\telektron\t", "en\tphoto processing\t\t"],
      hints: ["wspornik\twelding\t", "steel\twelding\t"],
      grades: ["S355*\tsteel\t", "1.43##\tsteel\t"],
      equivalents: ["pl\tcięcie, wycinanie\t", "en\tpart, component\t"],
      everyday: ["pl\tfamily\tślubny\t", "en\tlaw\tlawyer\t"],
    }),
  ).toEqual([]);
});

test("contexts say in which language, of which word, once, and not of a word beside itself", () => {
  expect(faultsIn({ contexts: ["de\tStrahl\tLicht\t", "pl\t—\t\t", "pl\trama\tRAMA\t", "pl\tforma\tprawna\t", "pl\tForma\tprawna\t"] })).toEqual([
    'contexts.tsv:2: "de" is neither pl nor en',
    'contexts.tsv:3: "—" has neither letters nor digits',
    'contexts.tsv:4: "rama" stands beside itself',
    'contexts.tsv:6: "Forma" near "prawna" is there already (contexts.tsv:5)',
  ]);
});

test("hints suggest known entries other than themselves and no certificates, once", () => {
  expect(faultsIn({ hints: ["—\twelding\t", "rama\tx\t", "welding\twelding\t", "rama\tiso-9001\t", "rama\twelding\t", "RAMA\twelding\t"] })).toEqual([
    'hints.tsv:2: "—" has neither letters nor digits',
    'hints.tsv:3: "x" is not in the taxonomy',
    'hints.tsv:4: "welding" suggests itself',
    'hints.tsv:5: "iso-9001" is a certificate, and no thing suggests one',
    'hints.tsv:7: "RAMA" suggesting "welding" is there already (hints.tsv:6)',
  ]);
});

test("grades are patterns of materials, once, and nothing that a pattern could explode on", () => {
  expect(faultsIn({ grades: ["S(355)+\tsteel\t", "stal\tsteel\t", "S355*\twelding\t", "S235\tsteel\t", "s235\tsteel\t"] })).toEqual([
    'grades.tsv:2: "S(355)+" is no pattern of a grade (letters, digits, points, # for a digit, * for any)',
    'grades.tsv:3: "stal" is no pattern of a grade (letters, digits, points, # for a digit, * for any)',
    'grades.tsv:4: "welding" is no material of the taxonomy',
    'grades.tsv:6: "s235" is there already (grades.tsv:5)',
  ]);
});

test("equivalents are groups of single words, and a word is in one group", () => {
  expect(faultsIn({ equivalents: ["de\ta, b\t", "pl\tcięcie\t", "pl\tcięcie laserem, wycinanie\t", "pl\tgięcie, wyginanie\t", "pl\tzginanie, Gięcie\t"] })).toEqual([
    'equivalents.tsv:2: "de" is neither pl nor en',
    'equivalents.tsv:3: "cięcie" is one word; parted by a comma and a blank there must be more',
    'equivalents.tsv:4: "cięcie laserem" is not a single word',
    'equivalents.tsv:6: "Gięcie" is there already (equivalents.tsv:5)',
  ]);
});

test("everyday words are single words of a known world, each once", () => {
  expect(faultsIn({ everyday: ["de\tlaw\tAnwalt\t", "pl\tindustry\tsąd\t", "pl\tlaw\tsąd karny\t", "pl\tlaw\tsąd\t", "pl\tfamily\tSąd\t"] })).toEqual([
    'everyday.tsv:2: "de" is neither pl nor en',
    'everyday.tsv:3: "industry" is none of medicine, beauty, school, law, religion, music, film, animals, kitchen, travel, sport, family, home, clothing, games, money, internet, weather, public',
    'everyday.tsv:4: "sąd karny" is not a single word',
    'everyday.tsv:6: "Sąd" is there already (everyday.tsv:5)',
  ]);
});

test("no everyday word says an entry by itself, or stands in what the measured firms and needs write", () => {
  const { everyday } = shippedClues(shippedTaxonomy());
  const { capabilities, labels } = shippedTaxonomy();
  // Abbreviations are met letter for letter.
  const said = [...capabilities.flatMap(({ pl, en }) => [pl, en]), ...labels.map(({ text }) => text)].filter((text) => text !== text.toUpperCase());
  const forms = said.map((text) => textKeys.wordsOf(text));
  const ours = new Set(forms.flatMap((words) => (words.length === 1 ? (words[0]?.keys ?? []) : [])));
  const texts = ["bench/firms.jsonl", "bench/needs.jsonl"].flatMap((file) => readFileSync(file, "utf8").trim().split("\n"));
  const written = z.object({ name: z.string().default(""), title: z.string().default(""), description: z.string().default("") });
  for (const text of texts) {
    const { name, title, description } = written.parse(JSON.parse(text));
    for (const { keys } of textKeys.wordsOf(`${name}. ${title}. ${description}`)) for (const key of keys) ours.add(key);
  }
  const claimed = everyday.filter(({ word }) => textKeys.wordsOf(word).some(({ keys }) => keys.every((key) => ours.has(key))));
  expect(claimed.map(({ word }) => word)).toEqual([]);
});
