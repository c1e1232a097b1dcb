import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadReferenceData } from "../scripts/parts/application";
import { generate } from "../scripts/parts/build";
import { Children } from "../scripts/parts/children";
import { take } from "../scripts/parts/lock";
import { migrate } from "../scripts/parts/migrate";
import { Obstacle } from "../scripts/parts/obstacle";
import { asSuperuser, type Cluster, startPostgres } from "../scripts/parts/postgres";
import { askedToStop } from "../scripts/parts/processes";
import { note, step } from "../scripts/parts/steps";
import { testEnvironment } from "../tests/support/environment";
import { measureStart, type Started } from "./build";
import { fillTables } from "./filling";
import { type InProcess, measureInProcess, measureReverse, measureUnderChange } from "./in-process";
import { type Measured, measureSql } from "./sql-designs";
import { round } from "./timing";
import { measureUnderstanding } from "./understanding";
import { World } from "./world";

/** Past so many firms only what runs in this process is measured. */
const MOST_IN_DATABASE = 200_000;
const OPEN_NEEDS = 10_000;
const PARTS = ["match", "search", "understand"] as const;

/** The last line: every key is there, and what was not measured is null. */
const NOTHING: Record<string, number | boolean | null> = {
  firms: null, matchP50Ms: null, matchP95Ms: null, exactOrder: null, sqlBestP50Ms: null, sqlBestP95Ms: null, ratioToBestSql: null, buildMs: null, columnsMb: null,
  reverseNeeds: null, reverseP95Ms: null, changingRatio: null, startMs: null, searchP50Ms: null, searchP95Ms: null, ftsSimpleP50Ms: null, understandMs: null, understandRssMb: null,
};

/** Measures matching at a size, in process and beside the ways of doing it in the database, and prints a table and one line of JSON. */
export async function run(args: string[]): Promise<number> {
  const { firms, seed, only } = wishesOf(args);
  mkdirSync(".data/bench", { recursive: true });
  const lock = take(".data/bench/lock");
  if ("holder" in lock) throw new Obstacle(`A measurement is already under way in this folder (process ${lock.holder.pid}).`);
  const children = new Children();
  const asked = askedToStop();
  try {
    const work = measure(children, firms, seed, only);
    work.catch(() => {});
    return await Promise.race([work, asked]);
  } finally {
    await children.stop();
    lock.release();
  }
}

function wishesOf(args: string[]): { firms: number; seed: number; only: (typeof PARTS)[number] | null } {
  const parsed = (() => {
    try {
      return parseArgs({ args, options: { firms: { type: "string", default: "100000" }, seed: { type: "string", default: "1" }, only: { type: "string" } } }).values;
    } catch (error) {
      throw new Obstacle(`${(error as Error).message} Usage: npm run bench -- --firms 100000 [--seed 1] [--only match|search|understand]`);
    }
  })();
  const [firms, seed] = [Number(parsed.firms), Number(parsed.seed)];
  if (!Number.isInteger(firms) || firms < 100 || firms > 2_000_000) throw new Obstacle(`--firms takes a whole number from 100 to 2000000, not "${parsed.firms}".`);
  if (!Number.isInteger(seed)) throw new Obstacle(`--seed takes a whole number, not "${parsed.seed}".`);
  const only = PARTS.find((part) => part === parsed.only) ?? null;
  if (parsed.only !== undefined && !only) throw new Obstacle(`--only takes one of ${PARTS.join(", ")}, not "${parsed.only}".`);
  return { firms, seed, only };
}

async function measure(children: Children, firms: number, seed: number, only: (typeof PARTS)[number] | null): Promise<number> {
  const line = { ...NOTHING, firms };
  const world = await step(`a world of ${firms.toLocaleString("en")} firms, seed ${seed}`, () => new World(seed));
  const database = firms <= MOST_IN_DATABASE && only !== "understand" ? await step("a database with their rows", () => startDatabase(children, world, firms)) : null;
  if (only === null || only === "match") Object.assign(line, await measureMatch(world, firms, database));
  if (only === null || only === "understand") Object.assign(line, await measureReading());
  if ((only === null || only === "search") && database) Object.assign(line, await measureSearching(world, firms, database));
  console.log(JSON.stringify(line));
  return 0;
}

async function measureReading(): Promise<Partial<typeof NOTHING>> {
  const { words, times, rssMb, pairs, queries } = await step("texts, words and queries", measureUnderstanding);
  const percent = (share: number) => `${round(share * 100, 1)} %`;
  console.table({
    [`a paragraph of ${words} words`]: { figure: `p50 ${round(times.p50)} ms, p95 ${round(times.p95)} ms` },
    "dictionaries and thesaurus, resident": { figure: `${rssMb} MB` },
    [`${pairs.pairsThatMeet} pairs of forms meet`]: { figure: `${percent(pairs.recall)}, without diacritics ${percent(pairs.recallFolded)}` },
    [`${pairs.pairsApart} pairs of words merge`]: { figure: `${percent(pairs.falseMerges)}, without diacritics ${percent(pairs.falseMergesFolded)}` },
    [`${queries.queries} queries`]: { figure: `recall@5 ${percent(queries.recallAt5)}, ${queries.answeredWithNothing} of ${queries.negatives} negatives answered with nothing` },
  });
  return { understandMs: round(times.p95), understandRssMb: rssMb };
}

