import { wordsOf } from "@/lib/platform/text";
import { keyWords, matchWord, type WordMatch } from "./forms";
import type { Finder } from "./finder";
import type { Taxonomy } from "./taxonomy";

/** What is searched of an organisation, as far as the reader may read it. */
export interface Searched {
  nameKey: string;
  nip: string | null;
  /** Towns, voivodeships, specialisations: words that place it. */
  places: readonly string[];
  /** Slugs of what it declares, valid certificates among them. */
  slugs: ReadonlySet<string>;
  description: string;
}

/** Words of a query that together name entries of the taxonomy: from `start` to before `end`. */
interface Phrase {
  start: number;
  end: number;
  slugs: ReadonlySet<string>;
  /** A slip was forgiven: it counts only where the words mean nothing else. */
  slip: boolean;
}

export interface Query {
  words: readonly string[];
  /** Ten digits and nothing else. */
  nip: string | null;
  phrases: readonly Phrase[];
  /** The entries that the whole of it names, for the sentence "we take this to mean". */
  named: readonly string[];
}

/** Beyond this the words of a query are not read. */
const MOST_WORDS = 6;

/** Reads a query: which of its words name something that a firm can do, in whatever language, form or spelling. */
export function readQuery(typed: string, finder: Finder, taxonomy: Taxonomy): Query {
  const short = typed.slice(0, 200);
  const digits = short.replace(/[\s-]/g, "");
  const words = keyWords(short).slice(0, MOST_WORDS);
  const phrases = words.flatMap((_, start) =>
    words.slice(start).flatMap((__, length): Phrase[] => {
      const end = start + length + 1;
      const found = finder.find(words.slice(start, end).join(" "), { limit: 12 });
      if (found.length === 0) return [];
      // A wider trade that is also called so ("toczenie i frezowanie" is machining) does not mean all of its branches.
      const meansAll = (slug: string, place: number) => !found.slice(0, place).some((better) => taxonomy.isNarrower(better.slug, slug));
      const slugs = new Set(found.flatMap(({ slug }, place) => [slug, ...(meansAll(slug, place) ? taxonomy.narrowerThan(slug) : [])]));
      return [{ start, end, slugs, slip: found.every(({ how }) => how === "slip") }];
    }),
  );
  const [best] = finder.find(short, { limit: 1 });
  const named = best && best.how !== "slip" && (best.how === "same" || !best.isLabel) ? [best.slug] : [];
  return { words, nip: /^\d{10}$/.test(digits) ? digits : null, phrases, named };
}

const NAME: Record<WordMatch, number> = { whole: 6, beginning: 5, inflected: 3, slip: 2 };
const PLACE: Record<WordMatch, number> = { whole: 4, beginning: 3, inflected: 3, slip: 1.5 };

/**
 * How well an organisation answers a query, or 0. Every word must be met: by its name, by where it is, by its
 * description, or together with its neighbours by something that it does.
 */
export function answersTo(query: Query, { nameKey, nip, places, slugs, description }: Searched): number {
  if (query.nip !== null) return nip === query.nip ? 1 : 0;
  const names = nameKey.split(" ");
  const described = new Set(wordsOf(description));
  const alone = query.words.map((word) =>
    Math.max(bestOf(word, names, NAME), bestOf(word, places, PLACE), described.has(word) || isLongBeginning(word, described) ? 1 : 0),
  );
  // The best way to the end of each word, from the left.
  const best: number[] = [0];
  for (let end = 1; end <= query.words.length; end++) {
    const step = Math.max(0, reach(best[end - 1], alone[end - 1] ?? 0));
    const phrase = query.phrases
      .filter((each) => each.end === end && [...each.slugs].some((slug) => slugs.has(slug)))
      .reduce((most, each) => Math.max(most, reach(best[each.start], (each.slip ? 1.2 : 3.5) * (end - each.start))), 0);
    best[end] = Math.max(step, phrase);
    if (best[end] === 0) best[end] = Number.NEGATIVE_INFINITY;
  }
  return Math.max(0, best.at(-1) ?? 0);
}

const reach = (before: number | undefined, gain: number): number => (gain > 0 && before !== undefined && before >= 0 ? before + gain : 0);

function bestOf(word: string, candidates: readonly string[], worth: Record<WordMatch, number>): number {
  let best = 0;
  for (const candidate of candidates) {
    const match = matchWord(word, candidate);
    if (match) best = Math.max(best, worth[match]);
  }
  return best;
}

/** Descriptions are long: only the beginnings of words are compared, and only of four letters or more. */
const isLongBeginning = (word: string, described: ReadonlySet<string>): boolean => word.length >= 4 && [...described].some((each) => each.startsWith(word));
