import type { TextKey } from "@/lib/capabilities/text-keys";
import type { Judged } from "./judged";
import type { Weights } from "./weights";

/** What all firms' descriptions together say about a word: without it, no word is more telling than another. */
export interface Corpus {
  /** How many descriptions there are. */
  size: number;
  /** Their average number of words. */
  averageLength: number;
  /** In how many of them a key stands. */
  holding: (key: string) => number;
}

export function buildCorpus(descriptions: readonly (readonly TextKey[])[]): Corpus {
  const held = new Map<string, number>();
  for (const words of descriptions) for (const key of new Set(words.map(({ key }) => key))) held.set(key, (held.get(key) ?? 0) + 1);
  const words = descriptions.reduce((sum, { length }) => sum + length, 0);
  return { size: descriptions.length, averageLength: descriptions.length > 0 ? words / descriptions.length : 0, holding: (key) => held.get(key) ?? 0 };
}

/** How many words are shown as evidence. */
const SHOWN = 6;

/**
 * How much a firm's descriptions speak of what the need speaks of: BM25, brought into 0 to 1 by BM25 / (BM25 + half).
 * It may lift a firm among equals and opens no gate. Null where the need has no words or there is nothing to compare with.
 */
export function judgeWords(wanted: readonly TextKey[], said: readonly TextKey[], corpus: Corpus | null, { text }: Weights): Judged | null {
  if (!corpus || corpus.size === 0 || wanted.length === 0) return null;
  const counts = counted(said);
  const { saturation, lengthNormalisation, half } = text;
  const length = 1 - lengthNormalisation + lengthNormalisation * (said.length / Math.max(1, corpus.averageLength));
  const shared = inOrder(wanted).flatMap(({ key, word }) => {
    const count = counts.get(key);
    return count === undefined ? [] : [{ word, gain: rarity(key, corpus) * saturated(count, saturation, length) }];
  });
  const sum = shared.reduce((total, { gain }) => total + gain, 0);
  // A word that may be a form of two lemmas is shown once.
  const telling = [...new Set(shared.toSorted((a, b) => b.gain - a.gain).map(({ word }) => word))].slice(0, SHOWN);
  return {
    value: sum / (sum + half),
    evidence: telling.length > 0 ? [{ kind: "words", words: telling }] : [],
    missing: [],
  };
}

/** By the list of a firm's words, which is asked for with every need that is shown to it: how often it says each key. */
const tallies = new WeakMap<readonly TextKey[], ReadonlyMap<string, number>>();

function counted(said: readonly TextKey[]): ReadonlyMap<string, number> {
  const known = tallies.get(said);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { key } of said) counts.set(key, (counts.get(key) ?? 0) + 1);
  tallies.set(said, counts);
  return counts;
}

/** By the list of a need's words, which is asked for with every firm: each key once, as it was written first. */
const ordered = new WeakMap<readonly TextKey[], readonly TextKey[]>();

/** In the order of the keys, so that whoever adds up the same gains gets the same sum, to the last bit. */
function inOrder(wanted: readonly TextKey[]): readonly TextKey[] {
  const known = ordered.get(wanted);
  if (known) return known;
  const first = new Map([...wanted].reverse().map((each) => [each.key, each]));
  const sorted = [...first.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  ordered.set(wanted, sorted);
  return sorted;
}

const rarity = (key: string, { size, holding }: Corpus): number => rarityOf(holding(key), size);

/** How much a word tells that stands in so many of all descriptions. */
export const rarityOf = (holding: number, size: number): number => Math.log(1 + (size - holding + 0.5) / (holding + 0.5));

/** How much is heard of a word that is said so often, in a text of a length relative to the average. */
export const saturated = (count: number, saturation: number, length: number): number => (count * (saturation + 1)) / (count + saturation * length);
