import type { Tx } from "@/lib/platform/database";
import type { Movable } from "./rules";

type Waiting = Pick<Movable, "door" | "cityId" | "organisationId"> & { id: string };

/** Of these cases the ids of suppliers' whose city has no coordinator, or none but the applicant's own people. */
export async function listUnattended(tx: Tx, cases: readonly Waiting[]): Promise<Set<string>> {
  const suppliers = cases.filter(({ door }) => door === "SUPPLIER");
  if (suppliers.length === 0) return new Set();
  const offices = await tx.office.findMany({
    where: { kind: "CITY_COORDINATOR", cityId: { in: suppliers.flatMap(({ cityId }) => cityId ?? []) }, endedAt: null, person: { deactivatedAt: null } },
    select: { cityId: true, person: { select: { seat: { select: { organisationId: true } } } } },
  });
  const isAttended = ({ cityId, organisationId }: Waiting) => offices.some((office) => office.cityId === cityId && office.person.seat?.organisationId !== organisationId);
  return new Set(suppliers.filter((waiting) => !isAttended(waiting)).map(({ id }) => id));
}

/** Which of these people look after the city, or did: the others took their steps in its place. */
export async function listCoordinatorsOf(tx: Tx, cityId: string | null, people: readonly (string | null)[]): Promise<Set<string>> {
  if (cityId === null) return new Set();
  const offices = await tx.office.findMany({
    where: { kind: "CITY_COORDINATOR", cityId, personId: { in: people.filter((id) => id !== null) } },
    select: { personId: true },
  });
  return new Set(offices.map(({ personId }) => personId));
}
