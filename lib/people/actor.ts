import type { OfficeKind, SeatRole } from "@/prisma/generated/enums";

/** Who is asking. Read from the database on each request, never from the cookie. */
export type Actor = Visitor | SignedIn;

export interface Visitor {
  kind: "visitor";
}

export interface SignedIn {
  kind: "person";
  personId: string;
  name: string;
  email: string;
  locale: "pl" | "en";
  seat: Seat | null;
  offices: Office[];
}

/** A place in an organisation. */
export interface Seat {
  organisationId: string;
  organisationName: string;
  slug: string;
  role: SeatRole;
  /** What the organisation is to the cluster at this moment. */
  standing: Standing;
}

/** MEMBER: an active member; SUPPLIER: vouched for by its city; NONE: neither, for example an applicant. */
export type Standing = "MEMBER" | "SUPPLIER" | "NONE";

export interface Office {
  kind: OfficeKind;
  cityId: string | null;
}

export type Seated = SignedIn & { seat: Seat };

export const visitor: Visitor = { kind: "visitor" };

export const holds = (actor: Actor, kind: OfficeKind): boolean =>
  actor.kind === "person" && actor.offices.some((office) => office.kind === kind);

/** Whether the actor looks after the suppliers of this city. */
export const coordinatesCity = (actor: Actor, cityId: string): boolean =>
  actor.kind === "person" && actor.offices.some((office) => office.kind === "CITY_COORDINATOR" && office.cityId === cityId);

export const isSeated = (actor: Actor): actor is Seated => actor.kind === "person" && actor.seat !== null;

/** Whether the actor belongs to this organisation: nobody decides on their own. */
export const belongsTo = (actor: Actor, organisationId: string): boolean =>
  isSeated(actor) && actor.seat.organisationId === organisationId;

/** Whether the actor's organisation takes part: an active member or a vouched supplier. */
export const takesPart = (actor: Actor): actor is Seated => isSeated(actor) && actor.seat.standing !== "NONE";
