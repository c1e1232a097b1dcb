import { vocabulary, type Entry, type Vocabulary } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import type { Place, Places } from "@/lib/organisations/places";
import type { Actor } from "@/lib/people/actor";
import { dayOf } from "@/lib/platform/civil";
import type { SearchedKind } from "@/prisma/generated/enums";
import { correctionOf } from "./correction";
import { catchUp } from "./indexing";
import type { Reader } from "./lexemes";
import { readQuestion, type Question } from "./question";
import { readerFor } from "./reader";
import type { Asked, Hit } from "./asked";
import { count, countBeside, type Counted } from "./counting";
import { retrieve } from "./retrieval";

/** A circle around a town. */
export interface Circle {
  place: Place;
  km: number;
}

/** What somebody asks for: words, ticks, a circle, and which page of the answer. */
export interface Search {
  words: string;
  ticked: Readonly<Record<string, readonly string[]>>;
  near: Circle | null;
  page: number;
}

export interface Results {
  question: Question;
  /** What was asked of the documents in the end, for counting the same. */
  asked: Asked;
  hits: Hit[];
  page: number;
  /** What the words were put right to, because as they were typed they found nothing. */
  corrected: string | null;
  /** Nobody has all of it: these have a part. */
  partly: boolean;
  /** The entries that the words were taken for, each once. */
  named: Entry[];
  /** The entries that are said not to be needed. */
  unwanted: Entry[];
  /** Whether the words ask for anything at all. */
  narrows: boolean;
}

const PAGE = 20;

/** A search as it is asked of the documents, without anything being put right or left out. */
export function askedBy(kind: SearchedKind, { words, ticked, near }: Pick<Search, "words" | "ticked" | "near">, known: Vocabulary, places: Places, now: Date): Asked & { question: Question } {
  const question = readQuestion(words, { ...known, places }, dayOf(now));
  return { kind, question, terms: question.terms, strict: !question.isDescription, near: near ?? question.near, ticked };
}

/** What is needed to ask for an actor: everything that was committed is written, and the words are known. */
export async function opened(kind: SearchedKind, actor: Actor, now: Date): Promise<{ reader: Reader; known: Vocabulary }> {
  const known = await vocabulary();
  await catchUp(now);
  return { reader: readerFor(kind, actor), known };
}

/** How many documents of a kind answer some words. */
export async function countAnswering(kind: SearchedKind, actor: Actor, words: string, now: Date): Promise<number> {
  const { reader, known } = await opened(kind, actor, now);
  const { asked, hits } = await search(kind, { words, ticked: {}, near: null, page: 1 }, reader, known, now, 1);
  return hits.length === 0 ? 0 : (await count(asked, reader, now)).total;
}

/** How many there are of what was found, on how many pages, and behind each value of each facet. */
export async function counted({ asked }: Pick<Results, "asked">, reader: Reader, now: Date): Promise<Awaited<ReturnType<typeof countBeside>> & { pages: number }> {
  const counts = await countBeside(asked, reader, now);
  return { ...counts, pages: Math.max(1, Math.ceil(counts.total / PAGE)) };
}

/** The values of each of some facets, with how many there are. */
export const facetsOf = <Facet extends string>(names: readonly Facet[], { facets }: Pick<Counted, "facets">): Record<Facet, { value: string; count: number }[]> =>
  Object.fromEntries(names.map((name) => [name, facets.get(name) ?? []])) as Record<Facet, { value: string; count: number }[]>;

/** Finds documents of one kind; where nothing answers as typed, what was probably meant, and then what answers a part. */
export async function search(kind: SearchedKind, asked: Search, reader: Reader, known: Vocabulary, now: Date, size = PAGE): Promise<Results> {
  const places = await gazetteer();
  const entriesOf = (slugs: readonly string[]) => [...new Set(slugs)].flatMap((slug) => known.bySlug(slug) ?? []);
  const answer = async ({ question, ...exactly }: Asked & { question: Question }, said: Pick<Results, "corrected" | "partly">): Promise<Results> => ({
    question, asked: exactly, ...said,
    ...(await pageOf(exactly, reader, asked.page, size, now)),
    named: entriesOf(question.terms.flatMap(({ slug }) => slug ?? [])),
    unwanted: entriesOf(question.unwanted),
    narrows: question.terms.length > 0 || question.near !== null,
  });
  const typed = askedBy(kind, asked, known, places, now);
  const { isDescription, terms } = typed.question;
  const exact = await answer(typed, { corrected: null, partly: isDescription });
  if (exact.hits.length > 0 || terms.length === 0 || isDescription) return { ...exact, partly: isDescription && exact.hits.length > 0 };
  const corrected = await correctionOf(asked.words);
  if (corrected !== null) {
    const again = await answer(askedBy(kind, { ...asked, words: corrected }, known, places, now), { corrected, partly: false });
    if (again.hits.length > 0) return again;
  }
  const trades = terms.filter(({ slug }) => slug !== null);
  if (new Set(trades.map(({ slug }) => slug)).size > 1) {
    const part = await answer({ ...typed, terms: trades, strict: false }, { corrected: null, partly: true });
    if (part.hits.length > 0) return part;
  }
  return exact;
}

/** A page of what answers; past the last one, the last. */
async function pageOf(asked: Asked, reader: Reader, page: number, size: number, now: Date): Promise<Pick<Results, "hits" | "page">> {
  const at = async (number: number) => ({ hits: await retrieve(asked, reader, { skip: (number - 1) * size, take: size }, now), page: number });
  const wanted = Math.min(Math.max(1, Math.trunc(page) || 1), 10_000);
  const found = await at(wanted);
  if (found.hits.length > 0 || wanted === 1) return found;
  return at(Math.max(1, Math.ceil((await count(asked, reader, now)).total / size)));
}
