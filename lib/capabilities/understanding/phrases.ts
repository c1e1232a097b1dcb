import type { Word } from "./reading";

/** Something that can be said in words: an entry's form, or a saying that means nothing of ours. */
export interface Saying<T> {
  /** What it means: shared by all sayings that mean the same, because there are tens of thousands of them. */
  of: T;
  /** The keys of each of its words; a text's word meets one of them by any common key. Empty for what is met letter for letter only. */
  words: readonly (readonly string[])[];
  /** Its folded words without blanks, so that spelling apart or together does not matter. */
  squashed: string;
  /** Whether it has a linking preposition of its own ("części do maszyn"). */
  links: boolean;
}

/** Where a saying was found: the positions of its words in the text's list, ascending. */
export interface Sighting<T> {
  of: T;
  at: readonly number[];
  /** Written so, letter for letter but for diacritics and blanks; reordered or parted by other words. */
  how: "same" | "inflected" | "loose";
}

/** Finds sayings in a text. It takes time in proportion to the text, whatever the number of sayings. */
export interface Phrasebook<T> {
  /** Every sighting, longer ones that cover shorter ones included; the words are those of the text but function words. */
  sightingsIn(words: readonly Word[]): Sighting<T>[];
}

/** How many words may stand between or beside the words of a saying that are not its own: "cynkowanie ogniowe i galwaniczne". */
const STRANGERS = 2;
/** In a query of a few words they belong together even further apart: "cutting of thick hardox plates by plasma". */
const STRANGERS_IN_QUERY = 3;
export const MOST_IN_QUERY = 8;
/** So many words written together may be one saying ("sub assembly"). */
const MOST_JOINED = 4;

/** A key of a group of words that stand for one another begins with it; such a key is nobody's own. */
export const GROUP = "=";

