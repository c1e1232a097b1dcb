import { Growing } from "./growing";
import type { Offer, Source } from "../scoring/sides";

/** So many rows share the upper half of their number, and need only the lower half to be told apart. */
const BLOCK_BITS = 16;
const LOW = (1 << BLOCK_BITS) - 1;

const SOURCES: readonly Source[] = ["declared", "verified", "text"];
const LEVELS: readonly Offer["level"][] = ["CORE", "SUPPLEMENTARY"];

/** How many lists there are for one entry of the taxonomy: one for each source and level. */
export const VARIANTS = SOURCES.length * LEVELS.length;

export const variantOf = ({ source, level }: Pick<Offer, "source" | "level">): number => SOURCES.indexOf(source) * LEVELS.length + LEVELS.indexOf(level);

export const sourceOf = (variant: number): Source => SOURCES[Math.floor(variant / LEVELS.length)] ?? "declared";

/** The offer that a list stands for. */
export const offerOf = (slug: string, variant: number): Offer => ({ slug, source: sourceOf(variant), level: LEVELS[variant % LEVELS.length] ?? "CORE" });

/** The rows that make one offer, ascending, at two bytes each. */
export class Posting {
  /** The lower halves of the rows. */
  readonly low = new Growing(Uint16Array);
  /** Where in `low` the rows of each block end. */
  readonly ends: number[] = [];

  /** Rows come in ascending order; the same row twice is kept twice, and means the same. */
  push(row: number): void {
    const block = row >>> BLOCK_BITS;
    while (this.ends.length <= block) this.ends.push(this.low.length);
    this.low.push(row & LOW);
    this.ends[block] = this.low.length;
  }

  has(row: number): boolean {
    const { ends } = this;
    const block = row >>> BLOCK_BITS;
    const low = this.low.values;
    const wanted = row & LOW;
    const end = block < ends.length ? (ends[block] ?? 0) : 0;
    let from = block === 0 ? 0 : (ends[block - 1] ?? 0);
    let until = end;
    while (from < until) {
      const middle = (from + until) >>> 1;
      if ((low[middle] ?? 0) < wanted) from = middle + 1;
      else until = middle;
    }
    return from < end && low[from] === wanted;
  }

  /** Writes a mark into the place of each row; where some `only` are asked for, of each of these. */
  mark(places: Uint16Array, mark: number, only: Uint32Array | null): void {
    const low = this.low.values;
    let from = 0;
    for (let block = 0; block < this.ends.length; block++) {
      const until = this.ends[block] ?? 0;
      const base = block << BLOCK_BITS;
      if (only === null) for (let place = from; place < until; place++) places[base | (low[place] ?? 0)] = mark;
      else {
        for (let place = from; place < until; place++) {
          const row = base | (low[place] ?? 0);
          if ((only[row >>> 5] ?? 0) & (1 << (row & 31))) places[row] = mark;
        }
      }
      from = until;
    }
  }

  /** Adds its rows to a set. */
  cover(bits: Uint32Array): void {
    const low = this.low.values;
    let from = 0;
    for (let block = 0; block < this.ends.length; block++) {
      const until = this.ends[block] ?? 0;
      const base = block << (BLOCK_BITS - 5);
      for (let place = from; place < until; place++) {
        const row = low[place] ?? 0;
        const word = base | (row >>> 5);
        bits[word] = (bits[word] ?? 0) | (1 << (row & 31));
      }
      from = until;
    }
  }

  *rows(): Generator<number> {
    let from = 0;
    for (const [block, until] of this.ends.entries()) {
      for (let place = from; place < until; place++) yield (block << BLOCK_BITS) | this.low.at(place);
      from = until;
    }
  }
}

/** The rows that make one offer. */
export interface OfferList {
  list: Posting;
  offer: Offer;
}

/** A list as it is kept outside the process. */
export interface PackedPosting {
  entry: number;
  variant: number;
  low: Uint16Array<ArrayBuffer>;
  ends: number[];
}

/** What all rows offer, by entry and variant. */
export class Postings {
  private readonly lists: (Posting | undefined)[] = [];

  push(entry: number, variant: number, row: number): void {
    const place = entry * VARIANTS + variant;
    (this.lists[place] ??= new Posting()).push(row);
  }

  /** Null where nobody offers it so. */
  list(entry: number, variant: number): Posting | null {
    return this.lists[entry * VARIANTS + variant] ?? null;
  }

  /** The offers of a row. */
  madeAt(row: number): { entry: number; variant: number }[] {
    const made: { entry: number; variant: number }[] = [];
    for (let place = 0; place < this.lists.length; place++) {
      if (this.lists[place]?.has(row)) made.push({ entry: Math.floor(place / VARIANTS), variant: place % VARIANTS });
    }
    return made;
  }

  /** Every list that there is, with its entry and variant. */
  *all(): Generator<{ entry: number; variant: number; list: Posting }> {
    for (const [place, list] of this.lists.entries()) if (list) yield { entry: Math.floor(place / VARIANTS), variant: place % VARIANTS, list };
  }

  trim(): void {
    for (const list of this.lists) list?.low.trim();
  }

  pack(): PackedPosting[] {
    return [...this.all()].map(({ entry, variant, list }) => ({ entry, variant, low: list.low.held, ends: list.ends }));
  }

  unpack(packed: readonly PackedPosting[]): void {
    for (const { entry, variant, low, ends } of packed) {
      const list = new Posting();
      list.low.hold(low);
      list.ends.push(...ends);
      this.lists[entry * VARIANTS + variant] = list;
    }
  }

  get bytes(): number {
    return this.lists.reduce((sum, list) => sum + (list ? list.low.bytes + list.ends.length * 8 : 0), 0);
  }
}
