import { belongsTo, type Actor } from "@/lib/people/actor";
import { daysBetween } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { isIdentifier } from "@/lib/platform/identifier";
import type { ApplicationState, Door } from "@/prisma/generated/enums";
import { inTheirOrder, whatMoves } from "./moves";
import { actsNext, closedStates, isOverdue, openStates, type Party } from "./rules";
import { listUnattended } from "./unattended";
import { beforeOffice } from "./visibility";

export interface QueueFilter {
  /** "open" unless said otherwise. */
  view?: "open" | "closed";
  door?: Door;
  state?: ApplicationState;
  cityId?: string;
  specialisation?: string;
  /** Part of a name, a NIP or a reference. */
  q?: string;
  overdueOnly?: boolean;
}

export interface QueuedCase {
  id: string;
  reference: string | null;
  door: Door;
  state: ApplicationState;
  stateSince: Date;
  dueAt: Date | null;
  daysWaiting: number;
  /** Whole days to the deadline; negative once it has passed. */
  daysLeft: number | null;
  isOverdue: boolean;
  isOwn: boolean;
  actsNext: Party | null;
  organisation: { id: string; slug: string; name: string };
  city: string | null;
  specialisations: { slug: string; namePl: string; nameEn: string }[];
}

/** The cases before this actor's office, grouped by state in the order of the drawing; the most pressing first. */
export async function listQueue(actor: Actor, filter: QueueFilter, now: Date): Promise<{ state: ApplicationState; cases: QueuedCase[] }[]> {
  const states: readonly ApplicationState[] = filter.view === "closed" ? closedStates : openStates;
  const q = filter.q?.trim();
  const applications = await db.membershipApplication.findMany({
    where: {
      AND: [
        beforeOffice(actor),
        { state: { in: filter.state ? states.filter((state) => state === filter.state) : [...states] } },
        ...(filter.door ? [{ door: filter.door }] : []),
        ...(filter.cityId && isIdentifier(filter.cityId) ? [{ cityId: filter.cityId }] : []),
        ...(filter.specialisation ? [{ specialisations: { some: { specialisation: { slug: filter.specialisation } } } }] : []),
        ...(filter.overdueOnly ? [{ dueAt: { lt: now } }] : []),
        ...(q ? [{ OR: [contains("name", q), contains("nip", q), { reference: { contains: q, mode: "insensitive" as const } }] }] : []),
      ],
    },
    select: {
      ...whatMoves,
      organisation: { select: { id: true, slug: true, name: true } },
      city: { select: { place: { select: { name: true } } } },
      specialisations: inTheirOrder,
      _count: { select: { documents: { where: { kind: "DECLARATION", removedAt: null } } } },
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { stateSince: filter.view === "closed" ? "desc" : "asc" }],
  });
  const unattended = await listUnattended(db, applications);
  const cases = applications.map((application): QueuedCase => {
    const { id, reference, door, state, stateSince, dueAt, organisation, city, specialisations, _count } = application;
    return {
      id, reference, door, state, stateSince, dueAt, organisation,
      daysWaiting: daysBetween(stateSince, now),
      daysLeft: dueAt && daysBetween(now, dueAt),
      isOverdue: isOverdue(application, now),
      isOwn: belongsTo(actor, application.organisationId),
      actsNext: actsNext({ door, state, unattended: unattended.has(id) }, _count.documents > 0),
      city: city?.place.name ?? null,
      specialisations: specialisations.map(({ specialisation }) => specialisation),
    };
  });
  return states.map((state) => ({ state, cases: cases.filter((waiting) => waiting.state === state) })).filter((group) => group.cases.length > 0);
}

const contains = (field: "name" | "nip", q: string) => ({ organisation: { [field]: { contains: q, mode: "insensitive" as const } } });
