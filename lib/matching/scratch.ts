/** Room that one pass after another works in, so that a question makes no garbage. One pass at a time. */
export class Scratch {
  private readonly narrow: Uint8Array[] = [];
  private readonly broad: Uint16Array[] = [];
  private usedNarrow = 0;
  private usedBroad = 0;
  private candidates = new Uint32Array(0);
  private closed = new Uint8Array(0);
  private unanswered = new Uint8Array(0);
  private places = new Uint16Array(0);
  private said = new Uint32Array(0);
  private nearnesses = new Float64Array(0);
  private kilometres = new Float64Array(0);

  /** Begins a pass: what was lent before is free again. */
  begin(): void {
    this.usedNarrow = 0;
    this.usedBroad = 0;
  }

  /** A place for every row, all of them 0. */
  marks(rows: number, broad: boolean): Uint8Array | Uint16Array {
    const place = broad ? this.usedBroad++ : this.usedNarrow++;
    const lent = broad ? this.broad[place] : this.narrow[place];
    if (lent && lent.length >= rows) return lent.fill(0);
    const size = Math.ceil(rows * 1.25);
    return broad ? (this.broad[place] = new Uint16Array(size)) : (this.narrow[place] = new Uint8Array(size));
  }

  /** Three more places for every row: a count, which is 0, and a list of rows with a count for each. */
  rows(rows: number): { unanswered: Uint8Array; candidates: Uint32Array; closed: Uint8Array } {
    if (this.candidates.length < rows) {
      this.candidates = new Uint32Array(Math.ceil(rows * 1.25));
      this.closed = new Uint8Array(this.candidates.length);
      this.unanswered = new Uint8Array(this.candidates.length);
    }
    return { unanswered: this.unanswered.fill(0), candidates: this.candidates, closed: this.closed };
  }

  /** A place for every point, none of them known (below 0). */
  distances(points: number): Float64Array {
    if (this.kilometres.length < points) this.kilometres = new Float64Array(Math.ceil(points * 1.5));
    return this.kilometres.fill(-1);
  }

  /** Another place for every point, with whatever stood there. */
  worths(points: number): Float64Array {
    if (this.nearnesses.length < points) this.nearnesses = new Float64Array(Math.ceil(points * 1.5));
    return this.nearnesses;
  }

  /** Which of a question's words each word is, from 1; all of them 0 as long as whoever borrows them leaves them so. */
  terms(words: number): Uint16Array {
    if (this.places.length < words) this.places = new Uint16Array(Math.ceil(words * 1.5));
    return this.places;
  }

  /** How often each word is said, all of them 0 as long as whoever borrows them leaves them so. */
  counts(words: number): Uint32Array {
    if (this.said.length < words) this.said = new Uint32Array(Math.ceil(words * 1.5));
    return this.said;
  }

  get bytes(): number {
    return [...this.narrow, ...this.broad, this.candidates, this.closed, this.unanswered, this.places, this.nearnesses, this.said, this.kilometres].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}
