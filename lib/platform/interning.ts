interface Made<T> {
  text: string;
  hash: number;
  thing: T;
}

/** Never has more than one property. It has no prototype, so none of its names means anything, and its shape is shared with nobody. */
const naming = Object.create(null) as Record<string, true>;

/**
 * The same text as the engine keeps the name of a property: one object for all that read alike, so whoever compares two
 * or looks one up need not read them; and a copy, so the long text that it was cut from can be forgotten.
 */
export function asName(text: string): string {
  naming[text] = true;
  let kept = text;
  for (const name in naming) kept = name;
  Reflect.deleteProperty(naming, text);
  return kept;
}

/** Goes on with the hash of a stretch of text by its next code unit; that of an empty one is 0. */
export const hashOn = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/**
 * One thing for each different stretch of text, made when it comes for the first time. Stretches are compared where they
 * stand: to cut each out of its text and look that up takes several times as long.
 */
export class Interning<T> {
  private slots: (Made<T> | undefined)[];
  private size = 0;

  /** Past `most` all are forgotten: a flood of stretches that never come again must not fill the memory. */
  constructor(
    private readonly make: (text: string) => T,
    private readonly most: number,
  ) {
    // At most half full, so that a stretch is found after a look or two.
    this.slots = new Array<Made<T> | undefined>(2 ** Math.ceil(Math.log2(2 * most)));
  }

  /** The thing for what stands from `start` to `end`. */
  of(text: string, start = 0, end = text.length): T {
    let hash = 0;
    for (let place = start; place < end; place++) hash = hashOn(hash, text.charCodeAt(place));
    return this.hashed(hash, text, start, end);
  }

  /** The same for whoever has gone through the stretch already and knows its hash. */
  hashed(hash: number, text: string, start: number, end: number): T {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let made = this.slots[slot]; made !== undefined; made = this.slots[slot]) {
      if (made.hash === hash && made.text.length === end - start && text.startsWith(made.text, start)) return made.thing;
      slot = (slot + 1) & mask;
    }
    return this.keep(slot, hash, asName(text.slice(start, end)));
  }

  private keep(slot: number, hash: number, text: string): T {
    const thing = this.make(text);
    if (this.size >= this.most) {
      this.slots = new Array<Made<T> | undefined>(this.slots.length);
      this.size = 0;
    }
    this.slots[slot] = { text, hash, thing };
    this.size += 1;
    return thing;
  }
}
