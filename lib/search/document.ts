import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { textKeys } from "@/lib/capabilities/text-keys";
import { saidIn } from "@/lib/capabilities/understanding/concepts";
import type { Vocabulary } from "@/lib/capabilities/vocabulary";
import type { Place } from "@/lib/organisations/places";
import type { Point } from "@/lib/platform/geography";
import type { CivilDate } from "@/lib/platform/i18n/format";
import { wordsOf } from "@/lib/platform/text";
import type { SearchedKind } from "@/prisma/generated/enums";
import { cellOf, type Level, type Lexemes } from "./lexemes";

/** A row of `SearchDocument`, about to be written. */
export interface Document {
  kind: SearchedKind;
  subjectId: string;
  /** The text of a `tsvector`. */
  keys: string;
  /** What is counted: "1:town:756135". */
  facets: readonly string[];
  /** Where it is, in degrees. */
  points: readonly Point[];
  nameKey: string;
  latestAt: Date | null;
  openUntil: Date | null;
  /** The first and the last day on which this is true; null where there is none. */
  trueFrom: CivilDate | null;
  trueUntil: CivilDate | null;
}

/** The entries that ask for no less than this one gives: its wider trades, and what it includes. */
export const takingIn = (slug: string, taxonomy: Taxonomy): string[] => [...taxonomy.ancestorsOf(slug), ...taxonomy.tiesOf(slug).covers];

export const keysOf = (text: string): string[] => textKeys.keysOf(text).map(({ key }) => key);

/** An entry that is declared or asked for, with all that takes it in. */
export function addEntry(found: Lexemes, kind: "core" | "further", slug: string, level: Level, taxonomy: Taxonomy): void {
  found.add(kind, slug, level);
  found.addAll("within", takingIn(slug, taxonomy), level);
}

/** What a text is understood to speak of, but for what is said elsewhere. */
export function addUnderstood(found: Lexemes, text: string, except: ReadonlySet<string>, level: Level, { understand, taxonomy }: Vocabulary, on: CivilDate): void {
  for (const slug of saidIn(understand(text, "pl", on).concepts)) if (!except.has(slug)) found.addAll("understood", [slug, ...takingIn(slug, taxonomy)], level);
}

export function addTown(found: Lexemes, { id, name, voivodeship, lat, lng }: Pick<Place, "id" | "name" | "voivodeship" | "lat" | "lng">, level: Level): void {
  found.addFacet("town", String(id), level);
  found.addAll("place", wordsOf(`${name} ${voivodeship}`), level);
  found.add("cell", cellOf(lat, lng), level);
}
