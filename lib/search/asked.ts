import { kilometresOf, type Point, vectorOf } from "@/lib/platform/geography";
import type { Values } from "@/lib/platform/statement";
import type { SearchedKind } from "@/prisma/generated/enums";
import { COARSE, cellNumber, cellsTouching, FINE, type Grid } from "./cells";
import { ALL, anyOf, type Keys, key, onlyWhole, type Rank, type Reader, scopeOf } from "./lexemes";
import { isOfCells, type Term } from "./ways";

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

/** Which page of the answer: how many come before it, and how many it has. */
export interface Stretch {
  skip: number;
  take: number;
}

/** A statement of the database, with its values. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** A document that answers. */
export interface Hit {
  subjectId: string;
  /** Kilometres to the place asked for, as the crow flies. */
  km: number | null;
}

export const hitOf = ({ subjectId, near }: { subjectId: string; near: number | null }): Hit => ({ subjectId, km: near === null ? null : kilometresOf(near) });

/** A part of the map in which documents are looked for: by one question for each cell, so that each reads short lists only. */
export interface Area {
  grid: Grid;
  /** Null: everywhere. */
  cells: readonly string[] | null;
  numbers: readonly number[];
}

export const EVERYWHERE: Area = { grid: COARSE, cells: null, numbers: [] };

/** The cells that a circle touches, of the finer grid where it is small. */
export function areaOf(place: Point, km: number): Area {
  const grid = km <= NEAR_KM ? FINE : COARSE;
  const cells = cellsTouching(place, km, grid);
  return { grid, cells, numbers: (cells ?? []).map(cellNumber) };
}

/** Whoever is nearer than this is looked for first: mostly there are enough of them to fill a page. In kilometres. */
export const NEAR_KM = 25;

/** For each cell of an area, the `tsquery` that all of these conditions make there. */
export function queriesIn({ grid, cells }: Area, conditions: readonly Keys[], reader: Reader): string[] {
  return (cells ?? [""]).map((cell) => conditions.map((condition) => anyOf(condition, reader, cell === "" ? "" : grid.sign + cell)).join("&"));
}

/** What a document must have whatever its rank: the ticks, and that it is there. */
export function ticks({ ticked, terms }: Asked): Keys[] {
  const facets = Object.entries(ticked).flatMap(([facet, values]) => (values.length > 0 ? [onlyWhole(...values.map((value) => key("facet", `${facet}:${value}`)))] : []));
  // Some condition must be one of cells. And a document of which the reader may read nothing is not there; any other condition says so too.
  return facets.length > 0 || terms.some(isOfCells) ? facets : [onlyWhole(key("all", ALL))];
}

/** What all required terms ask for at a rank. */
export const atRank = (terms: readonly Term[], rank: Rank): Keys[] => terms.filter(({ required }) => required).map(({ keys }) => keys[rank]);

/**
 * The documents that answer any of some questions, each once: one that is in several cells is taken from the first of
 * them. `near` is the product of its nearest point with the place that was asked for: 1 on the spot.
 */
export function documentsIn(area: Area, queries: readonly string[], { kind, near, newTo }: Asked, now: Date, values: Values): string {
  const column = area.grid === FINE ? '"fine"' : '"coarse"';
  // Values that the planner could look into are hidden from it: what it made of them once would be no plan to keep.
  return `unnest((SELECT ${values.add(queries, "tsquery[]")})) WITH ORDINALITY AS question (query, place)
    JOIN "SearchDocument" AS document ON document.keys @@ question.query
    ${near ? `CROSS JOIN LATERAL (SELECT ${nearness(near.place, values)} AS near) AS distance` : ""}
    WHERE document.kind = '${kind}' AND (document."openUntil" IS NULL OR document."openUntil" > (SELECT ${values.add(now, "timestamptz")}))
    ${area.cells ? `AND (document.${column} IS NULL OR NOT document.${column} && (${values.add(area.numbers, "int[]")})[1:question.place - 1])` : ""}
    ${newTo === undefined ? "" : `AND NOT EXISTS (SELECT FROM "SavedSearchHit" AS hit WHERE hit."searchId" = ${values.add(newTo, "uuid")} AND hit."subjectId" = document."subjectId")`}`;
}

/** To the nearest of its points. Hardly any document has more than two, and a list takes ten times as long to unroll. */
function nearness(place: Point, values: Values): string {
  const [x, y, z] = Object.values(vectorOf(place)).map((part) => values.add(part, "float8"));
  const to = (one: string, two: string, three: string) => `${one} * ${x} + ${two} * ${y} + ${three} * ${z}`;
  const first = to("document.x", "document.y", "document.z");
  return `CASE WHEN document.more IS NULL THEN ${first} WHEN cardinality(document.more) = 3 THEN greatest(${first}, ${to("document.more[1]", "document.more[2]", "document.more[3]")})
    ELSE greatest(${first}, (SELECT max(${to("document.more[number]", "document.more[number + 1]", "document.more[number + 2]")}) FROM generate_series(1, cardinality(document.more), 3) AS number)) END`;
}

/** Whether a document belongs to the scopes of a reader, who then reads all of it. */
export const isOwn = (reader: Reader, values: Values): string =>
  reader.scopes.length === 0 ? "FALSE" : `document."subjectId" IN (SELECT own."subjectId" FROM "SearchDocument" AS own WHERE own.keys @@ ${values.add(scopeOf(reader), "tsquery")})`;
