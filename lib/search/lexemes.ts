import type { Visibility } from "@/prisma/generated/enums";

/**
 * What is told of a document: a letter for its kind, a colon and what it says, so that a town is kept apart from a firm
 * that is called like it. Of this the reasons are read; nothing is looked up by it.
 */
const TOLD = {
  /** A word of its name or title. */
  name: "n",
  /** An entry of the taxonomy that its name says. */
  named: "e",
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
  owner: "h",
  /** NIP or reference. */
  number: "i",
  /** A value of a facet: "town:756135". */
  facet: "f",
} as const;

export type ToldKind = keyof typeof TOLD;

/**
 * What a document is looked up by. For entries there are three, each of which takes in the one before: so the rank of
 * an answer is a question of one lexeme, where the ways of answering would be many.
 */
const KEYS = {
  /** An entry that it declares above all, or is called by. */
  best: "b",
  /** An entry that it declares at all, or something within it. */
  good: "g",
  /** An entry that it declares, takes in, speaks of, or does what goes with it. */
  any: "m",
  name: "n",
  place: "t",
  specialisation: "s",
  /** Any word of its. */
  word: "w",
  number: "i",
  /** A value of a facet: "kind:FIRM". */
  facet: "f",
  /** An organisation or a city whose people read all of it. */
  scope: "o",
  /** That it is there. */
  all: "x",
} as const;

export type KeyKind = keyof typeof KEYS;

export const lexeme = (kind: ToldKind, value: string): string => `${TOLD[kind]}:${value}`;
export const key = (kind: KeyKind, value: string): string => `${KEYS[kind]}:${value}`;

/** What a lexeme or a key says, without its kind. */
export const valueOf = (one: string): string => one.slice(2);
export const toldKindOf = (one: string): ToldKind | undefined => (Object.keys(TOLD) as ToldKind[]).find((kind) => one.startsWith(lexeme(kind, "")));

const KEY_KINDS: ReadonlyMap<string, KeyKind> = new Map(Object.entries(KEYS).map(([kind, letter]) => [letter, kind as KeyKind]));

export function keyKindOf(one: string): KeyKind {
  const kind = KEY_KINDS.get(one.slice(0, 1));
  if (!kind) throw new Error(`"${one}" is no key`);
  return kind;
}

/** The value of the key that every document has. */
export const ALL = "1";

/** Keys that a document also has once for each cell of the map in which it is. */
const IN_CELLS: ReadonlySet<KeyKind> = new Set(["best", "good", "any", "facet", "all"]);

/** Whether a key can be looked for in one cell of the map alone. */
export const isInCells = (one: string): boolean => IN_CELLS.has(keyKindOf(one));

/** Who may find by a key: everybody, those who take part, or the office. */
export type Level = "1" | "2" | "3";

export const levelOf: Readonly<Record<Visibility, Level>> = { PUBLIC: "1", MEMBERS: "2", OFFICE: "3" };
export const LEVELS: readonly Level[] = ["1", "2", "3"];

/** The level at which a scope stands in a document. */
const SCOPED: Level = "3";

/** Longer ones say nothing more, and PostgreSQL takes none above 2 kB. */
const LONGEST = 80;
/** A text without end must not become an index without end. */
const MOST = 4_000;

/** An entry that a document has, by how well: the number of its rank says what answering by it is worth. */
export type Rank = 1 | 2 | 3;

const shortened = (text: string): string => text.slice(0, LONGEST);
/** As a `tsvector` or a `tsquery` takes it. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, (sign) => sign + sign)}'`;

/** All that a document is found by, gathered one after another. Everything stands with the level of whoever may find by it. */
export class Lexemes {
  private readonly keys = new Set<string>();
  private readonly telling = new Set<string>();
  private readonly ranks = new Map<string, Rank>();
  private readonly counted = new Set<string>();

  /** A word or a number that is found as it is written. */
  add(kind: "name" | "place" | "specialisation" | "said" | "owner" | "number", value: string, level: Level): void {
    if (value === "") return;
    this.tell(kind, value, level);
    if (kind !== "said" && kind !== "owner") this.write(kind, value, level);
    if (kind !== "number") this.write("word", value, level);
  }

  addAll(kind: "name" | "place" | "specialisation" | "said" | "owner", values: Iterable<string>, level: Level): void {
    for (const value of values) this.add(kind, value, level);
  }

