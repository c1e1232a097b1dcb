import { grouped } from "@/lib/platform/grouping";
import { compare, type Form, formsOf, keysOfWord, keyWords, matchWord, type WordMatch } from "./forms";
import type { CapabilityKind, CapabilityLabelRow, CapabilityRow } from "./taxonomy";
import { squash } from "./tokens";

/** An entry found for what somebody typed, and the word by which it was found. */
export interface Finding {
  slug: string;
  /** The label or synonym that met the query, as it is written. */
  through: string;
  language: "pl" | "en";
  /** Whether `through` is the entry's own label; otherwise the page says "also: kataforeza". */
  isLabel: boolean;
  how: "same" | "beginning" | "words" | "inflected" | "slip";
}

export interface FindOptions {
  kinds?: readonly CapabilityKind[];
  /** Breaks ties; both languages are always searched. */
  language?: "pl" | "en";
  limit?: number;
}

/**
 * Finds entries of the taxonomy by label or synonym, in either language, with or without diacritics, from the
 * beginnings of words, in any order of words, inflected, and with one slip of the finger in one word; a slip is only
 * thought of where nothing is spelt as typed. The order is deterministic: how well the words met, then labels before
 * synonyms, then how much of the form was typed.
 */
export interface Finder {
  find(typed: string, options?: FindOptions): Finding[];
}

export function buildFinder(rows: readonly CapabilityRow[], labels: readonly CapabilityLabelRow[]): Finder {
  const forms = formsOf(rows, labels);
  const speakers = grouped(forms.flatMap((form) => [...new Set(form.words)].map((word) => [word, form] as const)));

  const words = [...speakers.keys()].sort(compare);

  /** By first letter, the words that have a key: worked out at the first question that begins with it, because that takes long and no form of a word begins with another. */
  const byKey = new Map<string, Map<string, string[]>>();
  const inflectionsOf = (typed: string): ReadonlySet<string> => {
    const letter = typed.slice(0, 1);
    const known = byKey.get(letter) ?? grouped(beginningWith(words, (word) => word, letter).flatMap((word) => keysOfWord(word).map((key) => [key, word] as const)));
    byKey.set(letter, known);
    return new Set(keysOfWord(typed).flatMap((key) => known.get(key) ?? []));
  };

  const squashed = forms.toSorted((a, b) => compare(a.squashed, b.squashed));

  /** The words that the first typed word can meet: unless it slipped, those that begin with it and those that are forms of it. */
  const metBy = ({ typed, inflections, slips }: Matcher): Iterable<string> => (slips ? words : [...beginningWith(words, (word) => word, typed), ...inflections]);

  /** The forms that can meet the query at all: that begin like it, or have a word that its first word meets. */
  const within = (query: Query): Set<Form> => {
    const found = new Set(beginningWith(squashed, (form) => form.squashed, query.squashed));
    const [head] = query.words;
    if (head) for (const word of metBy(head)) if (head.match(word)) for (const form of speakers.get(word) ?? []) found.add(form);
    return found;
  };

  return {
    find(typed, { kinds, language, limit = 20 } = {}) {
      const asked = squash(typed);
      if (asked === "") return [];
      const typedWords = keyWords(typed);
      const candidatesOf = (slips: boolean): Candidate[] => {
        const query: Query = { words: typedWords.map((word) => matcher(word, inflectionsOf(word), slips)), squashed: asked };
        return [...within(query)].flatMap((form) => (kinds && !kinds.includes(form.kind) ? [] : candidateOf(form, query, language)));
      };
      const certain = candidatesOf(false);
      const spelt = certain.some(({ how }) => how !== "inflected");
      const candidates = spelt ? certain : candidatesOf(true);
      const best = new Map<string, Candidate>();
      for (const candidate of candidates) {
        const rival = best.get(candidate.form.slug);
        if (!rival || order(candidate, rival) < 0) best.set(candidate.form.slug, candidate);
      }
      return [...best.values()].sort(order).slice(0, limit).map(({ form, how }) => ({
        slug: form.slug,
        through: form.text,
        language: form.language,
        isLabel: form.isLabel,
        how,
      }));
    },
  };
}

