import type { QueueFilter } from "@/lib/membership/queue";
import type { Door } from "@/prisma/generated/enums";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the address of the queue says; anything it does not understand is as if it were not there. */
export interface QueueQuery {
  view: "open" | "closed";
  q: string;
  door: Door | null;
  city: string | null;
  specialisation: string | null;
  overdue: boolean;
}

export function readQueueQuery(params: SearchParams): QueueQuery {
  const door = first(params.door);
  return {
    view: first(params.view) === "closed" ? "closed" : "open",
    q: (first(params.q) ?? "").trim().slice(0, 200),
    door: door === "MEMBERSHIP" || door === "SUPPLIER" ? door : null,
    city: first(params.city) || null,
    specialisation: first(params.specialisation) || null,
    overdue: first(params.overdue) === "yes",
  };
}

/** The same as the query of an address, without what is not set. */
export function queueAddress(query: QueueQuery): Record<string, string> {
  const { view, q, door, city, specialisation, overdue } = query;
  return {
    ...(view === "closed" && { view }),
    ...(q && { q }),
    ...(door && { door }),
    ...(city && { city }),
    ...(specialisation && { specialisation }),
    ...(overdue && { overdue: "yes" }),
  };
}

/** Whether anything but the view narrows the list. */
export const isNarrowed = ({ q, door, city, specialisation, overdue }: QueueQuery): boolean => Boolean(q || door || city || specialisation || overdue);

/** The filter of the query, with the city of the address as its row. A city that there is not finds nothing. */
export function filterOf(query: QueueQuery, cities: readonly { id: string; slug: string }[]): QueueFilter {
  const { view, q, door, city, specialisation, overdue } = query;
  return {
    view,
    q,
    ...(door && { door }),
    ...(city && { cityId: cities.find(({ slug }) => slug === city)?.id ?? "00000000-0000-0000-0000-000000000000" }),
    ...(specialisation && { specialisation }),
    overdueOnly: overdue,
  };
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
