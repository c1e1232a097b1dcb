import { encode, withoutMarks } from "./alphabet";

/** How a dictionary form (lemma) becomes another: what is put in place of its end, and when that applies. */
export interface Ending {
  /** Number of the flag that a lemma must carry. */
  flag: number;
  added: string;
  /** What the end of the lemma must look like, letter by letter from the left. */
  condition: readonly LetterTest[];
}

interface LetterTest {
  letters: string;
  /** Whether the letter must be none of them. */
  none: boolean;
}

/** Endings that stand in place of the same end of a lemma. */
export interface Exchange {
  /** What the lemma has where the form has the added ending, and the same in letters' numbers. */
  strip: string;
  codes: Uint8Array;
  endings: Ending[];
}

/** The endings of a language, by the folded ending that a form shows. */
export interface Endings {
  byAdded: ReadonlyMap<string, readonly Exchange[]>;
  longest: number;
  /** Numbers of the flags, by their letter in the dictionary. */
  flags: ReadonlyMap<string, number>;
}

/** A set of flags is kept as two numbers of 32 bits; the last flag is not the dictionary's own. */
export const MOST_FLAGS = 64;

/**
 * Reads the suffix rules of a hunspell affix file ("SFX F ć łem [^dsz]nąć"), but those of the flags in `without`.
 * Prefixes, replacements and the rest of the format are passed over: "nie-" makes another word for us, and spelling is
 * not checked here.
 */
export function readEndings(text: string, without = ""): Endings {
  const byAdded = new Map<string, Exchange[]>();
  const flags = new Map<string, number>();
  const tests = new Map<string, LetterTest[]>();
  let longest = 0;
  for (const line of text.split("\n")) {
    if (!line.startsWith("SFX ")) continue;
    const [, letter = "", strip = "", added = "", condition = "."] = line.split(/ +/);
    // The head of a group says how many rules follow.
    if (added === "" || /^[1-9]\d*$/.test(added) || without.includes(letter)) continue;
    const flag = flags.get(letter) ?? flags.size;
    const taken = strip === "0" ? "" : strip;
    const codes = encode(taken);
    if (flag >= MOST_FLAGS - 1 || !codes) continue;
    flags.set(letter, flag);
    const ending = added === "0" ? "" : added;
    const key = withoutMarks(ending);
    const there = byAdded.get(key) ?? [];
    byAdded.set(key, there);
    let exchange = there.find((each) => each.strip === taken);
    if (!exchange) there.push((exchange = { strip: taken, codes, endings: [] }));
    const test = tests.get(condition) ?? testsOf(condition);
    tests.set(condition, test);
    exchange.endings.push({ flag, added: ending, condition: test });
    longest = Math.max(longest, key.length);
  }
  return { byAdded, longest, flags };
}

/** "[^dsz]nąć" as four tests. */
function testsOf(condition: string): LetterTest[] {
  if (condition === ".") return [];
  return Array.from(condition.matchAll(/\[(\^?)([^\]]*)\]|(.)/g), ([, not, set, single]) => ({ letters: set ?? single ?? "", none: not === "^" }));
}

/** Whether a rule applies to a lemma: whether the lemma ends as the rule's condition says. */
export function appliesTo({ condition }: Ending, lemma: string): boolean {
  const start = lemma.length - condition.length;
  return start >= 0 && condition.every(({ letters, none }, index) => letters.includes(lemma[start + index] ?? "") !== none);
}
