import { kilometresBetween, type Point } from "@/lib/platform/geography";
import { nearness } from "./circumstances";
import { round4 } from "./rounding";
import type { Scratch } from "./scratch";

/** How far every point is from the place of a need, worked out once a point, whoever stands there. */
export class Distances {
  /** Kilometres by point + 1, so that -1, which stands for no point, has a place as well; NaN where either is unknown. */
  readonly kilometres: Float64Array;
  /** The same in tenths of a kilometre, to which distances are rounded; -1 where either is unknown. */
  readonly tenths: Int32Array;
  /** What they are worth, by the same places; 0 where nobody knows. */
  readonly worths: Float64Array;

  constructor(place: Point | null, points: readonly Point[], halfDistanceKm: number, scratch: Scratch) {
    const size = points.length + 1;
    this.kilometres = scratch.figures(size).fill(Number.NaN, 0, size);
    this.tenths = scratch.wholes(size).fill(-1, 0, size);
    this.worths = scratch.figures(size).fill(0, 0, size);
    if (place === null) return;
    for (let point = 0; point < points.length; point++) {
      const there = points[point];
      if (!there) continue;
      const kilometres = kilometresBetween(place, there);
      this.kilometres[point + 1] = kilometres;
      this.tenths[point + 1] = Math.round(kilometres * 10);
      this.worths[point + 1] = round4(nearness(kilometres, halfDistanceKm));
    }
  }
}
