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
  /** As they stand in keys, and as documents number theirs. */
  signed: readonly string[];
  numbers: readonly number[];
}

const areaIn = (grid: Grid, cells: readonly string[] | null): Area => ({ grid, cells, signed: (cells ?? []).map((cell) => grid.sign + cell), numbers: (cells ?? []).map(cellNumber) });

export const EVERYWHERE: Area = { ...areaIn(COARSE, null), signed: [""] };

/** The cells that a circle touches, of the finer grid where it is small. */
export function areaOf(place: Point, km: number): Area {
  const grid = km <= NEAR_KM ? FINE : COARSE;
  const cells = cellsTouching(place, km, grid);
  return cells === null ? EVERYWHERE : areaIn(grid, cells);
}

/** Whoever is nearer than this is looked for first: mostly there are enough of them to fill a page. In kilometres. */
export const NEAR_KM = 25;

/** Stands for the cell in a question that is asked of one cell after another. */
const CELL = "\u0001";

/** The `tsquery` that all of these conditions make, in whichever cell it is asked; null where one of them can be met by nobody. */
export const queryOf = (conditions: readonly Keys[], reader: Reader): string | null =>
  conditions.some(({ whole, beginning }) => whole.length + beginning.length === 0) ? null : conditions.map((condition) => anyOf(condition, reader, CELL)).join("&");

/** What a document must have whatever its rank: the ticks, and that it is there. */
export function ticks({ ticked, terms }: Asked): Keys[] {
  const facets = Object.entries(ticked).flatMap(([facet, values]) => (values.length > 0 ? [onlyWhole(...values.map((value) => key("facet", `${facet}:${value}`)))] : []));
  // Some condition must be one of cells. And a document of which the reader may read nothing is not there; any other condition says so too.
  return facets.length > 0 || terms.some(isOfCells) ? facets : [onlyWhole(key("all", ALL))];
}

/** What all required terms ask for at a rank. */
export const atRank = (terms: readonly Term[], rank: Rank): Keys[] => terms.filter(({ required }) => required).map(({ keys }) => keys[rank]);

/**
 * The documents that answer a question in any cell of an area, each once: one that is in several cells is taken from the
 * first of them. `near` is the product of its nearest point with the place that was asked for: 1 on the spot.
 */
export function documentsIn(area: Area, query: string | null, { kind, near, newTo }: Asked, now: Date, values: Values): string {
  const column = area.grid === FINE ? '"fine"' : '"coarse"';
  // Values that the planner could look into are hidden from it: what it made of them once would be no plan to keep.
  return `unnest((SELECT ${values.add(query === null ? [] : area.signed, "text[]")})) WITH ORDINALITY AS cell (sign, place)
    JOIN "SearchDocument" AS document ON document.keys @@ replace(${values.add(query ?? "", "text")}, '${CELL}', cell.sign)::tsquery
    ${near ? `CROSS JOIN LATERAL (SELECT ${nearness(near.place, values)} AS near) AS distance` : ""}
    WHERE document.kind = '${kind}' ${kind === "NEED" ? `AND document."openUntil" > (SELECT ${values.add(now, "timestamptz")})` : ""}
    ${area.cells ? `AND (document.${column} IS NULL OR NOT document.${column} && (${values.add(area.numbers, "int[]")})[1:cell.place - 1])` : ""}
    ${newTo === undefined ? "" : `AND NOT EXISTS (SELECT FROM "SavedSearchHit" AS hit WHERE hit."searchId" = ${values.add(newTo, "uuid")} AND hit."subjectId" = document."subjectId")`}`;
}

/** To the nearest of its points. Hardly any document has more than three, and a list takes ten times as long to unroll. */
function nearness(place: Point, values: Values): string {
  const [x, y, z] = Object.values(vectorOf(place)).map((part) => values.add(part, "float8"));
  const to = (one: string, two: string, three: string) => `${one} * ${x} + ${two} * ${y} + ${three} * ${z}`;
  const first = to("document.x", "document.y", "document.z");
  const [second, third] = [1, 4].map((at) => to(`document.more[${at}]`, `document.more[${at + 1}]`, `document.more[${at + 2}]`));
  return `CASE WHEN document.more IS NULL THEN ${first} WHEN cardinality(document.more) <= 6 THEN greatest(${first}, ${second}, ${third})
    ELSE greatest(${first}, (SELECT max(${to("document.more[number]", "document.more[number + 1]", "document.more[number + 2]")}) FROM generate_series(1, cardinality(document.more), 3) AS number)) END`;
}

/** Whether a document belongs to the scopes of a reader, who then reads all of it. */
export const isOwn = (reader: Reader, values: Values): string =>
  reader.scopes.length === 0 ? "FALSE" : `document."subjectId" IN (SELECT own."subjectId" FROM "SearchDocument" AS own WHERE own.keys @@ ${values.add(scopeOf(reader), "tsquery")})`;
