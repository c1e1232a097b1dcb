import { record } from "@/lib/audit/commands";
import { visibleTo } from "@/lib/needs/queries";
import type { Seated } from "@/lib/people/actor";
import { dayOf } from "@/lib/platform/civil";
import { db, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { FeedbackReason, FeedbackSide } from "@/prisma/generated/enums";
import { asNeed } from "./facts";
import { loadNeed } from "./loading";
import { market } from "./market";
import type { Feedback, FeedbackWithdrawal } from "./schema";

/**
 * Says of a match that it is none, and why: the owner of the need of a firm that was found for it, or a firm of a need
 * that it was offered. Said once more it replaces what the same side said before. It is kept with the score as it stood,
 * for the coordinator to read; the score itself never looks at it.
 */
export async function giveFeedback(actor: Seated, { needId, organisationId, ...said }: Feedback, now: Date): Promise<void> {
  const need = await loadNeed({ AND: [visibleTo(actor), { id: needId, publishedAt: { not: null } }] });
  const side = need && sideOf(actor, need.organisationId, organisationId);
  const scored = need && side && (await market(now)).compare(asNeed(need, dayOf(now)), organisationId);
  if (!scored || need.organisationId === organisationId) throw new Refusal("gate.notFound");

  const { score, band, version } = scored.explanation;
  await transaction(async (tx) => {
    if (said.capabilityId !== null && (await tx.needCapability.count({ where: { needId, capabilityId: said.capabilityId } })) === 0) {
      throw new Refusal("feedback.notWished", "capabilityId");
    }
    const given = { ...said, givenAt: now, givenById: actor.personId, score, band, version };
    await tx.matchFeedback.upsert({
      where: { needId_organisationId_side: { needId, organisationId, side } },
      create: { needId, organisationId, side, ...given },
      update: given,
    });
    const detail = { firm: organisationId, side, reason: said.reason };
    await record(tx, { type: "feedback.given", actorId: actor.personId, subjectId: needId, organisationId: actor.seat.organisationId, detail, at: now });
  });
}

/** Takes back what the actor's own side said of a match. */
export function takeFeedbackBack(actor: Seated, { needId, organisationId }: FeedbackWithdrawal, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const need = await tx.need.findFirst({ where: { AND: [visibleTo(actor), { id: needId }] }, select: { organisationId: true } });
    const side = need && sideOf(actor, need.organisationId, organisationId);
    if (!side) throw new Refusal("gate.notFound");
    const { count } = await tx.matchFeedback.deleteMany({ where: { needId, organisationId, side } });
    if (count === 0) return;
    const detail = { firm: organisationId, side };
    await record(tx, { type: "feedback.takenBack", actorId: actor.personId, subjectId: needId, organisationId: actor.seat.organisationId, detail, at: now });
  });
}

/** Which side of a match the actor speaks for; null for none. */
function sideOf({ seat }: Seated, owner: string, firm: string): FeedbackSide | null {
  if (seat.organisationId === owner) return "OWNER";
  return seat.organisationId === firm ? "FIRM" : null;
}

/** What somebody's own side said of a match. */
export interface OwnFeedback {
  reason: FeedbackReason;
  words: string | null;
  capabilityId: string | null;
  givenAt: Date;
  /** Null where the person is no longer here. */
  by: string | null;
}

/** What the actor's own side said of one match; null where it said nothing. */
export async function findOwnFeedback(actor: Seated, { needId, organisationId }: FeedbackWithdrawal): Promise<OwnFeedback | null> {
  const need = await db.need.findFirst({ where: { AND: [visibleTo(actor), { id: needId }] }, select: { organisationId: true } });
  const side = need && sideOf(actor, need.organisationId, organisationId);
  if (!side) return null;
  const row = await db.matchFeedback.findUnique({ where: { needId_organisationId_side: { needId, organisationId, side } } });
  if (!row) return null;
  const by = await db.person.findUnique({ where: { id: row.givenById }, select: { name: true } });
  return { reason: row.reason, words: row.words, capabilityId: row.capabilityId, givenAt: row.givenAt, by: by?.name ?? null };
}

/** The reasons that the actor's organisation gave, by need and firm ("need firm"). */
export async function listOwnReasons(actor: Seated, needIds: readonly string[]): Promise<Map<string, FeedbackReason>> {
  const { organisationId } = actor.seat;
  const mine = { OR: [{ side: "OWNER" as const, need: { organisationId } }, { side: "FIRM" as const, organisationId }] };
  const rows = await db.matchFeedback.findMany({ where: { AND: [mine, { needId: { in: [...needIds] } }] }, select: { needId: true, organisationId: true, reason: true } });
  return new Map(rows.map((row) => [`${row.needId} ${row.organisationId}`, row.reason]));
}
