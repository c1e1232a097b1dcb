import { db } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import type { NeedFacts } from "./facts";

/** What is read of a need to compare it. */
export const whatMakesANeed = {
  id: true,
  organisationId: true,
  title: true,
  description: true,
  deliverOn: true,
  capacityUnit: true,
  capacityAmount: true,
  capacityFrom: true,
  capacityUntil: true,
  orderValue: true,
  sizes: true,
  radiusKm: true,
  exclusions: { select: { organisationId: true } },
  place: { select: { lat: true, lng: true } },
  readings: { select: { capability: { select: { slug: true } } }, orderBy: { capabilityId: "asc" } },
  wishes: { select: { wish: true, capability: { select: { slug: true, specialisations: true } } } },
} as const satisfies Prisma.NeedSelect;

/** The facts of one stored need, or null. */
export const loadNeed = (where: Prisma.NeedWhereInput): Promise<NeedFacts | null> => db.need.findFirst({ where, select: whatMakesANeed });

/** The ids of the needs that `where` leaves: who may see what, and what is still open, is for the database to say. */
export const listNeedIds = async (where: Prisma.NeedWhereInput): Promise<Set<string>> =>
  new Set((await db.need.findMany({ where, select: { id: true } })).map(({ id }) => id));
