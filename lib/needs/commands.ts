import { record } from "@/lib/audit/commands";
import type { Seated } from "@/lib/people/actor";
import { db, once, transaction, type Tx } from "@/lib/platform/database";
import { newIdentifier, nextNumber } from "@/lib/platform/identifier";
import { dayOf } from "@/lib/platform/civil";
import { enqueue } from "@/lib/platform/queue";
import { Refusal, type RefusalCode } from "@/lib/platform/refusal";
import { rowsOf, snapshotOf } from "./content";
import { keepReading, readingOf } from "./reading";
import { findOwnNeedById, ownOf, type WholeNeed } from "./queries";
import { fieldOf, needReference, obstacleToChanging, obstacleToClosing, obstacleToDrafting, obstacleToPublishing, stateOf, whatIsMissing } from "./rules";
import type { NeedChange, NeedContent } from "./schema";

/** Keeps a need as a draft, seen by its own organisation alone. The same form sent twice makes one draft. */
export async function draftNeed(actor: Seated, content: NeedContent, now: Date, id = newIdentifier()): Promise<{ id: string; reference: string }> {
  refuse(obstacleToDrafting(actor));
  const drafted = () => db.need.findFirst({ where: { ...ownOf(actor), id }, select: { id: true, reference: true } });
  const earlier = await drafted();
  if (earlier) return earlier;
  const reading = await readingOf(content);
  try {
    return await transaction(async (tx) => {
      const need = await createDraft(tx, actor, content, now, id);
      await keepReading(tx, need.id, reading);
      return need;
    });
  } catch (error) {
    const meanwhile = error instanceof Refusal && error.code === "needs.alreadyDrafted" ? await drafted() : null;
    if (meanwhile) return meanwhile;
    throw error;
  }
}

async function createDraft(tx: Tx, actor: Seated, content: NeedContent, now: Date, id: string) {
  const { organisationId } = actor.seat;
  const { columns, wishes, audiences } = await rowsOf(tx, content, organisationId);
  const year = Number(dayOf(now).slice(0, 4));
  const reference = needReference(year, await nextNumber(tx, "P", year));
  const by = { createdById: actor.personId, createdAt: now, contactId: actor.personId };
  const need = await once("needs.alreadyDrafted", () =>
    tx.need.create({
      data: { ...columns, ...by, id, reference, organisationId, wishes: { create: wishes }, audiences: { create: audiences } },
      select: { id: true, reference: true },
    }),
  );
  await record(tx, { type: "need.drafted", actorId: actor.personId, subjectId: id, organisationId, detail: {}, at: now });
  return need;
}

/** Shows a draft to its audience and sets off the search for firms that fit. The form names the version it was read from. */
export function publishNeed(actor: Seated, { needId, revision }: { needId: string; revision: number }, now: Date): Promise<{ id: string; reference: string }> {
  return transaction(async (tx) => {
    const need = await ownNeed(tx, actor, needId);
    refuse(obstacleToPublishing(actor, publishable(need), now));
    const { count } = await tx.need.updateMany({
      where: { id: needId, revision, publishedAt: null },
      data: { publishedAt: now, contactId: actor.personId },
    });
    if (count === 0) throw new Refusal("gate.stale");
    await record(tx, { type: "need.published", actorId: actor.personId, subjectId: needId, organisationId: need.organisationId, detail: {}, at: now });
    await match(tx, needId);
    return { id: need.id, reference: need.reference };
  });
}

/**
 * Changes what a need says. A published one keeps what it said before, and firms are matched anew. A form filled from
 * an older version changes nothing.
 */
export async function changeNeed(actor: Seated, { needId, revision, ...content }: NeedChange, now: Date): Promise<{ id: string; reference: string }> {
  const reading = await readingOf(content);
  return transaction(async (tx) => {
    const before = await ownNeed(tx, actor, needId);
    refuse(obstacleToChanging(actor, before, now));
    const { organisationId } = actor.seat;
    const { columns, wishes, audiences } = await rowsOf(tx, content, organisationId);
    const published = stateOf(before, now) === "PUBLISHED";
    if (published) {
      const musts = wishes.filter(({ wish }) => wish === "MUST").length;
      refuse(whatIsMissing({ ...columns, musts, chosen: audiences.length }, now));
    }

    const { count } = await tx.need.updateMany({ where: { id: needId, revision, closedAt: null }, data: { ...columns, revision: revision + 1 } });
    if (count === 0) throw new Refusal("gate.stale");
    await tx.needCapability.deleteMany({ where: { needId } });
    await tx.needCapability.createMany({ data: wishes.map((wish) => ({ ...wish, needId })) });
    await keepReading(tx, needId, reading);
    await tx.needAudience.deleteMany({ where: { needId } });
    await tx.needAudience.createMany({ data: audiences.map((audience) => ({ ...audience, needId })) });
    if (published) {
      await tx.needRevision.create({ data: { needId, revision, content: { ...snapshotOf(before) }, changedAt: now, changedById: actor.personId } });
      await record(tx, { type: "need.changed", actorId: actor.personId, subjectId: needId, organisationId, detail: { revision: revision + 1 }, at: now });
      await match(tx, needId);
    }
    return { id: before.id, reference: before.reference };
  });
}

/** Ends a published need before its deadline; whoever looks at it reads the reason. */
export function closeNeed(actor: Seated, { needId, reason }: { needId: string; reason: string }, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const need = await ownNeed(tx, actor, needId);
    refuse(obstacleToClosing(actor, need, now));
    const { count } = await tx.need.updateMany({
      where: { id: needId, publishedAt: { not: null }, closedAt: null },
      data: { closedAt: now, closedById: actor.personId, closingReason: reason },
    });
    if (count === 0) throw new Refusal("needs.closed");
    await record(tx, { type: "need.closed", actorId: actor.personId, subjectId: needId, organisationId: need.organisationId, detail: {}, at: now });
  });
}

async function ownNeed(tx: Tx, actor: Seated, needId: string): Promise<WholeNeed> {
  const need = await findOwnNeedById(tx, actor, needId);
  if (!need) throw new Refusal("gate.notFound");
  return need;
}

const publishable = (need: WholeNeed) => ({
  ...need,
  musts: need.wishes.filter(({ wish }) => wish === "MUST").length,
  chosen: need.audiences.length,
});

/** Asks for the firms that fit a need to be looked for again. */
export const match = (tx: Tx, needId: string) => enqueue(tx, "match-need", { needId }, { key: `match-need:${needId}` });

export function refuse(obstacle: RefusalCode | null): void {
  if (obstacle) throw new Refusal(obstacle, fieldOf[obstacle]);
}
