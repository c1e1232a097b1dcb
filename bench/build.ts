import pg from "pg";
import { testEnvironment } from "../tests/support/environment";
import { ColumnIndex } from "@/lib/matching/columns/column-index";
import { asFirm } from "@/lib/matching/facts";
import { readFirms } from "@/lib/matching/firm-rows";
import { inPortions } from "@/lib/platform/portions";
import { type Times, timesOf } from "./timing";
import { TODAY, type World } from "./world";

/** Builds the index from the database's rows as the first process of a build does; milliseconds. */
export async function measureBuild(databaseUrl: string, world: World): Promise<{ ms: number; firms: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const startedAt = performance.now();
    const index = new ColumnIndex(world.taxonomy);
    const rows = await readFirms(async (sql, values = []) => (await client.query(sql, [...values])).rows);
    await inPortions(rows, (firm) => index.upsertFirm(asFirm(firm, world.taxonomy, TODAY)));
    index.trim();
    return { ms: performance.now() - startedAt, firms: index.holds.firms };
  } finally {
    await client.end();
  }
}

/**
 * Begins as every later process does: with the copy that the first has left, and with what was changed since. Also how
 * long leaving it takes. The product's own code finds its database in the environment, so it is loaded once that stands there.
 */
export async function measureTakingOver(databaseUrl: string, world: World): Promise<{ times: Times; leavingMs: number; megabytes: number; firms: number }> {
  Object.assign(process.env, testEnvironment(databaseUrl));
  const [{ begin }, { leaveCopy }, { db }] = await Promise.all([import("@/lib/matching/market"), import("@/lib/matching/market-copy"), import("@/lib/platform/database")]);
  const copying = { version: "bench", fewest: 0 };
  try {
    const first = await begin(world.taxonomy, TODAY, null);
    const startedAt = performance.now();
    const bytes = await leaveCopy(copying.version, first);
    const leavingMs = performance.now() - startedAt;
    let firms = 0;
    const times = await timesOf(8, async () => (firms = (await begin(world.taxonomy, TODAY, copying)).index.holds.firms));
    return { times, leavingMs, megabytes: (bytes ?? 0) / 1_048_576, firms };
  } finally {
    await db.$disconnect();
  }
}
