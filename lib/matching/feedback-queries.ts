import { holds, type Actor } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import type { FeedbackReason } from "@/prisma/generated/enums";

/** The feedback that this actor may read: only the cluster's coordinator reads what both sides say. */
const visibleTo = (actor: Actor): Prisma.MatchFeedbackWhereInput => (holds(actor, "CLUSTER_COORDINATOR") ? {} : { needId: { in: [] } });

const shown = {
  need: { select: { reference: true, title: true, organisation: { select: { name: true } } } },
  organisation: { select: { slug: true, name: true } },
  capability: { select: { slug: true, pl: true, en: true } },
} as const satisfies Prisma.MatchFeedbackInclude;

/** What one side said of a match, with the score as it stood then. */
export type ShownFeedback = Prisma.MatchFeedbackGetPayload<{ include: typeof shown }> & { by: string | null };

/** So many stand on one page of the list. */
const PAGE = 50;

export interface FeedbackFilter {
  reason: FeedbackReason | null;
  /** Slug of the entry that it concerned. */
  concept: string | null;
  /** From 1. */
  page: number;
}

/** All feedback, the newest first, with how much there is of each reason and of each entry that it concerned. */
export async function listFeedback(actor: Actor, { reason, concept, page }: FeedbackFilter) {
  const visible = visibleTo(actor);
  const where = { AND: [visible, reason ? { reason } : {}, concept ? { capability: { slug: concept } } : {}] };
  const [rows, count, reasons, concepts] = await Promise.all([
    db.matchFeedback.findMany({ where, include: shown, orderBy: [{ givenAt: "desc" }, { needId: "asc" }, { organisationId: "asc" }, { side: "asc" }], skip: (page - 1) * PAGE, take: PAGE }),
    db.matchFeedback.count({ where }),
    db.matchFeedback.groupBy({ by: ["reason"], where: visible, _count: true }),
    db.matchFeedback.groupBy({ by: ["capabilityId"], where: { AND: [visible, { capabilityId: { not: null } }] }, _count: true }),
  ]);
  const entries = await db.capability.findMany({ where: { id: { in: concepts.flatMap(({ capabilityId }) => capabilityId ?? []) } }, select: { id: true, slug: true, pl: true, en: true } });
  const most = (a: { count: number }, b: { count: number }) => b.count - a.count;
  return {
    rows: await withPeople(rows),
    count,
    pages: Math.ceil(count / PAGE),
    reasons: reasons.map(({ reason: each, _count }) => ({ reason: each, count: _count })).sort(most),
    concepts: concepts.flatMap(({ capabilityId, _count }) => entries.filter(({ id }) => id === capabilityId).map((entry) => ({ ...entry, count: _count }))).sort(most),
  };
}

/** What both sides said of the matches of one need, the newest first. */
export async function listFeedbackOf(actor: Actor, needId: string): Promise<ShownFeedback[]> {
  return withPeople(await db.matchFeedback.findMany({ where: { AND: [visibleTo(actor), { needId }] }, include: shown, orderBy: [{ givenAt: "desc" }, { organisationId: "asc" }, { side: "asc" }] }));
}

async function withPeople<T extends { givenById: string }>(rows: readonly T[]): Promise<(T & { by: string | null })[]> {
  const people = await db.person.findMany({ where: { id: { in: rows.map(({ givenById }) => givenById) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, by: names.get(row.givenById) ?? null }));
}
