import { createHash } from "node:crypto";
import { vocabulary, type Vocabulary } from "@/lib/capabilities/vocabulary";
import { dayOf } from "@/lib/platform/civil";
import { db, transaction, type Tx } from "@/lib/platform/database";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { Prisma } from "@/prisma/generated/client";
import type { SearchedKind } from "@/prisma/generated/enums";
import { numbersFor } from "./codes";
import type { Document } from "./document";
import { firmDocuments } from "./firm-document";
import { needDocuments } from "./need-document";

/** Raised whenever documents are written differently; those of an older way are written anew. */
const WAY_OF_WRITING = 4;

/** So many documents are written in one transaction. */
const PORTION = 200;
/** And so many where everything is written: what is added together is sorted in together. */
const LARGE_PORTION = 500;

/** Marks the advisory lock of whoever writes documents: one at a time, so that no older state overwrites a newer one. */
const LOCK = 72_707_371;

const versionOf = (known: Vocabulary): string => `${WAY_OF_WRITING} ${createHash("md5").update(known.version).digest("hex").slice(0, 12)}`;

/** Of which version this process has seen to it that older documents are marked. */
let checked: string | undefined;

/**
 * Brings the documents up to every change that was committed before this question, whoever made it. After a change of
 * the thesaurus, or for a world that is searched for the first time, that can be many: then a portion is written here,
 * the question is answered by what there is, and the rest follows.
 */
export async function catchUp(now: Date): Promise<void> {
  const known = await vocabulary();
  await markOlderThan(versionOf(known));
  const behind = await countBehind(dayOf(now));
  // A few are waited for. Where there are many, whoever comes first writes, and nobody waits until the wait itself is refused.
  if (behind > 0) await writePortion(known, dayOf(now), behind < PORTION);
}

/** Writes every document that is out of date, portion by portion. */
export async function catchUpWholly(now: Date): Promise<number> {
  const known = await vocabulary();
  await markOlderThan(versionOf(known));
  let written = 0;
  for (const portion of await listByPlace()) written += await writePortion(known, dayOf(now), true, portion);
  for (let last = -1; last !== 0; written += last) last = await writePortion(known, dayOf(now), true);
  return written;
}

/**
 * Everything that is marked, in portions of neighbours: documents that are written one after the other lie side by
 * side, and a search asks for those of one part of the map. A few need no order.
 */
async function listByPlace(): Promise<string[][]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT marked."subjectId" AS id FROM (SELECT DISTINCT "subjectId" FROM "StaleDocument") AS marked
    LEFT JOIN LATERAL (SELECT "placeId" FROM "Plant" WHERE "organisationId" = marked."subjectId" AND "closedAt" IS NULL ORDER BY position LIMIT 1) AS plant ON TRUE
    LEFT JOIN "Place" AS place ON place.id = plant."placeId"
    ORDER BY floor(place.lat * 2), floor(place.lng / 0.75), place.id, id`;
  return rows.length <= PORTION ? [] : Array.from({ length: Math.ceil(rows.length / LARGE_PORTION) }, (_, number) => rows.slice(number * LARGE_PORTION, (number + 1) * LARGE_PORTION).map(({ id }) => id));
}

async function markOlderThan(version: string): Promise<void> {
  if (checked === version) return;
  await db.$executeRaw`INSERT INTO "StaleDocument" ("kind", "subjectId") SELECT "kind", "subjectId" FROM "SearchDocument" WHERE "version" <> ${version}`;
  checked = version;
}

const untrueOn = (day: CivilDate) => Prisma.sql`"trueFrom" > ${day}::date OR "trueUntil" < ${day}::date`;

/** How many marks and untrue documents there are, as far as a portion. */
async function countBehind(day: CivilDate): Promise<number> {
  const [row] = await db.$queryRaw<[{ behind: bigint }]>`
    SELECT count(*) AS behind FROM (
      (SELECT FROM "StaleDocument" LIMIT ${PORTION}) UNION ALL (SELECT FROM "SearchDocument" WHERE ${untrueOn(day)} LIMIT ${PORTION})) AS behind`;
  return Number(row.behind);
}

/** Writes some of what is out of date, or what of it is `among` these; how many, 0 when nothing is, or when somebody else is writing and is not waited for. */
async function writePortion(known: Vocabulary, day: CivilDate, waits: boolean, among: readonly string[] | null = null): Promise<number> {
  known.understand("", "pl"); // the first text of a process waits for its dictionaries, and nobody should wait for that at the lock
  return transaction(async (tx) => {
    if (waits) await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    else {
      const [lock] = await tx.$queryRaw<[{ taken: boolean }]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS taken`;
      if (!lock.taken) return 0;
    }
    // Marks that are committed from here on stay for the next portion: what they mark may be read here in its older state.
    const stale = await tx.$queryRaw<{ id: bigint | null; kind: SearchedKind; subjectId: string }[]>`
      WITH portion AS (
        (SELECT "kind", "subjectId" FROM "StaleDocument" ${among === null ? Prisma.sql`ORDER BY "id" LIMIT ${PORTION}` : Prisma.sql`WHERE "subjectId" = ANY (${[...among]}::uuid[])`})
        UNION (SELECT "kind", "subjectId" FROM "SearchDocument" WHERE ${untrueOn(day)} LIMIT ${PORTION}))
      SELECT mark."id", portion."kind", portion."subjectId" FROM portion LEFT JOIN "StaleDocument" AS mark USING ("kind", "subjectId")`;
    if (stale.length === 0) return 0;
    const idsOf = (kind: SearchedKind) => [...new Set(stale.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId))];
    const [firms, needs] = [idsOf("FIRM"), idsOf("NEED")];
    const documents = [...(await firmDocuments(tx, firms, known, day)), ...(await needDocuments(tx, needs, known, day))];
    await write(tx, documents, versionOf(known));
    const there = new Set(documents.map(({ subjectId }) => subjectId));
    await remove(tx, "FIRM", firms.filter((id) => !there.has(id)));
    await remove(tx, "NEED", needs.filter((id) => !there.has(id)));
    await tx.staleDocument.deleteMany({ where: { id: { in: stale.flatMap(({ id }) => id ?? []) } } });
    return firms.length + needs.length;
  });
}

