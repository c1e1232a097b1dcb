import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import type { Entry } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import type { Place } from "@/lib/organisations/places";
import { dayOf } from "@/lib/platform/civil";
import type { SearchedKind } from "@/prisma/generated/enums";
import { correctionOf } from "./correction";
import type { Reader } from "./lexemes";
import { readQuestion, type Question } from "./question";
import { retrieve, type Asked, type Hit } from "./retrieval";

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
  total: number;
  page: number;
  pages: number;
  /** What the words were put right to, because as they were typed they found nothing. */
  corrected: string | null;
  /** Nobody has all of it: these have a part. */
  partly: boolean;
  /** The entries that the words were taken for, each once. */
  named: Entry[];
}

const PAGE = 20;

/** Finds documents of one kind; where nothing answers as typed, what was probably meant, and then what answers a part. */
export async function search(kind: SearchedKind, { words, ticked, near, page }: Search, reader: Reader, known: Vocabulary, now: Date): Promise<Results> {
  const places = await gazetteer();
  const read = (text: string) => readQuestion(text, { finder: known.finder, taxonomy: known.taxonomy, understand: known.understand, places }, dayOf(now));
  const ask = async (question: Question, strict: boolean) => {
    const asked: Asked = { kind, terms: question.terms, strict, near: near ?? question.near, ticked };
    return { question, asked, ...(await pageOf(asked, reader, page, now)) };
  };
  const question = read(words);
  const named = (of: Question) => [...new Set(of.terms.flatMap(({ slug }) => slug ?? []))].flatMap((slug) => known.bySlug(slug) ?? []);

  const exact = await ask(question, !question.isDescription);
  if (exact.total > 0 || question.terms.length === 0) return { ...exact, corrected: null, partly: question.isDescription, named: named(question) };
  const corrected = question.isDescription ? null : await correctionOf(words);
  if (corrected !== null) {
    const again = await ask(read(corrected), true);
    if (again.total > 0) return { ...again, corrected, partly: false, named: named(again.question) };
  }
  const trades = question.terms.filter(({ slug }) => slug !== null);
  if (!question.isDescription && new Set(trades.map(({ slug }) => slug)).size > 1) {
    const part = await ask({ ...question, terms: trades }, false);
    if (part.total > 0) return { ...part, question, corrected: null, partly: true, named: named(question) };
  }
  return { ...exact, corrected: null, partly: false, named: named(question) };
}

/** A page of what answers; past the last one, the last. */
async function pageOf(asked: Asked, reader: Reader, page: number, now: Date): Promise<Pick<Results, "hits" | "total" | "page" | "pages">> {
  const at = (number: number) => retrieve(asked, reader, { skip: (number - 1) * PAGE, take: PAGE }, now);
  const wanted = Math.min(Math.max(1, Math.trunc(page) || 1), 10_000);
  let { hits, total } = await at(wanted);
  if (hits.length === 0 && wanted > 1) ({ hits, total } = await at(1));
  const pages = Math.max(1, Math.ceil(total / PAGE));
  if (wanted > pages) {
    const last = pages > 1 ? await at(pages) : { hits, total };
    return { ...last, page: pages, pages };
  }
  return { hits, total, page: wanted, pages };
}
