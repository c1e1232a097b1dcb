import type { Missing, MissingFact, Remedy } from "./explanation";

/** What would close a gap, and who can do it; null where nobody can, or nobody should be asked to. */
export function remedyFor(missing: MissingFact): Remedy | null {
  switch (missing.kind) {
    case "capabilityMissing":
      return { kind: "declareCapability", by: "firm", slug: missing.slug };
    case "materialMissing":
      return { kind: "declareMaterial", by: "firm", slug: missing.slug };
    case "certificateMissing":
      return { kind: "obtainCertificate", by: "firm", slug: missing.slug, validOn: missing.neededOn };
    case "certificateExpires":
      return { kind: "renewCertificate", by: "firm", slug: missing.held, validOn: missing.neededOn };
    case "certificateBegins":
      return { kind: "deliverLater", by: "buyer", from: missing.validFrom };
    case "certificateElsewhere":
      return { kind: "certifyPlant", by: "firm", slug: missing.held, fromPlantId: missing.plantId };
    case "tooFar":
      return { kind: "widenRadius", by: "buyer", toKm: Math.ceil(missing.km) };
    case "placeUnknown":
      return { kind: "givePlace", by: "firm" };
    case "capacityShort":
      return { kind: "freeCapacity", by: "firm", unit: missing.unit, more: Math.round((missing.needed - missing.free) * 10) / 10 };
    case "capacityUnknown":
      return { kind: "declareCapacity", by: "firm", unit: missing.unit };
    case "sizeUnknown":
      return { kind: "giveSize", by: "firm" };
    case "profileIncomplete":
      return { kind: "completeProfile", by: "firm" };
    case "inactive":
    case "ownNeed":
    case "excludedByNeed":
    case "excludedByFirm":
    case "sizeDiffers":
    case "outsidePreferences":
      return null;
  }
}

/** How wide a gap is, 0 to 1: a certificate that ends a fortnight early is nearly there, one that was never held is not. */
export function widthOf(missing: Missing): number {
  switch (missing.kind) {
    case "certificateExpires":
      return share(daysBetween(missing.validUntil, missing.neededOn), 365);
    case "certificateBegins":
      return share(daysBetween(missing.neededOn, missing.validFrom), 365);
    case "certificateElsewhere":
      return 0.5;
    case "tooFar":
      return share(missing.km - missing.radiusKm, Math.max(1, missing.radiusKm));
    case "placeUnknown":
      return 0.5;
    case "outsidePreferences":
      return share(missing.floor - missing.score, missing.floor);
    default:
      return 1;
  }
}

/** A part of a whole, within 0 and 1. */
export const share = (part: number, whole: number): number => Math.min(1, Math.max(0, part / whole));

const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;
