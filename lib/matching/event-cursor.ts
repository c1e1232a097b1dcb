/** How long a number that is missing from the log is asked for again, in milliseconds: several times the longest transaction. */
const PATIENCE = 60_000;

/**
 * Where a reader of the event log stands. Numbers are given when a transaction writes and seen when it commits, so a
 * lower one may come later: a number that was passed over is asked for again until it comes, or until nobody can be
 * writing it any more, because the transaction that took it was rolled back.
 */
export class EventCursor {
  private readonly missing = new Map<bigint, number>();

  constructor(
    private last: bigint,
    missing: Iterable<bigint>,
    private readonly clock: () => number = Date.now,
  ) {
    for (const number of missing) this.missing.set(number, clock());
  }

  /** Every event up to this one has been read, but for those that are still missing. */
  get sequence(): bigint {
    return this.last;
  }

  /** The numbers below the sequence that may still come. */
  get awaited(): bigint[] {
    const now = this.clock();
    for (const [number, since] of this.missing) if (now - since > PATIENCE) this.missing.delete(number);
    return [...this.missing.keys()];
  }

  /** Takes note of the events that were found. */
  read(numbers: Iterable<bigint>): void {
    for (const number of [...numbers].sort((a, b) => (a < b ? -1 : 1))) {
      this.missing.delete(number);
      for (let passed = this.last + 1n; passed < number; passed++) this.missing.set(passed, this.clock());
      if (number > this.last) this.last = number;
    }
  }
}
