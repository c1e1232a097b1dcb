import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/people/actor";
import type { Tx } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { Prisma } from "@/prisma/generated/client";
import { defaultTerms, endOfTerm, type DeadlineKey, type Term } from "./deadlines";
import { obstacleToMove, transitions, type Movable, type TransitionName } from "./rules";

/** The specialisations of an application, in the order of the cluster. */
export const inTheirOrder = { select: { specialisation: { select: { slug: true, namePl: true, nameEn: true } } }, orderBy: { specialisation: { position: "asc" } } } as const;

/** What a step needs to know of its application. */
export const whatMoves = {
  id: true,
  reference: true,
  door: true,
  state: true,
  stateSince: true,
  dueAt: true,
  organisationId: true,
  cityId: true,
  revision: true,
} as const satisfies Prisma.MembershipApplicationSelect;

export type Moving = Prisma.MembershipApplicationGetPayload<{ select: typeof whatMoves }> & Pick<Movable, "unattended">;

interface Step {
  /** Null when time itself moves the case. */
  actor: Extract<Actor, { kind: "person" }> | null;
  /** The version that was on the screen; only time needs none. */
  revision?: number;
  message?: string | null;
  /** Given once, on the first submission. */
  reference?: string;
}

/**
 * Takes one step of the drawing in rules.ts: changes the state if it is still the one that was read, writes who and when,
 * and records the event. Of two people who press at once the second meets a changed row and is refused, with all that
 * the command did around the step.
 */
export async function move(tx: Tx, name: TransitionName, application: Moving, step: Step, now: Date): Promise<Moving> {
  const { to, by, term } = transitions[name];
  const obstacle = step.actor ? obstacleToMove(name, step.actor, application, now) : by === "time" ? null : "membership.onlyTime";
  if (obstacle) throw new Refusal(obstacle);

  const { id, state: from, organisationId } = application;
  const change = {
    state: to,
    stateSince: now,
    dueAt: await endOf(tx, term, application, now),
    reference: step.reference ?? application.reference,
  };
  const { count } = await tx.membershipApplication.updateMany({
    where: { id, state: from, revision: step.revision ?? application.revision },
    data: { ...change, revision: { increment: 1 } },
  });
  if (count === 0) throw await whyNot(tx, id, from);

  const number = (await tx.applicationStep.count({ where: { applicationId: id } })) + 1;
  const byId = step.actor?.personId ?? null;
  await tx.applicationStep.create({ data: { applicationId: id, number, from, to, at: now, byId, message: step.message ?? null } });
  const detail = { from, to, reference: change.reference, step: number };
  await record(tx, { type: "application.moved", actorId: byId, subjectId: id, organisationId, detail, at: now });
  return { ...application, ...change, revision: (step.revision ?? application.revision) + 1 };
}

async function whyNot(tx: Tx, id: string, from: Movable["state"]): Promise<Refusal> {
  const present = await tx.membershipApplication.findUnique({ where: { id }, select: { state: true } });
  return new Refusal(present?.state === from ? "gate.stale" : "membership.movedOn");
}

async function endOf(tx: Tx, term: DeadlineKey | "runsOn" | null, application: Moving, now: Date): Promise<Date | null> {
  if (term === null) return null;
  return term === "runsOn" ? application.dueAt : endOfTerm(now, await findTerm(tx, term));
}

/** How long a stage may take, as the administrator set it. */
export async function findTerm(tx: Tx, key: DeadlineKey): Promise<Term> {
  return (await tx.deadline.findUnique({ where: { key }, select: { days: true, unit: true } })) ?? defaultTerms[key];
}
