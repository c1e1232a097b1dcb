import type { Entry, Vocabulary } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { db } from "@/lib/platform/database";
import { kilometresBetween } from "@/lib/platform/geography";
import type { Asked } from "./asked";
import { count } from "./counting";
import { anyOf, key, onlyWhole, type Reader } from "./lexemes";

/** Searches near to one that found nothing, each of which finds something. */
export interface Nearby {
  towns: string[];
  entries: Pick<Entry, "slug" | "pl" | "en">[];
}

/** So many searches of each sort are a way out; more would be another list to search. */
const WAYS_OUT = 3;
/** So many of the nearest entries are looked for among the firms. */
const CANDIDATES = 40;

const everything: Asked = { kind: "FIRM", terms: [], strict: true, near: null, ticked: {} };

/** The nearest towns with somebody in them, and the nearest things that somebody does; every word of the query may name either. */
export async function nearbyOf(words: string, reader: Reader, known: Vocabulary, now: Date): Promise<Nearby> {
  const each = [words, ...words.split(/\s+/)].map((word) => word.slice(0, 80)).filter((word) => word.length > 2).slice(0, 5);
  const places = await gazetteer();
  const asked = each.flatMap((word) => {
    const answer = places.find(word);
    return answer.kind === "one" ? [answer.place] : answer.kind === "several" || answer.kind === "similar" ? answer.places.slice(0, 1) : [];
  });
  const there = asked.length === 0 ? [] : ((await count(everything, reader, now)).facets.get("town") ?? []).flatMap(({ value }) => places.byId(Number(value)) ?? []);
  const towns = asked.flatMap((place) => there.toSorted((a, b) => kilometresBetween(place, a) - kilometresBetween(place, b)).slice(0, WAYS_OUT));
  const meant = each.flatMap((word) => known.finder.find(word, { limit: WAYS_OUT }).map(({ slug }) => slug));
  const near = known.entries
    .map((entry) => ({ entry, near: Math.max(0, ...meant.map((slug) => known.taxonomy.similarity(slug, entry.slug))) }))
    .filter((one) => one.near > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, CANDIDATES)
    .map(({ entry }) => entry);
  const done = await declaredBySomebody(near.map(({ slug }) => slug), reader);
  return { towns: [...new Set(towns.map(({ name }) => name))].slice(0, WAYS_OUT), entries: near.filter(({ slug }) => done.has(slug)).slice(0, WAYS_OUT) };
}

async function declaredBySomebody(slugs: readonly string[], reader: Reader): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const queries = slugs.map((slug) => anyOf(onlyWhole(key("good", slug)), reader));
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM unnest(${[...slugs]}::text[], ${queries}::text[]) AS entry (slug, query)
    WHERE EXISTS (SELECT FROM "SearchDocument" WHERE "kind" = 'FIRM' AND "keys" @@ entry.query::tsquery)`;
  return new Set(rows.map(({ slug }) => slug));
}
