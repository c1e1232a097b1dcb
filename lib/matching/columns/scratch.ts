import { bitsFor } from "./bits";

type Room = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Rooms of one width: a pass that begins gets those of the pass before again. */
class Rooms<A extends Room> {
  private readonly rooms: A[] = [];
  private used = 0;

  constructor(private readonly make: new (size: number) => A) {}

  begin(): void {
    this.used = 0;
  }

  lend(size: number): A {
    const place = this.used++;
    const room = this.rooms[place];
    return room && room.length >= size ? room : (this.rooms[place] = new this.make(Math.ceil(size * 1.25)));
  }

  get bytes(): number {
    return this.rooms.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}

/** Room that one pass after another works in, so that a question makes no garbage. One pass at a time. */
export class Scratch {
  private readonly narrow = new Rooms(Uint8Array);
  private readonly broad = new Rooms(Uint16Array);
  private readonly wide = new Rooms(Uint32Array);
  private readonly signed = new Rooms(Int32Array);
  private readonly real = new Rooms(Float64Array);
  private places = new Uint16Array(0);
  private gained = new Float64Array(0);

  /** Begins a pass: what was lent before is free again. */
  begin(): void {
    for (const rooms of [this.narrow, this.broad, this.wide, this.signed, this.real]) rooms.begin();
  }

  /** A small count for each of so many, all of them 0. */
  counts(size: number): Uint8Array {
    return this.narrow.lend(size).fill(0, 0, size);
  }

  /** A mark for each of so many, all of them 0. */
  marks(size: number): Uint16Array {
    return this.broad.lend(size).fill(0, 0, size);
  }

  /** A mark for each of so many, with whatever stood there. */
  unmarked(size: number): Uint16Array {
    return this.broad.lend(size);
  }

  /** A set of at most so many rows, with none in it. */
  set(rows: number): Uint32Array {
    const words = bitsFor(rows);
    return this.wide.lend(words).fill(0, 0, words);
  }

  /** A list of at most so many, with whatever stood there. */
  list(size: number): Uint32Array {
    return this.wide.lend(size);
  }

  /** Whole numbers for so many, with whatever stood there. */
  wholes(size: number): Int32Array {
    return this.signed.lend(size);
  }

  /** Figures for so many, with whatever stood there. */
  figures(size: number): Float64Array {
    return this.real.lend(size);
  }

  /** Which of a question's words each word is, from 1; all of them 0 as long as whoever borrows them leaves them so. */
  terms(words: number): Uint16Array {
    if (this.places.length < words) this.places = new Uint16Array(Math.ceil(words * 1.5));
    return this.places;
  }

  /** What is gained by each word, all of them 0 as long as whoever borrows them leaves them so. */
  gains(words: number): Float64Array {
    if (this.gained.length < words) this.gained = new Float64Array(Math.ceil(words * 1.5));
    return this.gained;
  }

  get bytes(): number {
    return [this.narrow, this.broad, this.wide, this.signed, this.real].reduce((sum, { bytes }) => sum + bytes, this.places.byteLength + this.gained.byteLength);
  }
}
