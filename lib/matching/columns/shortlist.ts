/** How one candidate stands, in the figures that the order is made of. */
export interface Standing {
  /** Number of the firm or need, and of the plant's row. */
  number: number;
  row: number;
  /** Closed gates, and how much is missing before they open. */
  closed: number;
  gap: number;
  /** What the order is by, and the score that breaks ties; in ten-thousandths. */
  worth: number;
  score: number;
}

/** Which plant of which firm, or which need and plant. */
export type Placed = Pick<Standing, "number" | "row">;

/**
 * The best of all candidates that it is shown, and no more of them than `most`: fewest closed gates, narrowest gap,
 * greatest worth, greatest score, lowest id. It sorts only now and then, and tells early who has no chance any more.
 */
export class Shortlist {
  private items: Standing[] = [];
  /** The last one that is still among the best, once there are more than enough. */
  private last: Standing | null = null;

  constructor(
    private readonly most: number,
    private readonly idOf: (standing: Standing) => string,
  ) {}

  /** False where a candidate of at most this worth cannot be among the best. */
  wants(worth: number, closed = 0, gap = 0): boolean {
    if (this.most === 0) return false;
    const { last } = this;
    if (last === null) return true;
    if (closed !== last.closed) return closed < last.closed;
    return gap !== last.gap ? gap < last.gap : worth >= last.worth;
  }

  add(standing: Standing): void {
    if (!this.wants(standing.worth, standing.closed, standing.gap)) return;
    this.items.push(standing);
    if (this.items.length >= this.most + Math.max(8, this.most >>> 1)) this.cut();
  }

  best(): Standing[] {
    this.cut();
    return this.items;
  }

  private cut(): void {
    this.items.sort((a, b) => this.compare(a, b));
    if (this.items.length <= this.most) return;
    this.items.length = this.most;
    this.last = this.items.at(-1) ?? null;
  }

  private compare(a: Standing, b: Standing): number {
    const order = a.closed - b.closed || a.gap - b.gap || b.worth - a.worth || b.score - a.score;
    if (order !== 0) return order;
    const [one, other] = [this.idOf(a), this.idOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  }
}
