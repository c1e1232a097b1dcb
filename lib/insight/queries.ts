import { visibleTo as needsVisibleTo, inState } from "@/lib/needs/queries";
import { visibleTo as organisationsVisibleTo } from "@/lib/organisations/queries";
import { visitor } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";

export interface ClusterFigures {
  members: number;
  suppliers: number;
  needs: number;
  /** Organisations in the directory by the slug of the specialisation. */
  bySpecialisation: ReadonlyMap<string, number>;
}

/** What the cover tells everybody: how many there are of what anybody may see. */
export async function countCluster(now: Date): Promise<ClusterFigures> {
  const seen = organisationsVisibleTo(visitor);
  const member: Prisma.OrganisationWhereInput = { membership: { state: { in: ["ACTIVE", "IN_ARREARS"] } } };
  const [members, listed, needs, specialisations] = await Promise.all([
    db.organisation.count({ where: { AND: [seen, member] } }),
    db.organisation.count({ where: seen }),
    db.need.count({ where: { AND: [needsVisibleTo(visitor), inState("PUBLISHED", now)] } }),
    db.specialisation.findMany({ select: { slug: true, _count: { select: { organisations: { where: { organisation: seen } } } } } }),
  ]);
  return {
    members,
    suppliers: listed - members,
    needs,
    bySpecialisation: new Map(specialisations.map(({ slug, _count }) => [slug, _count.organisations])),
  };
}
