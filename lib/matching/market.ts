import { vocabulary } from "@/lib/capabilities/vocabulary";
import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { type Ask, readAtOnce } from "@/lib/platform/reading";
import type { CandidateIndex } from "./candidates";
import { reachOf } from "./changes";
import { ColumnIndex } from "./column-index";
import { EventCursor } from "./event-cursor";
import { asFirm, asNeed } from "./facts";
import { findFirms, streamFirms } from "./firm-rows";
import { whatMakesANeed } from "./loading";

/** The market as this process holds it. */
interface Held {
  index: ColumnIndex;
  cursor: EventCursor;
  /** What everything was read by: another day, or another taxonomy, is another market. */
  day: CivilDate;
  taxonomy: Taxonomy;
}

/** More changes than this are not followed one by one. */
const MOST_CHANGES = 5_000;
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
  const { taxonomy } = await vocabulary();
  const day = dayOf(now);
  const { held } = state;
  if (held?.day === day && held.taxonomy === taxonomy && (await catchUp(held))) return held;
  state.held = await readAll(taxonomy, day);
  return state.held;
}

interface LoggedEvent {
  id: bigint;
  type: string;
  subjectId: string | null;
  organisationId: string | null;
}

/** False where it has to be read anew: too much has changed, or the log is not the one that was followed. */
async function catchUp(held: Held): Promise<boolean> {
  const { cursor, index } = held;
  const awaited = cursor.awaited.map(String);
  const [events, [log]] = await Promise.all([
    db.$queryRaw<LoggedEvent[]>`
      SELECT id, type, "subjectId", "organisationId" FROM "Event" WHERE id > ${cursor.sequence} OR id = ANY (${awaited}::bigint[]) ORDER BY id LIMIT ${MOST_CHANGES + 1}`,
    db.$queryRaw<[{ shorter: boolean }]>`SELECT coalesce(max(id), 0) < ${cursor.sequence} AS shorter FROM "Event"`,
  ]);
  if (log.shorter || events.length > MOST_CHANGES) return false;
  if (events.some(({ type }) => reachOf(type) === "everything")) return false;
  const firms = new Set(events.flatMap(({ type, organisationId }) => (reachOf(type) === "firm" && organisationId ? [organisationId] : [])));
  const needs = new Set(events.flatMap(({ type, subjectId }) => (reachOf(type) === "need" && subjectId ? [subjectId] : [])));
  await refreshFirms(held, [...firms]);
  await refreshNeeds(held, [...needs]);
  cursor.read(events.map(({ id }) => id));
  index.sequence = cursor.sequence;
  return true;
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
  const cursor = await readAtOnce(async (ask) => {
    const events = await ask<{ id: string }>(`SELECT id FROM "Event" ORDER BY id DESC LIMIT ${LOOK_BACK}`);
    for await (const firms of streamFirms(ask)) for (const firm of firms) index.upsertFirm(asFirm(firm, taxonomy, day));
    return cursorAt(events.map(({ id }) => BigInt(id)));
  });
  // Read later than the firms: what was changed in between is in the log behind the cursor, and is read once more.
  const needs = await db.need.findMany({ where: { publishedAt: { not: null }, closedAt: null }, select: whatMakesANeed });
  for (const need of needs) index.upsertNeed(asNeed(need, day));
  index.trim();
  index.sequence = cursor.sequence;
  return { index, cursor, day, taxonomy };
}

function cursorAt(latest: readonly bigint[]): EventCursor {
  const seen = new Set(latest);
  const [last = 0n] = latest;
  const missing: bigint[] = [];
  for (let number = latest.at(-1) ?? last; number < last; number++) if (!seen.has(number)) missing.push(number);
  return new EventCursor(last, missing);
}
