import { describe, expect, test } from "vitest";
import { actsNext, closedStates, obstacleToDeclaring, obstacleToFillingIn, obstacleToMove, obstacleToStarting, obstacleToUploading, openStates, possibleMoves, transitionNames, transitions, type Movable, type TransitionName } from "@/lib/membership/rules";
import { timelineOf } from "@/lib/membership/timeline";
import { topicState } from "@/lib/membership/topics";
import type { Office, SignedIn } from "@/lib/people/actor";
import type { ApplicationState, Door, SeatRole } from "@/prisma/generated/enums";

const now = new Date("2026-04-13T08:00:00Z");
const states: ApplicationState[] = [...openStates, ...closedStates];
const doors: Door[] = ["MEMBERSHIP", "SUPPLIER"];

function person(offices: Office[], seat: { organisationId: string; role: SeatRole } | null = null): SignedIn {
  return {
    kind: "person", personId: "p", name: "P", email: "p@example.test", locale: "pl", offices,
    seat: seat && { organisationName: "O", slug: "o", standing: "NONE", ...seat },
  };
}

const actors = {
  visitor: { kind: "visitor" } as const,
  representative: person([], { organisationId: "own", role: "REPRESENTATIVE" }),
  editor: person([], { organisationId: "own", role: "EDITOR" }),
  stranger: person([], { organisationId: "other", role: "REPRESENTATIVE" }),
  coordinator: person([{ kind: "CLUSTER_COORDINATOR", cityId: null }]),
  city: person([{ kind: "CITY_COORDINATOR", cityId: "starachowice" }]),
  otherCity: person([{ kind: "CITY_COORDINATOR", cityId: "radom" }]),
  board: person([{ kind: "BOARD_MEMBER", cityId: null }]),
  administrator: person([{ kind: "ADMINISTRATOR", cityId: null }]),
};
type Who = keyof typeof actors;

const application = (door: Door, state: ApplicationState): Movable => ({
  door, state, organisationId: "own", cityId: door === "SUPPLIER" ? "starachowice" : null, dueAt: null,
});

/** The drawing, written down once more by hand: door, from, step, to, who may. */
const drawing: [Door, ApplicationState, TransitionName, ApplicationState, Who[]][] = [
  ...doors.flatMap((door): [Door, ApplicationState, TransitionName, ApplicationState, Who[]][] => {
    const reviewer: Who[] = door === "SUPPLIER" ? ["city"] : ["coordinator"];
    return [
      [door, "DRAFT", "submit", "SUBMITTED", ["representative"]],
      [door, "SUBMITTED", "beginFormalCheck", "FORMAL_CHECK", reviewer],
      [door, "FORMAL_CHECK", "requestCompletion", "COMPLETION_REQUESTED", reviewer],
      [door, "COMPLETION_REQUESTED", "resubmit", "FORMAL_CHECK", ["representative"]],
      [door, "FORMAL_CHECK", "passFormalCheck", "ASSESSMENT", reviewer],
      ...openStates.map((state): [Door, ApplicationState, TransitionName, ApplicationState, Who[]] => [door, state, "withdraw", "WITHDRAWN", ["representative"]]),
    ];
  }),
  ["MEMBERSHIP", "ASSESSMENT", "recommend", "BOARD_DECISION", ["coordinator"]],
  ["MEMBERSHIP", "BOARD_DECISION", "admit", "ADMITTED", ["board"]],
  ["MEMBERSHIP", "BOARD_DECISION", "refuse", "REFUSED", ["board"]],
  ["MEMBERSHIP", "ADMITTED", "confirmSignatureAndFee", "ACTIVE", ["coordinator"]],
  ["SUPPLIER", "ASSESSMENT", "vouch", "ACTIVE", ["city"]],
  ["SUPPLIER", "ASSESSMENT", "declineToVouch", "REFUSED", ["city"]],
];

describe("every step of the drawing and no other", () => {
  for (const door of doors) {
    for (const state of states) {
      test(`${door} in ${state}`, () => {
        for (const name of transitionNames) {
          const line = drawing.find(([drawnDoor, from, step]) => drawnDoor === door && from === state && step === name);
          for (const who of Object.keys(actors) as Who[]) {
            const may = line?.[4].includes(who) ?? false;
            expect(obstacleToMove(name, actors[who], application(door, state), now) === null, `${who} ${name}`).toBe(may);
          }
          if (line) expect(transitions[name].to).toBe(line[3]);
        }
      });
    }
  }
});

test("time alone lets expire, and only what waits for the applicant", () => {
  expect(transitions.expire).toMatchObject({ by: "time", from: ["COMPLETION_REQUESTED", "ADMITTED"], to: "EXPIRED" });
  for (const who of Object.values(actors)) expect(possibleMoves(who, application("MEMBERSHIP", "ADMITTED"), now)).not.toContain("expire");
});

test("nothing leads out of a closed case", () => {
  for (const door of doors) {
    for (const state of closedStates) {
      for (const who of Object.values(actors)) expect(possibleMoves(who, application(door, state), now)).toEqual([]);
    }
  }
});

test("whoever belongs to the organisation decides nothing about it", () => {
  const conflicted = person([{ kind: "CLUSTER_COORDINATOR", cityId: null }, { kind: "CITY_COORDINATOR", cityId: "starachowice" }, { kind: "BOARD_MEMBER", cityId: null }], { organisationId: "own", role: "EDITOR" });
  for (const door of doors) {
    for (const state of states) expect(possibleMoves(conflicted, application(door, state), now)).toEqual([]);
  }
  expect(obstacleToMove("beginFormalCheck", conflicted, application("MEMBERSHIP", "SUBMITTED"), now)).toBe("membership.ownOrganisation");
});

