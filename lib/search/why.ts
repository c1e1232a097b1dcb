import type { Vocabulary, Entry } from "@/lib/capabilities/vocabulary";
import { takingIn } from "./document";
import { beginningWith, lexeme, valueOf } from "./lexemes";
import type { Question } from "./question";
import { BY_MEANING, type Way } from "./ways";

/** Why a document was found: what meets each term of the question, in their order, and last what it lacks. */
export interface Reason {
  /** As it was typed. */
  words: string;
  how: Exclude<Way["how"], "further" | "narrower"> | "missing";
  /** The entries by which it answers, where it is that. */
  entries: Pick<Entry, "slug" | "pl" | "en">[];
}

/** So many entries tell why; more are a list. */
const SHOWN = 3;

/** By which of its lexemes a document met the question. Words that one entry answers together are one reason. */
export function reasonsFor({ terms }: Pick<Question, "terms">, lexemes: ReadonlySet<string>, known: Pick<Vocabulary, "bySlug" | "taxonomy">): Reason[] {
  const reasons: Reason[] = [];
  const missing: string[] = [];
  for (const { words, ways, required } of terms) {
    const way = ways.find((one) => metBy(one, lexemes).length > 0);
    if (!way) {
      if (required) missing.push(words);
      continue;
    }
    const met = metBy(way, lexemes).map(valueOf);
    const slugs = way.how === "narrower" ? declaredIn(lexemes).filter((slug) => takingIn(slug, known.taxonomy).some((wider) => met.includes(wider))) : met;
    const entries = BY_MEANING.includes(way.how) ? [...new Set(slugs)].slice(0, SHOWN).flatMap((slug) => known.bySlug(slug) ?? []) : [];
    const how = way.how === "further" || way.how === "narrower" ? "core" : way.how;
    const last = reasons.at(-1);
    const same = last?.how === how && entries.length > 0 && entries.every(({ slug }) => last.entries.some((entry) => entry.slug === slug));
    if (same) last.words = `${last.words} ${words}`;
    else reasons.push({ words, how, entries });
  }
  return missing.length === 0 ? reasons : [...reasons, { words: missing.join(", "), how: "missing", entries: [] }];
}

const declaredIn = (lexemes: ReadonlySet<string>): string[] => [...beginningWith(lexemes, lexeme("core", "")), ...beginningWith(lexemes, lexeme("further", ""))].map(valueOf);

function metBy({ lexemes, beginning }: Way, held: ReadonlySet<string>): string[] {
  return lexemes.flatMap((one) => (beginning ? beginningWith(held, one) : held.has(one) ? [one] : []));
}
