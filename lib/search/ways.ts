import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { keysOfToken } from "@/lib/capabilities/text-keys";
import { lexeme, type LexemeKind, valueOf } from "./lexemes";

/** A way in which a document can meet one of the terms of a question. */
export interface Way {
  how: "number" | "name" | "place" | "specialisation" | "core" | "further" | "narrower" | "understood" | "related" | "said" | "owner";
  /** Any of them. */
  lexemes: readonly string[];
  /** Whether a lexeme that only begins so meets it as well. */
  beginning: boolean;
  /** What meeting it so is worth; of several ways the best counts. */
  worth: number;
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
  /** What a document must have one of to be met in any of these ways: fewer to look up than the ways name. */
  gate: { whole: readonly string[]; beginning: readonly string[] };
  /** The entry of the taxonomy that it names, for saying what it was taken for. */
  slug: string | null;
}

/**
 * Three ranks and no more: what it is called, where it is and what it does above all; what it does beside, or something
 * within what was asked; what it only speaks of. Every further rank is another look at every document that answers.
 */
export const WORTH = { number: 3, name: 3, nameBeginning: 2, nameInflected: 3, place: 3, placeBeginning: 2, core: 3, further: 2, narrower: 2, understood: 1, related: 1, said: 1, owner: 1 } as const;

/** Ways of words whose meaning somebody has taught. */
export const BY_MEANING: readonly Way["how"][] = ["core", "further", "narrower", "understood", "related"];

/**
 * The ways of a word by its letters alone. A figure is the beginning of no other, and a word that is known as it stands
 * is the beginning of nothing else: it is not looked for among names that only begin so.
 */
export function waysOfWord(word: string, towns: readonly string[], isKnown: boolean): Way[] {
  const begins = !isKnown && word.length >= 3 && !/^\d+$/.test(word);
  const keys = keysOfToken({ key: word, word });
  const of = (kind: LexemeKind, values: readonly string[]) => values.map((value) => lexeme(kind, value));
  return [
    { how: "name", lexemes: of("name", [word]), beginning: false, worth: WORTH.name },
    ...(begins ? [{ how: "name", lexemes: of("name", [word]), beginning: true, worth: WORTH.nameBeginning } as const] : []),
    { how: "name", lexemes: of("name", keys), beginning: false, worth: WORTH.nameInflected },
    { how: "place", lexemes: [...of("place", [word, ...keys]), ...towns], beginning: false, worth: WORTH.place },
    ...(begins ? [{ how: "place", lexemes: of("place", [word]), beginning: true, worth: WORTH.placeBeginning } as const] : []),
    { how: "specialisation", lexemes: of("specialisation", begins ? [word] : [word, ...keys]), beginning: begins, worth: WORTH.placeBeginning },
    { how: "owner", lexemes: of("owner", begins ? [word] : [word, ...keys]), beginning: begins, worth: WORTH.owner },
    { how: "said", lexemes: of("said", keys), beginning: false, worth: WORTH.said },
    ...(begins ? [{ how: "said", lexemes: of("said", [word]), beginning: true, worth: WORTH.said } as const] : []),
  ];
}

export const lessened = (worth: number, less: number): number => Math.max(1, worth - less);

/** What answers a wish for some entries: they themselves, what lies within them, what speaks of them, what is done by the same people. */
export function waysOfEntries(slugs: readonly string[], taxonomy: Taxonomy, less: number): Way[] {
  const related = new Set(slugs.flatMap((slug) => taxonomy.tiesOf(slug).related));
  for (const slug of slugs) related.delete(slug);
  const of = (kind: LexemeKind, values: Iterable<string>) => [...values].map((value) => lexeme(kind, value));
  const way = (how: Way["how"], lexemes: string[], worth: number): Way[] => (lexemes.length > 0 ? [{ how, lexemes, beginning: false, worth: lessened(worth, less) }] : []);
  return [
    ...way("core", of("core", slugs), WORTH.core),
    ...way("further", of("further", slugs), WORTH.further),
    ...way("narrower", of("within", slugs), WORTH.narrower),
    ...way("understood", of("understood", slugs), WORTH.understood),
    ...way("related", [...of("core", related), ...of("further", related)], WORTH.related),
  ];
}

/** Kinds of lexemes that are found together under the word that they say. */
const WORDS: readonly LexemeKind[] = ["name", "place", "specialisation", "said", "owner"];

/** A term with its ways in order, and the gate that they have in common. */
export function termOf({ ways, ...term }: Omit<Term, "gate">): Term {
  const whole = new Set<string>();
  const beginning = new Set<string>();
  // Where everything within an entry answers, whatever says it does; otherwise only what is named.
  const entries = new Set(ways.filter(({ how }) => how === "narrower").flatMap(({ lexemes }) => lexemes.map(valueOf)));
  for (const way of ways) {
    for (const one of way.lexemes) {
      const isWord = WORDS.some((kind) => one.startsWith(lexeme(kind, "")));
      const any = isWord ? lexeme("word", valueOf(one)) : way.how !== "related" && entries.has(valueOf(one)) ? lexeme("meets", valueOf(one)) : one;
      (way.beginning ? beginning : whole).add(any);
    }
  }
  return { ...term, ways: merged(ways), gate: { whole: [...whole], beginning: [...beginning] } };
}

/** Ways of one sort and worth are one; the best stand first. */
function merged(ways: readonly Way[]): Way[] {
  const same = new Map<string, Way>();
  for (const way of ways) {
    const key = `${way.how} ${way.beginning} ${way.worth}`;
    const there = same.get(key);
    same.set(key, there ? { ...there, lexemes: [...new Set([...there.lexemes, ...way.lexemes])] } : way);
  }
  return [...same.values()].sort((a, b) => b.worth - a.worth);
}
