import { inState } from "@/lib/needs/queries";
import { takeTurns } from "@/lib/platform/order";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { enqueue } from "@/lib/platform/queue";
import { matchNeed } from "./commands";

/** Needs in one step: few enough to stop soon, many enough not to live in the queue. */
const STEP = 20;

/** Begins to match every open need anew. One that is under way begins again, because what it matched by has changed. */
export function beginBackfill(now: Date): Promise<void> {
  return transaction(async (tx) => {
    await takeTurns(tx, "Backfill");
    const total = await tx.need.count({ where: inState("PUBLISHED", now) });
    const fresh = { startedAt: now, total, done: 0, lastNeedId: null, stoppedAt: null };
    const underWay = await tx.backfill.findFirst({ where: { finishedAt: null }, select: { id: true } });
    const { id } = underWay ? await tx.backfill.update({ where: { id: underWay.id }, data: fresh }) : await tx.backfill.create({ data: fresh });
    await enqueueStep(tx, id);
  });
}

/** Matches the next few needs, and asks for the step after this one. Run twice, a step matches the same again and tells nobody twice. */
export async function continueBackfill(backfillId: string, now: Date): Promise<void> {
  const backfill = await db.backfill.findFirst({ where: { id: backfillId, stoppedAt: null, finishedAt: null } });
  if (!backfill) return;
  const needs = await db.need.findMany({
    where: { AND: [inState("PUBLISHED", now), backfill.lastNeedId ? { id: { gt: backfill.lastNeedId } } : {}] },
    orderBy: { id: "asc" },
    take: STEP,
    select: { id: true },
  });
  for (const { id } of needs) await matchNeed(id, now);
  await transaction(async (tx) => {
    const last = needs.at(-1)?.id ?? null;
    const { startedAt, lastNeedId } = backfill;
    // Where it began again in the meantime, this step belongs to what is over.
    const progress = last === null ? { finishedAt: now } : { lastNeedId: last, done: { increment: needs.length } };
    const { count } = await tx.backfill.updateMany({ where: { id: backfillId, startedAt, lastNeedId, finishedAt: null }, data: progress });
    if (count > 0 && last !== null) await enqueueStep(tx, backfillId);
  });
}

/** Lets the step that runs end, and no other begin. */
export async function stopBackfill(now: Date): Promise<void> {
  await db.backfill.updateMany({ where: { finishedAt: null, stoppedAt: null }, data: { stoppedAt: now } });
}

/** Goes on where it was stopped. */
export function resumeBackfill(): Promise<void> {
  return transaction(async (tx) => {
    const stopped = await tx.backfill.findFirst({ where: { finishedAt: null, stoppedAt: { not: null } }, select: { id: true } });
    if (!stopped) return;
    await tx.backfill.update({ where: { id: stopped.id }, data: { stoppedAt: null } });
    await enqueueStep(tx, stopped.id);
  });
}

const enqueueStep = (tx: Tx, backfillId: string) => enqueue(tx, "rematch-step", { backfillId }, { key: "rematch-step" });

/** The matching anew that is under way or stopped; null where there is none. */
export const findBackfill = () => db.backfill.findFirst({ where: { finishedAt: null }, orderBy: { startedAt: "desc" } });
