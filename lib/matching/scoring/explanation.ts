import type { FitRelation } from "@/lib/capabilities/taxonomy";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { CapacityUnit } from "@/prisma/generated/enums";
import type { Insistence, SizeClass, Source } from "./sides";
import type { PartKey, ReturnPartKey } from "./weights";

/**
 * Why a firm fits a need, or what it lacks: facts against facts, never sentences, so that the pages phrase them in
 * either language. It is stored with the match as JSON and reproduces the score:
 *
 *   contribution of a part = round4(weight · value · profile.factor)
 *   score                  = the sum of the contributions
 *
 * where weights, values and contributions are decimals of four places and the weights sum to 1. So the score is the
 * sum of what is shown, to the last digit, and is never above 1.
 */
export interface Explanation {
  version: string;
  /** 0 to 1, four places. */
  score: number;
  band: Band;
  /** The plant that was judged best; null where the firm has none. */
  plantId: string | null;
  gates: Gate[];
  parts: Part<PartKey>[];
  /** Completeness of the profile, and what the score is multiplied by for it. */
  profile: { completeness: number; factor: number };
  /** What stands in the way comes first. */
  missing: Missing[];
  /** The firm's own side; null where the firm has not said what it looks for. */
  inReturn: { score: number; parts: Part<ReturnPartKey>[] } | null;
  /** Harmonic mean of both sides: how much a meeting promises. The score itself where one side is unknown. */
  mutual: number;
}

/** WEAK: it passes the gates and there is little else to be said for it. */
export type Band = "STRONG" | "GOOD" | "POSSIBLE" | "WEAK";

/** What must hold. `need` and `firm` are the two facts that were compared. */
export type Gate =
  | { id: "active"; ok: boolean; need: null; firm: { active: boolean } }
  | { id: "exclusions"; ok: boolean; need: { own: boolean; excludes: boolean }; firm: { excludes: boolean } }
  | { id: "capability"; ok: boolean; need: { slug: string }; firm: { slug: string; relation: FitRelation; similarity: number; source: Source } | null }
  | { id: "certificate"; ok: boolean; need: { slug: string; neededOn: CivilDate }; firm: CertificateFact | null }
  | { id: "radius"; ok: boolean; need: { radiusKm: number }; firm: { km: number | null } }
  | { id: "preferences"; ok: boolean; need: { floor: number }; firm: { score: number } };

export interface CertificateFact {
  slug: string;
  relation: "exact" | "covers";
  validFrom: CivilDate | null;
  validUntil: CivilDate | null;
}

/** A part of the score that the need states. Parts that it leaves open are not there. */
export interface Part<Key extends string> {
  key: Key;
  weight: number;
  value: number;
  contribution: number;
  evidence: Evidence[];
}

/** A fact of the need beside the fact of the firm that answers it. */
export type Evidence =
  | {
      kind: "capability" | "material";
      needConcept: string;
      wish: Insistence;
      firmConcept: string;
      relation: FitRelation;
      similarity: number;
      source: Source;
      level: "CORE" | "SUPPLEMENTARY";
    }
  | { kind: "certificate"; needConcept: string; wish: Insistence; neededOn: CivilDate; firm: CertificateFact }
  | { kind: "capacity"; unit: CapacityUnit; needed: number; free: number }
  | { kind: "distance"; km: number }
  /** Words of the need, as it writes them, that the firm's descriptions have too; the most telling first. */
  | { kind: "words"; words: string[] }
  | { kind: "size"; wanted: SizeClass[]; sizeClass: SizeClass }
  /** Letters of the need's specialisations that the firm wants to work in; empty: none. */
  | { kind: "sectors"; need: string; shared: string }
  | { kind: "orderValue"; value: number; min: number | null; max: number | null }
  | { kind: "deliveryDistance"; km: number; maxDistanceKm: number };

/** What the firm lacks for this need. `blocks`: a gate is missed by it. */
export type Missing = MissingFact & { blocks: boolean; remedy: Remedy | null };

export type MissingFact =
  | { kind: "inactive" }
  | { kind: "ownNeed" }
  | { kind: "excludedByNeed" }
  | { kind: "excludedByFirm" }
  | { kind: "capabilityMissing" | "materialMissing"; slug: string; wish: Insistence }
  /** No plant of the firm has it. */
  | { kind: "certificateMissing"; slug: string; wish: Insistence; neededOn: CivilDate }
  | { kind: "certificateExpires"; slug: string; wish: Insistence; held: string; validUntil: CivilDate; neededOn: CivilDate }
  | { kind: "certificateBegins"; slug: string; wish: Insistence; held: string; validFrom: CivilDate; neededOn: CivilDate }
  /** Valid, but at another plant than the one that was judged. */
  | { kind: "certificateElsewhere"; slug: string; wish: Insistence; held: string; plantId: string }
  | { kind: "tooFar"; km: number; radiusKm: number }
  | { kind: "placeUnknown" }
  | { kind: "capacityShort"; unit: CapacityUnit; free: number; needed: number }
  | { kind: "capacityUnknown"; unit: CapacityUnit; needed: number }
  | { kind: "sizeDiffers"; sizeClass: SizeClass; wanted: SizeClass[] }
  | { kind: "sizeUnknown"; wanted: SizeClass[] }
  | { kind: "outsidePreferences"; score: number; floor: number }
  | { kind: "profileIncomplete"; completeness: number };

/** What would close a gap, and who can do it. */
export type Remedy =
  | { kind: "declareCapability" | "declareMaterial"; by: "firm"; slug: string }
  | { kind: "obtainCertificate"; by: "firm"; slug: string; validOn: CivilDate }
  | { kind: "renewCertificate"; by: "firm"; slug: string; validOn: CivilDate }
  | { kind: "certifyPlant"; by: "firm"; slug: string; fromPlantId: string }
  | { kind: "deliverLater"; by: "buyer"; from: CivilDate }
  | { kind: "widenRadius"; by: "buyer"; toKm: number }
  | { kind: "givePlace"; by: "firm" }
  | { kind: "freeCapacity"; by: "firm"; unit: CapacityUnit; more: number }
  | { kind: "declareCapacity"; by: "firm"; unit: CapacityUnit }
  | { kind: "giveSize"; by: "firm" }
  | { kind: "completeProfile"; by: "firm" };
