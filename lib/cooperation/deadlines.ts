import { record } from "@/lib/audit/commands";
import { db, databaseNow, transaction } from "@/lib/platform/database";
import { expiresAt, remindsAt, type Terms } from "./rules";

/** Until an administrator says otherwise. */
const DEFAULTS: Terms = { reminderDays: 7, expiryDays: 21 };

/** How long interests wait, as configured now. */
export async function findTerms(): Promise<Terms> {
  const rows = await db.deadline.findMany({ where: { key: { in: ["interestReminder", "interestExpiry"] } }, select: { key: true, days: true } });
  const days = (key: string) => rows.find((row) => row.key === key)?.days;
  return { reminderDays: days("interestReminder") ?? DEFAULTS.reminderDays, expiryDays: days("interestExpiry") ?? DEFAULTS.expiryDays };
}

const waiting = { expiredAt: null, answer: null } as const;
const described = { id: true, needId: true, organisationId: true, expressedAt: true, remindedAt: true, need: { select: { organisationId: true } } } as const;

/** Reminds the owners of needs of the interests that have waited too long: each once. Gives how many. */
export async function remindOwners(): Promise<number> {
  const terms = await findTerms();
  const now = await databaseNow(db);
  const candidates = await db.interest.findMany({ where: { ...waiting, remindedAt: null }, select: described });
  let reminded = 0;
  for (const { id, needId, expressedAt, need } of candidates.filter((interest) => remindsAt(interest.expressedAt, terms) <= now && expiresAt(interest.expressedAt, terms) > now)) {
    const done = await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE id = ${id}::uuid FOR UPDATE`;
      const { count } = await tx.interest.updateMany({ where: { id, expressedAt, remindedAt: null, ...waiting }, data: { remindedAt: now } });
      if (count > 0) await record(tx, { type: "interest.reminded", actorId: null, subjectId: id, organisationId: need.organisationId, detail: { needId }, at: now });
      return count;
    });
    reminded += done;
  }
  return reminded;
}

/** Ends the interests that nobody answered in time, so that the firm is free to look elsewhere. Gives how many. */
export async function expireInterests(): Promise<number> {
  const terms = await findTerms();
  const now = await databaseNow(db);
  const candidates = await db.interest.findMany({ where: waiting, select: described });
  let expired = 0;
  for (const { id, needId, organisationId } of candidates.filter((interest) => expiresAt(interest.expressedAt, terms) <= now)) {
    const done = await transaction(async (tx) => {
      // An answer takes the same lock: whoever comes second sees what the first did.
      await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE id = ${id}::uuid FOR UPDATE`;
      const { count } = await tx.interest.updateMany({ where: { id, ...waiting }, data: { expiredAt: now } });
      if (count > 0) await record(tx, { type: "interest.expired", actorId: null, subjectId: id, organisationId, detail: { needId }, at: now });
      return count;
    });
    expired += done;
  }
  return expired;
}
