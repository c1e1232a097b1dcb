import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import { textKeys } from "@/lib/capabilities/text-keys";
import { buildMeaning } from "@/lib/capabilities/understanding/meaning";
import { buildUnderstand } from "@/lib/capabilities/understanding/understand";
import { Faults } from "@/lib/platform/table";
import { shippedClues, shippedTaxonomy, shippedTowns } from "@/prisma/shipped";
import { measureQueries, readQueries } from "./measure-queries";
import { measureWords, readWordPairs } from "./measure-words";
import { megabytes, type Times, timesOf } from "./timing";

/** Sixty-odd words, as a purchasing manager would write them. */
const PARAGRAPH =
  "Szukamy firmy do cięcia laserem, gięcia i spawania wsporników z blachy S355J2 o grubości 3 mm, wymiary 1200 x 800 mm, z otworami gwintowanymi M12. " +
  "Mile widziane malowanie proszkowe lub kataforeza KTL oraz montaż podzespołów. Wymagamy ISO 9001 i IATF 16949 ważnych w dniu dostawy. " +
  "Potrzebujemy 5 tys. szt. miesięcznie od marca 2027, pierwsza dostawa do 15 maja 2027 w Starachowicach, zakład do 100 km od Lublina, bez cynkowania.";

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
  const before = resident();
  const understand = buildUnderstand(sources, towns);
  understand(PARAGRAPH, "pl", "2026-11-23");
  const rssMb = megabytes(resident() - before);
  const times = await timesOf(2_000, () => understand(PARAGRAPH, "pl", "2026-11-23"));

  const file = (name: string) => ({ name, text: readFileSync(name, "utf8") });
  const faults = new Faults();
  const known = new Set(capabilities.map(({ slug }) => slug));
  const pairs = readWordPairs(file("bench/words.tsv"), faults);
  const judged = readQueries(file("bench/queries.tsv"), (slug) => known.has(slug), faults);
  faults.settle();
  const meaningOf = buildMeaning(understand, sources, buildTaxonomy(capabilities, relations));
  return { words: PARAGRAPH.split(/\s+/).length, times, rssMb, pairs: measureWords(pairs, textKeys), queries: measureQueries(judged, meaningOf) };
}

/** Resident memory without what is only waiting to be collected. */
function resident(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage.rss();
}
