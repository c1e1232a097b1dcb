import { listCards, type Card } from "@/lib/capabilities/cards";
import type { Entry } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import type { Actor } from "@/lib/people/actor";
import { wordsOf } from "@/lib/platform/text";
import { nearbyOf, type Nearby } from "./nearby";
import type { Reader } from "./lexemes";
import { counted, facetsOf, opened, search, type Results, type Search } from "./results";
import { retrieve } from "./retrieval";
import { snippetOf, type Stretch } from "./snippet";
import { tellingOf } from "./telling";
import { reasonsFor, type Reason } from "./why";

/** The questions of the directory's filter, in their order. */
export const FACETS = ["specialisation", "standing", "kind", "area", "certificate", "town"] as const;
export type Facet = (typeof FACETS)[number];

export interface FoundFirm {
  card: Card;
  reasons: Reason[];
  /** Where its description speaks of what was asked. */
  snippet: Stretch[] | null;
  km: number | null;
}

export interface FoundFirms extends Pick<Results, "page" | "corrected" | "partly" | "unwanted" | "narrows"> {
  firms: FoundFirm[];
  total: number;
  pages: number;
  facets: Record<Facet, { value: string; count: number }[]>;
  /** Where the found organisations are: towns with how many of them. */
  towns: { id: number; name: string; lat: number; lng: number; count: number }[];
  /** What the words were taken to mean, where they were not the entry's own name. */
  named: Pick<Entry, "slug" | "pl" | "en">[];
  /** The circle that the words named. */
  near: Results["question"]["near"];
  /** Words of a search that found nobody, which nothing here understands. */
  unknown: string[];
  /** Where nothing answers the words: searches near to them that find something. */
  nearby: Nearby;
}

/**
 * The firms that answer, as this actor may search them: nothing that is hidden from them is found, counted or shown.
 * The words may name a firm, a town, a specialisation or anything that a firm does, or describe what is needed.
 */
export async function findFirms(actor: Actor, asked: Search, now: Date): Promise<FoundFirms> {
  const { reader, known } = await opened("FIRM", actor, now);
  const results = await search("FIRM", asked, reader, known, now);
  const { hits, question } = results;
  const ids = hits.map(({ subjectId }) => subjectId);
  const found = hits.length > 0;
  const [cards, told, { total, pages, ...counts }, nearby] = await Promise.all([
    listCards(actor, ids, now),
    tellingOf("FIRM", ids, reader),
    counted(results, reader, now),
    found || question.terms.length === 0 ? { towns: [], entries: [] } : nearbyOf(asked.words, reader, known, now),
  ]);
  const hitOf = new Map(hits.map((hit) => [hit.subjectId, hit]));
  return {
    ...results,
    firms: cards.flatMap((card) => {
      const hit = hitOf.get(card.id);
      if (!hit) return [];
      const reasons = reasonsFor(question, told.get(card.id) ?? new Set(), known);
      return [{ card, km: hit.km, reasons, snippet: snippetFor(card, reasons) }];
    }),
    total,
    pages,
    facets: facetsOf(FACETS, counts),
    towns: await withPlaces(counts.found.get("town") ?? []),
    named: results.named.filter((entry) => !wordsOf(results.corrected ?? asked.words).join(" ").includes(wordsOf(entry.pl).join(" "))),
    near: question.near,
    nearby,
    unknown: found || results.partly ? [] : await namingNobody(question, reader, now),
  };
}

/** The words of a question that nothing here understands and that are in no document either. */
async function namingNobody({ terms, unknown }: Results["question"], reader: Reader, now: Date): Promise<string[]> {
  const asked = terms.filter(({ words }) => unknown.includes(words));
  const found = await Promise.all(asked.map((term) => retrieve({ kind: "FIRM", terms: [term], strict: true, near: null, ticked: {} }, reader, { skip: 0, take: 1 }, now)));
  return asked.filter((_, place) => found[place]?.length === 0).map(({ words }) => words);
}

function snippetFor({ description }: Card, reasons: readonly Reason[]): Stretch[] | null {
  const words = reasons.filter(({ how }) => how === "said" || how === "understood").map((reason) => reason.words);
  if (!description || words.length === 0) return null;
  return [description.pl, description.en].map((text) => (text ? snippetOf(text, words) : null)).find((snippet) => snippet !== null) ?? null;
}

async function withPlaces(counts: readonly { value: string; count: number }[]): Promise<FoundFirms["towns"]> {
  const places = await gazetteer();
  return counts.flatMap(({ value, count }) => {
    const place = places.byId(Number(value));
    return place ? [{ id: place.id, name: place.name, lat: place.lat, lng: place.lng, count }] : [];
  });
}
