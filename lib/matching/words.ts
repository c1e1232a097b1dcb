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
  const counts = new Map<string, number>();
  for (const { key } of said) counts.set(key, (counts.get(key) ?? 0) + 1);
  const { saturation, lengthNormalisation, half } = text;
  const length = 1 - lengthNormalisation + lengthNormalisation * (said.length / Math.max(1, corpus.averageLength));
  const written = new Map([...wanted].reverse().map(({ key, word }) => [key, word]));
  const shared = [...written]
    .map(([key, word]) => ({ key, word, gain: rarity(key, corpus) * saturated(counts.get(key) ?? 0, saturation, length) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.key < b.key ? -1 : 1));
  const sum = shared.reduce((total, { gain }) => total + gain, 0);
  return {
    value: sum / (sum + half),
    evidence: shared.length > 0 ? [{ kind: "words", words: shared.slice(0, SHOWN).map(({ word }) => word) }] : [],
    missing: [],
  };
}

const rarity = (key: string, { size, holding }: Corpus): number => Math.log(1 + (size - holding(key) + 0.5) / (holding(key) + 0.5));

const saturated = (count: number, saturation: number, length: number): number => (count * (saturation + 1)) / (count + saturation * length);
