import type { Seated } from "@/lib/people/actor";
import { once, transaction, type Tx } from "@/lib/platform/database";
import { nextNumber } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "@/lib/platform/civil";
import { readDeclared } from "./declaration";
import { whatIsMissing } from "./declared";
import { move, whatMoves, type Moving } from "./moves";
import type { StepInput, WithdrawInput } from "./schema";
import { obstacleToMove } from "./rules";
import { topicsOf, type Topic } from "./topics";
import { ofOwnOrganisation } from "./visibility";

/**
 * Submits the application: every topic is finished and lacks nothing, it gets its reference, and what is declared is
 * kept as it stands. Submitting what has just been submitted changes nothing.
 */
export function submitApplication(actor: Seated, { applicationId, revision }: StepInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => {
    const application = await findOwn(tx, actor, applicationId);
    if (application.state === "SUBMITTED") return application;
    const obstacle = obstacleToMove("submit", actor, application, now);
    if (obstacle) throw new Refusal(obstacle);
    await refuseUnlessComplete(tx, application, now);
    const reference = await newReference(tx, now);
    const moved = await move(tx, "submit", application, { actor, revision, reference }, now);
    await keepDeclared(tx, actor, applicationId, now);
    return moved;
  });
}

/** Answers a request for completion: the case goes back to the formal check, with what is declared now beside what was. */
export function resubmit(actor: Seated, { applicationId, revision }: StepInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => {
    const application = await findOwn(tx, actor, applicationId);
    const moved = await move(tx, "resubmit", application, { actor, revision }, now);
    await refuseUnlessComplete(tx, application, now);
    await tx.completionRequest.updateMany({ where: { applicationId, answeredAt: null }, data: { answeredAt: now } });
    await keepDeclared(tx, actor, applicationId, now);
    return moved;
  });
}

/** Takes the application back, from any open state. */
export function withdraw(actor: Seated, { applicationId, revision, reason }: WithdrawInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => {
    const application = await findOwn(tx, actor, applicationId);
    return move(tx, "withdraw", application, { actor, revision, message: reason }, now);
  });
}

async function findOwn(tx: Tx, actor: Seated, id: string): Promise<Moving> {
  const application = await tx.membershipApplication.findFirst({ where: { AND: [ofOwnOrganisation(actor), { id }] }, select: whatMoves });
  if (!application) throw new Refusal("gate.notFound");
  return application;
}

/** The topics that keep an application from being submitted. */
export async function listUnfinished(tx: Tx, { id, door }: Pick<Moving, "id" | "door">, now: Date): Promise<Topic[]> {
  const declared = await readDeclared(tx, id, now);
  const rows = await tx.applicationTopic.findMany({ where: { applicationId: id, completedAt: { not: null } }, select: { topic: true } });
  const finished = new Set(rows.map(({ topic }) => topic));
  return topicsOf[door].filter((topic) => !finished.has(topic) || whatIsMissing(topic, declared, door).length > 0);
}

async function refuseUnlessComplete(tx: Tx, application: Moving, now: Date): Promise<void> {
  const unfinished = await listUnfinished(tx, application, now);
  if (unfinished.length > 0) throw new Refusal("membership.unfinished", undefined, { count: unfinished.length });
}

async function newReference(tx: Tx, now: Date): Promise<string> {
  const year = Number(dayOf(now).slice(0, 4));
  const number = await nextNumber(tx, "application", year);
  return `LWMM/${year}/${String(number).padStart(4, "0")}`;
}

/** Keeps what is declared now as one more declaration. */
async function keepDeclared(tx: Tx, actor: Seated, applicationId: string, now: Date): Promise<void> {
  const number = (await tx.declaration.count({ where: { applicationId } })) + 1;
  const content = (await readDeclared(tx, applicationId, now)) as unknown as Prisma.InputJsonObject;
  await once("membership.movedOn", () => tx.declaration.create({ data: { applicationId, number, content, declaredAt: now, declaredById: actor.personId } }));
}
