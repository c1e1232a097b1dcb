import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { choice, integer, line, revision } from "@/lib/platform/fields";
import { Refusal } from "@/lib/platform/refusal";

export const deadlineUnits = ["WORKING_DAYS", "CALENDAR_DAYS"] as const;

export const deadlineSchema = z.strictObject({ key: line(40), revision: revision(), days: integer(1, 366), unit: choice(deadlineUnits) });

/** Every deadline as it is set now. */
export function listDeadlines() {
  return db.deadline.findMany();
}

/** Sets how long a stage may take. It holds for stages that begin from now on: a promise already made is kept. */
export function changeDeadline(actor: SignedIn, { key, revision: seen, days, unit }: z.output<typeof deadlineSchema>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const deadline = await tx.deadline.findUnique({ where: { key } });
    if (!deadline) throw new Refusal("gate.notFound");
    await refuseReminderAfterExpiry(tx, key, days);
    const { count } = await tx.deadline.updateMany({ where: { key, revision: seen }, data: { days, unit, revision: { increment: 1 } } });
    if (count === 0) throw new Refusal("gate.stale");
    const detail = { what: "deadline" as const, key, how: "changed" as const, was: `${deadline.days} ${deadline.unit}`, is: `${days} ${unit}` };
    await record(tx, { type: "settings.changed", actorId: actor.personId, subjectId: null, detail, at: now });
  });
}

/** A reminder of something that has expired would be a joke. */
async function refuseReminderAfterExpiry(tx: Tx, key: string, days: number): Promise<void> {
  if (key !== "interestReminder" && key !== "interestExpiry") return;
  const other = await tx.deadline.findUnique({ where: { key: key === "interestReminder" ? "interestExpiry" : "interestReminder" } });
  if (!other) return;
  const inOrder = key === "interestReminder" ? days < other.days : other.days < days;
  if (!inOrder) throw new Refusal("settings.reminderAfterExpiry", "days");
}
