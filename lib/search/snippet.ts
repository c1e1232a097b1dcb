import { keysOfToken } from "@/lib/capabilities/text-keys";
import { tokensOf } from "@/lib/capabilities/tokens";

/** A stretch of a text, and whether it is what was asked for. */
export interface Stretch {
  /** Where it begins; below 0 and past the end stand the signs that something was left out. */
  at: number;
  text: string;
  marked: boolean;
}

/** Characters before the first word that was asked for, and in all. */
const BEFORE = 60;
const LENGTH = 200;

/** The piece of a text around the first word that was asked for, with each such word marked; null where none stands in it. */
export function snippetOf(text: string, words: readonly string[]): Stretch[] | null {
  const asked = new Set(words.flatMap((word) => tokensOf(word).flatMap(({ key, word: written }) => [key, ...keysOfToken({ key, word: written })])));
  const tokens = tokensOf(text);
  const met = tokens.filter((token) => asked.has(token.key) || keysOfToken(token).some((key) => asked.has(key)));
  const [first] = met;
  if (!first) return null;
  const from = Math.max(0, ...tokens.filter(({ start }) => start <= Math.max(0, first.start - BEFORE)).map(({ start }) => start));
  const to = Math.min(text.length, Math.max(...tokens.filter(({ start, word }) => start + word.length <= from + LENGTH).map(({ start, word }) => start + word.length), first.start + first.word.length));
  const stretches: Stretch[] = [];
  let at = from;
  for (const { start, word } of met) {
    if (start < from || start + word.length > to) continue;
    stretches.push({ at, text: text.slice(at, start), marked: false }, { at: start, text: text.slice(start, start + word.length), marked: true });
    at = start + word.length;
  }
  stretches.push({ at, text: text.slice(at, to), marked: false });
  if (from > 0) stretches.unshift({ at: -1, text: "… ", marked: false });
  if (to < text.length) stretches.push({ at: text.length, text: " …", marked: false });
  return stretches.filter((stretch) => stretch.text !== "");
}
