/**
 * How an organisation comes into the cluster, by one of two doors.
 *
 * membership
 *
 *   DRAFT ─submit→ SUBMITTED ─beginFormalCheck→ FORMAL_CHECK ─passFormalCheck→ ASSESSMENT ─recommend→ BOARD_DECISION
 *                                                 │      ↑                                             │         │
 *                                  requestCompletion   resubmit                                      admit     refuse
 *                                                 ↓      │                                             ↓         ↓
 *                                          COMPLETION_REQUESTED ─time→ EXPIRED ←time─────────────── ADMITTED  REFUSED
 *                                                                                                      │
 *                                                                       ACTIVE ←confirmSignatureAndFee─┘
 * supplier: the city's coordinator reviews, and vouches instead of a resolution; where the city has none, the cluster's stands in
 *
 *   DRAFT ─submit→ SUBMITTED ─beginFormalCheck→ FORMAL_CHECK ⇄ COMPLETION_REQUESTED … ASSESSMENT ─vouch→ ACTIVE
 *                                                                                         └─declineToVouch→ REFUSED
 *
 * By both doors the applicant may withdraw from every open state: → WITHDRAWN.
 */
import { belongsTo, coordinatesCity, holds, type Actor } from "@/lib/people/actor";
import type { RefusalCode } from "@/lib/platform/refusal";
import type { ApplicationState, DocumentKind, Door } from "@/prisma/generated/enums";
import type { DeadlineKey } from "./deadlines";

/** What the rules need to know of an application. */
export interface Movable {
  door: Door;
  state: ApplicationState;
  organisationId: string;
  /** The partner city of a supplier. */
  cityId: string | null;
  /** Whether nobody who may decide looks after that city (`listUnattended`): the cluster's coordinator stands in. */
  unattended?: boolean;
  dueAt: Date | null;
}

/** applicant: a representative of the organisation; reviewer: the coordinator of the door; time: nobody. */
export type Mover = "applicant" | "reviewer" | "board" | "time";

interface Transition {
  from: readonly ApplicationState[];
  to: ApplicationState;
  by: Mover;
  doors: readonly Door[];
  /** Which term begins; "runsOn" leaves the one that is running, null ends it. */
  term: DeadlineKey | "runsOn" | null;
}

const both = ["MEMBERSHIP", "SUPPLIER"] as const;
const membership = ["MEMBERSHIP"] as const;
const supplier = ["SUPPLIER"] as const;

/** The states in which somebody still has to act; in the others the case is closed. */
export const openStates = ["DRAFT", "SUBMITTED", "FORMAL_CHECK", "COMPLETION_REQUESTED", "ASSESSMENT", "BOARD_DECISION", "ADMITTED"] as const satisfies readonly ApplicationState[];
export const closedStates = ["ACTIVE", "REFUSED", "WITHDRAWN", "EXPIRED"] as const satisfies readonly ApplicationState[];

