import MiniSearch from "minisearch";
import pg from "pg";
import { textKeys } from "@/lib/capabilities/text-keys";
import { saturated, rarityOf } from "@/lib/matching/scoring/words";
import { Children } from "../scripts/parts/children";
import { asSuperuser, startPostgres } from "../scripts/parts/postgres";
import { type Judgements, type Quality, qualityOf } from "./judgements";
import { documentLine, firmLine, needLine, queryLine, readLines } from "./lines";
import { taxonomyRows } from "./match-task";

interface Text {
  id: string;
  text: string;
}

type Files = { docs: string; queries: string } | { firms: string; needs: string; taxonomy: string; labelled: boolean };

const MOST = 100;

/**
 * What anybody would do first, on the same files: the text of a need is looked for in whatever a firm's page says, which
 * is its name, its description, its town and the labels of what it declares. `labelled`: the need's text has the labels
 * of what it asks for too, as if it had been written in the words of the taxonomy.
 */
export async function measureBaselines(files: Files, judgements: Judgements): Promise<Map<string, Quality>> {
  const { docs, queries } = textsOf(files);
  const judge = (rank: (text: string) => string[]) => qualityOf(new Map(queries.map(({ id, text }) => [id, rank(text)])), judgements);
  const found = new Map<string, Quality>([
    ["MiniSearch", judge(miniSearch(docs))],
    ["BM25 without the thesaurus", judge(bm25(docs))],
  ]);
  const children = new Children();
  try {
    const cluster = await startPostgres(children, ".data/baselines/postgres", { careless: true });
    await asSuperuser(cluster, async (client) => {
      await client.query("DROP DATABASE IF EXISTS baselines WITH (FORCE)");
      await client.query("CREATE DATABASE baselines");
    });
    const client = new pg.Client({ connectionString: cluster.url("baselines") });
    await client.connect();
    try {
      for (const [name, rank] of await inDatabase(client, docs)) {
        const rankings = new Map<string, string[]>();
        for (const { id, text } of queries) rankings.set(id, await rank(text));
        found.set(name, qualityOf(rankings, judgements));
      }
    } finally {
      await client.end();
    }
  } finally {
    await children.stop();
  }
  return found;
}

function textsOf(files: Files): { docs: Text[]; queries: Text[] } {
  if ("docs" in files) return { docs: readLines(files.docs, documentLine), queries: readLines(files.queries, queryLine) };
  const labels = new Map(taxonomyRows(files.taxonomy).capabilities.map(({ slug, pl, en }) => [slug, `${pl} ${en}`]));
  const named = (slugs: readonly string[]) => slugs.map((slug) => labels.get(slug) ?? slug);
  return {
    docs: readLines(files.firms, firmLine).map(({ id, name, description, town, capabilities, materials, certificates }) => ({
      id, text: [name, description, town, ...named([...capabilities, ...materials, ...certificates.map(({ slug }) => slug)])].join(" "),
    })),
    queries: readLines(files.needs, needLine).map(({ id, title, description, must, nice, materials, certificates }) => ({ id, text: [title, description, ...(files.labelled ? named([...must, ...nice, ...materials, ...certificates]) : [])].join(" ") })),
  };
}

function miniSearch(docs: readonly Text[]): (text: string) => string[] {
  const search = new MiniSearch<Text>({ fields: ["text"] });
  search.addAll(docs);
  return (text) => search.search(text).slice(0, MOST).map(({ id }) => String(id));
}

function bm25(docs: readonly Text[]): (text: string) => string[] {
  const said = docs.map(({ id, text }) => ({ id, keys: textKeys.keysOf(text).map(({ key }) => key) }));
  const average = said.reduce((sum, { keys }) => sum + keys.length, 0) / Math.max(1, said.length);
  const holding = new Map<string, number>();
  for (const { keys } of said) for (const key of new Set(keys)) holding.set(key, (holding.get(key) ?? 0) + 1);
  return (text) => {
    const wanted = new Set(textKeys.keysOf(text).map(({ key }) => key));
    return ranked(said.map(({ id, keys }) => {
      const length = 0.25 + 0.75 * (keys.length / Math.max(1, average));
      const score = [...wanted].reduce((sum, key) => sum + rarityOf(holding.get(key) ?? 0, said.length) * saturated(keys.filter((each) => each === key).length, 1.2, length), 0);
      return { id, score };
    }));
  };
}

const ranked = (scored: { id: string; score: number }[]): string[] =>
  scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST).map(({ id }) => id);

async function inDatabase(client: pg.Client, docs: readonly Text[]): Promise<[string, (text: string) => Promise<string[]>][]> {
  await client.query("CREATE EXTENSION pg_trgm");
  await client.query("CREATE TABLE doc (id text, text text, words tsvector)");
  await client.query("INSERT INTO doc SELECT id, text, to_tsvector('simple', text) FROM unnest($1::text[], $2::text[]) AS u (id, text)", [docs.map(({ id }) => id), docs.map(({ text }) => text)]);
  const ask = async (sql: string, text: string) => (await client.query<{ id: string }>(sql, [text])).rows.map(({ id }) => id);
  const any = "(SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM unnest(to_tsvector('simple', $1)))";
  return [
    ["full text, simple", (text) => ask(`SELECT id FROM doc WHERE words @@ ${any} ORDER BY ts_rank(words, ${any}) DESC, id LIMIT ${MOST}`, text)],
    ["pg_trgm", (text) => ask(`SELECT id FROM doc ORDER BY word_similarity(text, $1) DESC, id LIMIT ${MOST}`, text)],
  ];
}