test("the cluster's coordinator stands in for a city that nobody looks after, and for no other", () => {
  const waiting = application("SUPPLIER", "SUBMITTED");
  expect(obstacleToMove("beginFormalCheck", actors.coordinator, { ...waiting, unattended: true }, now)).toBeNull();
  expect(obstacleToMove("beginFormalCheck", actors.coordinator, { ...waiting, unattended: false }, now)).toBe("membership.onlyItsCity");
  expect(obstacleToMove("beginFormalCheck", actors.otherCity, { ...waiting, unattended: true }, now)).toBe("membership.onlyItsCity");
  expect(actsNext({ ...waiting, unattended: true })).toBe("clusterCoordinator");
  expect(actsNext(waiting)).toBe("cityCoordinator");
});

test("only a draft and a requested completion are filled in, by people of the organisation, in time", () => {
  for (const state of states) {
    const open = state === "DRAFT" || state === "COMPLETION_REQUESTED";
    expect(obstacleToFillingIn(actors.editor, application("MEMBERSHIP", state), now) === null).toBe(open);
    expect(obstacleToDeclaring(actors.editor, application("MEMBERSHIP", state), now)).not.toBeNull();
    expect(obstacleToDeclaring(actors.representative, application("MEMBERSHIP", state), now) === null).toBe(open);
    expect(obstacleToFillingIn(actors.stranger, application("MEMBERSHIP", state), now)).toBe("gate.notFound");
  }
  const late = { ...application("MEMBERSHIP", "COMPLETION_REQUESTED"), dueAt: new Date(now.getTime() - 1) };
  expect(obstacleToFillingIn(actors.editor, late, now)).toBe("membership.completionTooLate");
  expect(obstacleToMove("resubmit", actors.representative, late, now)).toBe("membership.completionTooLate");
  expect(obstacleToMove("resubmit", actors.representative, { ...late, dueAt: now }, now)).toBeNull();
});

test("an admitted applicant hands in the signed declaration and nothing else", () => {
  const admitted = application("MEMBERSHIP", "ADMITTED");
  expect(obstacleToUploading(actors.editor, admitted, "DECLARATION", now)).toBeNull();
  expect(obstacleToUploading(actors.editor, admitted, "OTHER", now)).toBe("membership.notEditable");
  expect(obstacleToUploading(actors.stranger, admitted, "DECLARATION", now)).toBe("gate.notFound");
});

test("a supplier may apply for membership, a member for nothing", () => {
  expect(obstacleToStarting("MEMBERSHIP", { isMember: false, isSupplier: true })).toBeNull();
  expect(obstacleToStarting("SUPPLIER", { isMember: false, isSupplier: true })).toBe("membership.alreadySupplier");
  expect(obstacleToStarting("MEMBERSHIP", { isMember: true, isSupplier: false })).toBe("membership.alreadyMember");
});

test("somebody acts next in every open state and nobody in a closed one", () => {
  for (const door of doors) {
    for (const state of openStates) expect(actsNext({ door, state })).not.toBeNull();
    for (const state of closedStates) expect(actsNext({ door, state })).toBeNull();
  }
  expect(actsNext({ door: "MEMBERSHIP", state: "ADMITTED" })).toBe("applicant");
  expect(actsNext({ door: "MEMBERSHIP", state: "ADMITTED" }, true)).toBe("clusterCoordinator");
});

test("the timeline says what happened, where it stands and what is to come", () => {
  const step = (number: number, from: ApplicationState | null, to: ApplicationState) => ({ number, from, to, at: now, by: "Ktoś", ofCity: false, message: null });
  const entries = timelineOf({ door: "MEMBERSHIP", state: "COMPLETION_REQUESTED", dueAt: now, signed: false, unattended: false }, [
    step(1, null, "DRAFT"), step(2, "DRAFT", "SUBMITTED"), step(3, "SUBMITTED", "FORMAL_CHECK"), step(4, "FORMAL_CHECK", "COMPLETION_REQUESTED"),
  ]);
  expect(entries.map(({ state, place }) => `${place} ${state}`)).toEqual([
    "done DRAFT", "done SUBMITTED", "done FORMAL_CHECK", "now COMPLETION_REQUESTED", "next FORMAL_CHECK", "next ASSESSMENT", "next BOARD_DECISION", "next ADMITTED", "next ACTIVE",
  ]);
  expect(entries.map(({ part }) => part).slice(0, 4)).toEqual(["applicant", "applicant", "clusterCoordinator", "clusterCoordinator"]);
  expect(entries[3]).toMatchObject({ actsNext: "applicant", dueAt: now });
});

test("a topic that lost something since it was finished is not finished", () => {
  const base = { topic: "plants", begun: true, completed: true, asked: false, missing: false, specialised: true } as const;
  expect(topicState(base)).toBe("done");
  expect(topicState({ ...base, missing: true })).toBe("incomplete");
  expect(topicState({ ...base, completed: false, asked: true })).toBe("asked");
  expect(topicState({ ...base, completed: false })).toBe("begun");
  expect(topicState({ ...base, completed: false, begun: false })).toBe("untouched");
  expect(topicState({ ...base, topic: "questions", specialised: false })).toBe("notYet");
});
