import { grouped } from "@/lib/platform/grouping";
import { polish } from "@/lib/platform/dictionary/dictionaries";
import { placeKey, type Place } from "@/lib/organisations/places";
import type { Span, Word } from "./reading";
import { namesOf } from "./town-forms";

/** A town that a text names, in whatever grammatical case. */
export interface TownMention extends Span {
  /** The gazetteer's numbers of all towns of that name, cities first. */
  placeIds: number[];
  /** As the gazetteer writes it. */
  name: string;
  /** "w Lublinie" is in, "pod Lublinem" and "do 50 km od Lublina" near, "z Kielc" from, "do Radomia" to; null where nothing says so. */
  relation: "in" | "near" | "from" | "to" | null;
  /** 0 to 1: less for a small letter, or for a name that is a word of the language too. */
  confidence: number;
}

/** How far around a place, in kilometres. */
export interface RadiusMention extends Span {
  km: number;
}

/** Finds towns by any form of their name. */
export interface TownBook {
  townsIn(words: readonly Word[]): TownMention[];
}

const RELATIONS: Readonly<Record<string, NonNullable<TownMention["relation"]>>> = {
  w: "in", we: "in", in: "in", at: "in", na: "in",
  pod: "near", kolo: "near", k: "near", obok: "near", okolice: "near", okolicach: "near", okolic: "near", okolicy: "near", poblizu: "near", rejon: "near", rejonie: "near", rejonu: "near", near: "near", around: "near", od: "near",
  z: "from", ze: "from", from: "from",
  do: "to", to: "to",
};

/** Folded words that lead to a town. */
export const LEADING_TO_TOWNS: ReadonlySet<string> = new Set(Object.keys(RELATIONS));

export function buildTownBook(places: readonly Place[]): TownBook {
  const byName = grouped(places.map((place) => [placeKey(place.name), place]));
  /** Lengths in words of the names that begin with a word, longest first. */
  const lengths = new Map<string, number[]>();
  for (const name of byName.keys()) {
    const words = name.split(" ");
    const first = words[0] ?? "";
    lengths.set(first, [...new Set([...(lengths.get(first) ?? []), words.length])].sort((a, b) => b - a));
  }
  for (const named of byName.values()) named.sort((a, b) => Number(isCity(b)) - Number(isCity(a)) || a.id - b.id);

  /** The longest name that begins at a word, each of its words in any case. */
  const nameAt = (words: readonly Word[], at: number): NameFound | null => {
    const { key = "", clause } = words[at] ?? {};
    if (key.length < 2) return null;
    let best: NameFound | null = null;
    for (const first of namesOf(key)) {
      for (const length of lengths.get(first) ?? []) {
        if (length < (best?.length ?? 0) || (best?.exact && length === best.length) || words[at + length - 1]?.clause !== clause) continue;
        const rest: string[] = words.slice(at + 1, at + length).map(({ key: each }) => each);
        const found: Place[] = combine([first], rest).flatMap((name) => byName.get(name) ?? []);
        if (found.length === 0) continue;
        const exact: boolean = placeKey(found[0]?.name ?? "") === [key, ...rest].join(" ");
        // Cities first where several names fit ("Radomia" is Radom, and no village of three houses).
        if (!best || length > best.length || exact || (isCity(found[0]) && !isCity(best.places[0]))) best = { places: found, length, exact };
      }
    }
    return best;
  };

  return {
    townsIn(words) {
      const towns: TownMention[] = [];
      for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (!word || word.isFunction || /\d/.test(word.key)) continue;
        const found = nameAt(words, at);
        const [first] = found?.places ?? [];
        if (!found || !first) continue;
        const relation = RELATIONS[words[at - 1]?.key ?? ""] ?? null;
        const confidence = confidenceOf(words, at, found, relation);
        if (confidence === 0) continue;
        const end = words[at + found.length - 1]?.end ?? word.end;
        towns.push({ start: word.start, end, placeIds: found.places.filter(({ name }) => placeKey(name) === placeKey(first.name)).map(({ id }) => id), name: first.name, relation, confidence });
        at += found.length - 1;
      }
      return towns;
    },
  };
}

interface NameFound {
  places: Place[];
  /** In words. */
  length: number;
  /** Written as the name is, in no other case. */
  exact: boolean;
}

/** How surely a name is meant as one. "Piła" may be a saw and "Góra" a mountain: such names need a capital and a preposition. */
function confidenceOf(words: readonly Word[], at: number, { places, length, exact }: NameFound, relation: TownMention["relation"]): number {
  const { word = "", clause = 0 } = words[at] ?? {};
  const capital = /^\p{Lu}/u.test(word) && !/^\p{Lu}{2,}$/u.test(word);
  const begins = at === 0 || words[at - 1]?.clause !== clause;
  if (length > 1) return capital ? 1 : 0.8;
  const common = polish().isCommon(word.toLowerCase());
  if (capital && relation) return common && !isCity(places[0]) ? 0.7 : 1;
  if (common) return capital && !begins && isCity(places[0]) ? 0.7 : 0;
  if (capital) return exact && !begins ? 0.9 : exact || isCity(places[0]) ? 0.7 : 0;
  // All in small letters, as people search: only a city, or the very name behind a preposition.
  return isCity(places[0]) ? (relation ? 0.9 : 0.7) : exact && relation ? 0.6 : 0;
}

/** A city with the rights of a county, or the seat that a county is named after ("powiat starachowicki": Starachowice). */
function isCity(place: Place | undefined): boolean {
  if (!place) return false;
  if (Number(place.county.slice(2)) > 60) return true;
  const named = placeKey(place.countyName).replace(/^powiat /, "");
  return named.length > 4 && placeKey(place.name).slice(0, named.length - 4) === named.slice(0, -4);
}

/** Every way of taking one proposal for each word. */
function combine(begun: readonly string[], rest: readonly string[]): string[] {
  let names = [...begun];
  for (const word of rest) names = names.flatMap((name) => namesOf(word).map((next) => `${name} ${next}`)).slice(0, 2_000);
  return names;
}

/** A distance is a radius where something says so: "do 100 km", "w promieniu 50 km", "within 100 km", "100 km od Lublina". */
const RADIUS_BEFORE = /(?:\b(?:do|promie\w+|radius\w*|within|odleglosc\w*|zasieg\w*|max\w*|maks\w*|up to|under|ponizej|nie dalej niz|no further than)(?: of| do| ok)?|[≤<])\W{0,3}$/;
const RADIUS_BEHIND = /^\W{0,2}(?:od|wokol|around|of|from|radius)\b/;

/** The radii of a text; `folded` is the text folded letter for letter. */
export function radiiIn(folded: string): RadiusMention[] {
  return Array.from(folded.matchAll(/(?<![\p{L}\p{N}.,])(\d{1,4})(?:[ -])?(?:km|kilomet\p{L}{1,4})(?![\p{L}\p{N}/])/gu)).flatMap((match): RadiusMention[] => {
    const end = match.index + match[0].length;
    const said = RADIUS_BEFORE.test(folded.slice(Math.max(0, match.index - 30), match.index)) || RADIUS_BEHIND.test(folded.slice(end, end + 12));
    const km = Number(match[1]);
    return said && km > 0 ? [{ start: match.index, end, km }] : [];
  });
}
