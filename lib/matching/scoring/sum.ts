import type { Part } from "./explanation";
import type { Judged } from "./judged";
import { round4, shares } from "./rounding";

/**
 * Adds up what the parts are worth. Parts that nobody judged give their weight to the others. The score is the sum of
 * the contributions as they are shown: see `Explanation`.
 */
export function sumUp<Key extends string>(
  keys: readonly Key[],
  weights: Readonly<Record<Key, number>>,
  judged: Readonly<Record<Key, Judged | null>>,
  factor: number,
): { score: number; parts: Part<Key>[] } {
  const stated = keys.flatMap((key) => {
    const part = judged[key];
    return part ? [{ key, part }] : [];
  });
  const weightOf = sharesOf(stated.map(({ key }) => key), weights);
  const parts = stated.map(({ key, part }, index): Part<Key> => {
    const weight = weightOf[index] ?? 0;
    const value = round4(part.value);
    return { key, weight, value, contribution: round4(weight * value * factor), evidence: part.evidence };
  });
  return { score: round4(parts.reduce((sum, { contribution }) => sum + contribution, 0)), parts };
}

/** By weights and the parts that are stated: they come again with every firm. */
const shared = new WeakMap<object, Map<string, readonly number[]>>();

function sharesOf<Key extends string>(stated: readonly Key[], weights: Readonly<Record<Key, number>>): readonly number[] {
  const known = shared.get(weights) ?? new Map<string, readonly number[]>();
  shared.set(weights, known);
  const name = stated.join(" ");
  const there = known.get(name) ?? shares(stated.map((key) => weights[key]));
  known.set(name, there);
  return there;
}
