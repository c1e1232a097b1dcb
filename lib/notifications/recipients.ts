import type { Tx } from "@/lib/platform/database";

const active = { deactivatedAt: null } as const;

/** Those who may speak for an organisation. */
export async function representativesOf(tx: Tx, organisationId: string): Promise<string[]> {
  const seats = await tx.seat.findMany({
    where: { organisationId, role: "REPRESENTATIVE", person: active },
    select: { personId: true },
    orderBy: { takenAt: "asc" },
  });
  return seats.map(({ personId }) => personId);
}

/** Those who review an application: the city's coordinators for a supplier who has one, else the cluster's; never on their own organisation. */
export async function reviewersOf(tx: Tx, { cityId, organisationId }: { cityId: string | null; organisationId: string }): Promise<string[]> {
  const ofCity = cityId === null ? [] : await officersOf(tx, { kind: "CITY_COORDINATOR", cityId }, organisationId);
  return ofCity.length > 0 ? ofCity : officersOf(tx, { kind: "CLUSTER_COORDINATOR" }, organisationId);
}

/** The board, but for those who belong to the organisation that it decides on. */
export function boardFor(tx: Tx, organisationId: string): Promise<string[]> {
  return officersOf(tx, { kind: "BOARD_MEMBER" }, organisationId);
}

type OfficeHeld = { kind: "CITY_COORDINATOR"; cityId: string } | { kind: "CLUSTER_COORDINATOR" } | { kind: "BOARD_MEMBER" };

async function officersOf(tx: Tx, office: OfficeHeld, organisationId: string): Promise<string[]> {
  const offices = await tx.office.findMany({
    where: { ...office, endedAt: null, person: { ...active, NOT: { seat: { organisationId } } } },
    select: { personId: true },
    orderBy: { appointedAt: "asc" },
  });
  return offices.map(({ personId }) => personId);
}
