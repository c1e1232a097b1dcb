import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { keysOfToken } from "@/lib/capabilities/text-keys";
import { isInCells, key, type KeyKind, type Keys, lexeme, type Rank, type ToldKind, toldKindOf, valueOf } from "./lexemes";

/** A way in which a document can meet one of the terms of a question. */
export interface Way {
  how: "number" | "name" | "place" | "specialisation" | "core" | "further" | "narrower" | "understood" | "related" | "said" | "owner";
  /** Any of them. */
  lexemes: readonly string[];
  /** Whether a lexeme that only begins so meets it as well. */
  beginning: boolean;
  /** What meeting it so is worth; of several ways the best counts. */
  worth: Rank;
  /** Nobody is looked up by it: whoever answers so is found by another way of the same words, and this only says how. */
  onlyTells?: true;
}

/** A stretch of the question: a word, or words that name one thing. */
export interface Term {
  /** As it was typed. */
  words: string;
  required: boolean;
  /** How much it tells beside the others. */
  weight: number;
  /** The best first. */
  ways: readonly Way[];
  /** The keys of which a document must have one to meet it at least at this rank. */
  keys: Readonly<Record<Rank, Keys>>;
  /** The entry of the taxonomy that it names, for saying what it was taken for. */
  slug: string | null;
}

/**
 * Three ranks and no more: what it is called, where it is and what it does above all; what it does beside, or something
 * within what was asked; what it only speaks of. Every further rank is another look at every document that answers.
 */
export const WORTH = { number: 3, name: 3, nameBeginning: 2, place: 3, placeBeginning: 2, core: 3, further: 2, narrower: 2, understood: 1, related: 1, said: 1, owner: 1 } as const;

/** Ways of words whose meaning somebody has taught. */
export const BY_MEANING: readonly Way["how"][] = ["core", "further", "narrower", "understood", "related"];

const lexemesOf = (kind: ToldKind, values: Iterable<string>): string[] => [...values].map((value) => lexeme(kind, value));

/** The towns that a word names, which is where a document is and no facet of it. */
export const waysOfTowns = (placeIds: readonly number[]): Way[] =>
  placeIds.length === 0 ? [] : [{ how: "place", lexemes: lexemesOf("facet", placeIds.map((id) => `town:${id}`)), beginning: false, worth: WORTH.place }];

/**
 * The ways of a word by its letters alone. A figure is the beginning of no other: everything else that is not known is
 * also looked for among names and places that only begin so.
 */
export function waysOfWord(word: string): Way[] {
  const begins = word.length >= 3 && !/^\d+$/.test(word);
  const keys = [...new Set([word, ...keysOfToken({ key: word, word })])];
  const exactly = (how: "name" | "place" | "said" | "owner" | "specialisation", worth: Rank): Way => ({ how, lexemes: lexemesOf(how, keys), beginning: false, worth });
  const beginning = (how: "name" | "place" | "said" | "owner" | "specialisation", worth: Rank): Way[] => (begins ? [{ how, lexemes: lexemesOf(how, [word]), beginning: true, worth }] : []);
  return [
    exactly("name", WORTH.name),
    ...beginning("name", WORTH.nameBeginning),
    exactly("place", WORTH.place),
    ...beginning("place", WORTH.placeBeginning),
    begins ? (beginning("specialisation", WORTH.placeBeginning)[0] ?? exactly("specialisation", WORTH.placeBeginning)) : exactly("specialisation", WORTH.placeBeginning),
    ...(begins ? beginning("owner", WORTH.owner) : [exactly("owner", WORTH.owner)]),
    exactly("said", WORTH.said),
    ...beginning("said", WORTH.said),
  ];
}

/** How a document tells of entries that some words name, where it has them by the specialisation that it chose. */
export const tellingsOfWord = (word: string): Way[] => [
  { how: "specialisation", lexemes: lexemesOf("specialisation", [word, ...keysOfToken({ key: word, word })]), beginning: false, worth: WORTH.placeBeginning, onlyTells: true },
];

