import { SIMILARITY } from "@/lib/capabilities/taxonomy";
import { NO_BEGINNING, NO_END } from "./days";
import { type FirmColumns, SEVERAL } from "./firm-columns";
import { HOLDS } from "./likeness";
import { share } from "./remedies";
import { round4, shares } from "./rounding";
import { PARTS, type PartKey, RETURN_PARTS, type Weights } from "./weights";

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
  readonly returnFloor: number;
  readonly returned: ReturnType<typeof returning>;

  constructor(readonly weights: Weights) {
    // Whatever is alike at all opens the gate of a must: the scans read a mark as an open gate.
    if (weights.mustSimilarity > SIMILARITY.cut) throw new Error("a must asks for more than the least similarity");
    this.factors = factorsOf(weights);
    this.possible = reaching(weights.bands.POSSIBLE);
    this.returnFloor = reaching(weights.returnFloor);
    this.returned = returning(weights);
  }
}

/** What a meeting promises both sides, in ten-thousandths: see `mutualOf` of the score. */
export function mutualUnits(score: number, returned: number): number {
  if (returned === UNSTATED) return score;
  if (score + returned === 0) return 0;
  const [one, other] = [score / 10_000, returned / 10_000];
  return Math.round(round4((2 * one * other) / (one + other)) * 10_000);
}

/** Whether a certificate of a row answers a wish on a day. */
export function holdsOn(columns: FirmColumns, holds: Uint8Array, row: number, day: number): boolean {
  const { certificate, validFrom, validUntil } = columns;
  const end = columns.certificateEnd.at(row);
  for (let place = columns.certificatesFrom(row); place < end; place++) {
    if ((holds[certificate.at(place)] ?? 0) !== HOLDS.no && validUntil.at(place) >= day && validFrom.at(place) <= day) return true;
  }
  return false;
}

/** How wide the gap is where no certificate of a row answers a wish on a day: see `whatIsMissing` and `widthOf`. */
export function certificateGap(columns: FirmColumns, holds: Uint8Array, row: number, day: number): number {
  const firm = columns.firmOf.at(row);
  if (columns.flags.at(firm) & SEVERAL && columns.rowsOf(firm).some((other) => other !== row && holdsOn(columns, holds, other, day))) return 0.5;
  let best: { holds: number; until: number; from: number } | null = null;
  for (let place = columns.certificatesFrom(row); place < columns.certificateEnd.at(row); place++) {
    const held = { holds: holds[columns.certificate.at(place)] ?? 0, until: columns.validUntil.at(place), from: columns.validFrom.at(place) };
    if (held.holds === HOLDS.no) continue;
    if (!best || (held.holds - best.holds || held.until - best.until || held.from - best.from) > 0) best = held;
  }
  if (!best) return 1;
  if (best.until !== NO_END && best.until < day) return share(day - best.until, 365);
  return best.from === NO_BEGINNING ? 1 : share(best.from - day, 365);
}

/** How wide the gap is where a plant is too far, or nobody knows where it is (NaN). */
export const radiusGap = (km: number, radiusKm: number): number => (Number.isNaN(km) ? 0.5 : share(km - radiusKm, Math.max(1, radiusKm)));

/** How wide the gap is where a firm would not care. */
export const preferenceGap = (returned: number, floor: number): number => share(floor - returned / 10_000, floor);
