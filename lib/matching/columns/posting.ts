import { bitsFor, hasBit, listBits, setBit } from "./bits";
import { Growing } from "./growing";

/** So many rows share the upper half of their number, and need only the lower half to be told apart. */
const BLOCK_BITS = 16;
const LOW = (1 << BLOCK_BITS) - 1;

/** A block with more rows than this has a bit for each of its rows: a list of the same is hardly smaller, and slower by far to go through. */
const MOST_LISTED = 2_048;
const WORDS = 1 << (BLOCK_BITS - 5);

/** The rows that make one offer, ascending: at two bytes each, and in blocks where they are many, at a bit for each row of the block. */
export class Posting {
  /** How many rows there are. */
  size = 0;
  /** The last of them, or -1. */
  private last = -1;
  /** The lower halves of the rows of all blocks that are lists. */
  private readonly low = new Growing(Uint16Array);
  /** Where in `low` the rows of each block end. */
  private readonly ends: number[] = [];
  /** By block: the set of its rows, where it is no list. */
  private readonly sets: (Uint32Array<ArrayBuffer> | undefined)[] = [];

  /** Rows come in ascending order; the same row twice is the same as once. */
  push(row: number): void {
    const block = row >>> BLOCK_BITS;
    while (this.ends.length <= block) this.ends.push(this.low.length);
    const set = this.sets[block];
    this.size += 1;
    this.last = row;
    if (set) return setBit(set, row & LOW);
    this.low.push(row & LOW);
    this.ends[block] = this.low.length;
    if (this.low.length - this.beginOf(block) > MOST_LISTED) this.sets[block] = this.asSet(block);
  }

  /** Takes the rows of the last block off the list. */
  private asSet(block: number): Uint32Array<ArrayBuffer> {
    const set = new Uint32Array(WORDS);
    const begin = this.beginOf(block);
    for (let place = begin; place < this.low.length; place++) setBit(set, this.low.at(place));
    this.low.length = begin;
    this.ends[block] = begin;
    return set;
  }

  has(row: number): boolean {
    // A firm that has just changed is behind the rows of most lists.
    if (row > this.last) return false;
    const block = row >>> BLOCK_BITS;
    const set = this.sets[block];
    if (set) return hasBit(set, row & LOW);
    const place = this.placeOf(row);
    return place < (this.ends[block] ?? 0) && this.low.at(place) === (row & LOW);
  }

  /** Writes a mark into the place of each row; where some `only` are asked for, of each of these. */
  mark(places: Uint16Array, mark: number, only: Uint32Array | null): void {
    const low = this.low.values;
    for (let block = 0; block < this.ends.length; block++) {
      const base = block << BLOCK_BITS;
      const set = this.sets[block];
      if (set) {
        markSet(set, only, base, places, mark);
        continue;
      }
      const until = this.ends[block] ?? 0;
      if (only === null) for (let place = this.beginOf(block); place < until; place++) places[base | (low[place] ?? 0)] = mark;
      else {
        for (let place = this.beginOf(block); place < until; place++) {
          const row = base | (low[place] ?? 0);
          if ((only[row >>> 5] ?? 0) & (1 << (row & 31))) places[row] = mark;
        }
      }
    }
  }

  /** Adds its rows below `end` to a set. `end` is a multiple of 32, or behind all rows. */
  cover(bits: Uint32Array, end: number): void {
    const low = this.low.values;
    for (let block = 0; block < this.ends.length && block << BLOCK_BITS < end; block++) {
      const base = block << (BLOCK_BITS - 5);
      const set = this.sets[block];
      if (set) {
        unite(set, bits, base, Math.min(WORDS, bitsFor(end) - base));
        continue;
      }
      const until = this.endIn(block, end);
      for (let place = this.beginOf(block); place < until; place++) {
        const row = low[place] ?? 0;
        const word = base | (row >>> 5);
        bits[word] = (bits[word] ?? 0) | (1 << (row & 31));
      }
    }
  }

  *rows(): Generator<number> {
    for (let block = 0; block < this.ends.length; block++) {
      const base = block << BLOCK_BITS;
      const set = this.sets[block];
      if (set) for (const row of rowsIn(set)) yield base | row;
      else for (let place = this.beginOf(block); place < (this.ends[block] ?? 0); place++) yield base | this.low.at(place);
    }
  }

  trim(): void {
    this.low.trim();
  }

  pack(): PackedRows {
    return { size: this.size, last: this.last, low: this.low.held, ends: this.ends, sets: this.sets };
  }

  static unpack({ size, last, low, ends, sets }: PackedRows): Posting {
    const posting = new Posting();
    posting.size = size;
    posting.last = last;
    posting.low.hold(low);
    posting.ends.push(...ends);
    posting.sets.push(...sets);
    return posting;
  }

  get bytes(): number {
    return this.low.bytes + this.ends.length * 8 + this.sets.reduce((sum, set) => sum + (set?.byteLength ?? 0), 0);
  }

  private beginOf(block: number): number {
    return block === 0 ? 0 : (this.ends[block - 1] ?? 0);
  }

  /** Where those of a block end that are below a row of this block, or of one behind it. */
  private endIn(block: number, end: number): number {
    return end >>> BLOCK_BITS === block ? this.placeOf(end) : (this.ends[block] ?? 0);
  }

  /** Where the rows of its block begin that are not below it. */
  private placeOf(row: number): number {
    const block = row >>> BLOCK_BITS;
    const low = this.low.values;
    const wanted = row & LOW;
    let from = this.beginOf(block);
    let until = this.ends[block] ?? from;
    while (from < until) {
      const middle = (from + until) >>> 1;
      if ((low[middle] ?? 0) < wanted) from = middle + 1;
      else until = middle;
    }
    return from;
  }
}

/** Adds to a set, from a word on, the first words of another. */
function unite(set: Uint32Array, bits: Uint32Array, from: number, words: number): void {
  for (let word = 0; word < words; word++) bits[from + word] = (bits[from + word] ?? 0) | (set[word] ?? 0);
}

/** Marks the rows of a block that is a set. */
function markSet(set: Uint32Array, only: Uint32Array | null, base: number, places: Uint16Array, mark: number): void {
  const first = base >>> 5;
  const words = only === null ? WORDS : Math.min(WORDS, only.length - first);
  for (let word = 0; word < words; word++) {
    for (let left = (set[word] ?? 0) & (only === null ? -1 : (only[first + word] ?? 0)); left !== 0; left &= left - 1) places[base | (word << 5) | (31 - Math.clz32(left & -left))] = mark;
  }
}

function rowsIn(set: Uint32Array): Uint32Array {
  const rows = new Uint32Array(set.length * 32);
  return rows.subarray(0, listBits(set, set.length, rows));
}

/** The rows of an offer, as they are kept outside the process. */
export interface PackedRows {
  size: number;
  last: number;
  low: Uint16Array<ArrayBuffer>;
  ends: number[];
  sets: (Uint32Array<ArrayBuffer> | undefined)[];
}
