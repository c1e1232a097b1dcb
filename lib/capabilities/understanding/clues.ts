/** A word or saying that means something else: always, or near another word ("wiązka" near "światło"). */
export interface ContextRow {
  language: "pl" | "en";
  form: string;
  /** Words any of which makes it mean something else; empty where the saying always does. */
  near: string;
}

/** What is said of a thing suggests how it is made: an entry's slug, or a form ("wspornik"), and the slug it suggests. */
export interface HintRow {
  when: string;
  implies: string;
}

/** The spelling of a material's grades, # for a figure and * for any letters and figures ("S355*"), and the material. */
export interface GradeRow {
  grade: string;
  slug: string;
}

/** A word of everyday life that no enquiry of industry uses: "ślubny", "przepis", "lawyer". */
export interface EverydayRow {
  language: "pl" | "en";
  word: string;
}

/** Single words that stand for one another within longer sayings: "wycinanie profili laserem" is "cięcie profili laserem". */
export interface EquivalentRow {
  language: "pl" | "en";
  words: readonly string[];
}
