import type { Finding } from "@/lib/capabilities/finder";
import { keyWords } from "@/lib/capabilities/forms";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { db } from "@/lib/platform/database";
import { anyOf, key, onlyWhole } from "./lexemes";

/** Something that completes what is being typed. */
export type Suggestion =
  | { kind: "entry"; slug: string; label: string; /** The word that was typed, where it is not the label. */ through: string | null }
  | { kind: "firm"; slug: string; label: string; /** Its towns. */ towns: string[] }
  | { kind: "town"; label: string };

const MOST = { entries: 5, firms: 4, towns: 3 } as const;
/** Trigrams of fewer letters are in every name, and hardly anything else is told apart by fewer. */
const SLIP_FROM = 4;
/** Word similarity of pg_trgm from which a name is like what was typed. */
const LIKE = 0.5;

const everybody = { levels: ["1"], scopes: [] } as const;

/**
 * What somebody may be about to type: things that firms do, firms, and towns with firms in them. The same for everybody.
 * A slip of the finger is only thought of where nothing at all is spelt as typed.
 */
export async function suggest(typed: string, language: "pl" | "en"): Promise<Suggestion[]> {
  const text = typed.trim().slice(0, 80);
  if (text.length < 2) return [];
  const known = await vocabulary();
  const found = known.finder.find(text, { language, limit: MOST.entries });
  const entriesOf = (some: readonly Finding[]) => some.flatMap(({ slug, through, isLabel }): Suggestion[] => {
    const label = known.bySlug(slug)?.[language];
    return label === undefined ? [] : [{ kind: "entry", slug, label, through: isLabel ? null : through }];
  });
  const words = keyWords(text);
  const [firms, towns] = await Promise.all([firmsCalled(words), townsCalled(text, false)]);
  const spelt = [...entriesOf(found.filter(({ how }) => how !== "slip")), ...firms, ...towns];
  if (spelt.length > 0 || text.length < SLIP_FROM) return spelt;
  const [nearFirms, nearTowns] = await Promise.all([firmsLike(words), townsCalled(text, true)]);
  return [...entriesOf(found), ...nearFirms, ...nearTowns];
}

/** Firms with words in their name that begin so. */
async function firmsCalled(words: readonly string[]): Promise<Suggestion[]> {
  if (words.length === 0) return [];
  const beginnings = words.map((word) => anyOf({ whole: [], beginning: [key("name", word)] }, everybody)).join("&");
  return firmsBy(await db.$queryRaw<{ subjectId: string }[]>`
    SELECT "subjectId" FROM "SearchDocument" WHERE "kind" = 'FIRM' AND "keys" @@ ${beginnings}::tsquery
    ORDER BY starts_with("nameKey", ${words.join(" ")}) DESC, "nameKey" LIMIT ${MOST.firms}`);
}

async function firmsLike(words: readonly string[]): Promise<Suggestion[]> {
  if (words.length === 0) return [];
  return firmsBy(await db.$queryRaw<{ subjectId: string }[]>`
    SELECT "subjectId" FROM (SELECT "subjectId", ${words.join(" ")} <<-> "nameKey" AS distance FROM "SearchDocument" WHERE "kind" = 'FIRM' ORDER BY 2 LIMIT ${MOST.firms}) AS near
    WHERE distance <= ${1 - LIKE} ORDER BY distance`);
}

async function firmsBy(rows: readonly { subjectId: string }[]): Promise<Suggestion[]> {
  const ids = rows.map(({ subjectId }) => subjectId);
  if (ids.length === 0) return [];
  const firms = await db.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, name: true, plants: { where: { closedAt: null }, orderBy: { position: "asc" }, select: { place: { select: { name: true } } } } },
  });
  return ids.flatMap((id) => firms.filter((firm) => firm.id === id).map(({ slug, name, plants }): Suggestion => ({ kind: "firm", slug, label: name, towns: [...new Set(plants.map(({ place }) => place.name))].slice(0, 2) })));
}

/** Towns that are called so, or nearly so, and have firms. */
async function townsCalled(text: string, slips: boolean): Promise<Suggestion[]> {
  const places = (await gazetteer()).suggest(text, 8, slips);
  if (places.length === 0) return [];
  const queries = places.map(({ id }) => anyOf(onlyWhole(key("facet", `town:${id}`)), everybody));
  const rows = await db.$queryRaw<{ place: bigint }[]>`
    SELECT place FROM unnest(${queries}::text[]) WITH ORDINALITY AS town (query, place)
    WHERE EXISTS (SELECT FROM "SearchDocument" WHERE "kind" = 'FIRM' AND "keys" @@ town.query::tsquery) ORDER BY place LIMIT ${MOST.towns}`;
  return [...new Set(rows.flatMap(({ place }) => places[Number(place) - 1]?.name ?? []))].map((label) => ({ kind: "town", label }));
}
