import type { TextKeys } from "@/lib/capabilities/text-keys";
import { type Faults, readTable, type TableFile } from "@/lib/platform/table";
import { fold } from "@/lib/platform/text";

/** Two words that must meet, being forms of one, or must stay apart. */
export interface WordPair {
  a: string;
  b: string;
  meets: boolean;
}

/** Shares from 0 to 1. */
export interface WordMeasure {
  pairsThatMeet: number;
  pairsApart: number;
  /** Of the pairs that must meet: as written; both without diacritics; one with and the other without. */
  recall: number;
  recallFolded: number;
  recallMixed: number;
  /** Of the pairs that must stay apart: how many meet, as written and without diacritics. */
  falseMerges: number;
  falseMergesFolded: number;
  /** Pairs that went wrong as written, "a/b". */
  wrong: string[];
}

/** Reads a file with the columns `verdict` (meet or apart), `a` and `b`. */
export function readWordPairs(file: TableFile, faults: Faults): WordPair[] {
  return readTable(file, ["verdict", "a", "b"] as const, faults).flatMap(({ verdict, a, b, line }) => {
    if (verdict === "meet" || verdict === "apart") return [{ a, b, meets: verdict === "meet" }];
    faults.add(file, line, `"${verdict}" is neither meet nor apart`);
    return [];
  });
}

/** How well keys bring the forms of a word together and keep other words apart. */
export function measureWords(pairs: readonly WordPair[], keys: TextKeys): WordMeasure {
  const keysOf = (word: string) => keys.keysOf(word).map(({ key }) => key);
  const meet = (a: string, b: string) => {
    const there = keysOf(b);
    return keysOf(a).some((key) => there.includes(key));
  };
  const together = pairs.filter(({ meets }) => meets);
  const apart = pairs.filter(({ meets }) => !meets);
  const share = (of: readonly WordPair[], holds: (pair: WordPair) => boolean) => (of.length > 0 ? of.filter(holds).length / of.length : 0);
  return {
    pairsThatMeet: together.length,
    pairsApart: apart.length,
    recall: share(together, ({ a, b }) => meet(a, b)),
    recallFolded: share(together, ({ a, b }) => meet(fold(a), fold(b))),
    recallMixed: share(together, ({ a, b }) => meet(a, fold(b))),
    falseMerges: share(apart, ({ a, b }) => meet(a, b)),
    falseMergesFolded: share(apart, ({ a, b }) => meet(fold(a), fold(b))),
    wrong: pairs.filter(({ a, b, meets }) => meet(a, b) !== meets).map(({ a, b }) => `${a}/${b}`),
  };
}
