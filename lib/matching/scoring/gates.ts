import type { Gate, MissingFact } from "./explanation";
import type { MatchFirm, MatchNeed } from "./sides";

/** The gates that hold for the firm as a whole, before any of its plants is looked at. */
export function gatesOfFirm(need: MatchNeed, firm: MatchFirm): Gate[] {
  const own = need.organisationId === firm.organisationId;
  const excluded = need.excludes.includes(firm.organisationId);
  const excludes = firm.excludes.includes(need.organisationId);
  return [
    { id: "active", ok: firm.active, need: null, firm: { active: firm.active } },
    { id: "exclusions", ok: !own && !excluded && !excludes, need: { own, excludes: excluded }, firm: { excludes } },
  ];
}

/** What is missing where a gate is closed, said by no part of the score. */
export function missingAt(gate: Gate): MissingFact[] {
  if (gate.ok) return [];
  switch (gate.id) {
    case "active":
      return [{ kind: "inactive" }];
    case "exclusions":
      if (gate.need.own) return [{ kind: "ownNeed" }];
      return gate.need.excludes ? [{ kind: "excludedByNeed" }] : [{ kind: "excludedByFirm" }];
    case "preferences":
      return [{ kind: "outsidePreferences", score: gate.firm.score, floor: gate.need.floor }];
    case "capability":
    case "certificate":
    case "radius":
      return []; // the parts name these with what they know
  }
}

/** Whether a gap is what keeps a gate closed. */
export function blocks(missing: MissingFact, gates: readonly Gate[]): boolean {
  switch (missing.kind) {
    case "inactive":
      return isClosed(gates, "active");
    case "ownNeed":
    case "excludedByNeed":
    case "excludedByFirm":
      return isClosed(gates, "exclusions");
    case "outsidePreferences":
      return isClosed(gates, "preferences");
    case "capabilityMissing":
    case "certificateMissing":
    case "certificateExpires":
    case "certificateBegins":
    case "certificateElsewhere":
      return missing.wish === "MUST";
    case "tooFar":
    case "placeUnknown":
      return isClosed(gates, "radius");
    case "materialMissing":
    case "capacityShort":
    case "capacityUnknown":
    case "sizeDiffers":
    case "sizeUnknown":
    case "profileIncomplete":
      return false;
  }
}

const isClosed = (gates: readonly Gate[], id: Gate["id"]): boolean => gates.some((gate) => gate.id === id && !gate.ok);

/** Whether a gate is closed that nothing can open: the two are no match at all, and nobody is told why. */
export const isShut = (gates: readonly Gate[]): boolean => isClosed(gates, "active") || isClosed(gates, "exclusions");

/**
 * How a firm stands to a need. fit: every gate is open. near: some are closed, and what would open them is known.
 * out: the firm is not there for this need at all (it left, one of the two excludes the other, it is the buyer
 * itself), or nothing that it does is wished for.
 */
export type Verdict = { kind: "fit" } | { kind: "near"; closed: number } | { kind: "out" };

export function verdictOf(gates: readonly Gate[], isRelevant: boolean): Verdict {
  const closed = gates.filter(({ ok }) => !ok);
  if (isShut(gates) || !isRelevant) return { kind: "out" };
  return closed.length === 0 ? { kind: "fit" } : { kind: "near", closed: closed.length };
}
