import type { Insistence } from "./sides";

/** The parts of a score, in the order in which they are shown. */
export const PARTS = ["capabilities", "certificates", "materials", "capacity", "distance", "text", "size"] as const;
export type PartKey = (typeof PARTS)[number];

/** The parts of the firm's own side, in the order in which they are shown. */
export const RETURN_PARTS = ["sectors", "orderValue", "deliveryDistance", "freeCapacity"] as const;
export type ReturnPartKey = (typeof RETURN_PARTS)[number];

/**
 * Every figure that decides a score. They are set by hand until there are outcomes to learn from. A change of one is a
 * new version: stored explanations keep the version that they were computed by, and a test compares the two.
 */
export interface Weights {
  version: string;
  /** Shares of the score; those that a need does not state are given to the others. */
  parts: Readonly<Record<PartKey, number>>;
  returnParts: Readonly<Record<ReturnPartKey, number>>;
  /** How much a wish weighs, before its rarity. */
  wish: Readonly<Record<Insistence, number>>;
  /** All that is only READ weighs at most so much of what is ticked beside it: nobody falls far for what a buyer only speaks of. */
  readAtMost: number;
  /** How far a source is trusted. */
  source: Readonly<Record<"declared" | "verified" | "text", number>>;
  /** The least similarity with which an offer passes the gate of a must. */
  mustSimilarity: number;
  /** At so many kilometres the distance is worth a half. */
  halfDistanceKm: number;
  /** A size class one step from a wanted one. */
  neighbouringSize: number;
  text: Readonly<{ saturation: number; lengthNormalisation: number; half: number }>;
  /** A score is multiplied by `floor` + (1 − `floor`) · completeness of the profile. */
  completenessFloor: number;
  /** From which score a match has a band; below them all it is weak. */
  bands: Readonly<Record<"STRONG" | "GOOD" | "POSSIBLE", number>>;
  /** A firm that would care less than this for a need is not offered to its buyer. */
  returnFloor: number;
  /** Scores no further apart than this are as good as equal, and take turns. */
  turnWithin: number;
}

export const WEIGHTS: Weights = {
  version: "2",
  parts: { capabilities: 0.5, certificates: 0.12, materials: 0.12, capacity: 0.08, distance: 0.08, text: 0.07, size: 0.03 },
  returnParts: { sectors: 0.4, orderValue: 0.25, deliveryDistance: 0.2, freeCapacity: 0.15 },
  wish: { MUST: 1.5, NICE: 0.5, READ: 0.3 },
  readAtMost: 1 / 2,
  source: { declared: 1, verified: 1, text: 0.8 },
  mustSimilarity: 0.25,
  halfDistanceKm: 100,
  neighbouringSize: 0.5,
  text: { saturation: 1.2, lengthNormalisation: 0.75, half: 6 },
  completenessFloor: 0.85,
  bands: { STRONG: 0.75, GOOD: 0.55, POSSIBLE: 0.4 },
  returnFloor: 0.3,
  turnWithin: 0.03,
};
