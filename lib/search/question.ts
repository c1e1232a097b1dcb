import type { Finder } from "@/lib/capabilities/finder";
import { keyWords } from "@/lib/capabilities/forms";
import { isFunctionWord, keysOfToken } from "@/lib/capabilities/text-keys";
import { tokensOf } from "@/lib/capabilities/tokens";
import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { WITHOUT } from "@/lib/capabilities/understanding/scopes";
import { LEADING_TO_TOWNS } from "@/lib/capabilities/understanding/towns";
import type { Understand } from "@/lib/capabilities/understanding/understand";
import type { Place, Places } from "@/lib/organisations/places";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { fold, wordsOf } from "@/lib/platform/text";
import { lexeme } from "./lexemes";
import { BY_MEANING, tellingsOfWord, type Term, termOf, type Way, waysOfEntries, waysOfThemselves, waysOfTowns, waysOfWord, WORTH } from "./ways";

/** What was typed into a search box, read. */
export interface Question {
  terms: readonly Term[];
  /** Nobody has all that a whole description asks for: whoever has more of it comes first. */
  isDescription: boolean;
  /** A circle that it names: "do 50 km od Radomia", "pod Lublinem". */
  near: { place: Place; km: number } | null;
  /** Entries of which it says that they are not needed. They narrow nothing down: firms that do it as well are welcome. */
  unwanted: readonly string[];
  /** Words that nothing here understands; nobody needs to learn those of another world. */
  unknown: readonly string[];
}

export interface Known {
  finder: Finder;
  taxonomy: Taxonomy;
  understand: Understand;
  places: Places;
}

/** A search box takes no more. */
export const MOST_CHARACTERS = 2_000;
/** Up to so many words each of them must be met; more are a description. */
const MOST_WORDS = 6;
/** What "near" means where no distance is named, in kilometres. */
const NEAR_KM = 30;

/** Reads a question in Polish or English. An empty one has no terms. */
export function readQuestion(typed: string, known: Known, today: CivilDate): Question {
  const text = typed.slice(0, MOST_CHARACTERS).replace(/\s+/g, " ").trim();
  const number = numberIn(text);
  if (number) return { terms: [number], isDescription: false, near: null, unwanted: [], unknown: [] };
  const read = readAsTyped(text, known, today);
  const near = circleIn(read, known.places);
  const negated = read.concepts.filter((concept) => concept.negated);
  const unwanted = [...new Set(negated.map(({ slug }) => slug))];
  const rest = without(text, [...(near ? [...read.radii, near.town] : []), ...negated]);
  const circle = near && { place: near.place, km: near.km };
  const words = keyWords(rest).filter((word) => rest === text || !isFunctionWord(word));
  if (words.length <= MOST_WORDS) {
    const typedAs = new Map(tokensOf(rest).map((token) => [token.key, token.word]));
    const terms = termsOf(words, text, read, known).map((term) => ({ ...term, words: term.words.split(" ").map((word) => typedAs.get(word) ?? word).join(" ") }));
    return { terms, isDescription: false, near: circle, unwanted, unknown: read.elsewhere ? [] : terms.filter(({ ways }) => !ways.some(({ how, lexemes }) => BY_MEANING.includes(how) || lexemes.some(isTown))).map((term) => term.words) };
  }
  const terms = description(read, known);
  const isDescription = terms.some(({ required }) => required);
  // A text that asks for nothing that anybody does is answered by whoever has all of its words, and mostly by nobody.
  return { terms: isDescription ? terms : terms.map((term) => ({ ...term, required: true })), isDescription, near: circle, unwanted, unknown: read.elsewhere ? [] : read.rest.map(({ word }) => word) };
}

/** A NIP or a need's reference, and nothing else. */
function numberIn(text: string): Term | null {
  const plain = text.replace(/[\s-]/g, "");
  const isNumber = /^\d{10}$/.test(plain) || /^\p{Lu}+\/?-?\d{4}[/-]?\d{1,6}$/iu.test(text);
  if (!isNumber) return null;
  return termOf({ words: text, required: true, weight: 1, slug: null, ways: [{ how: "number", lexemes: [lexeme("number", wordsOf(text).join(""))], beginning: false, worth: WORTH.number }] });
}

type Read = ReturnType<Understand>;

// Of the words that lead to towns, those that lead to hardly anything else: "pod klucz" and "od ręki" name none.
const LEADING_TO_A_TOWN = /(?<=(?:^|\s)(?:okolic[aey]?|okolicach|pobli[żz]u|ko[łl]o|obok|km od|near|around|km from|km of)\s)\p{Ll}|(?<=(?:^|\s)pod\s)\p{Ll}(?=\p{L}+(?:em|ami)(?!\p{L}))/gu;

/** A text whose writer typed no capitals is read with one where a town may stand: "gięcie okolice lublina". */
function readAsTyped(text: string, { understand }: Known, today: CivilDate): Read {
  const read = understand(text, "pl", today);
  if (/\p{Lu}/u.test(text) || read.towns.length > 0) return read;
  const again = understand(text.replace(LEADING_TO_A_TOWN, (letter) => letter.toUpperCase()), "pl", today);
  return again.towns.length > 0 ? again : read;
}

function circleIn({ towns, radii }: Read, places: Places): { place: Place; km: number; town: { start: number; end: number } } | null {
  const [radius] = radii;
  const town = radius ? towns[0] : towns.find(({ relation }) => relation === "near");
  const place = places.byId(town?.placeIds[0] ?? -1);
  if (!town || !place) return null;
  return { place, km: Math.min(1_000, Math.max(1, Math.round(radius?.km ?? NEAR_KM))), town };
}

