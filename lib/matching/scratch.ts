/** Room that one pass after another works in, so that a question makes no garbage. One pass at a time. */
export class Scratch {
  private readonly narrow: Uint8Array[] = [];
  private readonly broad: Uint16Array[] = [];
  private usedNarrow = 0;
  private usedBroad = 0;
  private terms = new Uint16Array(0);
  private said = new Uint32Array(0);
  private kilometres = new Float64Array(0);

  /** Begins a pass: what was lent before is free again. */
  begin(words: number): void {
    this.usedNarrow = 0;
    this.usedBroad = 0;
    if (this.terms.length < words) this.terms = new Uint16Array(Math.ceil(words * 1.5));
  }

  /** A place for every row, all of them 0. */
  marks(rows: number, broad: boolean): Uint8Array | Uint16Array {
    const place = broad ? this.usedBroad++ : this.usedNarrow++;
    const lent = broad ? this.broad[place] : this.narrow[place];
    if (lent && lent.length >= rows) return lent.fill(0);
    const size = Math.ceil(rows * 1.25);
    return broad ? (this.broad[place] = new Uint16Array(size)) : (this.narrow[place] = new Uint8Array(size));
  }

  /** A place for every point, none of them known (below 0). */
  distances(points: number): Float64Array {
    if (this.kilometres.length < points) this.kilometres = new Float64Array(Math.ceil(points * 1.5));
    return this.kilometres.fill(-1);
  }

  /** Which of a question's words a key is, from 1; 0: none. */
  termOf(number: number): number {
    return this.terms[number] ?? 0;
  }

  setTerm(number: number, place: number): void {
    this.terms[number] = place;
  }

  /** How often each word is said, all of them 0 as long as whoever borrows them leaves them so. */
  counts(words: number): Uint32Array {
    if (this.said.length < words) this.said = new Uint32Array(Math.ceil(words * 1.5));
    return this.said;
  }

  get bytes(): number {
    return [...this.narrow, ...this.broad, this.terms, this.said, this.kilometres].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}
