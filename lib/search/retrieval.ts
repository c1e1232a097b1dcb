import { db } from "@/lib/platform/database";
import type { Point } from "@/lib/platform/geography";
import { Prisma } from "@/prisma/generated/client";
import type { SearchedKind } from "@/prisma/generated/enums";
import { ALL, anyOf, cellsWithin, lexeme, LEVELS, readLexemes, SCOPED, type Reader } from "./lexemes";
import type { Term, Way } from "./ways";

/** What is asked of the documents of one kind. */
export interface Asked {
  kind: SearchedKind;
  terms: readonly Term[];
  /** All required terms must be met; otherwise one of them must. */
  strict: boolean;
  near: { place: Point; km: number } | null;
  /** Values of a facet widen the result, facets narrow it. */
  ticked: Readonly<Record<string, readonly string[]>>;
  /** Only what this saved search has not found yet. */
  newTo?: string;
}

/** A document that answers. */
export interface Hit {
  subjectId: string;
  score: number;
  /** Kilometres to the place asked for, as the crow flies. */
  km: number | null;
  /** What it can be found by, as far as the reader may. */
  lexemes: ReadonlySet<string>;
}

/** The best of the documents that answer, from `skip` on, and how many there are. */
export async function retrieve(asked: Asked, reader: Reader, { skip, take }: { skip: number; take: number }, now: Date): Promise<{ hits: Hit[]; total: number }> {
  const rows = await db.$queryRaw<{ subjectId: string; score: number; km: number | null; keys: string; own: boolean; total: bigint }[]>(retrieval(asked, reader, { skip, take }, now));
  return {
    hits: rows.map(({ subjectId, score, km, keys, own }) => ({ subjectId, score, km, lexemes: readLexemes(keys, reader, own) })),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** The question for a page of results; what the bench measures too. */
export function retrieval(asked: Asked, reader: Reader, { skip, take }: { skip: number; take: number }, now: Date): Prisma.Sql {
  const order = Prisma.sql`score DESC, km NULLS LAST, "latestAt" DESC NULLS LAST, "nameKey", "subjectId"`;
  return Prisma.sql`
    WITH met AS (
      SELECT document."subjectId", ${scoreOf(asked, reader)} AS score, distance.km, document."latestAt", document."nameKey"
      FROM "SearchDocument" AS document, ${kmOf(asked)} AS distance WHERE ${conditions(asked, reader, now)}),
    best AS (SELECT *, count(*) OVER () AS total FROM met ORDER BY ${order} LIMIT ${take} OFFSET ${skip})
    SELECT "subjectId", score, km, total, document.keys::text AS keys, ${ownOf(reader)} AS own
    FROM best JOIN "SearchDocument" AS document USING ("subjectId") WHERE document.kind = ${asked.kind}::"SearchedKind"
    ORDER BY score DESC, km NULLS LAST, best."latestAt" DESC NULLS LAST, best."nameKey", "subjectId"`;
}

/** How many documents there are behind each value of some facets: everything else that is asked for counts, the facet's own ticks do not. */
export async function countFacets(asked: Asked, facets: readonly string[], reader: Reader, now: Date): Promise<Map<string, { value: string; count: number }[]>> {
  const ticked = facets.filter((facet) => (asked.ticked[facet]?.length ?? 0) > 0);
  const free = facets.filter((facet) => !ticked.includes(facet));
  const counted = await Promise.all([count(asked, free, reader, now), ...ticked.map((facet) => count({ ...asked, ticked: { ...asked.ticked, [facet]: [] } }, [facet], reader, now))]);
  return new Map(counted.flatMap((each) => [...each]));
}

/** The same for what is found, its own ticks included. */
export async function countFound(asked: Asked, facet: string, reader: Reader, now: Date): Promise<{ value: string; count: number }[]> {
  return (await count(asked, [facet], reader, now)).get(facet) ?? [];
}

async function count(asked: Asked, facets: readonly string[], reader: Reader, now: Date): Promise<Map<string, { value: string; count: number }[]>> {
  const counts = new Map(facets.map((facet): [string, { value: string; count: number }[]] => [facet, []]));
  if (facets.length === 0) return counts;
  const rows = await db.$queryRaw<{ facet: string; value: string; count: bigint }[]>`
    SELECT split_part(token, ':', 2) AS facet, substr(token, length(split_part(token, ':', 2)) + 4) AS value, count(*) AS count
    FROM "SearchDocument" AS document, ${kmOf(asked)} AS distance, unnest(document.facets) AS token
    WHERE ${conditions(asked, reader, now)} AND split_part(token, ':', 2) = ANY (${[...facets]})
      AND (left(token, 1) = ANY (${[...reader.levels]}) OR ${ownOf(reader)})
    GROUP BY 1, 2 ORDER BY 3 DESC, 2`;
  for (const { facet, value, count: found } of rows) counts.get(facet)?.push({ value, count: Number(found) });
  return counts;
}

/** Whether the reader may read all of a document. */
function ownOf({ scopes, levels }: Reader): Prisma.Sql {
  if (levels.length === LEVELS.length) return Prisma.sql`TRUE`;
  if (scopes.length === 0) return Prisma.sql`FALSE`;
  return Prisma.sql`document.keys @@ ${anyOf(scopes.map((scope) => lexeme("scope", scope)), { levels: [SCOPED], scopes: [] })}::tsquery`;
}

/** Ways that only documents of one kind have. */
const ONLY_OF: Partial<Record<Way["how"], SearchedKind>> = { owner: "NEED", specialisation: "FIRM" };

const waysFor = ({ ways }: Term, kind: SearchedKind): Way[] => ways.filter(({ how }) => (ONLY_OF[how] ?? kind) === kind);

function conditions({ kind, terms, strict, near, ticked, newTo }: Asked, reader: Reader, now: Date): Prisma.Sql {
  const required = terms.filter((term) => term.required);
  const words = (required.length > 0 || strict ? required : terms).map((term) => `(${gateOf(term, reader)})`);
  const facets = Object.entries(ticked).flatMap(([facet, values]) => (values.length > 0 ? [anyOf(values.map((value) => lexeme("facet", `${facet}:${value}`)), reader)] : []));
  const cells = near && cellsWithin(near.place, near.km);
  const parts = [
    ...(words.length === 0 || strict ? words : [words.join("|")]),
    ...facets,
    ...(cells ? [anyOf(cells.map((cell) => lexeme("cell", cell)), reader)] : []),
  ];
  // A document of which the reader may read nothing is not there; any other part says so too.
  if (parts.length === 0) parts.push(anyOf([lexeme("all", ALL)], reader));
  return Prisma.join(
    [
      Prisma.sql`document.kind = ${kind}::"SearchedKind"`,
      // Each by itself: the index leaps along the shortest list, where one query of all would be weighed document by document.
      ...parts.map((part) => Prisma.sql`document.keys @@ ${part}::tsquery`),
      Prisma.sql`(document."openUntil" IS NULL OR document."openUntil" > ${now})`,
      ...(strict || required.length < 3 ? [] : [Prisma.sql`${shareOf(required, reader)} >= ${Math.ceil(required.length / 3)}`]),
      ...(newTo === undefined ? [] : [Prisma.sql`NOT EXISTS (SELECT FROM "SavedSearchHit" AS hit WHERE hit."searchId" = ${newTo}::uuid AND hit."subjectId" = document."subjectId")`]),
      ...(near ? [Prisma.sql`distance.km <= ${near.km}`] : []),
    ],
    " AND ",
  );
}

/** How many of the terms a document meets; whoever has one thing of many is no answer to a description. */
const shareOf = (terms: readonly Term[], reader: Reader): Prisma.Sql =>
  Prisma.join(
    terms.map((term) => Prisma.sql`(document.keys @@ ${gateOf(term, reader)}::tsquery)::int`),
    " + ",
    "(",
    ")",
  );

const gateOf = ({ gate: { whole, beginning } }: Term, reader: Reader): string =>
  [...(whole.length > 0 ? [anyOf(whole, reader)] : []), ...(beginning.length > 0 ? [anyOf(beginning, reader, "beginning")] : [])].join("|");

const met = (way: Way, reader: Reader): string => anyOf(way.lexemes, reader, way.beginning ? "beginning" : "whole");

/**
 * For each term the worth of its best way, by its weight; terms that are not met count nothing. Ways of one worth are
 * looked up together, and what met the gate has at least the least of them.
 */
function scoreOf({ kind, terms, strict }: Asked, reader: Reader): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`0::float8`;
  return Prisma.join(
    terms.map((term) => {
      const ways = waysFor(term, kind);
      const worths = [...new Set(ways.map(({ worth }) => worth))].sort((a, b) => b - a);
      const least = strict && term.required ? worths.pop() : undefined;
      const otherwise = (least ?? 0) * term.weight;
      if (worths.length === 0) return Prisma.sql`${otherwise}::float8`;
      const cases = worths.map((worth) => Prisma.sql`WHEN document.keys @@ ${ways.filter((way) => way.worth === worth).map((way) => met(way, reader)).join("|")}::tsquery THEN ${worth * term.weight}::float8`);
      return Prisma.sql`(CASE ${Prisma.join(cases, " ")} ELSE ${otherwise}::float8 END)`;
    }),
    " + ",
  );
}

/** To the nearest of its points; hardly any document has more than two, and a list takes ten times as long to unroll. */
function kmOf({ near }: Asked): Prisma.Sql {
  if (!near) return Prisma.sql`(SELECT NULL::float8 AS km)`;
  const [one, two] = [Prisma.sql`1`, Prisma.sql`2`].map((number) => kmTo(near.place, Prisma.sql`document.lats[${number}]`, Prisma.sql`document.lngs[${number}]`));
  return Prisma.sql`LATERAL (SELECT CASE WHEN cardinality(document.lats) <= 2 THEN least(${one}, ${two})
    ELSE (SELECT min(${kmTo(near.place, Prisma.sql`point.lat`, Prisma.sql`point.lng`)}) FROM unnest(document.lats, document.lngs) AS point (lat, lng)) END AS km)`;
}

/** By the haversine formula and the Earth's mean radius, and rounded to 100 m, as lib/platform/geography reckons. */
const kmTo = ({ lat, lng }: Point, toLat: Prisma.Sql, toLng: Prisma.Sql): Prisma.Sql => Prisma.sql`round(10 * 12742.0176 * asin(least(1, sqrt(
  sin(radians(${toLat} - ${lat}) / 2) ^ 2 + cos(radians(${lat})) * cos(radians(${toLat})) * sin(radians(${toLng} - ${lng}) / 2) ^ 2)))) / 10`;
