import { readFileSync } from "node:fs";
import path from "node:path";
import { type ClueRows, readClues } from "@/lib/capabilities/clue-files";
import { readTaxonomy, type TaxonomyRows } from "@/lib/capabilities/taxonomy-files";
import { readPlaces, type Place } from "@/lib/organisations/places";
import { Faults, type TableFile } from "@/lib/platform/table";

// The tables of prisma/data as they are shipped: for the loading, the tests and the measurements alike.

const file = (name: string): TableFile => ({ name: `prisma/data/${name}`, text: readFileSync(path.join(import.meta.dirname, "data", name), "utf8") });

/** Reads tables to the end and throws all their faults at once. */
function sound<T>(read: (faults: Faults) => T): T {
  const faults = new Faults();
  const rows = read(faults);
  faults.settle();
  return rows;
}

/** The entries of the taxonomy with their words and relations. */
export const shippedTaxonomy = (): TaxonomyRows =>
  sound((faults) => readTaxonomy({ taxonomy: file("taxonomy.tsv"), synonyms: file("synonyms.tsv"), related: file("related.tsv") }, faults));

/** What helps to read texts. */
export const shippedClues = ({ capabilities }: Pick<TaxonomyRows, "capabilities">): ClueRows =>
  sound((faults) =>
    readClues(
      { contexts: file("contexts.tsv"), hints: file("hints.tsv"), grades: file("grades.tsv"), equivalents: file("equivalents.tsv"), everyday: file("everyday.tsv") },
      capabilities,
      faults,
    ),
  );

export const shippedTowns = (): Place[] => sound((faults) => readPlaces(file("places.tsv"), faults));
