import { readFileSync } from "node:fs";
import { type ClueRows, readClues } from "@/lib/capabilities/clue-files";
import { readTaxonomy, type TaxonomyRows } from "@/lib/capabilities/taxonomy-files";
import { Faults, type TableFile } from "@/lib/platform/table";

const file = (name: string): TableFile => ({ name: `prisma/data/${name}`, text: readFileSync(`prisma/data/${name}`, "utf8") });

/** The taxonomy as it is shipped. */
export function shippedTaxonomy(): TaxonomyRows {
  const faults = new Faults();
  const rows = readTaxonomy({ taxonomy: file("taxonomy.tsv"), synonyms: file("synonyms.tsv"), related: file("related.tsv") }, faults);
  faults.settle();
  return rows;
}

/** What helps to read texts, as it is shipped. */
export function shippedClues(): ClueRows {
  const faults = new Faults();
  const rows = readClues({ contexts: file("contexts.tsv"), hints: file("hints.tsv"), grades: file("grades.tsv"), equivalents: file("equivalents.tsv") }, shippedTaxonomy().capabilities, faults);
  faults.settle();
  return rows;
}
