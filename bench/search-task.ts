import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import { textKeys } from "@/lib/capabilities/text-keys";
import { saidIn } from "@/lib/capabilities/understanding/concepts";
import { buildUnderstand } from "@/lib/capabilities/understanding/understand";
import { shippedClues, shippedTaxonomy, shippedTowns } from "@/prisma/shipped";
import { DocumentSearch } from "./document-search";
import { documentLine, queryLine, readLines } from "./lines";

const MOST = 100;

/** Ranks the documents of one file for the queries of another. */
export function searchTask(docsFile: string, queriesFile: string): { queries: string[]; rank: (id: string) => string[] } {
  const { capabilities, labels, relations } = shippedTaxonomy();
  const understand = buildUnderstand({ rows: capabilities, labels, ...shippedClues({ capabilities }) }, shippedTowns());
  const search = new DocumentSearch(textKeys, (text) => saidIn(understand(text, "pl").concepts), buildTaxonomy(capabilities, relations));
  for (const { id, text } of readLines(docsFile, documentLine)) search.add(id, text);
  const queries = new Map(readLines(queriesFile, queryLine).map(({ id, text }) => [id, text]));
  return { queries: [...queries.keys()], rank: (id) => search.find(queries.get(id) ?? "", MOST).map((found) => found.id) };
}
