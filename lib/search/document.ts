import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { textKeys } from "@/lib/capabilities/text-keys";
import { saidIn } from "@/lib/capabilities/understanding/concepts";
import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import type { Place } from "@/lib/organisations/places";
import { type Point, type Vector, vectorOf } from "@/lib/platform/geography";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { wordsOf } from "@/lib/platform/text";
import type { SearchedKind } from "@/prisma/generated/enums";
import { cellNumber, cellOf, COARSE, FINE, type Grid } from "./cells";
import type { Level, Lexemes } from "./lexemes";

/** A row of `SearchDocument`, about to be written. */
export interface Document {
  kind: SearchedKind;
  subjectId: string;
  /** The text of a `tsvector`. */
  keys: string;
  told: readonly string[];
  /** What is counted: "1:town:756135". */
  facets: readonly string[];
  /** The entries that it has, each with its level, by what answering by it is worth. */
  best: readonly string[];
  good: readonly string[];
  spoken: readonly string[];
  /** Where it is: its first point, and the others one after the other. */
  at: Vector | null;
  more: readonly number[] | null;
  /** The numbers of the cells in which it is, where these are several. */
  coarse: readonly number[] | null;
  fine: readonly number[] | null;
  nameKey: string;
  latestAt: Date | null;
  openUntil: Date | null;
  /** The first and the last day on which this is true; null where there is none. */
  trueFrom: CivilDate | null;
  trueUntil: CivilDate | null;
}

/** The columns of a document that come from what it is found by and from where it is. */
export function written(found: Lexemes, points: readonly Point[]): Pick<Document, "keys" | "told" | "facets" | "best" | "good" | "spoken" | "at" | "more" | "coarse" | "fine"> {
  const [first, ...others] = points;
  const [coarse, fine] = [COARSE, FINE].map((grid) => cellsOf(points, grid));
  const signed = [coarse, fine].flatMap((cells, place) => (cells ?? []).map((cell) => (place === 0 ? COARSE : FINE).sign + cell));
  return {
    keys: found.keysIn(signed), told: found.told, facets: found.facets, best: found.entriesOf(3), good: found.entriesOf(2), spoken: found.entriesOf(1),
    at: first ? vectorOf(first) : null,
    more: others.length > 0 ? others.flatMap((point) => Object.values(vectorOf(point))) : null,
    coarse: severalOf(coarse), fine: severalOf(fine),
  };
}

const cellsOf = (points: readonly Point[], grid: Grid): string[] => [...new Set(points.map((point) => cellOf(point, grid)))];
const severalOf = (cells: readonly string[] = []): number[] | null => (cells.length > 1 ? cells.map(cellNumber) : null);

/** The entries that ask for no less than this one gives: its wider trades, and what it includes. */
export const takingIn = (slug: string, taxonomy: Taxonomy): string[] => [...taxonomy.ancestorsOf(slug), ...taxonomy.tiesOf(slug).covers];

export const keysOf = (text: string): string[] => textKeys.keysOf(text).map(({ key }) => key);

/** An entry that is declared or asked for, with all that takes it in and what is done by the same people. */
export function addDeclared(found: Lexemes, kind: "core" | "further", slug: string, level: Level, taxonomy: Taxonomy): void {
  found.addEntry(slug, kind === "core" ? 3 : 2, level, kind);
  for (const wider of takingIn(slug, taxonomy)) found.addEntry(wider, 2, level, "within");
  for (const related of taxonomy.tiesOf(slug).related) found.addEntry(related, 1, level, null);
}

/** What a text is understood to speak of, but for what is said elsewhere. */
export function addUnderstood(found: Lexemes, text: string, except: ReadonlySet<string>, level: Level, { understand, taxonomy }: Vocabulary, on: CivilDate): void {
  for (const slug of saidIn(understand(text, "pl", on).concepts)) {
    if (!except.has(slug)) for (const each of [slug, ...takingIn(slug, taxonomy)]) found.addEntry(each, 1, level, "understood");
  }
}

/** The words of a name, and what it says that is done: "Spawalnia Wschód" welds, whatever it has declared. */
export function addName(found: Lexemes, words: Iterable<string>, text: string, level: Level, { understand, taxonomy }: Vocabulary, on: CivilDate): void {
  found.addAll("name", words, level);
  found.addAll("name", keysOf(text), level);
  for (const slug of saidIn(understand(text, "pl", on).concepts)) {
    found.addEntry(slug, 3, level, "named");
    for (const wider of takingIn(slug, taxonomy)) found.addEntry(wider, 1, level, null);
  }
}

export function addTown(found: Lexemes, { id, name, voivodeship }: Pick<Place, "id" | "name" | "voivodeship">, level: Level): void {
  found.addFacet("town", String(id), level);
  found.addAll("place", wordsOf(`${name} ${voivodeship}`), level);
}
