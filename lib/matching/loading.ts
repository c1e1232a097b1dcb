import { vocabulary } from "@/lib/capabilities/vocabulary";
import { inState } from "@/lib/needs/queries";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { readAtOnce } from "@/lib/platform/reading";
import type { Prisma } from "@/prisma/generated/client";
import { ExhaustiveIndex, type CandidateIndex } from "./candidates";
import { asFirm, asNeed, type NeedFacts } from "./facts";
import { streamFirms } from "./firm-rows";

/**
 * All firms that take part, and the needs that `which` names, as they are in the database at this moment. One question
 * after the other: asked side by side they would want every connection of the process at once.
 */
export async function loadIndex(now: Date, which: Prisma.NeedWhereInput | null = null): Promise<CandidateIndex> {
  const { taxonomy } = await vocabulary();
  const last = await db.event.aggregate({ _max: { id: true } });
  const index = new ExhaustiveIndex(taxonomy);
  index.sequence = last._max.id ?? 0n;
  const today = dayOf(now);
  await readAtOnce(async (ask) => {
    for await (const firms of streamFirms(ask)) for (const firm of firms) index.upsertFirm(asFirm(firm, taxonomy, today));
  });
  if (which) {
    const needs = await db.need.findMany({ where: { AND: [which, inState("PUBLISHED", now)] }, select: whatMakesANeed });
    for (const need of needs) index.upsertNeed(asNeed(need, today));
  }
  return index;
}

const whatMakesANeed = {
  id: true,
  organisationId: true,
  title: true,
  description: true,
  deliverOn: true,
  radiusKm: true,
  place: { select: { lat: true, lng: true } },
  wishes: { select: { wish: true, capability: { select: { slug: true, specialisations: true } } } },
} as const satisfies Prisma.NeedSelect;

/** The facts of one stored need, or null. */
export const loadNeed = (where: Prisma.NeedWhereInput): Promise<NeedFacts | null> => db.need.findFirst({ where, select: whatMakesANeed });
