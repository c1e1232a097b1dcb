import { stateOf as needStateOf, type Course } from "@/lib/needs/rules";
import { belongsTo, isSeated, takesPart, type Actor } from "@/lib/people/actor";
import { daysAfter } from "@/lib/platform/civil";
import type { RefusalCode } from "@/lib/platform/refusal";

/*
 *                accept
 *             ┌──────────► ACCEPTED   both sides see each other's contact person
 *   WAITING ──┤  decline (with a reason)
 *      │      ├──────────► DECLINED
 *      │      │  21 days without an answer
 *      │      └──────────► EXPIRED
 *      └─ after 7 days the owner is reminded, once
 */
export type InterestState = "WAITING" | "ACCEPTED" | "DECLINED" | "EXPIRED";

export function stateOf(interest: { expiredAt: Date | null; answer: { accepted: boolean } | null }): InterestState {
  if (interest.answer) return interest.answer.accepted ? "ACCEPTED" : "DECLINED";
  return interest.expiredAt ? "EXPIRED" : "WAITING";
}

/** Why this firm may not respond to this need, or null. The page explains it; the command enforces it. */
export function obstacleToInterest(actor: Actor, need: Course & { organisationId: string }, now: Date): RefusalCode | null {
  if (belongsTo(actor, need.organisationId)) return "interests.ownNeed";
  if (!takesPart(actor)) return "interests.participantsOnly";
  switch (needStateOf(need, now)) {
    case "DRAFT":
      return "interests.notPublished";
    case "CLOSED":
      return "interests.needClosed";
    case "EXPIRED":
      return "interests.afterDeadline";
    case "PUBLISHED":
      return actor.seat.role === "REPRESENTATIVE" ? null : "interests.representativesOnly";
  }
}

/** Why this person may not answer this interest, or null. */
export function obstacleToAnswer(
  actor: Actor,
  interest: { expiredAt: Date | null; answer: { accepted: boolean } | null },
  answer?: { accepted: boolean; reason: string | null },
): RefusalCode | null {
  if (!isSeated(actor) || actor.seat.role !== "REPRESENTATIVE") return "interests.representativesOnly";
  if (interest.answer) return "interests.alreadyAnswered";
  if (interest.expiredAt) return "interests.expired";
  return answer && !answer.accepted && !answer.reason ? "interests.reasonMissing" : null;
}

/** Days that an interest waits: until its owner is reminded, and until it expires (table Deadline). */
export interface Terms {
  reminderDays: number;
  expiryDays: number;
}

export const remindsAt = (expressedAt: Date, terms: Terms): Date => daysAfter(expressedAt, terms.reminderDays);
export const expiresAt = (expressedAt: Date, terms: Terms): Date => daysAfter(expressedAt, terms.expiryDays);
