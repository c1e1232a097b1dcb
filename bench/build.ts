import pg from "pg";
import { textKeys } from "@/lib/capabilities/text-keys";
import { ColumnIndex } from "@/lib/matching/column-index";
import { asFirm } from "@/lib/matching/facts";
import { streamFirms } from "@/lib/matching/firm-rows";
import { TODAY, type World } from "./world";

/** Builds the index from the database as a process does when it starts; milliseconds, and how many of them went into words. */
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