/** The number of the latest document; everything up to it is there. */
export async function latestWriting(): Promise<bigint> {
  const [row] = await db.$queryRaw<[{ latest: bigint }]>`SELECT coalesce(max("writing"), 0) AS latest FROM "SearchDocument"`;
  return row.latest;
}

async function write(tx: Tx, documents: readonly Document[], version: string): Promise<void> {
  if (documents.length === 0) return;
  const numberFor = await numbersFor(tx, documents.flatMap(({ facets, best, good, spoken }) => [...facets, ...best, ...good, ...spoken]));
  // An array of arrays must be a rectangle, so lists travel as JSON.
  const rows = documents.map(({ at, facets, best, good, spoken, ...document }) => ({
    ...document, ...at, facets: facets.map(numberFor), best: best.map(numberFor), good: good.map(numberFor), spoken: spoken.map(numberFor),
  }));
  await tx.$executeRaw`
    INSERT INTO "SearchDocument" ("kind", "subjectId", x, y, z, more, coarse, fine, "openUntil", "latestAt", "trueFrom", "trueUntil", facets, best, good, spoken, "nameKey", "version", "keys", told)
    SELECT kind::"SearchedKind", "subjectId", x, y, z, more, coarse, fine, "openUntil", "latestAt", "trueFrom", "trueUntil", facets, best, good, spoken, "nameKey", ${version}, keys::tsvector, told
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (kind text, "subjectId" uuid, x float8, y float8, z float8, more float8[], coarse int[], fine int[],
      "openUntil" timestamptz, "latestAt" timestamptz, "trueFrom" date, "trueUntil" date, facets int[], best int[], good int[], spoken int[], "nameKey" text, keys text, told text[])
    ON CONFLICT ("kind", "subjectId") DO UPDATE SET
      x = excluded.x, y = excluded.y, z = excluded.z, more = excluded.more, coarse = excluded.coarse, fine = excluded.fine,
      "openUntil" = excluded."openUntil", "latestAt" = excluded."latestAt", "trueFrom" = excluded."trueFrom", "trueUntil" = excluded."trueUntil",
      facets = excluded.facets, best = excluded.best, good = excluded.good, spoken = excluded.spoken, "nameKey" = excluded."nameKey", "version" = excluded."version",
      "keys" = excluded."keys", told = excluded.told, "writing" = excluded."writing"`;
  // What was added waits in a list, which every search would read from its beginning to its end: sorted in at once, all together.
  await tx.$executeRaw`SELECT gin_clean_pending_list('"SearchDocument_keys_idx"')`;
}

async function remove(tx: Tx, kind: SearchedKind, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.searchDocument.deleteMany({ where: { kind, subjectId: { in: ids } } });
}