interface Query {
  words: readonly Matcher[];
  squashed: string;
}

/** One typed word. */
interface Matcher {
  typed: string;
  inflections: ReadonlySet<string>;
  slips: boolean;
  /** How it meets a word. Remembered: the taxonomy says few words many times. */
  match(word: string): WordMatch | null;
}

function matcher(typed: string, inflections: ReadonlySet<string>, slips: boolean): Matcher {
  const isInflection = (word: string) => inflections.has(word);
  const met = new Map<string, WordMatch | null>();
  const match = (word: string): WordMatch | null => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const found = matchWord(typed, word, isInflection, slips);
    met.set(word, found);
    return found;
  };
  return { typed, inflections, slips, match };
}

/** Of things in the order of their names, those whose name begins so. */
function beginningWith<T>(sorted: readonly T[], nameOf: (one: T) => string, beginning: string): T[] {
  let [from, until] = [0, sorted.length];
  while (from < until) {
    const middle = (from + until) >>> 1;
    const one = sorted[middle];
    if (one !== undefined && nameOf(one) < beginning) from = middle + 1;
    else until = middle;
  }
  let end = from;
  for (let one = sorted[end]; one !== undefined && nameOf(one).startsWith(beginning); one = sorted[end]) end += 1;
  return sorted.slice(from, end);
}

interface Candidate {
  form: Form;
  how: Finding["how"];
  /** Lower is better. */
  tier: number;
  /** Share of the form that was typed. */
  share: number;
  otherLanguage: boolean;
}

/** Past its beginning, what a form says as a whole counts more than how its words met: "spawania" means welding. */
const TIER: Readonly<Record<Finding["how"], number>> = { same: 0, beginning: 1, words: 2, inflected: 2, slip: 2 };

function candidateOf(form: Form, query: Query, language: "pl" | "en" | undefined): Candidate[] {
  const how = howItMeets(form, query);
  if (!how) return [];
  const share = Math.min(1, query.squashed.length / form.squashed.length);
  return [{ form, how, tier: TIER[how], share, otherLanguage: language !== undefined && form.language !== language }];
}

function howItMeets({ words, squashed }: Form, query: Query): Finding["how"] | null {
  if (squashed === query.squashed) return "same";
  if (squashed.startsWith(query.squashed)) return "beginning";
  const worst = worstMatch(query.words, words);
  if (!worst) return null;
  return worst === "inflected" || worst === "slip" ? worst : "words";
}

const RANK: readonly WordMatch[] = ["whole", "beginning", "inflected", "slip"];

/** How well the worst of the typed words meets a word of its own; null where one meets none, or a second one slipped. */
function worstMatch(typed: readonly Matcher[], words: readonly string[]): WordMatch | null {
  if (typed.length > words.length) return null;
  const taken = new Set<number>();
  let worst = 0;
  let slips = 0;
  for (const { match } of typed) {
    let chosen = { index: -1, rank: RANK.length };
    words.forEach((word, index) => {
      const met = taken.has(index) ? null : match(word);
      if (met && RANK.indexOf(met) < chosen.rank) chosen = { index, rank: RANK.indexOf(met) };
    });
    if (chosen.index < 0) return null;
    taken.add(chosen.index);
    worst = Math.max(worst, chosen.rank);
    if (RANK[chosen.rank] === "slip" && ++slips > 1) return null;
  }
  return RANK[worst] ?? null;
}

const order = (a: Candidate, b: Candidate): number =>
  a.tier - b.tier ||
  Number(b.form.isLabel) - Number(a.form.isLabel) ||
  b.share - a.share ||
  Number(a.otherLanguage) - Number(b.otherLanguage) ||
  compare(a.form.slug, b.form.slug) ||
  compare(a.form.text, b.form.text);
