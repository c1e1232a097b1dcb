import { kilometresBetween, type Point } from "@/lib/platform/geography";
import { nearness } from "../scoring/circumstances";
import { round4 } from "../scoring/rounding";

/** How far every point is from the place of a need, worked out once a point, whoever stands there. */
export class Distances {
  /** Kilometres by point + 1, so that -1, which stands for no point, has a place as well; NaN where either is unknown. */
  readonly kilometres: Float64Array;
  /** The same in tenths of a kilometre, to which distances are rounded; -1 where either is unknown. */
  readonly tenths: Int32Array;
  /** What they are worth, by the same places; 0 where nobody knows. */
  readonly worths: Float64Array;

  constructor(place: Point | null, points: readonly Point[], halfDistanceKm: number) {
    const size = points.length + 1;
    this.kilometres = new Float64Array(size).fill(Number.NaN);
    this.tenths = new Int32Array(size).fill(-1);
    this.worths = new Float64Array(size);
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

/** Needs come from few places; so many are remembered. Each takes 20 bytes a point. */
const MOST = 100;

/** The distances from the places that were asked for last. */
export class DistanceBook {
  private readonly known = new Map<string, Distances>();

  constructor(private readonly halfDistanceKm: number) {}

  /** From a place to all points that there are by now. */
  from(place: Point | null, points: readonly Point[]): Distances {
    const name = place === null ? "" : `${place.lat} ${place.lng}`;
    const known = this.known.get(name);
    const isWhole = known !== undefined && known.kilometres.length === points.length + 1;
    const distances = isWhole ? known : new Distances(place, points, this.halfDistanceKm);
    // Whoever was asked for last is the last to go.
    this.known.delete(name);
    this.known.set(name, distances);
    if (this.known.size > MOST) for (const [oldest] of this.known) if (this.known.size > MOST) this.known.delete(oldest);
    return distances;
  }
}
