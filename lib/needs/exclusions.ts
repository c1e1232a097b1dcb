import { record } from "@/lib/audit/commands";
import { requireAnother, whatNamesIt, withPeople, type NamedBy } from "@/lib/organisations/exclusions";
import type { Seated } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { match, refuse } from "./commands";
import { ownOf } from "./queries";
import { isOpen, obstacleToChanging, type Course } from "./rules";

interface Exclusion {
  needId: string;
  organisationId: string;
}

/**
 * Says that a need of the actor's organisation is not for somebody, who may see it as before and will not hear why they
 * are no match. It is no part of what the need says to others, so it makes no new issue of it.
 */
export function excludeFromNeed(actor: Seated, { needId, organisationId }: Exclusion, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const need = await changeable(tx, actor, needId, now);
    await requireAnother(tx, actor, organisationId);
    const { count } = await tx.needExclusion.createMany({ data: [{ needId, organisationId, namedAt: now, namedById: actor.personId }], skipDuplicates: true });
    if (count > 0) await note(tx, actor, needId, need, now); // otherwise a colleague said it first
  });
}

/** Takes that back. */
export function liftFromNeed(actor: Seated, { needId, organisationId }: Exclusion, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const need = await changeable(tx, actor, needId, now);
    const { count } = await tx.needExclusion.deleteMany({ where: { needId, organisationId } });
    if (count > 0) await note(tx, actor, needId, need, now);
  });
}

/** A need of the actor's organisation, as long as they may change it. */
async function changeable(tx: Tx, actor: Seated, id: string, now: Date): Promise<Course> {
  const need = await tx.need.findFirst({ where: { AND: [ownOf(actor), { id }] }, select: { publishedAt: true, closedAt: true, closesAt: true } });
  if (!need) throw new Refusal("gate.notFound");
  refuse(obstacleToChanging(actor, need, now));
  return need;
}

// Like that of an organisation, the event names nobody.
async function note(tx: Tx, { personId, seat: { organisationId } }: Seated, needId: string, need: Course, now: Date): Promise<void> {
  await record(tx, { type: "need.exclusionsChanged", actorId: personId, subjectId: needId, organisationId, detail: {}, at: now });
  if (isOpen(need, now)) await match(tx, needId);
}

/** For whom a need of the actor's own organisation is not; the latest first. */
export async function listExclusionsOf(actor: Seated, needId: string): Promise<NamedBy[]> {
  const rows = await db.needExclusion.findMany({
    where: { needId, need: ownOf(actor) },
    orderBy: [{ namedAt: "desc" }, { organisationId: "asc" }],
    select: { namedAt: true, namedById: true, organisation: { select: whatNamesIt } },
  });
  return withPeople(rows);
}
