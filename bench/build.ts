import pg from "pg";
import { testEnvironment } from "../tests/support/environment";
import { textKeys } from "@/lib/capabilities/text-keys";
import { ColumnIndex } from "@/lib/matching/column-index";
import { asFirm } from "@/lib/matching/facts";
import { streamFirms } from "@/lib/matching/firm-rows";
import { type Times, timesOf } from "./timing";
import { TODAY, type World } from "./world";

/** Builds the index from the database's rows as the first process of a build does; milliseconds, and how many of them went into words. */
export async function measureBuild(databaseUrl: string, world: World): Promise<{ ms: number; wordsMs: number; firms: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const startedAt = performance.now();
    let wordsMs = 0;
    const index = new ColumnIndex(world.taxonomy);
    for await (const firms of streamFirms(async (sql, values = []) => (await client.query(sql, [...values])).rows)) {
      for (const firm of firms) {
        const wordsAt = performance.now();
        const words = textKeys.keysOf(firm.text);
        wordsMs += performance.now() - wordsAt;
        index.upsertFirm(asFirm(firm, world.taxonomy, TODAY, words));
      }
    }
    index.trim();
    return { ms: performance.now() - startedAt, wordsMs, firms: index.holds.firms };
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
