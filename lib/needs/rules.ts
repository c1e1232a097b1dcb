import { dayOf, daysAfter, daysBetween, lastDayBefore, midnightOf } from "@/lib/platform/civil";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { isSeated, type Actor, type Standing } from "@/lib/people/actor";
import type { RefusalCode } from "@/lib/platform/refusal";
import type { CapacityUnit, NeedAudienceKind } from "@/prisma/generated/enums";

/*
 *             publish                close (with a reason)
 *   DRAFT ───────────────► PUBLISHED ─────────────────────► CLOSED
 *                              │
 *                              └── its deadline passes ───► EXPIRED
 *
 * A draft is changed freely; a change of a published need keeps what it said before. The two ends are final.
 */
export type NeedState = "DRAFT" | "PUBLISHED" | "CLOSED" | "EXPIRED";

/** The moments that a need's state follows from. */
export interface Course {
  publishedAt: Date | null;
  closedAt: Date | null;
  closesAt: Date;
}

/** Where a need stands at this moment. Its last instant is the one before `closesAt`. */
export function stateOf(need: Course, now: Date): NeedState {
  if (need.publishedAt === null) return "DRAFT";
  if (need.closedAt !== null) return "CLOSED";
  return now < need.closesAt ? "PUBLISHED" : "EXPIRED";
}

/** Whether firms may respond to it. */
export const isOpen = (need: Course, now: Date): boolean => stateOf(need, now) === "PUBLISHED";

/** The last civil day on which firms may respond. */
export const lastDayOf = (need: Pick<Course, "closesAt">): CivilDate => lastDayBefore(need.closesAt);

/** Whole days until that day: 0 on the day itself. */
export const daysLeft = (need: Pick<Course, "closesAt">, now: Date): number => daysBetween(now, new Date(need.closesAt.getTime() - 1));

/** Whether somebody of this organisation may know of a published need. */
export function opensTo(
  need: { organisationId: string; audience: NeedAudienceKind; chosen: readonly string[] },
  organisation: { id: string; standing: Standing },
): boolean {
  if (need.organisationId === organisation.id) return true;
  switch (need.audience) {
    case "PUBLIC":
      return true;
    case "MEMBERS":
      return organisation.standing !== "NONE";
    case "CHOSEN":
      return need.chosen.includes(organisation.id);
  }
}

/** Why this person may not state needs at all, or null. */
export function obstacleToDrafting(actor: Actor): RefusalCode | null {
  return isSeated(actor) && actor.seat.standing === "MEMBER" ? null : "needs.membersOnly";
}

/** What publishing asks of a need. */
export interface Publishable extends Course {
  description: string;
  audience: NeedAudienceKind;
  /** How many things the supplier has to be able to do or hold. */
  musts: number;
  /** How many organisations were chosen to see it. */
  chosen: number;
}

/** Why this draft cannot go out now, or null. */
export function obstacleToPublishing(actor: Actor, need: Publishable, now: Date): RefusalCode | null {
  const obstacle = obstacleToDrafting(actor) ?? obstacleToSpeaking(actor);
  if (obstacle) return obstacle;
  if (need.publishedAt !== null) return "needs.alreadyPublished";
  return whatIsMissing(need, now);
}

/** Why this person may not change this need, or null. Anybody at the firm edits a draft; its representatives change what is public. */
export function obstacleToChanging(actor: Actor, need: Course, now: Date): RefusalCode | null {
  const state = stateOf(need, now);
  if (state === "CLOSED") return "needs.closed";
  if (state === "EXPIRED") return "needs.expired";
  return obstacleToDrafting(actor) ?? (state === "DRAFT" ? null : obstacleToSpeaking(actor));
}

/** Why this person may not close this need, or null. */
export function obstacleToClosing(actor: Actor, need: Course, now: Date): RefusalCode | null {
  const state = stateOf(need, now);
  if (state === "DRAFT") return "needs.notPublished";
  if (state === "CLOSED") return "needs.closed";
  if (state === "EXPIRED") return "needs.expired";
  return obstacleToSpeaking(actor);
}

/** What a need that others can see must say. */
export function whatIsMissing(need: Omit<Publishable, keyof Course> & { closesAt: Date }, now: Date): RefusalCode | null {
  if (need.description.trim() === "") return "needs.noDescription";
  if (need.musts === 0) return "needs.noMust";
  if (need.closesAt <= now) return "needs.deadlinePassed";
  if (need.audience === "CHOSEN" && need.chosen === 0) return "needs.noChosen";
  return null;
}

/** The field of the form that the sentence belongs beside. */
export const fieldOf: Partial<Record<RefusalCode, string>> = {
  "needs.noDescription": "description",
  "needs.noMust": "wishes",
  "needs.deadlinePassed": "closesOn",
  "needs.noChosen": "chosen",
};

function obstacleToSpeaking(actor: Actor): RefusalCode | null {
  return isSeated(actor) && actor.seat.role === "REPRESENTATIVE" ? null : "needs.representativesOnly";
}

/** How much of a supplier's capacity a need takes, from a civil day until another; null where it does not say. */
export function capacityOf({ capacityUnit: unit, capacityAmount: amount, capacityFrom: from, capacityUntil: until }: CapacityColumns): NeededCapacity | null {
  return unit !== null && amount !== null && from !== null && until !== null ? { unit, amount, from, until } : null;
}

export interface NeededCapacity {
  unit: CapacityUnit;
  amount: number;
  from: Date;
  until: Date;
}

/** The same as the columns of a row: all four, or none. */
export interface CapacityColumns {
  capacityUnit: CapacityUnit | null;
  capacityAmount: number | null;
  capacityFrom: Date | null;
  capacityUntil: Date | null;
}

export const columnsOfCapacity = (needed: NeededCapacity | null): CapacityColumns => ({
  capacityUnit: needed && needed.unit, capacityAmount: needed && needed.amount, capacityFrom: needed && needed.from, capacityUntil: needed && needed.until,
});

/** "P-2026-0017" */
export const needReference = (year: number, number: number): string => `P-${year}-${String(number).padStart(4, "0")}`;

/** How long a fresh draft proposes to wait for answers, in days. */
const DAYS_OPEN = 30;

/** What a draft says before anything is said. */
export const emptyDraft = (now: Date) => ({
  description: null,
  must: [],
  nice: [],
  quantity: null,
  quantityUnit: null,
  rhythm: null,
  orderValue: null,
  sizes: [],
  deliverOn: null,
  capacity: null,
  place: null,
  radiusKm: null,
  closesOn: midnightOf(dayOf(daysAfter(now, DAYS_OPEN))),
  audience: "MEMBERS" as const,
  chosen: [],
});
