/**
 * The letters of a dictionary, each with a number from 1 to 63; 0 ends a word. Words with any other sign (an accent of a
 * foreign name) are left out of the dictionary: a few dozen of 300,000.
 */
const LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżqvx-'.0123456789éèöüä";

const CODES: ReadonlyMap<string, number> = new Map(Array.from(LETTERS, (letter, index) => [letter, index + 1]));

/** What a plain letter may stand for where somebody types without diacritics: itself first. */
const VARIANTS: Readonly<Record<string, string>> = { a: "aą", c: "cć", e: "eę", l: "lł", n: "nń", o: "oó", s: "sś", z: "zźż" };

const READINGS: readonly (readonly number[])[] = [
  [],
  ...Array.from(LETTERS, (letter) => Array.from(VARIANTS[letter] ?? letter, (variant) => CODES.get(variant) ?? 0)),
];

/** The number of a letter, or 0 for a sign that no dictionary word has. */
export const codeOf = (letter: string): number => CODES.get(letter) ?? 0;

export const letterOf = (code: number): string => LETTERS[code - 1] ?? "";

/** The letters that a typed one may mean: those with diacritics too where `loose`. */
export const readingsOf = (code: number, loose: boolean): readonly number[] => (loose ? (READINGS[code] ?? []) : [code]);

/** A word in letters' numbers, or null where it has a sign that no dictionary word has. */
export function encode(word: string): Uint8Array | null {
  const codes = new Uint8Array(word.length);
  for (let index = 0; index < word.length; index++) {
    const code = codeOf(word[index] ?? "");
    if (code === 0) return null;
    codes[index] = code;
  }
  return codes;
}

const MARKED = /[ąćęłńóśźż]/g;
const PLAIN: Readonly<Record<string, string>> = { ą: "a", ć: "c", ę: "e", ł: "l", ń: "n", ó: "o", ś: "s", ź: "z", ż: "z" };

const MARK_OF_ANY_SIZE = new RegExp(MARKED.source, "i");

/** Whether a text has a Polish diacritic. */
export const hasMarks = (text: string): boolean => MARK_OF_ANY_SIZE.test(text);

/** A word in small letters as somebody types it without diacritics. */
export const withoutMarks = (word: string): string => word.replace(MARKED, (letter) => PLAIN[letter] ?? letter);