  /** An entry of the taxonomy; `kind` says by what, where a reason may name it. */
  addEntry(slug: string, rank: Rank, level: Level, kind: "core" | "further" | "within" | "understood" | "named" | null): void {
    if (kind) this.tell(kind, slug, level);
    if (rank >= 3) this.write("best", slug, level);
    if (rank >= 2) this.write("good", slug, level);
    this.write("any", slug, level);
    const entry = level + slug;
    if ((this.ranks.get(entry) ?? 0) < rank) this.ranks.set(entry, rank);
  }

  /** A value to filter by, and to count. */
  addFacet(name: string, value: string, level: Level): void {
    this.write("facet", `${name}:${value}`, level);
    this.tell("facet", `${name}:${value}`, level);
    this.counted.add(`${level}:${name}:${value}`);
  }

  /** Whose people read all of it. */
  addScope(id: string): void {
    this.write("scope", id, SCOPED);
  }

  /** That it is there, for whoever may know. */
  addPresence(level: Level): void {
    this.write("all", ALL, level);
  }

  /** For a cast to `tsvector`; `cells` are those in which the document is, with the signs of their grids. */
  keysIn(cells: readonly string[]): string {
    return [...this.keys].flatMap((one) => [one, ...(isInCells(one.slice(1)) ? cells.map((cell) => one + cell) : [])]).map(quoted).join(" ");
  }

  get told(): string[] {
    return [...this.telling];
  }

  /** The values of its facets: "1:kind:FIRM". */
  get facets(): string[] {
    return [...this.counted];
  }

  /** The entries that it has by this rank and no better: "1cnc-milling". */
  entriesOf(rank: Rank): string[] {
    return [...this.ranks].flatMap(([entry, its]) => (its === rank ? [entry] : []));
  }

  private write(kind: KeyKind, value: string, level: Level): void {
    if (this.keys.size < MOST) this.keys.add(shortened(level + key(kind, value)));
  }

  private tell(kind: ToldKind, value: string, level: Level): void {
    if (this.telling.size < MOST) this.telling.add(shortened(level + lexeme(kind, value)));
  }
}

/** How much of each document a reader finds by: everything up to some level, and all of what belongs to their scopes. */
export interface Reader {
  levels: readonly Level[];
  /** Ids of organisations and cities. */
  scopes: readonly string[];
}

/** The levels of which a reader only finds what belongs to their scopes. */
export const scopedLevels = ({ levels, scopes }: Reader): Level[] => (scopes.length === 0 ? [] : LEVELS.filter((level) => !levels.includes(level)));

/** Keys of which any is enough; those of `beginning` also where a key only begins so. */
export interface Keys {
  whole: readonly string[];
  beginning: readonly string[];
}

export const onlyWhole = (...whole: string[]): Keys => ({ whole, beginning: [] });

/**
 * The part of a `tsquery` that is met by any of these keys, as far as the reader may find by them; in one `cell` of the
 * map, those that are kept by cells.
 */
export function anyOf({ whole, beginning }: Keys, reader: Reader, cell = ""): string {
  const at = (levels: readonly Level[]) =>
    levels
      .flatMap((level) => [
        ...whole.map((one) => quoted(shortened(level + one) + (isInCells(one) ? cell : ""))),
        ...beginning.map((one) => `${quoted(shortened(level + one))}:*`),
      ])
      .join("|");
  const further = scopedLevels(reader);
  return further.length === 0 ? `(${at(reader.levels)})` : `(${at(reader.levels)}|(${scopeOf(reader)})&(${at(further)}))`;
}

/** The `tsquery` of what a reader may read all of; empty where there is none. */
export const scopeOf = ({ scopes }: Pick<Reader, "scopes">): string => scopes.map((scope) => quoted(shortened(SCOPED + key("scope", scope)))).join("|");

/** What of a document's telling this reader may read. */
export const readable = (told: readonly string[], { levels }: Reader, all: boolean): Set<string> =>
  new Set(told.flatMap((one) => (all || levels.some((level) => one.startsWith(level)) ? [one.slice(1)] : [])));

/** Those of some lexemes that begin so. */
export const beginningWith = (held: ReadonlySet<string>, beginning: string): string[] => [...held].filter((one) => one.startsWith(beginning));
