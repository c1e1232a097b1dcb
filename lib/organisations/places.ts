import type { Point } from "@/lib/platform/geography";
import { readTable, type Faults, type TableFile } from "@/lib/platform/table";
import { fold, slipsBetween, wordsOf } from "@/lib/platform/text";

/** A town of the gazetteer (prisma/data/places.tsv, GeoNames, CC BY 4.0). */
export interface Place extends Point {
  id: number;
  name: string;
  /** TERYT code of the county: two digits of the voivodeship, two of the county; from 61 on it is a city of its own. */
  county: string;
  /** "powiat kraśnicki", or the city's name. */
  countyName: string;
  /** "lubelskie". */
  voivodeship: string;
}

/** What a typed name turned out to be. */
export type PlaceAnswer =
  | { kind: "one"; place: Place }
  /** Towns that share the name: the person chooses, by voivodeship and county. */
  | { kind: "several"; places: Place[] }
  /** Nothing is called that; these begin like it, or differ by a slip. */
  | { kind: "similar"; places: Place[] }
  | { kind: "none" };

/**
 * Finds towns by their typed names. Case, diacritics and hyphens do not matter ("skarzysko kamienna"); what stands
 * after a comma or in brackets narrows the search to a voivodeship or county ("Rudnik, lubelskie").
 */
export interface Places {
  all: readonly Place[];
  byId(id: number): Place | null;
  find(typed: string): PlaceAnswer;
  /** For a field that completes while one types: the same name first, then names that begin so, then near ones, unless slips are not to be thought of. */
  suggest(typed: string, limit?: number, slips?: boolean): Place[];
}

interface Entry {
  place: Place;
  key: string;
  words: string[];
  region: string[];
}

/** Builds the search over the rows of the table `Place`, or of its file. */
export function buildPlaces(rows: readonly Place[]): Places {
  const byId = new Map(rows.map((place) => [place.id, place]));
  const entries: Entry[] = rows
    .map((place) => ({
      place,
      key: placeKey(place.name),
      words: wordsOf(place.name),
      region: [...wordsOf(place.voivodeship), ...wordsOf(place.countyName)],
    }))
    .sort((a, b) => prominence(a.place) - prominence(b.place) || compare(a.key, b.key) || a.place.id - b.place.id);

  const search = (typed: string) => {
    const { name, region } = partsOf(typed);
    const key = placeKey(name);
    if (key === "") return { same: [], beginning: [], near: () => [] };
    const there = entries.filter((entry) => region.every((word) => entry.region.some((part) => part.startsWith(word))));
    const same = there.filter((entry) => entry.key === key);
    const spelt = same.filter(({ place }) => place.name.toLowerCase() === name.trim().toLowerCase());
    // Whoever typed the diacritics meant them: "Łączki" is not "Laczki".
    const meant = fold(name) === name.trim().toLowerCase() || spelt.length === 0 ? same : spelt;
    return {
      same: meant,
      beginning: there.filter((entry) => entry.key !== key && beginsWith(entry.words, wordsOf(name))),
      near: () =>
        there
          .map((entry) => ({ entry, slips: slipsBetween(entry.key, key, slipsForgiven(key)) }))
          .filter(({ slips }) => slips > 0 && slips <= slipsForgiven(key))
          .sort((a, b) => a.slips - b.slips)
          .map(({ entry }) => entry),
    };
  };

  return {
    all: rows,
    byId: (id) => byId.get(id) ?? null,
    find(typed) {
      const { same, beginning, near } = search(typed);
      const [first] = same;
      if (first) return same.length === 1 ? { kind: "one", place: first.place } : { kind: "several", places: placesOf(same) };
      const similar = placesOf([...beginning, ...near()]).slice(0, SUGGESTIONS);
      return similar.length > 0 ? { kind: "similar", places: similar } : { kind: "none" };
    },
    suggest(typed, limit = SUGGESTIONS, slips = true) {
      const { same, beginning, near } = search(typed);
      const certain = placesOf([...same, ...beginning]).slice(0, limit);
      return certain.length === limit || !slips ? certain : placesOf([...same, ...beginning, ...near()]).slice(0, limit);
    },
  };
}

/** How many towns are offered where the name is not found. */
const SUGGESTIONS = 8;

/** What the table's `key` holds and a typed name is compared by: folded, with single blanks between the words. */
export const placeKey = (name: string): string => wordsOf(name).join(" ");

/** The rows of the gazetteer's file. */
export function readPlaces(file: TableFile, faults: Faults): Place[] {
  const rows = readTable(file, ["id", "name", "county", "countyName", "voivodeship", "lat", "lng"] as const, faults);
  const lineOf = new Map<number, number>();
  return rows.map(({ line, ...row }) => {
    const place = { ...row, id: Number(row.id), lat: Number(row.lat), lng: Number(row.lng) };
    const earlier = lineOf.get(place.id);
    if (!Number.isInteger(place.id) || place.id < 1) faults.add(file, line, `"${row.id}" is no id`);
    else if (earlier) faults.add(file, line, `the id ${place.id} stands on line ${earlier} already`);
    if (!row.name) faults.add(file, line, "the name is empty");
    if (!/^\d{4}$/.test(row.county)) faults.add(file, line, `"${row.county}" is no TERYT code of a county`);
    // Poland: a swapped or mistyped coordinate leaves it.
    if (!(place.lat > 49 && place.lat < 54.9 && place.lng > 14.1 && place.lng < 24.2)) faults.add(file, line, `${row.lat}, ${row.lng} is not in Poland`);
    lineOf.set(place.id, line);
    return place;
  });
}

/** Cities that are counties of their own come before small towns of the same name. */
const prominence = (place: Place): number => (Number(place.county.slice(2)) > 60 && place.name === place.countyName ? 0 : 1);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const placesOf = (entries: readonly Entry[]): Place[] => [...new Set(entries.map(({ place }) => place))];

/** The typed words are, one by one, the beginnings of neighbouring words of the name: "ostrowiec sw". */
function beginsWith(words: readonly string[], typed: readonly string[]): boolean {
  if (typed.length === 0) return false;
  return words.some((_, start) => typed.every((word, offset) => words[start + offset]?.startsWith(word)));
}

/** Short names are too close to one another for a slip to be forgiven. */
const slipsForgiven = (key: string): number => (key.length < 4 ? 0 : key.length < 8 ? 1 : 2);

function partsOf(typed: string): { name: string; region: string[] } {
  const [name = "", ...rest] = typed.split(/[,(]/);
  const region = wordsOf(rest.join(" ")).filter((word) => !REGION_WORDS.has(word));
  return { name, region };
}

const REGION_WORDS = new Set(["woj", "wojewodztwo", "voivodeship", "pow", "powiat", "county", "polska", "poland"]);
