import { nearness } from "./circumstances";
import type { Distances } from "./distances";
import { hasSaid, judgeOrderValue, judgeSectors } from "./preferences";
import { type Scales, UNSTATED } from "./reckoning";
import type { Scratch } from "./scratch";
import type { MatchNeed, Preferences } from "./sides";

/** What firms that look for the same make of a need, before a distance or free capacity is known. */
interface Kind {
  said: boolean;
  sectors: number;
  orderValue: number;
  mostKilometres: number | null;
}

/** Further than any two points on the Earth are apart, in tenths of a kilometre: distances are rounded to them. */
const FURTHEST = 204_000;

/** The firms' own side of one need: whether they would care for it, by what they look for and how far away they are. */
export class Caring {
  private readonly kinds: (Kind | undefined)[] = [];
  /** By preferences: up to which distance such a firm would care, below 0 where at none; NaN where nobody asked yet. */
  private readonly within: Float64Array;
  /** By preferences: 1 where such a firm would care without knowing the distance. */
  private readonly anyhow: Uint8Array;

  constructor(
    private readonly need: MatchNeed,
    private readonly preferences: readonly Preferences[],
    private readonly distances: Distances,
    private readonly scales: Scales,
    scratch: Scratch,
  ) {
    this.within = scratch.figures(preferences.length).fill(Number.NaN, 0, preferences.length);
    this.anyhow = scratch.counts(preferences.length);
  }

  /** Whether a firm of certain preferences would care, at a point; without free capacity, which few state. */
  would(preference: number, point: number): boolean {
    let within = this.within[preference] ?? 0;
    if (Number.isNaN(within)) within = this.workOut(preference);
    const kilometres = this.distances.kilometres[point + 1] ?? Number.NaN;
    return kilometres <= within || (Number.isNaN(kilometres) && this.anyhow[preference] === 1);
  }

  /** What the need is worth to such a firm, in ten-thousandths; UNSTATED where nothing is stated. */
  returned(preference: number, point: number, capacity: number): number {
    return this.at(this.kindOf(preference), this.distances.kilometres[point + 1] ?? Number.NaN, capacity);
  }

  private at({ said, sectors, orderValue, mostKilometres }: Kind, kilometres: number, capacity: number): number {
    if (!said) return UNSTATED;
    const isKnown = mostKilometres !== null && !Number.isNaN(kilometres);
    const delivery = isKnown ? nearness(Math.max(0, kilometres - mostKilometres), this.scales.weights.halfDistanceKm) : UNSTATED;
    return this.scales.returned(sectors, orderValue, delivery, capacity);
  }

  /**
   * The further, the less a need is worth to a firm: every step from a distance to a figure, the rounded ones too, only
   * ever goes down. So the last distance at which it would care is found by halving, and stands for all of them.
   */
  private workOut(preference: number): number {
    const kind = this.kindOf(preference);
    const cares = (kilometres: number) => {
      const returned = this.at(kind, kilometres, UNSTATED);
      return returned === UNSTATED || returned >= this.scales.returnFloor;
    };
    let [near, far] = [-1, FURTHEST];
    if (cares(FURTHEST / 10)) near = FURTHEST;
    while (far - near > 1) {
      const middle = (near + far) >> 1;
      if (cares(middle / 10)) near = middle;
      else far = middle;
    }
    this.anyhow[preference] = cares(Number.NaN) ? 1 : 0;
    return (this.within[preference] = near / 10);
  }

  private kindOf(preference: number): Kind {
    return (this.kinds[preference] ??= this.judge(this.preferences[preference]));
  }

  private judge(preferences: Preferences | undefined): Kind {
    if (!preferences || !hasSaid(preferences)) return { said: false, sectors: UNSTATED, orderValue: UNSTATED, mostKilometres: null };
    return {
      said: true,
      sectors: judgeSectors(this.need, { preferences })?.value ?? UNSTATED,
      orderValue: judgeOrderValue(this.need, { preferences })?.value ?? UNSTATED,
      mostKilometres: preferences.maxDistanceKm,
    };
  }
}
