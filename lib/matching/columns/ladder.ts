/** One for each ten-thousandth from 0 to 1. */
export const RUNGS = 10_001;

/** Counts figures from 0 to 10,000, to say which one so many of them reach. */
export class Ladder {
  /** `counts` has a place for each rung, all of them 0; no count passes 65,535. */
  constructor(private readonly counts: Uint16Array) {}

  add(figure: number): void {
    const count = this.counts[figure] ?? 0;
    if (count < 65_535) this.counts[figure] = count + 1;
  }

  /** The greatest figure that at least so many of those added reach; 0 where there are fewer. */
  rungOf(many: number): number {
    let reached = 0;
    for (let rung = RUNGS - 1; rung > 0; rung--) {
      reached += this.counts[rung] ?? 0;
      if (reached >= many) return rung;
    }
    return 0;
  }
}