/** Prepares the sayings. `widen` adds to the keys of a text's word those of the groups that it stands in. */
export function buildPhrasebook<T>(sayings: Iterable<Saying<T>>, widen: (keys: readonly string[]) => readonly string[] = (keys) => keys): Phrasebook<T> {
  const { means, links, joined, next, ids, isGroup, words: wordStarts, alternatives, firstWords, single, pairs } = pack(sayings);

  // The same word brings the same keys (text-keys), and most texts are made of the same words.
  const remembered = new WeakMap<readonly string[], readonly number[]>();
  const knownOf = (keys: readonly string[]): readonly number[] => {
    const there = remembered.get(keys);
    if (there) return there;
    const found = idsOf(widen(keys), ids);
    remembered.set(keys, found);
    return found;
  };

  /** Whether one of the numbers is a key of a saying's word. */
  const meets = (word: number, known: readonly number[]): boolean => {
    for (let place = wordStarts[word] ?? 0; place < (wordStarts[word + 1] ?? 0); place++) if (known.includes(alternatives[place] ?? -1)) return true;
    return false;
  };
  /** Whether one of them is a key of its own, and not of a word that may stand for it. */
  const meetsItself = (word: number, known: readonly number[]): boolean => {
    for (let place = wordStarts[word] ?? 0; place < (wordStarts[word + 1] ?? 0); place++) {
      const id = alternatives[place] ?? -1;
      if (isGroup[id] === 0 && known.includes(id)) return true;
    }
    return false;
  };

  return {
    sightingsIn(words) {
      const found: Sighting<T>[] = [];
      const strangers = words.length <= MOST_IN_QUERY ? STRANGERS_IN_QUERY : STRANGERS;
      const known = words.map(({ keys }) => knownOf(keys));
      const knownAt = (place: number): readonly number[] => known[place] ?? NONE;
      const sight = (saying: number, at: readonly number[], how: Sighting<T>["how"]): void => {
        const of = means[saying];
        if (of !== undefined) found.push({ of, at, how });
      };

      /** The words of a saying behind its first two, wherever they stand within the window; null where one is missing. */
      const gather = (saying: number, first: number, second: number): number[] | null => {
        const begin = firstWords[saying] ?? 0;
        const length = (firstWords[saying + 1] ?? 0) - begin;
        const at = [first, second];
        const clause = words[first]?.clause;
        const from = Math.max(0, Math.min(first, second) - strangers);
        const to = Math.min(words.length, from + length + 2 * strangers);
        for (let index = 2; index < length; index++) {
          let place = from;
          while (place < to && (words[place]?.clause !== clause || at.includes(place) || !meets(begin + index, knownAt(place)))) place++;
          if (place === to) return null;
          at.push(place);
        }
        return Math.max(...at) - Math.min(...at) < length + strangers ? at : null;
      };

      /** Whether what stands between two words makes them speak of different things: "wiązki elektryczne do autobusów". */
      const isParted = (first: number, last: number): boolean => {
        for (let place = first + 1; place <= last; place++) if (words[place]?.linked) return true;
        return false;
      };

      /** Sights the sayings whose first two words stand at two places. */
      const pairUp = (start: number, other: number): void => {
        for (const a of knownAt(start)) {
          for (const b of knownAt(other)) {
            const run = pairs.run(a, b);
            if (run < 0) continue;
            for (let place = pairs.begin(run); place < pairs.begin(run + 1); place++) {
              const saying = pairs.saying(place);
              const at = gather(saying, start, other);
              if (!at || (links[saying] === 0 && isParted(Math.min(...at), Math.max(...at)))) continue;
              const begin = firstWords[saying] ?? 0;
              const asWritten = at.every((each, index) => each === start + index && meetsItself(begin + index, knownAt(each)));
              sight(saying, at.sort((x, y) => x - y), asWritten ? "inflected" : "loose");
            }
          }
        }
      };

      words.forEach(({ clause }, start) => {
        for (let end = start + 1, text = ""; end <= Math.min(start + MOST_JOINED, words.length); end++) {
          if (words[end - 1]?.clause !== clause) break;
          text += words[end - 1]?.key ?? "";
          for (let saying = joined.get(text) ?? -1; saying >= 0; saying = next[saying] ?? -1) sight(saying, range(start, end), "same");
        }
        const ours = knownAt(start);
        for (const id of ours) for (let place = single.begin(id); place < single.begin(id + 1); place++) sight(single.saying(place), [start], "inflected");
        if (ours.length === 0) return;
        const last = Math.min(words.length - 1, start + 1 + strangers);
        for (let other = Math.max(0, start - 1 - strangers); other <= last; other++) {
          if (other !== start && words[other]?.clause === clause) pairUp(start, other);
        }
      });
      return found;
    },
  };
}

const NONE: readonly number[] = [];

function idsOf(keys: readonly string[], ids: ReadonlyMap<string, number>): readonly number[] {
  let found: number[] | null = null;
  for (const key of keys) {
    const id = ids.get(key);
    if (id !== undefined) (found ??= []).push(id);
  }
  return found ?? NONE;
}

/** All sayings in a few arrays of numbers: an object for each of twenty thousand would take four times as much. */
function pack<T>(sayings: Iterable<Saying<T>>) {
  const ids = new Map<string, number>();
  const groups: number[] = [];
  const idOf = (key: string): number => {
    const there = ids.get(key);
    if (there !== undefined) return there;
    groups.push(key.startsWith(GROUP) ? 1 : 0);
    ids.set(key, groups.length - 1);
    return groups.length - 1;
  };
  const means: T[] = [];
  const links: number[] = [];
  const next: number[] = [];
  const joined = new Map<string, number>();
  const words = [0];
  const alternatives: number[] = [];
  const firstWords = [0];
  // Rows of numbers, one after the other: an object for each would be gone in a moment and stay in the process's memory.
  const singles: number[] = [];
  const doubles: number[] = [];
  for (const saying of sayings) {
    const number = means.length;
    means.push(saying.of);
    links.push(saying.links ? 1 : 0);
    next.push(joined.get(saying.squashed) ?? -1);
    joined.set(saying.squashed, number);
    const of = saying.words.map((keys) => [...new Set(keys.map(idOf))]);
    for (const keys of of) {
      alternatives.push(...keys);
      words.push(alternatives.length);
    }
    firstWords.push(words.length - 1);
    const [first = [], second] = of;
    for (const a of first) {
      if (second) for (const b of second) doubles.push(a, b, number);
      else singles.push(a, number);
    }
  }
  return {
    ids, means, joined,
    isGroup: Uint8Array.from(groups), links: Uint8Array.from(links), next: Int32Array.from(next),
    words: Uint32Array.from(words), alternatives: Uint32Array.from(alternatives), firstWords: Uint32Array.from(firstWords),
    single: indexOf(singles, ids.size), pairs: pairsOf(doubles),
  };
}

