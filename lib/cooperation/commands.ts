import { record } from "@/lib/audit/commands";
import { visibleTo as visibleNeeds } from "@/lib/needs/queries";
import type { Seated } from "@/lib/people/actor";
import { once, transaction, type Tx } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import { visibleTo } from "./queries";
import { obstacleToAnswer, obstacleToInterest } from "./rules";
import type { InterestAnswer, InterestExpression } from "./schema";

/**
 * Tells the owner of a need that the firm wants to talk. A firm responds to a need once, however many colleagues press
 * Send. The same form sent twice is one response.
 */
export function expressInterest(actor: Seated, { needId, message }: InterestExpression, now: Date, id = newIdentifier()): Promise<{ id: string }> {
  const { personId, seat: { organisationId } } = actor;
  return transaction(async (tx) => {
    const need = await tx.need.findFirst({ where: { AND: [visibleNeeds(actor), { id: needId }] } });
    if (!need) throw new Refusal("gate.notFound");
    const earlier = await tx.interest.findUnique({ where: { needId_organisationId: { needId, organisationId } }, select: { id: true } });
    if (earlier?.id === id) return earlier;
    if (earlier) throw new Refusal("interests.alreadyExpressed");
    // The deadline is left to the statement below: the application's clock may differ from the database's.
    const obstacle = obstacleToInterest(actor, need, new Date(Math.min(now.getTime(), need.closesAt.getTime() - 1)));
    if (obstacle) throw new Refusal(obstacle);

    // Whether the need is still open and the response are one statement on one reading of the database's clock. The
    // need is locked so that closing it waits for us, or we for it; the unique key leaves one response of two.
    const made = await tx.$queryRaw<{ expressedAt: Date }[]>`
      WITH clock AS MATERIALIZED (SELECT clock_timestamp() AS reading),
      open AS (
        SELECT need.id, clock.reading FROM "Need" AS need, clock
        WHERE need.id = ${needId}::uuid AND need."publishedAt" IS NOT NULL AND need."closedAt" IS NULL AND need."closesAt" > clock.reading
        FOR SHARE OF need
      )
      INSERT INTO "Interest" (id, "needId", "organisationId", "expressedById", "expressedAt", message)
      SELECT ${id}::uuid, open.id, ${organisationId}::uuid, ${personId}::uuid, open.reading, ${message} FROM open
      ON CONFLICT DO NOTHING
      RETURNING "expressedAt"`;
    const [interest] = made;
    if (!interest) return meanwhile(tx, { needId, organisationId, id });
    await record(tx, { type: "interest.expressed", actorId: personId, subjectId: id, organisationId, detail: { needId }, at: interest.expressedAt });
    return { id };
  });
}

/** Nothing was written: because this very form was a moment ago, or because of what stands in the database now. */
async function meanwhile(tx: Tx, { needId, organisationId, id }: { needId: string; organisationId: string; id: string }): Promise<{ id: string }> {
  const taken = await tx.interest.findUnique({ where: { needId_organisationId: { needId, organisationId } }, select: { id: true } });
  if (taken?.id === id) return taken;
  if (taken) throw new Refusal("interests.alreadyExpressed");
  const closed = await tx.need.findFirst({ where: { id: needId, closedAt: { not: null } }, select: { id: true } });
  throw new Refusal(closed ? "interests.needClosed" : "interests.afterDeadline");
}

/** Accepts a firm's interest, which opens the contact persons of both sides to both, or declines it with a reason. Once. */
export function answerInterest(actor: Seated, { interestId, accepted, reason }: InterestAnswer, now: Date): Promise<void> {
  const { personId, seat: { organisationId } } = actor;
  return transaction(async (tx) => {
    // The expiry of interests takes the same lock, so that an interest is answered or expires, never both.
    await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE id = ${interestId}::uuid FOR UPDATE`;
    const interest = await tx.interest.findFirst({
      where: { AND: [visibleTo(actor), { id: interestId, need: { organisationId } }] },
      select: { id: true, needId: true, organisationId: true, expiredAt: true, answer: { select: { accepted: true } } },
    });
    if (!interest) throw new Refusal("gate.notFound");
    const obstacle = obstacleToAnswer(actor, interest, { accepted, reason });
    if (obstacle) throw new Refusal(obstacle, obstacle === "interests.reasonMissing" ? "reason" : undefined);

    await once("interests.alreadyAnswered", () =>
      tx.interestAnswer.create({ data: { interestId, accepted, reason, answeredAt: now, answeredById: personId } }),
    );
    const type = accepted ? "interest.accepted" : "interest.declined";
    await record(tx, { type, actorId: personId, subjectId: interestId, organisationId, detail: { needId: interest.needId }, at: now });
  });
}