export const transitions = {
  submit: { from: ["DRAFT"], to: "SUBMITTED", by: "applicant", doors: both, term: "formalCheck" },
  // The check is promised from the day of submission, whenever it is taken up.
  beginFormalCheck: { from: ["SUBMITTED"], to: "FORMAL_CHECK", by: "reviewer", doors: both, term: "runsOn" },
  requestCompletion: { from: ["FORMAL_CHECK"], to: "COMPLETION_REQUESTED", by: "reviewer", doors: both, term: "completion" },
  resubmit: { from: ["COMPLETION_REQUESTED"], to: "FORMAL_CHECK", by: "applicant", doors: both, term: "formalCheck" },
  passFormalCheck: { from: ["FORMAL_CHECK"], to: "ASSESSMENT", by: "reviewer", doors: both, term: "decision" },
  // One term covers assessment and resolution: the applicant is promised a decision, not its stages.
  recommend: { from: ["ASSESSMENT"], to: "BOARD_DECISION", by: "reviewer", doors: membership, term: "runsOn" },
  admit: { from: ["BOARD_DECISION"], to: "ADMITTED", by: "board", doors: membership, term: "signatureAndFee" },
  refuse: { from: ["BOARD_DECISION"], to: "REFUSED", by: "board", doors: membership, term: null },
  confirmSignatureAndFee: { from: ["ADMITTED"], to: "ACTIVE", by: "reviewer", doors: membership, term: null },
  vouch: { from: ["ASSESSMENT"], to: "ACTIVE", by: "reviewer", doors: supplier, term: null },
  declineToVouch: { from: ["ASSESSMENT"], to: "REFUSED", by: "reviewer", doors: supplier, term: null },
  withdraw: { from: openStates, to: "WITHDRAWN", by: "applicant", doors: both, term: null },
  expire: { from: ["COMPLETION_REQUESTED", "ADMITTED"], to: "EXPIRED", by: "time", doors: both, term: null },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;
export const transitionNames = Object.keys(transitions) as TransitionName[];

export const isOpen = (state: ApplicationState): boolean => (openStates as readonly ApplicationState[]).includes(state);

/** The states in which the applicant fills in; everywhere else the declaration stands as it was submitted. */
export const isEditable = (state: ApplicationState): boolean => state === "DRAFT" || state === "COMPLETION_REQUESTED";

/**
 * Whether this coordinator reviews the case: the cluster's for members, a city's for the suppliers of that city. The
 * cluster's stands in for a city that nobody looks after, because a supplier must not wait for an appointment.
 */
export function reviews(actor: Actor, { door, cityId, unattended = false }: Pick<Movable, "door" | "cityId" | "unattended">): boolean {
  if (door === "MEMBERSHIP") return holds(actor, "CLUSTER_COORDINATOR");
  return (cityId !== null && coordinatesCity(actor, cityId)) || (unattended && holds(actor, "CLUSTER_COORDINATOR"));
}

/** Why this actor may not take this step now, or null. The page shows the step or says why not; the command enforces it. */
export function obstacleToMove(name: TransitionName, actor: Actor, application: Movable, now: Date): RefusalCode | null {
  const transition: Transition = transitions[name];
  return (
    obstacleToPlace(transition, actor, application) ??
    (transition.doors.includes(application.door) ? null : "membership.otherDoor") ??
    (transition.from.includes(application.state) ? null : "membership.otherStage") ??
    (name === "resubmit" && isOverdue(application, now) ? "membership.completionTooLate" : null)
  );
}

function obstacleToPlace({ by }: Transition, actor: Actor, application: Movable): RefusalCode | null {
  const own = belongsTo(actor, application.organisationId);
  switch (by) {
    case "applicant":
      if (!own) return "gate.notFound";
      return speaksFor(actor) ? null : "membership.onlyRepresentative";
    case "reviewer":
      if (!reviews(actor, application)) return application.door === "SUPPLIER" ? "membership.onlyItsCity" : "membership.onlyCoordinator";
      return own ? "membership.ownOrganisation" : null;
    case "board":
      if (!holds(actor, "BOARD_MEMBER")) return "membership.onlyBoard";
      return own ? "membership.ownOrganisation" : null;
    case "time":
      return "membership.onlyTime";
  }
}

const speaksFor = (actor: Actor): boolean => actor.kind === "person" && actor.seat?.role === "REPRESENTATIVE";

/** The steps that this actor can take in the case now, in the order of the drawing. */
export const possibleMoves = (actor: Actor, application: Movable, now: Date): TransitionName[] =>
  transitionNames.filter((name) => obstacleToMove(name, actor, application, now) === null);

/** Why this actor may not write notes on the case or tick its checklist, or null. */
export function obstacleToWorkingOn(actor: Actor, application: Movable): RefusalCode | null {
  if (!reviews(actor, application)) return application.door === "SUPPLIER" ? "membership.onlyItsCity" : "membership.onlyCoordinator";
  if (belongsTo(actor, application.organisationId)) return "membership.ownOrganisation";
  return isOpen(application.state) ? null : "membership.closed";
}

/** Why nothing can be filled in, or null. Editors fill in like representatives. */
export function obstacleToFillingIn(actor: Actor, application: Movable, now: Date): RefusalCode | null {
  if (!belongsTo(actor, application.organisationId)) return "gate.notFound";
  if (!isEditable(application.state)) return "membership.notEditable";
  return isOverdue(application, now) && application.state === "COMPLETION_REQUESTED" ? "membership.completionTooLate" : null;
}

/** Why a document cannot be put in or taken out, or null. Once admitted only the signed declaration is awaited. */
export function obstacleToUploading(actor: Actor, application: Movable, kind: DocumentKind, now: Date): RefusalCode | null {
  if (application.state === "ADMITTED" && kind === "DECLARATION" && belongsTo(actor, application.organisationId)) return null;
  return obstacleToFillingIn(actor, application, now);
}

/** Why this person may not declare and agree in the organisation's name, or null. */
export function obstacleToDeclaring(actor: Actor, application: Movable, now: Date): RefusalCode | null {
  return obstacleToFillingIn(actor, application, now) ?? (speaksFor(actor) ? null : "membership.onlyRepresentative");
}

/** Why an organisation may not come through this door, or null. A supplier may apply for membership; a member needs no voucher. */
export function obstacleToStarting(door: Door, organisation: { isMember: boolean; isSupplier: boolean }): RefusalCode | null {
  if (organisation.isMember) return "membership.alreadyMember";
  return door === "SUPPLIER" && organisation.isSupplier ? "membership.alreadySupplier" : null;
}

export const isOverdue = ({ dueAt }: Pick<Movable, "dueAt">, now: Date): boolean => dueAt !== null && dueAt < now;

/** Who is to act: "cityCoordinator" and "clusterCoordinator" are the reviewers of the two doors. */
export type Party = "applicant" | "clusterCoordinator" | "cityCoordinator" | "board";

/** Who acts next, or nobody in a closed case. An admitted applicant who has handed in the signed declaration waits for the coordinator. */
export function actsNext(application: Pick<Movable, "door" | "state" | "unattended">, signed = false): Party | null {
  const reviewer = application.door === "SUPPLIER" && !application.unattended ? "cityCoordinator" : "clusterCoordinator";
  switch (application.state) {
    case "DRAFT":
    case "COMPLETION_REQUESTED":
      return "applicant";
    case "SUBMITTED":
    case "FORMAL_CHECK":
    case "ASSESSMENT":
      return reviewer;
    case "BOARD_DECISION":
      return "board";
    case "ADMITTED":
      return signed ? reviewer : "applicant";
    case "ACTIVE":
    case "REFUSED":
    case "WITHDRAWN":
    case "EXPIRED":
      return null;
  }
}

/** The states that a case passes when nothing goes wrong, in order: what the applicant can look forward to. */
export const courseOf: Record<Door, readonly ApplicationState[]> = {
  MEMBERSHIP: ["DRAFT", "SUBMITTED", "FORMAL_CHECK", "ASSESSMENT", "BOARD_DECISION", "ADMITTED", "ACTIVE"],
  SUPPLIER: ["DRAFT", "SUBMITTED", "FORMAL_CHECK", "ASSESSMENT", "ACTIVE"],
};

/** The points of the reviewer's checklist. */
export const checkPoints: Record<Door, readonly CheckPoint[]> = {
  MEMBERSHIP: ["identity", "representation", "specialisations", "answers", "capabilities", "documents", "consents"],
  SUPPLIER: ["identity", "seatInCity", "capabilities", "consents"],
};
export const allCheckPoints = ["identity", "representation", "seatInCity", "specialisations", "answers", "capabilities", "documents", "consents"] as const;
export type CheckPoint = (typeof allCheckPoints)[number];
