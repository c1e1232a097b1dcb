/** Numbers that look random and are the same for the same seed everywhere (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number, stream = 0) {
    this.state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 0x7f4a7c15, 0xc2b2ae35)) >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error("nothing to choose from");
    return thing;
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }
}

/** Draws from a list by Zipf's law: the second half as often as the first, the third a third as often. */
export class Zipf<T> {
  private readonly sums: number[] = [];

  constructor(private readonly things: readonly T[]) {
    let sum = 0;
    things.forEach((_, place) => this.sums.push((sum += 1 / (place + 1))));
  }

  draw(chance: Chance): T {
    const wanted = chance.next() * (this.sums.at(-1) ?? 0);
    let [from, until] = [0, this.sums.length - 1];
    while (from < until) {
      const middle = (from + until) >>> 1;
      if ((this.sums[middle] ?? 0) > wanted) until = middle;
      else from = middle + 1;
    }
    const thing = this.things[from];
    if (thing === undefined) throw new Error("nothing to choose from");
    return thing;
  }
}
