import type { Visibility } from "@/prisma/generated/enums";

/**
 * What a document can be found by. A lexeme is a letter for its kind, a colon and what it says; the letters keep a town
 * apart from a firm that is called like it. In a document the level of whoever may find by it stands before it. The
 * weights of PostgreSQL could say the same, but no index knows them: every document that has the word would be fetched.
 */
const KINDS = {
  /** A word of its name or title. */
  name: "n",
  /** A word of where it is: town, voivodeship. */
  place: "t",
  /** A word of a specialisation that it chose. */
  specialisation: "s",
  /** A word of what it says of itself. */
  said: "d",
  /** An entry of the taxonomy that it declares above all, or requires. */
  core: "c",
  /** One that it declares beside, or welcomes. */
  further: "k",
  /** One that takes in something that it declares: the wider trade, the certificate that another includes. */
  within: "a",
  /** One that it speaks of and does not declare, or that takes such a one in. */
  understood: "u",
  /** A word of the name of whoever it belongs to. */
  owner: "g",
  /** Any word of the above. */
  word: "w",
  /** An entry that is declared, taken in or understood, whichever. */
  meets: "m",
  /** NIP or reference. */
  number: "i",
  /** A value of a facet: "kind:FIRM". */
  facet: "f",
  /** A cell of the map. */
  cell: "q",
  /** An organisation or a city whose people read all of it. */
  scope: "o",
  /** That it is there. */
  all: "x",
} as const;

export type LexemeKind = keyof typeof KINDS;

export const lexeme = (kind: LexemeKind, value: string): string => `${KINDS[kind]}:${value}`;

/** Under what a lexeme can be found without telling how: one instead of many to look up. */
const ANY: Partial<Record<LexemeKind, LexemeKind>> = {
  name: "word", place: "word", specialisation: "word", said: "word", owner: "word",
  core: "meets", further: "meets", within: "meets", understood: "meets",
};

/** What a lexeme says, without its kind. */
export const valueOf = (one: string): string => one.slice(2);

/** The value of the lexeme that every document has. */
export const ALL = "1";

/** Who may find by a lexeme: everybody, those who take part, or the office. */
export type Level = "1" | "2" | "3";

export const levelOf: Readonly<Record<Visibility, Level>> = { PUBLIC: "1", MEMBERS: "2", OFFICE: "3" };
export const LEVELS: readonly Level[] = ["1", "2", "3"];

/** Longer ones say nothing more, and PostgreSQL takes none above 2 kB. */
const LONGEST = 80;
/** In UTF-16 units; a text without end must not become an index without end. */
const MOST = 4_000;

const quoted = (text: string): string => `'${text.slice(0, LONGEST).replace(/[\\']/g, (sign) => sign + sign)}'`;

/** The lexemes of a document, gathered one after another, and written as a `tsvector`. */
export class Lexemes {
  private readonly held = new Set<string>();
  /** What is counted: each value of a facet with the level of whoever may know. */
  readonly facets: string[] = [];

  add(kind: LexemeKind, value: string, level: Level): void {
    if (value === "" || this.held.size >= MOST) return;
    this.held.add(level + lexeme(kind, value));
    const any = ANY[kind];
    if (any) this.held.add(level + lexeme(any, value));
  }

  addAll(kind: LexemeKind, values: Iterable<string>, level: Level): void {
    for (const value of values) this.add(kind, value, level);
  }

  /** A value to filter by, and to count. */
  addFacet(name: string, value: string, level: Level): void {
    this.add("facet", `${name}:${value}`, level);
    this.facets.push(`${level}:${name}:${value}`);
  }

  /** For a cast to `tsvector`. */
  toString(): string {
    return [...this.held].map(quoted).join(" ");
  }
}

/** How much of each document a reader finds by: everything up to some level, and all of what belongs to their scopes. */
export interface Reader {
  levels: readonly Level[];
  /** Ids of organisations and cities. */
  scopes: readonly string[];
}

/** The part of a `tsquery` that is met by any of these lexemes, as far as the reader may find by them. */
export function anyOf(lexemes: readonly string[], { levels, scopes }: Reader, how: "whole" | "beginning" = "whole"): string {
  const star = how === "beginning" ? ":*" : "";
  const at = (these: readonly Level[]) => these.flatMap((level) => lexemes.map((one) => `${quoted(level + one)}${star}`)).join("|");
  const own = scopes.map((scope) => quoted(SCOPED + lexeme("scope", scope))).join("|");
  const further = LEVELS.filter((level) => !levels.includes(level));
  return own === "" || further.length === 0 ? `(${at(levels)})` : `(${at(levels)}|(${own})&(${at(further)}))`;
}

/** The level at which a scope stands in a document. */
export const SCOPED: Level = "3";

/** What a document's lexemes say to this reader, where they came back as the text of a `tsvector`. */
export function readLexemes(vector: string, { levels }: Reader, all: boolean): Set<string> {
  const read = new Set<string>();
  for (const [, raw = ""] of vector.matchAll(/'((?:[^']|'')*)'/g)) {
    const one = raw.replace(/''/g, "'").replace(/\\\\/g, "\\");
    if (all || levels.some((level) => one.startsWith(level))) read.add(one.slice(1));
  }
  return read;
}

/** Those of some lexemes that begin so. */
export const beginningWith = (held: ReadonlySet<string>, beginning: string): string[] => [...held].filter((one) => one.startsWith(beginning));

const CELL = { lat: 1, lng: 1.5 };
/** More than this are no narrowing. */
const MOST_CELLS = 80;
const KM_PER_DEGREE = 111.2;

const row = (lat: number): number => Math.floor(lat / CELL.lat);
const column = (lng: number): number => Math.floor(lng / CELL.lng);

/** The cell of the map in which a point lies: about 110 by 100 kilometres in Poland. */
export const cellOf = (lat: number, lng: number): string => `${row(lat)}/${column(lng)}`;

/** The cells that a circle may touch; null where they are too many to narrow anything. */
export function cellsWithin({ lat, lng }: { lat: number; lng: number }, km: number): string[] | null {
  const north = km / KM_PER_DEGREE;
  const east = north / Math.max(0.1, Math.cos((Math.min(89, Math.abs(lat) + north) * Math.PI) / 180));
  const [south, top, west, right] = [row(lat - north), row(lat + north), column(lng - east), column(lng + east)];
  if ((top - south + 1) * (right - west + 1) > MOST_CELLS) return null;
  const cells: string[] = [];
  for (let y = south; y <= top; y++) for (let x = west; x <= right; x++) cells.push(`${y}/${x}`);
  return cells;
}
