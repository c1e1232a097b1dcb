import { vocabulary } from "@/lib/capabilities/vocabulary";
import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { BUILD } from "@/lib/platform/env";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { log } from "@/lib/platform/log";
import { type Ask, readAtOnce, type Stream } from "@/lib/platform/reading";
import type { CandidateIndex } from "./candidates";
import { reachOf } from "./changes";
import { ColumnIndex } from "./columns/column-index";
import { EventCursor } from "./event-cursor";
import { asFirm, asNeed } from "./facts";
import { findFirms, readFirms } from "./firm-rows";
import { whatMakesANeed } from "./loading";
import { findCopy, leaveCopy } from "./market-copy";

/** The market as a process holds it. */
interface Held {
  index: ColumnIndex;
  cursor: EventCursor;
  /** By which everything was read: certificates count on some days, and a need without a day is for today. */
  day: CivilDate;
  /** Another taxonomy is another market. */
  taxonomy: Taxonomy;
}

/** Whether copies of the market are taken over and left, and by whom they can be. */
export interface Copying {
  /** What reads a firm otherwise has another one. */
  version: string;
  /** Fewer firms are read as fast as a copy of them. */
  fewest: number;
}

/** More changes than this are not followed one by one. */
const MOST_CHANGES = 5_000;
/** After so many a copy is left anew: whoever starts next has fewer to follow. */
const MANY_CHANGES = 500;
/** Read in a fraction of a second. */
const FEWEST_COPIED = 2_000;
/** So many numbers below the last one are looked through for transactions under way when everything is read. */
const LOOK_BACK = 1_000;

// One market a process: development reloads this module at every change.
const kept = globalThis as typeof globalThis & { wyzynaMarket?: { held: Held | null; turn: Promise<Held> | null; waiting: Promise<Held> | null } };
const state = (kept.wyzynaMarket ??= { held: null, turn: null, waiting: null });

/**
 * Both sides of the market with every change that was committed before this question, whichever process made it. The
 * first question reads everything; later ones read what the event log has added, and then only the firms and needs
 * that it names. What the index holds of needs is for everybody: who may see which, and which are still open, is asked
 * of the database each time.
 */
export async function market(now: Date): Promise<CandidateIndex> {
  return (await caughtUp(now)).index;
}

/** Questions that come at once share one look at the log: the next one, because the present one may have looked already. */
function caughtUp(now: Date): Promise<Held> {
  const next = (): Promise<Held> => {
    const turn = follow(now);
    state.turn = turn;
    state.waiting = null;
    return turn.finally(() => {
      if (state.turn === turn) state.turn = null;
    });
  };
  if (state.turn === null) return next();
  return (state.waiting ??= state.turn.catch(() => null).then(next));
}

async function follow(now: Date): Promise<Held> {
  const { taxonomy, version } = await vocabulary();
  const day = dayOf(now);
  const { held } = state;
  if (held?.taxonomy === taxonomy && (await catchUp(held, day, "process")) !== null) return held;
  state.held = await begin(taxonomy, day, BUILD === null ? null : { version: `${BUILD} ${version}`, fewest: FEWEST_COPIED });
  return state.held;
}

/** A market for a process that has none: the copy that another left, brought up to now, or else everything that there is. */
export async function begin(taxonomy: Taxonomy, day: CivilDate, copying: Copying | null): Promise<Held> {
  const copy = copying && (await findCopy(copying.version, taxonomy));
  if (copying && copy) {
    const held: Held = { ...copy, taxonomy };
    const changes = await catchUp(held, day, "copy");
    if (changes !== null) {
      await readNeeds(held);
      if (changes > MANY_CHANGES) await leave(held, copying);
      return held;
    }
  }
  const held = await readAll(taxonomy, day);
  if (copying && held.index.holds.firms >= copying.fewest) await leave(held, copying);
  return held;
}

/** A copy spares others time. That one cannot be left is no reason to leave a question unanswered. */
async function leave(held: Held, { version }: Copying): Promise<void> {
  try {
    await leaveCopy(version, held);
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : "unknown" }, "no copy of the market was left");
  }
}

interface LoggedEvent {
  id: bigint;
  type: string;
  subjectId: string | null;
  organisationId: string | null;
}

/**
 * How many changes were followed; null where it has to be read anew: there are too many, or the log is not the one that
 * was followed. A process that sees the tree change holds another taxonomy from then on, and begins anew for that; by
 * what tree somebody else made a copy is not known.
 */
