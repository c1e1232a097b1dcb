import { nearness } from "../scoring/circumstances";
import type { Distances } from "./distances";
import { hasSaid, judgeOrderValue, judgeSectors } from "../scoring/preferences";
import { type Scales, UNSTATED } from "./reckoning";
import type { Scratch } from "./scratch";
import type { MatchNeed, Preferences } from "../scoring/sides";

/** What firms that look for the same make of a need, before a distance or free capacity is known. */
interface Kind {
  said: boolean;
  sectors: number;
  orderValue: number;
  mostKilometres: number | null;
}

/** Further than any two points on the Earth are apart, in tenths of a kilometre: distances are rounded to them. */
const FURTHEST = 204_000;

/** Where nobody asked yet. */
const UNASKED = -(2 ** 30);

/** The firms' own side of one need: whether they would care for it, by what they look for and how far away they are. */
export class Caring {
  private readonly kinds: (Kind | undefined)[] = [];
  /**
   * By twice the number of preferences: up to how many tenths of a kilometre such a firm would care, -1 where at none;
   * and behind it, for where the distance is unknown, which is -1: 0 where it would care all the same, and otherwise -2.
   */
  private readonly limits: Int32Array;

  constructor(
    private readonly need: MatchNeed,
    private readonly preferences: readonly Preferences[],
    private readonly distances: Distances,
    private readonly scales: Scales,
    scratch: Scratch,
  ) {
    this.limits = scratch.wholes(2 * preferences.length).fill(UNASKED, 0, 2 * preferences.length);
  }

  /** 1 where a firm of certain preferences would not care, so many tenths of a kilometre away; without free capacity, which few state. */
  declines(preference: number, tenths: number): number {
    const place = 2 * preference + (tenths >>> 31);
    const limit = this.limits[place] ?? 0;
    return ((limit === UNASKED ? this.workOut(preference, place) : limit) - tenths) >>> 31;
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
  private workOut(preference: number, place: number): number {
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
    this.limits[2 * preference] = near;
    this.limits[2 * preference + 1] = cares(Number.NaN) ? 0 : -2;
    return this.limits[place] ?? 0;
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
