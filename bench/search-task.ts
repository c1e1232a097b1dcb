import { DocumentSearch } from "@/lib/capabilities/document-search";
import { buildReader } from "@/lib/capabilities/mentions";
import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import { plainKeys } from "@/lib/capabilities/text-keys";
import { documentLine, queryLine, readLines } from "./lines";
import { shippedTaxonomy } from "./world";

const MOST = 100;

/** Ranks the documents of one file for the queries of another. */
export function searchTask(docsFile: string, queriesFile: string): { queries: string[]; rank: (id: string) => string[] } {
  const { capabilities, labels, relations } = shippedTaxonomy();
  const search = new DocumentSearch(plainKeys, buildReader(capabilities, labels), buildTaxonomy(capabilities, relations));
  for (const { id, text } of readLines(docsFile, documentLine)) search.add(id, text);
  const queries = new Map(readLines(queriesFile, queryLine).map(({ id, text }) => [id, text]));
  return { queries: [...queries.keys()], rank: (id) => search.find(queries.get(id) ?? "", MOST).map((found) => found.id) };
}
