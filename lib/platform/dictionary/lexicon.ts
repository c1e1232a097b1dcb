import { MOST_FLAGS } from "./affixes";
import { Automaton, buildAutomaton } from "./automaton";

/** The words of a dictionary with the number of their set of flags, and the sets as pairs of 32 bits. */
export interface Lexicon {
  words: Automaton;
  flagSets: Uint32Array;
}

/** The last flag of a set is our own: the word is a common one and not only a name. */
export const COMMON_FLAG = MOST_FLAGS - 1;
const COMMON = 1n << BigInt(COMMON_FLAG);

/**
 * Reads the word list of a hunspell dictionary: a count, then "słowo/FLAGS" line by line. Names are taken in small
 * letters. Flags without a number say nothing about endings and are passed over.
 */
export function buildLexicon(text: string, flags: ReadonlyMap<string, number>): Lexicon {
  const flagsOf = new Map<string, bigint>();
  for (const line of text.split("\n").slice(1)) {
    const [written = "", letters = ""] = line.trim().split("/");
    if (written === "") continue;
    const word = written.toLowerCase();
    let set = flagsOf.get(word) ?? 0n;
    if (written === word) set |= COMMON;
    for (const letter of letters) {
      const flag = flags.get(letter);
      if (flag !== undefined) set |= 1n << BigInt(flag);
    }
    flagsOf.set(word, set);
  }
  const numbers = new Map<bigint, number>();
  const classes = new Map<string, number>();
  for (const [word, set] of flagsOf) {
    const number = numbers.get(set) ?? numbers.size;
    numbers.set(set, number);
    classes.set(word, number);
  }
  const flagSets = new Uint32Array(numbers.size * 2);
  for (const [set, number] of numbers) {
    flagSets[number * 2] = Number(set & 0xffffffffn);
    flagSets[number * 2 + 1] = Number(set >> BigInt(MOST_FLAGS / 2));
  }
  return { words: buildAutomaton(classes), flagSets };
}

/** The lexicon as bytes: how many numbers the sets take, the sets, the edges; each a 32-bit number, low byte first. */
export function toBytes({ words, flagSets }: Lexicon): Uint8Array {
  const numbers = new Uint32Array(1 + flagSets.length + words.edges.length);
  numbers[0] = flagSets.length;
  numbers.set(flagSets, 1);
  numbers.set(words.edges, 1 + flagSets.length);
  return new Uint8Array(numbers.buffer);
}

/** The lexicon out of its bytes, which are copied; null where they cannot be one. */
export function fromBytes(bytes: Uint8Array): Lexicon | null {
  if (bytes.length < 12 || bytes.length % 4 !== 0) return null;
  const numbers = new Uint32Array(new Uint8Array(bytes).buffer);
  const sets = numbers[0] ?? 0;
  if (sets + 2 > numbers.length) return null;
  return { flagSets: numbers.subarray(1, 1 + sets), words: new Automaton(numbers.subarray(1 + sets)) };
}
