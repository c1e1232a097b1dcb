export type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/**
 * A typed array that grows at its end. Hot loops read `values` up to `length`; it is another array after each growth,
 * so nobody keeps it for longer than a question takes.
 */
export class Growing<A extends Column> {
  length = 0;
  values: A;

  constructor(private readonly make: new (size: number) => A) {
    this.values = new make(16);
  }

  /** Returns the place of the value. */
  push(value: number): number {
    if (this.length === this.values.length) this.resize(Math.max(16, Math.ceil(this.length * 1.5)));
    this.values[this.length] = value;
    return this.length++;
  }

  at(place: number): number {
    return this.values[place] ?? 0;
  }

  /** Gives back what growth has reserved. */
  trim(): void {
    this.resize(Math.max(16, this.length));
  }

  get bytes(): number {
    return this.values.byteLength;
  }

  /** What it holds, without reserves. */
  get held(): A {
    return this.values.slice(0, this.length) as A;
  }

  /** Holds these from now on, and nothing else. */
  hold(values: A): void {
    this.values = values;
    this.length = values.length;
  }

  private resize(size: number): void {
    const values = new this.make(size);
    values.set(this.values.subarray(0, this.length));
    this.values = values;
  }
}

/** Numbers things from 0 in the order in which they come, the same thing always alike. */
export class Numbering<T> {
  readonly things: T[] = [];
  private readonly numbers = new Map<string | number, number>();

  constructor(private readonly keyOf: (thing: T) => string | number) {}

  /** Gives things that have no number yet the next ones, in this order. */
  numberAll(things: readonly T[]): void {
    for (const thing of things) this.numberOf(thing);
  }

  numberOf(thing: T): number {
    const key = this.keyOf(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.things.length);
    return this.things.push(thing) - 1;
  }

  /** Its number, or -1 where it never came. */
  find(thing: T): number {
    return this.numbers.get(this.keyOf(thing)) ?? -1;
  }
}
