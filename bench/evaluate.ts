import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureBaselines } from "./baselines";
import { qualityOf } from "./judgements";
import { BadFile, readJudgements } from "./lines";
import { matchTask } from "./match-task";
import { searchTask } from "./search-task";
import { quantiles, round } from "./timing";

const USAGE = `Usage: npm run evaluate -- --task search --docs docs.jsonl --queries queries.jsonl --qrels qrels.tsv [--run out.trec]
       npm run evaluate -- --task match --taxonomy FILE|builtin --firms firms.jsonl --needs needs.jsonl --qrels qrels.tsv [--run out.trec] [--baselines]`;

const file = { type: "string" } as const;

/** Ranks the documents or firms of a file as the product does, and says how good that is by somebody's judgement. */
export async function run(args: string[]): Promise<number> {
  try {
    return await evaluate(args);
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function evaluate(args: string[]): Promise<number> {
  const { task: name, taxonomy = "builtin", docs, queries, firms, needs, qrels, run: out, baselines } = optionsOf(args);
  if (name !== "search" && name !== "match") throw new BadFile(`--task is search or match.\n${USAGE}`);
  const task = name === "search" ? searchTask(need(docs, "--docs"), need(queries, "--queries")) : matchTask(taxonomy, need(firms, "--firms"), need(needs, "--needs"));
  const judgements = readJudgements(need(qrels, "--qrels"));

  for (const query of task.queries.slice(0, 20)) task.rank(query); // the first ones also compile
  const rankings = new Map<string, string[]>();
  const times: number[] = [];
  for (const query of task.queries) {
    const startedAt = performance.now();
    const ranking = task.rank(query);
    times.push(performance.now() - startedAt);
    rankings.set(query, ranking);
  }
  if (out) writeFileSync(out, [...rankings].flatMap(([query, ranking]) => ranking.map((id, place) => `${query} Q0 ${id} ${place + 1} ${ranking.length - place} wyzyna\n`)).join(""));

  const { p50, p95 } = quantiles(times);
  const quality = qualityOf(rankings, judgements);
  if (baselines) {
    const sets = name === "search" ? { "": { docs: need(docs, "--docs"), queries: need(queries, "--queries") } } : labelledAndNot({ firms: need(firms, "--firms"), needs: need(needs, "--needs"), taxonomy });
    const rows: Record<string, ReturnType<typeof shown>> = { Wyżyna: shown(quality) };
    for (const [how, files] of Object.entries(sets)) for (const [each, its] of await measureBaselines(files, judgements)) rows[each + how] = shown(its);
    console.table(rows);
  }
  console.log(JSON.stringify({ task: name, queries: quality.queries, mrr: round(quality.mrr, 4), "recall@10": round(quality["recall@10"], 4), "ndcg@10": round(quality["ndcg@10"], 4), p50Ms: round(p50, 3), p95Ms: round(p95, 3) }));
  return 0;
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options: { task: file, taxonomy: file, docs: file, queries: file, firms: file, needs: file, qrels: file, run: file, baselines: { type: "boolean" } } }).values;
  } catch (error) {
    throw new BadFile(`${(error as Error).message}\n${USAGE}`);
  }
}

function need(value: string | undefined, option: string): string {
  if (value === undefined) throw new BadFile(`${option} is missing.\n${USAGE}`);
  return value;
}

const labelledAndNot = <T>(files: T) => ({ ", text of the need": { ...files, labelled: false }, ", text and labels of the need": { ...files, labelled: true } });

const shown = (quality: ReturnType<typeof qualityOf>) => ({ mrr: round(quality.mrr, 3), "recall@10": round(quality["recall@10"], 3), "ndcg@10": round(quality["ndcg@10"], 3) });