/** The rows of a list of numbers, `width` of them each, in their order: the positions at which they begin. */
function inOrder(rows: readonly number[], width: number): Uint32Array {
  const order = Uint32Array.from({ length: rows.length / width }, (_, row) => row * width);
  return order.sort((a, b) => {
    for (let column = 0; column < width; column++) {
      const difference = (rows[a + column] ?? 0) - (rows[b + column] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** For each number the sayings of one word that it is a key of: those from `begin(id)` to before `begin(id + 1)`. */
function indexOf(singles: readonly number[], size: number) {
  const order = inOrder(singles, 2);
  const starts = startsOf(order.map((row) => singles[row] ?? 0), size);
  const sayings = order.map((row) => singles[row + 1] ?? 0);
  return { begin: (id: number): number => starts[id] ?? sayings.length, saying: (place: number): number => sayings[place] ?? 0 };
}

/** Bits of the sieve; a power of two. */
const SIEVE = 1 << 18;

/** For each two numbers the sayings whose first two words have them as keys: a table that is looked up in one step. */
function pairsOf(doubles: readonly number[]) {
  const order = inOrder(doubles, 3);
  const firsts = order.map((row) => doubles[row] ?? 0);
  const seconds = order.map((row) => doubles[row + 1] ?? 0);
  const sayings = order.map((row) => doubles[row + 2] ?? 0);
  const begins = order.map((_, place) => place).filter((place) => place === 0 || firsts[place] !== firsts[place - 1] || seconds[place] !== seconds[place - 1]);
  let size = 16;
  while (size < begins.length * 2) size *= 2;
  /** Most pairs of words begin nothing, and a few kilobytes say so for nine of ten without the large table. */
  const sieve = new Uint32Array(SIEVE >>> 5);
  const hashOf = (first: number, second: number): number => {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  /** Three numbers a slot: both keys, and one more than the number of the run of sayings; 0 is free. */
  const slots = new Uint32Array(size * 3);
  const runs = Uint32Array.from([...begins, order.length]);
  const slotOf = (hash: number, first: number, second: number): number => {
    let slot = hash & (size - 1);
    while (slots[slot * 3 + 2] !== 0 && (slots[slot * 3] !== first || slots[slot * 3 + 1] !== second)) slot = (slot + 1) & (size - 1);
    return slot * 3;
  };
  begins.forEach((place, run) => {
    const [first, second] = [firsts[place] ?? 0, seconds[place] ?? 0];
    const hash = hashOf(first, second);
    const bit = hash & (SIEVE - 1);
    sieve[bit >>> 5] = (sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
    slots.set([first, second, run + 1], slotOf(hash, first, second));
  });
  return {
    /** The run of two keys, or -1. */
    run(first: number, second: number): number {
      const hash = hashOf(first, second);
      const bit = hash & (SIEVE - 1);
      return ((sieve[bit >>> 5] ?? 0) >>> (bit & 31)) & 1 ? (slots[slotOf(hash, first, second) + 2] ?? 0) - 1 : -1;
    },
    begin: (run: number): number => runs[run] ?? 0,
    saying: (place: number): number => sayings[place] ?? 0,
  };
}

/** Where the rows of each number begin in a list sorted by it. */
function startsOf(sorted: Uint32Array, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const id of sorted) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  return starts;
}

const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, index) => start + index);