/** The product's own search finds its database in the environment, so it is loaded once that stands there. */
async function measureSearching(world: World, firms: number, database: string): Promise<Partial<typeof NOTHING>> {
  Object.assign(process.env, testEnvironment(database));
  const { measureSearch } = await import("./search");
  const { retrieval, wayThere, ftsSimple, counting, answer, suggestions, answered, writingMs, documentsMb } = await step("search", () => measureSearch(world, firms));
  const show = ({ p50, p95 }: { p50: number; p95: number }) => ({ "p50 ms": round(p50), "p95 ms": round(p95) });
  console.table({
    "two words, a facet, a distance: in the database": show(retrieval),
    "of which the way there and back": show(wayThere),
    "the same by plain text search, words as written": show(ftsSimple),
    "the number of all of them, and behind each value of each facet": show(counting),
    "the same, read and answered with cards and every facet": show(answer),
    "suggestions for five letters": show(suggestions),
  });
  note(`${firms.toLocaleString("en")} documents were written in ${round(writingMs, 0)} ms and take ${round(documentsMb, 1)} MB with their indexes; ${answered} of 200 queries found somebody.`);
  return { searchP50Ms: round(retrieval.p50), searchP95Ms: round(retrieval.p95), ftsSimpleP50Ms: round(ftsSimple.p50) };
}

async function measureMatch(world: World, firms: number, database: string | null): Promise<Partial<typeof NOTHING>> {
  const growth: InProcess[] = [];
  for (const size of sizesUpTo(firms)) {
    growth.push(await step(`${size.toLocaleString("en")} firms in this process`, () => measureInProcess(world, size, Math.max(1, Math.floor(40_000 / size)))));
  }
  const own = growth.at(-1);
  if (!own) throw new Error("nothing was measured");
  const { index } = own;
  let sql: Measured[] = [];
  let started: Started | null = null;
  if (database !== null) {
    started = await step("the index from the database, and from the copy that a process leaves", () => measureStart(database));
    sql = await step("the same in the database", () => measureSql(database, world, index, firms));
  }
  const reverse = await step(`a changed firm against ${OPEN_NEEDS.toLocaleString("en")} open needs`, () => measureReverse(world, index, firms, OPEN_NEEDS));
  const changing = await step("matching while firms change", () => measureUnderChange(world, index, firms, 1_000));

  const show = ({ p50, p95 }: { p50: number; p95: number }) => ({ "p50 ms": round(p50), "p95 ms": round(p95) });
  console.table(Object.fromEntries(growth.map((one) => [`columns, ${one.firms.toLocaleString("en")} firms`, {
    ...show(one.match), "with near misses": `${round(one.page.p50)} / ${round(one.page.p95)}`, "columns MB": one.columnsMb, "words MB": one.wordsMb, "scratch MB": one.scratchMb, "heap MB": one.heapMb,
    "same order as everybody scored": `${one.exactOrder} (${one.exactNeeds} needs)`,
  }])));
  console.table({
    ...Object.fromEntries(sql.map(({ name, times, recall }) => [name, { ...show(times), "recall@20": recall }])),
    [`a changed firm against ${OPEN_NEEDS.toLocaleString("en")} needs`]: show(reverse),
    "matching while nothing changes": show(changing.quiet),
    "the same during 1,000 changes a minute": show(changing.changing),
  });
  if (started) {
    const { buildMs, leavingMs, megabytes, takenOver, firms: held } = started;
    note(`From its rows the index of ${held.toLocaleString("en")} firms was built in ${round(buildMs, 0)} ms, with the words of their descriptions.`);
    note(`From the copy of ${megabytes} MB that a process left in ${round(leavingMs, 0)} ms, they were taken over in ${round(takenOver.p50, 0)} ms (p95 ${round(takenOver.p95, 0)}).`);
  }
  const best = sql.toSorted((a, b) => a.times.p50 - b.times.p50)[0];
  return {
    matchP50Ms: round(own.match.p50), matchP95Ms: round(own.match.p95), exactOrder: growth.every(({ exactOrder }) => exactOrder),
    sqlBestP50Ms: best ? round(best.times.p50) : null, sqlBestP95Ms: best ? round(best.times.p95) : null,
    ratioToBestSql: best ? round(Math.min(best.times.p50 / own.match.p50, best.times.p95 / own.match.p95), 1) : null,
    buildMs: started ? round(started.buildMs, 0) : null, startMs: started ? round(started.takenOver.p95, 0) : null, columnsMb: own.columnsMb, reverseNeeds: OPEN_NEEDS, reverseP95Ms: round(reverse.p95),
    changingRatio: round(Math.max(changing.changing.p50 / changing.quiet.p50, changing.changing.p95 / changing.quiet.p95)),
  };
}

const sizesUpTo = (firms: number): number[] => [...[10_000, 100_000, 1_000_000].filter((size) => size < firms), firms];

async function startDatabase(children: Children, world: World, firms: number): Promise<string> {
  const cluster: Cluster = await startPostgres(children, ".data/bench/postgres", { careless: true });
  await asSuperuser(cluster, async (client) => {
    await client.query("DROP DATABASE IF EXISTS bench WITH (FORCE)");
    await client.query("CREATE DATABASE bench");
  });
  const url = cluster.url("bench");
  await migrate(url);
  await generate(children);
  await loadReferenceData(children, { ...process.env, ...testEnvironment(url) }, ".data/bench/log/reference.log");
  await fillTables(url, world, firms);
  return url;
}
