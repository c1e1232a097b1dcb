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
/** Trigrams of fewer letters are in every name. */
const SLIP_FROM = 4;
/** Word similarity of pg_trgm from which a name is like what was typed. */
const LIKE = 0.5;

const everybody = { levels: ["1"], scopes: [] } as const;

/** What somebody may be about to type: things that firms do, firms, and towns with firms in them. The same for everybody. */
export async function suggest(typed: string, language: "pl" | "en"): Promise<Suggestion[]> {
  const text = typed.trim().slice(0, 80);
  if (text.length < 2) return [];
  const known = await vocabulary();
  const entries = known.finder.find(text, { language, limit: MOST.entries }).flatMap(({ slug, through, isLabel }): Suggestion[] => {
    const label = known.bySlug(slug)?.[language];
    return label === undefined ? [] : [{ kind: "entry", slug, label, through: isLabel ? null : through }];
  });
  const [firms, towns] = await Promise.all([firmsLike(text), townsLike(text)]);
  return [...entries, ...firms, ...towns];
}

async function firmsLike(text: string): Promise<Suggestion[]> {
  const words = keyWords(text);
  if (words.length === 0) return [];
  const beginnings = words.map((word) => anyOf({ whole: [], beginning: [key("name", word)] }, everybody)).join("&");
  const same = await firmsBy(await db.$queryRaw<{ subjectId: string }[]>`
    SELECT "subjectId" FROM "SearchDocument" WHERE "kind" = 'FIRM' AND "keys" @@ ${beginnings}::tsquery
    ORDER BY starts_with("nameKey", ${words.join(" ")}) DESC, "nameKey" LIMIT ${MOST.firms}`);
  if (same.length > 0 || text.length < SLIP_FROM) return same;
  return firmsBy(await db.$queryRaw<{ subjectId: string }[]>`
    SELECT "subjectId" FROM (SELECT "subjectId", ${words.join(" ")} <<-> "nameKey" AS distance FROM "SearchDocument" WHERE "kind" = 'FIRM' ORDER BY 2 LIMIT ${MOST.firms}) AS near
    WHERE distance <= ${1 - LIKE} ORDER BY distance`);
}

async function firmsBy(rows: readonly { subjectId: string }[]): Promise<Suggestion[]> {
  const ids = rows.map(({ subjectId }) => subjectId);
  const firms = await db.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, name: true, plants: { where: { closedAt: null }, orderBy: { position: "asc" }, select: { place: { select: { name: true } } } } },
  });
  return ids.flatMap((id) => firms.filter((firm) => firm.id === id).map(({ slug, name, plants }): Suggestion => ({ kind: "firm", slug, label: name, towns: [...new Set(plants.map(({ place }) => place.name))].slice(0, 2) })));
}

async function townsLike(text: string): Promise<Suggestion[]> {
  const places = (await gazetteer()).suggest(text, 8);
  const queries = places.map(({ id }) => anyOf(onlyWhole(key("facet", `town:${id}`)), everybody));
  const rows = await db.$queryRaw<{ place: bigint }[]>`
    SELECT place FROM unnest(${queries}::text[]) WITH ORDINALITY AS town (query, place)
    WHERE EXISTS (SELECT FROM "SearchDocument" WHERE "kind" = 'FIRM' AND "keys" @@ town.query::tsquery) ORDER BY place LIMIT ${MOST.towns}`;
  return [...new Set(rows.flatMap(({ place }) => places[Number(place) - 1]?.name ?? []))].map((label) => ({ kind: "town", label }));
}