async function catchUp(held: Held, day: CivilDate, keptIn: "process" | "copy"): Promise<number | null> {
  const { cursor, index } = held;
  const awaited = cursor.awaited.map(String);
  const [events, [log]] = await Promise.all([
    db.$queryRaw<LoggedEvent[]>`
      SELECT id, type, "subjectId", "organisationId" FROM "Event" WHERE id > ${cursor.sequence} OR id = ANY (${awaited}::bigint[]) ORDER BY id LIMIT ${MOST_CHANGES + 1}`,
    db.$queryRaw<[{ shorter: boolean }]>`SELECT coalesce(max(id), 0) < ${cursor.sequence} AS shorter FROM "Event"`,
  ]);
  if (log.shorter || events.length > MOST_CHANGES) return null;
  if (events.some(({ type }) => reachOf(type) === "everything" || (reachOf(type) === "tree" && keptIn === "copy"))) return null;
  const turned = held.day === day ? [] : await firmsThatTurn(held.day, day);
  if (held.day !== day) {
    held.day = day;
    await readNeeds(held);
  }
  const firms = new Set([...turned, ...events.flatMap(({ type, organisationId }) => (reachOf(type) === "firm" && organisationId ? [organisationId] : []))]);
  const needs = new Set(events.flatMap(({ type, subjectId }) => (reachOf(type) === "need" && subjectId ? [subjectId] : [])));
  await refreshFirms(held, [...firms]);
  await refreshNeeds(held, [...needs]);
  cursor.read(events.map(({ id }) => id));
  index.sequence = cursor.sequence;
  return firms.size + needs.size;
}

/**
 * Firms with a certificate that counts on one of two days and not on the other, on which it depends how whole a profile
 * is; and those whose free capacity ends in between.
 */
async function firmsThatTurn(one: CivilDate, other: CivilDate): Promise<string[]> {
  const [early, late] = one < other ? [one, other] : [other, one];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT plant."organisationId" AS id FROM "Certificate" AS held JOIN "Plant" AS plant ON plant.id = held."plantId"
    WHERE (held."validFrom" > ${early}::date AND held."validFrom" <= ${late}::date) OR (held."validUntil" >= ${early}::date AND held."validUntil" < ${late}::date)
    UNION SELECT plant."organisationId" FROM "CapacitySlot" AS slot JOIN "Plant" AS plant ON plant.id = slot."plantId"
    WHERE slot."freeUntil" >= ${early}::date AND slot."freeUntil" < ${late}::date`;
  return rows.map(({ id }) => id);
}

const askThePool: Ask = (sql, values = []) => db.$queryRawUnsafe(sql, ...values);

async function refreshFirms({ index, taxonomy, day }: Held, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await findFirms(askThePool, ids);
  const found = new Set(rows.map(({ id }) => id));
  for (const id of ids) if (!found.has(id)) index.removeFirm(id);
  for (const row of rows) index.upsertFirm(asFirm(row, taxonomy, day));
}

async function refreshNeeds({ index, day }: Held, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.need.findMany({ where: { id: { in: ids }, publishedAt: { not: null }, closedAt: null }, select: whatMakesANeed });
  const found = new Set(rows.map(({ id }) => id));
  for (const id of ids) if (!found.has(id)) index.removeNeed(id);
  for (const row of rows) index.upsertNeed(asNeed(row, day));
}

async function readAll(taxonomy: Taxonomy, day: CivilDate): Promise<Held> {
  const index = new ColumnIndex(taxonomy);
  return readAtOnce(async (ask, stream) => {
    const events = await ask<{ id: string }>(`SELECT id FROM "Event" ORDER BY id DESC LIMIT ${LOOK_BACK}`);
    const cursor = cursorAt(events.map(({ id }) => BigInt(id)));
    index.sequence = cursor.sequence;
    const held = { index, cursor, day, taxonomy };
    await Promise.all([readNeeds(held), addFirms(held, stream)]);
    index.trim();
    return held;
  });
}

async function addFirms({ index, taxonomy, day }: Held, stream: Stream): Promise<void> {
  for await (const firms of readFirms(stream)) for (const firm of firms) index.upsertFirm(asFirm(firm, taxonomy, day));
}

/** Read as of a later moment than the firms: what was changed in between is in the log behind the cursor, and is read once more. */
async function readNeeds({ index, day }: Held): Promise<void> {
  const needs = await db.need.findMany({ where: { publishedAt: { not: null }, closedAt: null }, select: whatMakesANeed });
  for (const need of needs) index.upsertNeed(asNeed(need, day));
}

function cursorAt(latest: readonly bigint[]): EventCursor {
  const seen = new Set(latest);
  const [last = 0n] = latest;
  const missing: bigint[] = [];
  for (let number = latest.at(-1) ?? last; number < last; number++) if (!seen.has(number)) missing.push(number);
  return new EventCursor(last, missing);
}
