import type { ApplicationState, Door } from "@/prisma/generated/enums";
import { actsNext, courseOf, isOpen, transitionNames, transitions, type Party } from "./rules";

export interface StepTaken {
  number: number;
  from: ApplicationState | null;
  to: ApplicationState;
  at: Date;
  /** Who took it; null where time did. */
  by: string | null;
  /** Whether they look after the supplier's city, or did: the cluster's coordinator stands in where nobody does. */
  ofCity: boolean;
  message: string | null;
}

export interface Entry {
  id: string;
  state: ApplicationState;
  /** The state before, which tells a first formal check from one after completion. */
  from: ApplicationState | null;
  place: "done" | "now" | "next" | "stopped";
  at: Date | null;
  by: string | null;
  /** In what part they took it; null for steps to come and those of time. */
  part: Party | null;
  message: string | null;
  /** For the present state: who acts, and until when. */
  actsNext: Party | null;
  dueAt: Date | null;
}

interface Case {
  door: Door;
  state: ApplicationState;
  dueAt: Date | null;
  signed: boolean;
  unattended: boolean;
}

/** What happened, where the case stands and what is to come if nothing goes wrong. */
export function timelineOf({ door, state, dueAt, signed, unattended }: Case, steps: readonly StepTaken[]): Entry[] {
  const past = steps.map((step, position): Entry => {
    const last = position === steps.length - 1;
    const ended = last && !isOpen(state);
    const place = !last ? "done" : ended ? (state === "ACTIVE" ? "done" : "stopped") : "now";
    const waits = place === "now";
    const { number, from, to, at, by, ofCity, message } = step;
    return { id: `step-${number}`, state: to, from, place, at, by, part: partOf(door, from, to, ofCity), message, actsNext: waits ? actsNext({ door, state, unattended }, signed) : null, dueAt: waits ? dueAt : null };
  });
  return [...past, ...toCome(door, state)];
}

/** In what part somebody took a step: the applicant, the reviewer of the door or the board. */
function partOf(door: Door, from: ApplicationState | null, to: ApplicationState, ofCity: boolean): Party | null {
  const taken = transitionNames.map((name) => transitions[name]).find((one) => one.to === to && from !== null && (one.from as readonly ApplicationState[]).includes(from) && (one.doors as readonly Door[]).includes(door));
  switch (taken?.by) {
    case undefined:
    case "applicant":
      return "applicant";
    case "reviewer":
      return door === "SUPPLIER" && ofCity ? "cityCoordinator" : "clusterCoordinator";
    case "board":
      return "board";
    case "time":
      return null;
  }
}

function toCome(door: Door, state: ApplicationState): Entry[] {
  if (!isOpen(state)) return [];
  const course = courseOf[door];
  // A completion stands beside the formal check, which comes again after it.
  const present = state === "COMPLETION_REQUESTED" ? course.indexOf("FORMAL_CHECK") - 1 : course.indexOf(state);
  return course.slice(present + 1).map((coming) => ({
    id: `next-${coming}`, state: coming, from: null, place: "next", at: null, by: null, part: null, message: null, actsNext: null, dueAt: null,
  }));
}
