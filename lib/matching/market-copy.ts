import { deserialize, serialize } from "node:v8";
import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { readAtOnce, writeAtOnce } from "@/lib/platform/reading";
import { ColumnIndex, type PackedIndex } from "./columns/column-index";
import { EventCursor } from "./event-cursor";

/** Bytes of one row: many are sent while the next are made, and none is near what a message may carry. */
const PART = 4 * 1024 * 1024;

/** Marks the advisory lock of whoever writes the copy. */
const LOCK = 72_707_372;

/** What a copy was made of, and stands for. */
export interface Copied {
  index: ColumnIndex;
  cursor: EventCursor;
  day: CivilDate;
}

interface PartRow {
  day: CivilDate;
  sequence: string;
  awaited: string[];
  bytes: Uint8Array;
}

/** The firms as a process of the same version has left them; null where there is none. Needs are not in it. */
export async function findCopy(version: string, taxonomy: Taxonomy, databaseUrl?: string): Promise<Copied | null> {
  const parts = await readAtOnce(
    (ask) => ask<PartRow>(`SELECT to_char("day", 'YYYY-MM-DD') AS day, "sequence", "awaited", "bytes" FROM "MarketCopy" WHERE "version" = $1 ORDER BY "part"`, [version]),
    databaseUrl,
  );
  const [first] = parts;
  if (!first) return null;
  const packed = deserialize(Buffer.concat(parts.map(({ bytes }) => bytes))) as PackedIndex;
  const index = ColumnIndex.unpack(taxonomy, packed);
  return { index, cursor: new EventCursor(BigInt(first.sequence), first.awaited.map(BigInt)), day: first.day };
}

/** Leaves a copy for processes that start later, unless somebody else is leaving one. Returns its size in bytes, or null. */
export async function leaveCopy(version: string, { index, cursor, day }: Copied, databaseUrl?: string): Promise<number | null> {
  const bytes = serialize(index.pack());
  return writeAtOnce(async (ask) => {
    const [lock] = await ask<{ taken: boolean }>("SELECT pg_try_advisory_xact_lock($1) AS taken", [LOCK]);
    if (!lock?.taken) return null;
    await ask(`DELETE FROM "MarketCopy"`);
    for (let from = 0, part = 0; from < bytes.length; from += PART, part++) {
      await ask(`INSERT INTO "MarketCopy" ("part", "version", "day", "sequence", "awaited", "bytes") VALUES ($1, $2, $3, $4, $5, $6)`, [
        part, version, day, String(cursor.sequence), cursor.awaited.map(String), bytes.subarray(from, from + PART),
      ]);
    }
    return bytes.length;
  }, databaseUrl);
}
