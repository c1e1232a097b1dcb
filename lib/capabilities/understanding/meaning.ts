import { english, polish } from "@/lib/platform/dictionary/dictionaries";
import { fold } from "@/lib/platform/text";
import { formsOf } from "../forms";
import { buildNearest } from "../nearest";
import type { Taxonomy } from "../taxonomy";
import type { ConceptSources } from "./concepts";
import type { Understand } from "./understand";

/** An entry that a query means, the surest first. */
export interface Meant {
  slug: string;
  /** Above 0, at most 1. */
  confidence: number;
  /** Said in the query (perhaps with a slip), part of what was said, suggested by it, or the wider trade of something said. */
  source: "said" | "slip" | "part" | "hint" | "wider";
}

/** Reads a query of a few words: which entries it means. Empty for what has nothing to do with any. */
export type MeaningOf = (query: string, language: "pl" | "en") => Meant[];

/** A search box takes no more. */
const MOST_CHARACTERS = 400;
/** What an entry counts for when a slip had to be mended first, as part of another, and as the wider trade beside its branch. */
const SLIP = 0.6;
/** Between what is said for something else and what is merely suggested. */
const PART = 0.45;
const WIDER = 0.3;

/**
 * Prepares the reading of queries. Words that neither the dictionary nor the thesaurus knows are taken for the nearest
 * word of the thesaurus. Where something is understood without, only a longer word is, and none that begins with a
 * capital: a town or a firm's name is no slip.
 */
export function buildMeaning(understand: Understand, { rows, labels }: Pick<ConceptSources, "rows" | "labels">, taxonomy: Taxonomy): MeaningOf {
  const nearest = buildNearest(formsOf(rows, labels).flatMap(({ words }) => words));
  return (query, language) => {
    const text = query.slice(0, MOST_CHARACTERS);
    const read = understand(text, language);
    if (read.elsewhere) return [];
    const said = read.concepts.filter(({ negated }) => !negated);
    const isUnderstood = said.some(({ source }) => source !== "hint");
    const mended = mend(text, isUnderstood ? read.rest.filter(isPlainlyASlip) : read.rest, (word) => nearest(fold(word)));
    const again = mended === null ? [] : understand(mended, language).concepts.filter(({ negated, source }) => !negated && source !== "hint");

    const meant = new Map<string, Meant>();
    const add = (slug: string, confidence: number, source: Meant["source"]) => {
      const there = meant.get(slug);
      if (!there || there.confidence < confidence) meant.set(slug, { slug, confidence, source });
    };
    for (const { slug, confidence, source } of said) add(slug, confidence, source === "hint" ? "hint" : "said");
    for (const slug of read.within) add(slug, PART, "part");
    for (const { slug, confidence } of again) add(slug, confidence * SLIP, "slip");
    for (const { slug, confidence } of [...meant.values()]) {
      const [parent] = taxonomy.ancestorsOf(slug);
      if (parent) add(parent, confidence * WIDER, "wider");
    }
    return [...meant.values()].sort((a, b) => b.confidence - a.confidence || (a.slug < b.slug ? -1 : 1));
  };
}

/** So long must a word be that is taken for a slip although something is understood without it. */
const LONG = 6;

const isPlainlyASlip = ({ word, start }: { word: string; start: number }): boolean => word.length >= LONG && (start === 0 || !/^\p{Lu}/u.test(word));

/** The text with its unknown words replaced by known ones; null where there is nothing to replace. */
function mend(text: string, rest: readonly { word: string; start: number; end: number }[], nearest: (word: string) => string | null): string | null {
  let mended = text;
  for (const { word, start, end } of rest.toReversed()) {
    const small = word.toLowerCase();
    if (polish().lemmasOf(small).length > 0 || english().lemmasOf(small).length > 0) continue;
    const known = nearest(word);
    if (known) mended = mended.slice(0, start) + known + mended.slice(end);
  }
  return mended === text ? null : mended;
}
