import type { Word } from "./reading";

/** Something that can be said in words: an entry's form, or a saying that means nothing of ours. */
export interface Saying {
  /** The keys of each of its words; a text's word meets one of them by any common key. */
  words: readonly (readonly string[])[];
  /** Its folded words without blanks, so that spelling apart or together does not matter. */
  squashed: string;
  /** Whether it has a linking preposition of its own ("części do maszyn"). */
  links: boolean;
}

/** Where a saying was found: the positions of its words in the text's list, ascending. */
export interface Sighting<T extends Saying> {
  saying: T;
  at: readonly number[];
  /** Written so, letter for letter but for diacritics and blanks; reordered or parted by other words. */
  how: "same" | "inflected" | "loose";
}

/** Finds sayings in a text. It takes time in proportion to the text, whatever the number of sayings. */
export interface Phrasebook<T extends Saying> {
  /** Every sighting, longer ones that cover shorter ones included; the words are those of the text but function words. */
  sightingsIn(words: readonly Word[]): Sighting<T>[];
}

/** How many words may stand between or beside the words of a saying that are not its own: "cynkowanie ogniowe i galwaniczne". */
const STRANGERS = 2;
/** In a query of a few words they belong together even further apart: "cutting of thick hardox plates by plasma". */
const STRANGERS_IN_QUERY = 3;
const MOST_IN_QUERY = 8;

/** `widen` adds keys to those of a text's word: groups of words that the sayings name as well. */
export function buildPhrasebook<T extends Saying>(sayings: readonly T[], widen: (keys: readonly string[]) => readonly string[] = (keys) => keys): Phrasebook<T> {
  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const known = ids.get(key) ?? ids.size;
    ids.set(key, known);
    return known;
  };
  const single = new Map<number, number[]>();
  const pairs = new Map<number, number[]>();
  const joined = new Map<string, number[]>();
  const put = <K>(map: Map<K, number[]>, key: K, position: number) => {
    const there = map.get(key);
    if (!there) map.set(key, [position]);
    else if (!there.includes(position)) there.push(position);
  };
  const parts = sayings.map(({ words, squashed }, position) => {
    const of = words.map((keys) => keys.map(idOf));
    const [first = [], second] = of;
    if (!second) for (const id of first) put(single, id, position);
    else for (const a of first) for (const b of second) put(pairs, pairOf(a, b), position);
    put(joined, squashed, position);
    return of;
  });

  return {
    sightingsIn(words) {
      const found: Sighting<T>[] = [];
      const strangers = words.length <= MOST_IN_QUERY ? STRANGERS_IN_QUERY : STRANGERS;
      const known = words.map(({ keys }) => widen(keys).flatMap((key) => ids.get(key) ?? []));
      const meets = (wanted: readonly number[], at: number): boolean => known[at]?.some((id) => wanted.includes(id)) ?? false;
      const sight = (position: number, at: readonly number[], how: Sighting<T>["how"]): void => {
        const saying = sayings[position];
        if (saying) found.push({ saying, at, how });
      };

      /** Whether each word is a form of the saying's own, and not of one that may stand for it. */
      const isOwn = (position: number, at: readonly number[]): boolean =>
        at.every((place, index) => words[place]?.keys.some((key) => sayings[position]?.words[index]?.includes(key)) ?? false);

      /** The words of a saying behind its first two, wherever they stand within the window; null where one is missing. */
      const gather = (position: number, first: number, second: number): number[] | null => {
        const of = parts[position] ?? [];
        const at = [first, second];
        const clause = words[first]?.clause;
        const from = Math.max(0, Math.min(first, second) - strangers);
        const to = from + of.length + 2 * strangers;
        for (let index = 2; index < of.length; index++) {
          const wanted = of[index] ?? [];
          let place = from;
          while (place < to && (words[place]?.clause !== clause || at.includes(place) || !meets(wanted, place))) place++;
          if (place === to) return null;
          at.push(place);
        }
        return Math.max(...at) - Math.min(...at) < of.length + strangers ? at : null;
      };

      /** Whether what stands between two words makes them speak of different things: "wiązki elektryczne do autobusów". */
      const isParted = (first: number, last: number): boolean => words.slice(first + 1, last + 1).some(({ linked }) => linked);

      /** Sights the sayings whose first two words stand at two places. */
      const pairUp = (start: number, other: number): void => {
        for (const a of known[start] ?? []) {
          for (const b of known[other] ?? []) {
            for (const position of pairs.get(pairOf(a, b)) ?? []) {
              const at = gather(position, start, other);
              if (!at || (!sayings[position]?.links && isParted(Math.min(...at), Math.max(...at)))) continue;
              const inOrder = at.every((place, index) => place === start + index);
              sight(position, at.toSorted((x, y) => x - y), inOrder && isOwn(position, at) ? "inflected" : "loose");
            }
          }
        }
      };

      words.forEach(({ clause }, start) => {
        for (let end = start + 1, text = ""; end <= Math.min(start + 4, words.length); end++) {
          if (words[end - 1]?.clause !== clause) break;
          text += words[end - 1]?.key ?? "";
          for (const position of joined.get(text) ?? []) sight(position, range(start, end), "same");
        }
        const ours = known[start] ?? [];
        for (const id of ours) for (const position of single.get(id) ?? []) sight(position, [start], "inflected");
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

const pairOf = (a: number, b: number): number => a * 0x100000 + b;

const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, index) => start + index);
