import { holds, isSeated, type Actor } from "@/lib/people/actor";
import type { Prisma } from "@/prisma/generated/client";

type Where = Prisma.MembershipApplicationWhereInput;

/** No case at all. An empty OR would not do: inside an AND Prisma drops it, and everything is found. */
const none: Where = { id: { in: [] } };

/** Cases laid before this actor's office. What was never submitted is the applicant's alone. */
export function beforeOffice(actor: Actor): Where {
  const submitted: Where = { reference: { not: null } };
  if (holds(actor, "CLUSTER_COORDINATOR")) return submitted;
  const cases: Where[] = [];
  const cities = actor.kind === "person" ? actor.offices.flatMap(({ kind, cityId }) => (kind === "CITY_COORDINATOR" && cityId ? [cityId] : [])) : [];
  if (cities.length > 0) cases.push({ AND: [submitted, { door: "SUPPLIER", cityId: { in: cities } }] });
  // The board sees what was put before it, and what became of it.
  if (holds(actor, "BOARD_MEMBER")) cases.push({ AND: [submitted, { door: "MEMBERSHIP", recommendation: { isNot: null } }] });
  return cases.length > 0 ? { OR: cases } : none;
}

/** The applications of the actor's own organisation. */
export function ofOwnOrganisation(actor: Actor): Where {
  return isSeated(actor) ? { organisationId: actor.seat.organisationId } : none;
}

/** The applications this actor may know exist: their own organisation's, and those before their office. */
export const visibleTo = (actor: Actor): Where => ({ OR: [ofOwnOrganisation(actor), beforeOffice(actor)] });
