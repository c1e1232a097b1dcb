import { slipsBetween } from "@/lib/platform/text";
import { compare } from "./forms";

/** The known word that is most like an unknown one, or null where none is like enough. Words are folded. */
export type Nearest = (word: string) => string | null;

/**
 * Two words are alike enough from this Dice coefficient of their trigrams on (two neighbours
 * swapped in a word of six letters leave less than half of them),
 */
const likeEnough = (word: string): number => (word.length < 6 ? 0.5 : 0.3);
/** and if no more slips than this part them: one in a short word, two in one of eight letters or more. */
const slipsForgiven = (word: string): number => (word.length < 8 ? 1 : 2);

/**
 * Prepares a vocabulary for finding its word nearest to a misspelt one: trigrams name the candidates, the fewest slips
 * decide ("spwaanie" is "spawanie" and not "spajanie"), then the share of common trigrams, then the alphabet, so that the
 * order of the vocabulary decides nothing. Words of fewer than
 * four letters and words with figures are too easily mistaken for one another.
 */
export function buildNearest(vocabulary: Iterable<string>): Nearest {
  const words = [...new Set(vocabulary)].filter(isComparable).sort(compare);
  const sizes = words.map((word) => trigramsOf(word).length);
  const holding = new Map<string, number[]>();
  words.forEach((word, position) => {
    for (const trigram of trigramsOf(word)) {
      const there = holding.get(trigram);
      if (there) there.push(position);
      else holding.set(trigram, [position]);
    }
  });
  return (word) => {
    if (!isComparable(word)) return null;
    const trigrams = trigramsOf(word);
    const like = likeEnough(word);
    const shared = new Map<number, number>();
    for (const trigram of trigrams) for (const position of holding.get(trigram) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
    let best: { position: number; slips: number; dice: number } | null = null;
    for (const [position, count] of shared) {
      const dice = (2 * count) / (trigrams.length + (sizes[position] ?? 0));
      if (dice < like) continue;
      const slips = slipsBetween(word, words[position] ?? "", slipsForgiven(word));
      if (slips > slipsForgiven(word)) continue;
      const isBetter = !best || slips < best.slips || (slips === best.slips && (dice > best.dice || (dice === best.dice && position < best.position)));
      if (isBetter) best = { position, slips, dice };
    }
    return best ? (words[best.position] ?? null) : null;
  };
}

const isComparable = (word: string): boolean => word.length >= 4 && word.length <= 60 && !/\d/.test(word);

/** The different trigrams of a word with its ends marked. */
function trigramsOf(word: string): string[] {
  const marked = `  ${word} `;
  const trigrams = new Set<string>();
  for (let start = 0; start + 3 <= marked.length; start++) trigrams.add(marked.slice(start, start + 3));
  return [...trigrams];
}
