import { hasMarks } from "@/lib/platform/dictionary/alphabet";
import { isFunctionWord, keysOfToken } from "../text-keys";
import { tokensOf } from "../tokens";

/** A stretch of the text that was given: from `start` to before `end`, counted in UTF-16 units as JavaScript does. */
export interface Span {
  start: number;
  end: number;
}

/** A word of the text, prepared for everybody who looks for something in it. */
export interface Word extends Span {
  word: string;
  /** Folded. */
  key: string;
  keys: readonly string[];
  /** Function words hold sentences together and mean nothing alone ("z", "for"). */
  isFunction: boolean;
  /** Number of the clause it stands in: full stops, semicolons, brackets and line ends part clauses. */
  clause: number;
  /** What stands between the word before and this one. */
  before: string;
  /** A preposition stands before it that begins another thing: "wiązki do autobusów", "parts for tractors". */
  linked: boolean;
}

/** A text is read up to here: a description has 4,000 characters, and what is longer is no description. */
export const MOST_CHARACTERS = 20_000;

/** The words of a text, at most `MOST_CHARACTERS` of it. */
export function wordsIn(text: string): Word[] {
  const asWritten = hasMarks(text);
  let clause = 0;
  let last = 0;
  let linked = false;
  return tokensOf(text).map((token) => {
    const { word, key, start } = token;
    const end = start + word.length;
    const before = text.slice(last, start);
    if (last > 0 && PARTS.test(before) && !ABBREVIATIONS.has(text.slice(wordBegin(text, last), last).toLowerCase())) clause++;
    last = end;
    const isFunction = isFunctionWord(key);
    const isLinked = linked;
    linked = LINKS.has(key) || (isFunction && linked);
    return { word, key, start, end, before, clause, isFunction, linked: isLinked, keys: keysOfToken(token, asWritten) };
  });
}

/** Whether a text has a preposition that begins another thing. */
export const hasLinks = (text: string): boolean => tokensOf(text).some(({ key }) => LINKS.has(key));

const LINKS = new Set(["do", "dla", "bez", "od", "for", "to", "from", "without", "pod"]);

const PARTS = /[.!?;\n\r•]\s|[;\n\r•()]|[.!?]$/;

/** A point behind these ends no sentence. */
const ABBREVIATIONS = new Set(["szt", "tys", "mln", "ok", "np", "m", "min", "max", "maks", "gr", "śr", "sr", "mies", "tyg", "kw", "kpl", "wg", "nr", "ul", "al", "ca", "approx", "no", "e.g", "i.e", "incl", "r", "tj", "itp", "itd", "in", "pow", "woj", "k"]);

function wordBegin(text: string, end: number): number {
  let begin = end;
  while (begin > 0 && end - begin < 12 && /[\p{L}.]/u.test(text[begin - 1] ?? "")) begin--;
  return begin;
}
