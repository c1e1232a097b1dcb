import { appliesTo, type Endings, type Exchange } from "./affixes";
import { codeOf, hasMarks, letterOf, readingsOf, withoutMarks } from "./alphabet";
import { COMMON_FLAG, type Lexicon } from "./lexicon";

/** The dictionary forms (lemmas) of words: "wiązek" is a form of "wiązka", "spawanych" one of "spawać". */
export interface Lemmas {
  /**
   * Every lemma that a word in small letters may be a form of, with its diacritics. A word with diacritics is taken as it
   * is written; one without may stand for any that looks so ("wiazek"), unless it is to be taken `asWritten` and is a word
   * that way. Empty for a word that the dictionary does not know.
   */
  lemmasOf(word: string, asWritten?: boolean): string[];
  /** Whether a word in small letters is a form of a common word, and not of names alone ("piła", but not "lublina"). */
  isCommon(word: string): boolean;
  /** Whether it stands in the dictionary as it is, with any forms of its. */
  hasForms(word: string): boolean;
}

/** Words longer than this are not words. */
const LONGEST = 60;

/** `finite` names the flags of finite verbs ("stał" of "stać"). */
export function buildLemmas({ words, flagSets }: Lexicon, { byAdded, longest, flags }: Endings, finite: string): Lemmas {
  const isFinite = new Set(Array.from(finite, (letter) => flags.get(letter)));
  const carries = (set: number, flag: number): boolean => (((flagSets[set * 2 + (flag >> 5)] ?? 0) >>> (flag & 31)) & 1) === 1;

  /** Follows what the lemma has in place of the ending; the lemma is found if it takes one of the endings. */
  const complete = ({ state, stem, asWritten }: Place, { strip, codes, endings }: Exchange, written: string, loose: boolean, found: Readings): void => {
    let at = state;
    for (const letter of codes) {
      at = words.next(at, letter);
      if (at < 0) return;
    }
    const set = words.next(at, 0);
    if (set < 0) return;
    const lemma = stem + strip;
    for (const ending of endings) {
      const same = asWritten && ending.added === written;
      if ((same || loose) && carries(set, ending.flag) && appliesTo(ending, lemma)) note(found, lemma, { asWritten: same, finite: isFinite.has(ending.flag) });
    }
  };

  const search = (word: string, loose: boolean): Readings => {
    const found: Readings = new Map();
    const folded = withoutMarks(word);
    const walk = (place: Place, depth: number): void => {
      const { state, stem, asWritten } = place;
      const rest = word.length - depth;
      const exchanges = rest <= longest ? byAdded.get(folded.slice(depth)) : undefined;
      if (exchanges) {
        const written = word.slice(depth);
        for (const exchange of exchanges) complete(place, exchange, written, loose, found);
      }
      if (rest === 0) {
        if (words.next(state, 0) >= 0) note(found, stem, { asWritten, finite: false });
        return;
      }
      const typed = codeOf(word[depth] ?? "");
      for (const letter of readingsOf(typed, loose)) {
        const next = words.next(state, letter);
        if (next >= 0) walk({ state: next, stem: stem + letterOf(letter), asWritten: asWritten && letter === typed }, depth + 1);
      }
    };
    walk({ state: words.root, stem: "", asWritten: true }, 0);
    return found;
  };

  const classOf = (word: string): number => {
    let state = words.root;
    for (const letter of word) {
      state = words.next(state, codeOf(letter));
      if (state < 0) return -1;
    }
    return words.next(state, 0);
  };

  const isCommon = (lemma: string): boolean => carries(Math.max(0, classOf(lemma)), COMMON_FLAG);

  /** Readings of a word, but names where it is a form of a common word as it stands: "ale" is no Ala. */
  const withoutNames = (readings: Readings): Readings => {
    const common = [...readings].filter(([lemma]) => isCommon(lemma));
    if (!common.some(([, { asWritten }]) => asWritten)) return readings;
    return new Map(common);
  };

  return {
    isCommon(word) {
      if (word.length === 0 || word.length > LONGEST) return false;
      return [...search(word, !hasMarks(word)).keys()].some(isCommon);
    },
    hasForms(word) {
      const set = word.length === 0 || word.length > LONGEST ? -1 : classOf(word);
      return set >= 0 && (flagSets[set * 2] !== 0 || ((flagSets[set * 2 + 1] ?? 0) & ~(1 << (COMMON_FLAG & 31))) !== 0);
    },
    lemmasOf(word, asWritten = false) {
      if (word.length === 0 || word.length > LONGEST) return [];
      if (asWritten || hasMarks(word)) {
        const exact = withoutNames(search(word, false));
        if (exact.size > 0) return [...exact.keys()];
      }
      const loose = [...withoutNames(search(word, true))];
      const known = loose.some(([, { asWritten }]) => asWritten);
      // "stal" is steel; that it might also be a "stał" without its stroke is no reason to take it for standing.
      return loose.filter(([, { asWritten: same, finite }]) => !known || same || !finite).map(([lemma]) => lemma);
    },
  };
}

/** Where a search stands: the state of the automaton, the letters that led there, and whether they are those that were typed. */
interface Place {
  state: number;
  stem: string;
  asWritten: boolean;
}

/** How a word may be a form of a lemma: with the letters as they were typed, and only as a finite verb. */
interface Reading {
  asWritten: boolean;
  finite: boolean;
}

type Readings = Map<string, Reading>;

function note(found: Readings, lemma: string, { asWritten, finite }: Reading): void {
  const there = found.get(lemma);
  if (there) {
    there.asWritten ||= asWritten;
    there.finite &&= finite;
  } else found.set(lemma, { asWritten, finite });
}