const lessened = (worth: Rank, less: number): Rank => (worth - less <= 1 ? 1 : ((worth - less) as Rank));

/** What answers a wish for some entries: they themselves, what lies within them, what speaks of them, what is done by the same people. */
export function waysOfEntries(slugs: readonly string[], taxonomy: Taxonomy, less: number): Way[] {
  const related = new Set(slugs.flatMap((slug) => taxonomy.tiesOf(slug).related));
  for (const slug of slugs) related.delete(slug);
  const way = (how: Way["how"], lexemes: string[], worth: Rank, more: Pick<Way, "onlyTells"> = {}): Way[] =>
    lexemes.length > 0 ? [{ how, lexemes, beginning: false, worth: lessened(worth, less), ...more }] : [];
  return [
    ...way("core", lexemesOf("core", slugs), WORTH.core),
    ...way("name", lexemesOf("named", slugs), WORTH.name),
    ...way("further", lexemesOf("further", slugs), WORTH.further),
    ...way("narrower", lexemesOf("within", slugs), WORTH.narrower),
    ...way("understood", lexemesOf("understood", slugs), WORTH.understood),
    ...way("related", [...lexemesOf("core", related), ...lexemesOf("further", related)], WORTH.related, { onlyTells: true }),
  ];
}

/** Entries that answer only where they are declared themselves. */
export const waysOfThemselves = (slugs: readonly string[], less: number): Way[] =>
  slugs.length === 0 ? [] : [{ how: "core", lexemes: lexemesOf("core", slugs), beginning: false, worth: lessened(WORTH.narrower, less) }];

/** Under which key a document that tells so is looked up. */
const KEY_OF: Readonly<Record<ToldKind, KeyKind>> = {
  core: "best", named: "best", further: "good", within: "good", understood: "any", name: "name", place: "place", specialisation: "specialisation",
  said: "word", owner: "word", number: "number", facet: "facet",
};

/** A term with its ways in order, and the keys of its ranks. */
export function termOf({ ways, ...term }: Omit<Term, "keys">): Term {
  return { ...term, ways: merged(ways), keys: { 3: keysOf(ways, 3), 2: keysOf(ways, 2), 1: keysOf(ways, 1) } };
}

/** The keys of all ways that are worth at least a rank, less those that others take in. */
function keysOf(ways: readonly Way[], rank: Rank): Keys {
  const whole = new Set<string>();
  const beginning = new Set<string>();
  for (const { lexemes, beginning: begins, worth, onlyTells } of ways) {
    if (worth < rank || onlyTells) continue;
    for (const one of lexemes) {
      const kind = toldKindOf(one);
      if (kind) (begins ? beginning : whole).add(key(KEY_OF[kind], valueOf(one)));
    }
  }
  const takenIn = (one: string, all: ReadonlySet<string>) => WIDER.some(([narrow, wide]) => one.startsWith(key(narrow, "")) && all.has(key(wide, valueOf(one))));
  const kept = (all: ReadonlySet<string>) => [...all].filter((one) => !takenIn(one, all));
  return { whole: kept(whole), beginning: kept(beginning) };
}

/** Every document that has the first key of an entry or a word has the second as well. */
const WIDER: readonly (readonly [KeyKind, KeyKind])[] = [["best", "good"], ["best", "any"], ["good", "any"], ["name", "word"], ["place", "word"], ["specialisation", "word"]];

/** Whether a term is met by nothing but what a document also has for each cell of the map. */
export const isOfCells = ({ keys }: Term): boolean => keys[1].beginning.length === 0 && keys[1].whole.every(isInCells);

/** Ways of one sort and worth are one; the best stand first. */
function merged(ways: readonly Way[]): Way[] {
  const same = new Map<string, Way>();
  for (const way of ways) {
    const sort = `${way.how} ${way.beginning} ${way.worth}`;
    const there = same.get(sort);
    same.set(sort, there ? { ...there, lexemes: [...new Set([...there.lexemes, ...way.lexemes])] } : way);
  }
  return [...same.values()].sort((a, b) => b.worth - a.worth);
}
