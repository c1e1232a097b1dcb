import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { z } from "zod";
import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import { textKeys } from "@/lib/capabilities/text-keys";
import { buildMeaning } from "@/lib/capabilities/understanding/meaning";
import { buildUnderstand } from "@/lib/capabilities/understanding/understand";
import { Faults } from "@/lib/platform/table";
import { shippedClues, shippedTaxonomy, shippedTowns } from "@/prisma/shipped";
import { measureQueries, readQueries } from "./measure-queries";
import { measureWords, readWordPairs } from "./measure-words";
import { PARAGRAPH, TODAY } from "./paragraph";
import { type Times, timesOf } from "./timing";

export interface Understood {
  words: number;
  times: Times;
  /** Resident memory that the dictionaries and the prepared thesaurus add, in MB. */
  rssMb: number;
  pairs: ReturnType<typeof measureWords>;
  queries: ReturnType<typeof measureQueries>;
}

/** Measures the reading of a paragraph, what it keeps in memory, and how well words and queries of this folder are read. */
export async function measureUnderstanding(): Promise<Understood> {
  const { capabilities, labels, relations } = shippedTaxonomy();
  const sources = { rows: capabilities, labels, ...shippedClues({ capabilities }) };
  const towns = shippedTowns();
  const understand = buildUnderstand(sources, towns);
  const times = await timesOf(2_000, () => understand(PARAGRAPH, "pl", TODAY));

  const file = (name: string) => ({ name, text: readFileSync(name, "utf8") });
  const faults = new Faults();
  const known = new Set(capabilities.map(({ slug }) => slug));
  const pairs = readWordPairs(file("bench/words.tsv"), faults);
  const judged = readQueries(file("bench/queries.tsv"), (slug) => known.has(slug), faults);
  faults.settle();
  const meaningOf = buildMeaning(understand, sources, buildTaxonomy(capabilities, relations));
  return { words: PARAGRAPH.split(/\s+/).length, times, rssMb: residentMb(), pairs: measureWords(pairs, textKeys), queries: measureQueries(judged, meaningOf) };
}

/** What a fresh process takes for it: this one has held a market and a database before, and would say what those gave back. */
function residentMb(): number {
  const said = execFileSync(process.execPath, ["--import", "tsx", "bench/resident.ts"], { encoding: "utf8" });
  return z.object({ rssMb: z.number() }).parse(JSON.parse(said.trim().split("\n").at(-1) ?? "")).rssMb;
}
