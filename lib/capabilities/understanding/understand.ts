import { withoutMarks } from "@/lib/platform/dictionary/alphabet";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { Place } from "@/lib/organisations/places";
import { buildConceptBook, type ConceptMention, type ConceptSources } from "./concepts";
import { buildElsewhere } from "./elsewhere";
import { type NamedTime, timesIn } from "./dates";
import { type Measure, measuresIn } from "./measures";
import { type Quantity, quantitiesIn } from "./quantities";
import { MOST_CHARACTERS, type Span, wordsIn } from "./reading";
import { scopesOf } from "./scopes";
import { buildTownBook, type RadiusMention, radiiIn, type TownMention } from "./towns";

/** What a text says, each thing with the stretch of the text that says it. Lists are in the order of the text. */
export interface Understanding {
  concepts: ConceptMention[];
  /**
   * Entries of other branches whose words lie within those of a concept (buses in "drzwi do autobusów"), in a text of few
   * words: a query may mean them too.
   */
  within: string[];
  measures: Measure[];
  quantities: Quantity[];
  times: NamedTime[];
  towns: TownMention[];
  radii: RadiusMention[];
  /** Words that carry meaning and that nothing above accounts for: for the list of what nobody understood. */
  rest: (Span & { word: string })[];
  /** A short text about something else than industry ("patelnia żeliwna"): no concepts are in it, whatever its words. */
  elsewhere: boolean;
  /** How much of the text was read, in characters, and whether that is less than all of it. */
  read: { characters: number; all: boolean };
}

/**
 * Reads a text in Polish or English. `language` is that of the page; both are always understood, and it only decides
 * where they disagree. `today` gives dates without a year theirs.
 */
export type Understand = (text: string, language: "pl" | "en", today?: CivilDate) => Understanding;

/** Prepares the reading of texts from the thesaurus and the towns. What it gives is pure: the same text, the same answer. */
export function buildUnderstand(sources: ConceptSources, places: readonly Place[]): Understand {
  const concepts = buildConceptBook(sources);
  const towns = buildTownBook(places);
  const worlds = buildElsewhere(sources);
  return (text, _language, today) => {
    const read = text.slice(0, MOST_CHARACTERS);
    const words = wordsIn(read);
    const folded = foldInPlace(read);
    const radii = radiiIn(folded);
    const quantities = quantitiesIn(read);
    const times = timesIn(read, today ?? null);
    const measures = measuresIn(read, folded).filter((measure) => ![...quantities, ...times].some((other) => overlap(measure, other)));
    const { mentions, at, used, within } = concepts.conceptsIn(words);
    const named = towns.townsIn(words).filter((town) => town.confidence >= 0.9 || !mentions.some((mention) => mention.source !== "hint" && overlap(mention, town)));
    const said = scopesOf(words);
    const accounted: readonly Span[] = [...radii, ...quantities, ...times, ...measures, ...named];
    const isAccounted = (word: Span) => accounted.some((span) => overlap(span, word));
    const elsewhere = worlds.isElsewhere(words, mentions, at, isAccounted);
    return {
      concepts: elsewhere ? [] : mentions.flatMap((mention, index) => {
        if (named.some((town) => overlap(mention, town) && town.confidence > mention.confidence)) return [];
        const places = at[index] ?? [];
        return [{ ...mention, negated: places.some((place) => said[place]?.negated), optional: places.some((place) => said[place]?.optional) }];
      }),
      within: elsewhere ? [] : [...new Set(within.flatMap(({ slug, at: places }) => (places.some((place) => said[place]?.negated) ? [] : [slug])))],
      measures,
      quantities,
      times,
      towns: named,
      radii,
      rest: words.flatMap(({ word, key, start, end, isFunction }, place) =>
        isFunction || FILLERS.has(key) || (used.has(place) && !elsewhere) || isAccounted({ start, end }) ? [] : [{ word, start, end }],
      ),
      elsewhere,
      read: { characters: read.length, all: read.length === text.length },
    };
  };
}

/** What requests and offers are made of, folded: nobody needs to learn these words. */
const FILLERS = new Set(
  (
    "szukamy szukam poszukujemy poszukuje potrzebujemy potrzebuje potrzebny potrzebna potrzebne wymagamy wymagany wymagana wymagane oferujemy wykonujemy " +
    "firma firmy firme firm wykonawca wykonawcy dostawca dostawcy dostawa dostawy producent producenta termin cena oferta prosimy prosze chcemy zlecimy " +
    "usluga uslugi uslug bez nie tylko mile widziany widziana widziane najlepiej okolo okolice okolic okolicach rejon promieniu wymiary wymiar grubosc grubosci " +
    "srednica srednicy dlugosc dlugosci tolerancja tolerancje seria serie serii sztuk certyfikat certyfikaty norma normy " +
    "looking look need needed needs require required requires supplier suppliers company companies delivery offer quote please within without not no don t nice have " +
    "must should will would per certificate certified thickness diameter length tolerance manufacturer parts series we they"
  ).split(" "),
);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Small letters without Polish diacritics, each in the place of its own. */
function foldInPlace(text: string): string {
  const small = text.toLowerCase();
  return withoutMarks(small.length === text.length ? small : Array.from({ length: text.length }, (_, index) => (text[index] ?? "").toLowerCase().slice(0, 1)).join(""));
}