const isLeading = (word: string): boolean => LEADING_TO_TOWNS.has(word) || WITHOUT.has(word) || ["of", "within", "blisko", "no", "not"].includes(word);

/** The text without some stretches of it, and without the words that led to them ("od", "pod", "w okolicach", "bez"). */
function without(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.toSorted((a, b) => b.start - a.start).reduce((left, { start, end }) => `${withoutLeading(left.slice(0, start))} ${left.slice(end)}`, text);
}

function withoutLeading(text: string): string {
  const last = /(?<=^|\s)\S+\s+$/u.exec(text);
  return last && isLeading(fold(last[0].trim())) ? withoutLeading(text.slice(0, last.index)) : text;
}

const isTown = (one: string): boolean => one.startsWith(lexeme("facet", "town:"));

/** By word, the towns that it names in whatever case: "Starachowicach". */
function townsNamed(text: string, { towns }: Read): ReadonlyMap<string, readonly number[]> {
  return new Map(towns.flatMap(({ start, end, placeIds }) => keyWords(text.slice(start, end)).map((word) => [word, placeIds] as const)));
}

/** What a word stands for: the entries that it names, by itself or with its neighbours. */
interface Meaning {
  /** The entry to name when saying how the word was read. */
  slug: string | null;
  ways: Way[];
}

const NOTHING: Meaning = { slug: null, ways: [] };

/** Words of a short question are terms. Words that name the same entries are one, and are met by these alone. */
function termsOf(words: readonly string[], text: string, read: Read, known: Known): Term[] {
  const towns = townsNamed(text, read);
  const said = meaningsIn(read);
  const terms: (Omit<Term, "keys"> & { named: string | null })[] = [];
  for (const word of words) {
    const slugs = said.get(word);
    const named = slugs ? slugs.join(" ") : null;
    const last = terms.at(-1);
    if (last && named !== null && last.named === named) {
      last.words = `${last.words} ${word}`;
      last.ways = [...last.ways, ...tellingsOfWord(word), ...waysOfTowns(towns.get(word) ?? [])];
      continue;
    }
    const meaning = slugs ? { slug: slugs[0] ?? null, ways: [...waysOfEntries(slugs, known.taxonomy, 0), ...tellingsOfWord(word)] } : towns.has(word) ? NOTHING : meaningOfPart(word, known);
    terms.push({ words: word, required: true, weight: 1, slug: meaning.slug, ways: [...meaning.ways, ...waysOfTowns(towns.get(word) ?? []), ...(slugs ? [] : waysOfWord(word))], named });
  }
  return terms.map(({ named: _, ...term }) => termOf(term));
}

/** By word, the entries that it names as it stands, in any form and in either language; what stands between the words of one is none of it. */
function meaningsIn({ concepts }: Read): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const { slug, words, source } of concepts) {
    if (source === "hint") continue;
    for (const word of keyWords(words)) {
      const there = meanings.get(word) ?? [];
      if (!there.includes(slug)) meanings.set(word, [...there, slug]);
    }
  }
  return meanings;
}

function isTownName(word: string, places: Places): boolean {
  const { kind } = places.find(word);
  return kind === "one" || kind === "several";
}

/** How many entries a part of a name may mean. */
const MOST_MEANT = 12;
/** By how many ranks a word counts less that only slipped into one. */
const SLIPPED = 1;

/** What a word may be the beginning of, or one word among several, or a slip of. */
function meaningOfPart(word: string, { finder, taxonomy, places }: Known): Meaning {
  const found = word.length < 2 ? [] : finder.find(word, { limit: MOST_MEANT });
  const [best] = found;
  // A town without its capital is neither a slip nor a form of something else: "toruń" is no Tornos, "radom" nothing radial.
  if (!best || ((best.how === "slip" || best.how === "inflected") && isTownName(word, places))) return NOTHING;
  // A wider trade that is also called so ("toczenie i frezowanie" is machining) does not mean all of its branches.
  const meansAll = (slug: string, place: number) => !found.slice(0, place).some((better) => taxonomy.isNarrower(better.slug, slug));
  const slugs = found.filter(({ slug }, place) => meansAll(slug, place)).map(({ slug }) => slug);
  const less = best.how === "slip" ? SLIPPED : 0;
  const others = found.map(({ slug }) => slug).filter((slug) => !slugs.includes(slug));
  return { slug: best.how === "slip" ? null : best.slug, ways: [...waysOfEntries(slugs, taxonomy, less), ...waysOfThemselves(others, less)] };
}

/** A description asks for each thing that it names; what it only suggests or calls welcome lifts whoever has it. */
function description({ concepts, towns, rest }: Read, known: Known): Term[] {
  const terms = new Map<string, Term>();
  for (const { slug, words, negated, optional, source } of concepts) {
    if (negated) continue;
    const required = !optional && source !== "hint";
    const there = terms.get(slug);
    if (there && (there.required || !required)) continue;
    terms.set(slug, termOf({ words, slug, required, weight: known.taxonomy.weight(slug) * (required ? 1 : 0.4), ways: waysOfEntries([slug], known.taxonomy, 0) }));
  }
  const named = towns.map((town) => termOf({ words: town.name, slug: null, required: false, weight: 1, ways: waysOfTowns(town.placeIds) }));
  const said = rest.slice(0, 12).map(({ word }) => termOf({ words: word, slug: null, required: false, weight: 0.3, ways: [{ how: "said", lexemes: keysOfToken({ key: wordsOf(word).join(""), word }).map((key) => lexeme("said", key)), beginning: false, worth: WORTH.said }] }));
  return [...terms.values(), ...named, ...said];
}
