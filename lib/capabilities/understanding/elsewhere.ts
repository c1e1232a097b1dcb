import { CONFIDENCE, type ConceptMention, type ConceptSources, keysOfForm } from "./concepts";
import { MOST_IN_QUERY } from "./phrases";
import type { Word } from "./reading";

/** Tells whether a text speaks of another world than industry's, although some of its words are ours. */
export interface Elsewhere {
  /** `at` has the positions of each mention's words; `isAccounted` says of a word that it is part of a figure, a date or a town. */
  isElsewhere(words: readonly Word[], mentions: readonly Pick<ConceptMention, "kind" | "source" | "confidence">[], at: readonly (readonly number[])[], isAccounted: (word: Word) => boolean): boolean;
}

/** How much a mention speaks for industry, against one for each everyday word. */
const SUPPORT = {
  /** Several words that name a trade: "malowanie proszkowe". */
  trade: 3,
  /** Several words that name a thing, a grade, a norm, or one word for a trade that is known for nothing else ("śrutowanie"). */
  plain: 2,
  /** One word that means something else in other company (contexts), or a thing or a material: there are steel pots and leather bags. */
  doubtful: 1,
} as const;

/**
 * "Malowanie twarzy dla dzieci", "patelnia żeliwna", "heavy metal concert": where everyday words stand beside no less of
 * what is ours, the text is not about ours. One of them beside two different things of ours, or beside a saying of
 * several words, changes nothing; nor does a word that only we do not know. Materials alone never count for more than one.
 */
export function buildElsewhere({ everyday = [], contexts }: Pick<ConceptSources, "everyday" | "contexts">): Elsewhere {
  const common = new Set(everyday.flatMap(({ word }) => keysOfForm(word).flat()));
  const isCommon = (keys: readonly string[]): boolean => keys.some((key) => common.has(key));
  // "Malowanie" beside "twarz" is of another world; "spawanie" beside "światłowód" only of another trade.
  const ambiguous = new Set(contexts.flatMap(({ form, near }) => {
    const words = keysOfForm(form);
    return words.length === 1 && near !== "" && keysOfForm(near).some(isCommon) ? words.flat() : [];
  }));

  return {
    isElsewhere(words, mentions, at, isAccounted) {
      // In a description a word of everyday life is no surprise ("dla całej rodziny produktów").
      if (common.size === 0 || words.filter(({ isFunction }) => !isFunction).length > MOST_IN_QUERY) return false;
      const ours = mentions.flatMap((mention, index): Supporting[] => {
        const places = at[index] ?? [];
        const isAmbiguous = words[places[0] ?? 0]?.keys.some((key) => ambiguous.has(key)) ?? false;
        return mention.source === "hint" ? [] : [{ kind: mention.kind, places, support: weightOf(mention, places.length, isAmbiguous) }];
      });
      const said = new Set(ours.flatMap(({ places }) => places));
      const foreign = words.filter((word, place) => !word.isFunction && !said.has(place) && isCommon(word.keys) && !isAccounted(word)).length;
      return foreign > 0 && supportOf(ours) <= foreign;
    },
  };
}

interface Supporting {
  kind: ConceptMention["kind"];
  places: readonly number[];
  support: number;
}

function weightOf({ kind, source, confidence }: Pick<ConceptMention, "kind" | "source" | "confidence">, length: number, isAmbiguous: boolean): number {
  const isThing = kind === "PRODUCT" || kind === "MATERIAL";
  if (source === "grade") return SUPPORT.plain;
  if (length > 1) return isThing || confidence < CONFIDENCE.inflected ? SUPPORT.plain : SUPPORT.trade;
  return isThing || isAmbiguous ? SUPPORT.doubtful : SUPPORT.plain;
}

/** What the mentions say together, each word once. */
function supportOf(ours: readonly Supporting[]): number {
  const counted = new Set<number>();
  let support = 0;
  for (const mention of ours.toSorted((a, b) => b.support - a.support)) {
    if (mention.places.some((place) => counted.has(place))) continue;
    for (const place of mention.places) counted.add(place);
    support += mention.support;
  }
  return ours.every(({ kind }) => kind === "MATERIAL") ? Math.min(support, 1) : support;
}
