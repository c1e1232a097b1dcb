import { SIMILARITY } from "@/lib/capabilities/taxonomy";
import { share } from "../scoring/remedies";
import { round4, shares } from "../scoring/rounding";
import { PARTS, type PartKey, RETURN_PARTS, type Weights } from "../scoring/weights";

// The arithmetic of `score`, without its reasons: the same operations in the same order, so that the figures are the
// same to the last bit. Scores and contributions are whole ten-thousandths here, which is what they are rounded to.

/** A contribution of a part, in ten-thousandths. */
export const unitsOf = (weight: number, value: number, factor: number): number => Math.round(weight * value * factor * 10_000);

/** What a part weighs where these parts are stated; 0 for the others. */
export function weightsOf(stated: Readonly<Record<PartKey, boolean>>, weights: Weights): Readonly<Record<PartKey, number>> {
  const keys = PARTS.filter((key) => stated[key]);
  const scaled = shares(keys.map((key) => weights.parts[key]));
  const weigh = (key: PartKey) => scaled[keys.indexOf(key)] ?? 0;
  return {
    capabilities: weigh("capabilities"), certificates: weigh("certificates"), materials: weigh("materials"), capacity: weigh("capacity"),
    distance: weigh("distance"), text: weigh("text"), size: weigh("size"),
  };
}

/** What a score is multiplied by, by completeness in ten-thousandths. */
const factorsOf = ({ completenessFloor: floor }: Weights): Float64Array =>
  Float64Array.from({ length: 10_001 }, (_, completeness) => round4(floor + (1 - floor) * (completeness / 10_000)));

/** The least number of ten-thousandths that reaches a bound. */
function reaching(bound: number): number {
  let units = Math.floor(bound * 10_000) - 1;
  while (units / 10_000 < bound) units += 1;
  return units;
}

/** Stands for a part of the firm's own side that is not stated. */
export const UNSTATED = -1;

/** The firm's own side, from the values of its four parts; UNSTATED where none is stated. */
function returning({ returnParts }: Weights): (sectors: number, orderValue: number, distance: number, capacity: number) => number {
  const scales = Array.from({ length: 16 }, (_, stated) => {
    const keys = RETURN_PARTS.filter((__, place) => stated & (1 << place));
    const scaled = shares(keys.map((key) => returnParts[key]));
    return RETURN_PARTS.map((key) => scaled[keys.indexOf(key)] ?? 0);
  });
  const nothing = [0, 0, 0, 0];
  return (sectors, orderValue, distance, capacity) => {
    const stated = (sectors < 0 ? 0 : 1) | (orderValue < 0 ? 0 : 2) | (distance < 0 ? 0 : 4) | (capacity < 0 ? 0 : 8);
    if (stated === 0) return UNSTATED;
    const scale = scales[stated] ?? nothing;
    return (
      (sectors < 0 ? 0 : unitsOf(scale[0] ?? 0, round4(sectors), 1)) +
      (orderValue < 0 ? 0 : unitsOf(scale[1] ?? 0, round4(orderValue), 1)) +
      (distance < 0 ? 0 : unitsOf(scale[2] ?? 0, round4(distance), 1)) +
      (capacity < 0 ? 0 : unitsOf(scale[3] ?? 0, round4(capacity), 1))
    );
  };
}

/** The figures that a version of the weights fixes once and for all. */
export class Scales {
  readonly factors: Float64Array;
  readonly possible: number;
  /** From which score each band begins, the best band first. */
  private readonly floors: readonly number[];
  readonly returnFloor: number;
  readonly returned: ReturnType<typeof returning>;

  constructor(readonly weights: Weights) {
    // Whatever is alike at all opens the gate of a must: the scans read a mark as an open gate.
    if (weights.mustSimilarity > SIMILARITY.leastFit) throw new Error("a must asks for more than the least similarity");
    this.factors = factorsOf(weights);
    const { STRONG, GOOD, POSSIBLE } = weights.bands;
    this.possible = reaching(POSSIBLE);
    this.floors = [reaching(STRONG), reaching(GOOD), this.possible];
    this.returnFloor = reaching(weights.returnFloor);
    this.returned = returning(weights);
  }

  /** The least score of the band that a score lies in. */
  floorOf(units: number): number {
    return this.floors.find((floor) => units >= floor) ?? 0;
  }
}

/** What a meeting promises both sides, in ten-thousandths: see `mutualOf` of the score. */
export function mutualUnits(score: number, returned: number): number {
  if (returned === UNSTATED) return score;
  if (score + returned === 0) return 0;
  const [one, other] = [score / 10_000, returned / 10_000];
  return Math.round(round4((2 * one * other) / (one + other)) * 10_000);
}

/** How wide the gap is where a plant is too far, or nobody knows where it is (NaN). */
export const radiusGap = (km: number, radiusKm: number): number => (Number.isNaN(km) ? 0.5 : share(km - radiusKm, Math.max(1, radiusKm)));

/** How wide the gap is where a firm would not care. */
export const preferenceGap = (returned: number, floor: number): number => share(floor - returned / 10_000, floor);
