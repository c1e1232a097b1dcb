import { slipsBetween } from "@/lib/platform/text";
import type { CapabilityKind, CapabilityLabelRow, CapabilityRow } from "./taxonomy";
import { isFunctionWord, keysOfToken } from "./text-keys";
import { squash, tokensOf } from "./tokens";

/** One way of saying an entry: its label in either language, or one of its synonyms. */
export interface Form {
  slug: string;
  kind: CapabilityKind;
  text: string;
  language: "pl" | "en";
  isLabel: boolean;
  words: readonly string[];
  /** Without blanks, so that spelling apart or together does not matter. */
  squashed: string;
}

/** Every form of every entry, in an order that does not depend on the rows' order. */
export function formsOf(rows: readonly CapabilityRow[], labels: readonly CapabilityLabelRow[]): Form[] {
  const kinds = new Map(rows.map(({ slug, kind }) => [slug, kind]));
  const form = (slug: string, language: "pl" | "en", text: string, isLabel: boolean): Form[] => {
    const kind = kinds.get(slug);
    return kind ? [{ slug, kind, text, language, isLabel, words: keyWords(text), squashed: squash(text) }] : [];
  };
  return [
    ...rows.flatMap(({ slug, pl, en }) => [...form(slug, "pl", pl, true), ...form(slug, "en", en, true)]),
    ...labels.flatMap(({ capability, language, text }) => form(capability, language, text, false)),
  ].sort((a, b) => compare(a.slug, b.slug) || compare(a.language, b.language) || compare(a.text, b.text));
}

/** The words by which a form is compared; function words count only where there is nothing else. */
export function keyWords(text: string): string[] {
  const words = tokensOf(text).map(({ key }) => key);
  const telling = words.filter((word) => !isFunctionWord(word));
  return telling.length > 0 ? telling : words;
}

/** How a typed word meets a word of a form, best first; null where it does not. */
export type WordMatch = "whole" | "beginning" | "inflected" | "slip";

/**
 * How a typed word meets another; `inflected` may know better than the keys of both which words are forms of the typed
 * one. Looking for slips is most of the work, and `slips` leaves it out.
 */
export function matchWord(typed: string, word: string, inflected: (word: string) => boolean = (other) => isInflected(typed, other), slips = true): WordMatch | null {
  if (typed === word) return "whole";
  if (word.startsWith(typed)) return "beginning";
  // A figure that differs is another norm, another grade, another size.
  if (/\d/.test(typed) || /\d/.test(word)) return null;
  if (inflected(word)) return "inflected";
  return slips && hasOneSlip(typed, word) ? "slip" : null;
}

/** Whether two folded words are forms of one: "wiazek" and "wiazki", "spawania" and "spawane", "welded" and "welding". */
function isInflected(a: string, b: string): boolean {
  // No form of a word begins with another letter.
  if (a[0] !== b[0]) return false;
  const keys = keysOfWord(a);
  return keysOfWord(b).some((key) => keys.includes(key));
}

/** The keys of a folded word, which may stand for any word that looks so. */
export const keysOfWord = (word: string): readonly string[] => keysOfToken({ key: word, word });

/** One slip of the finger, in a whole word of four letters or more, or in the beginning of a longer one. */
function hasOneSlip(typed: string, word: string): boolean {
  if (typed.length < 4 || !canBeginAlike(typed, word)) return false;
  if (slipsBetween(typed, word, 1) <= 1) return true;
  if (typed.length < 5 || word.length <= typed.length) return false;
  return [-1, 0, 1].some((more) => slipsBetween(typed, word.slice(0, typed.length + more), 1) <= 1);
}

/** Whichever slip happens, one of the first two letters is still where it was, or beside it: most words end here. */
function canBeginAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] || typed[1] === word[1] || typed[0] === word[1] || typed[1] === word[0];
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
