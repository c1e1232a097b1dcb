import { grouped } from "@/lib/platform/grouping";
import type { CapabilityKind, CapabilityLabelRow, CapabilityRow } from "../taxonomy";
import { textKeys } from "../text-keys";
import { squash, tokensOf } from "../tokens";
import type { ContextRow, EquivalentRow, EverydayRow, GradeRow, HintRow } from "./clues";
import { buildPhrasebook, GROUP, MOST_IN_QUERY, type Saying, type Sighting } from "./phrases";
import { hasLinks, MOST_CHARACTERS, type Span, type Word } from "./reading";
import { keysOfToken } from "../text-keys";

/** An entry of the taxonomy that a text speaks of. */
export interface ConceptMention extends Span {
  slug: string;
  kind: CapabilityKind;
  /** The words of the text by which it does, joined by single blanks. */
  words: string;
  /** Above 0, at most 1; see CONFIDENCE. */
  confidence: number;
  /** How it was found: said, said as a grade or norm, or suggested by something that was said. */
  source: "said" | "grade" | "hint";
  /** "bez spawania": it is spoken of as not wanted. */
  negated: boolean;
  /** "mile widziane": it is welcome and not required. */
  optional: boolean;
}

/** What a mention is worth by how it was found. */
export const CONFIDENCE = {
  /** The very words of a label or synonym. */
  same: 1,
  /** Its words in another form: "wiązek elektrycznych". */
  inflected: 0.95,
  /** Material grades: "S355J2". */
  grade: 0.95,
  /** Its words in another order, or parted: "cynkowanie ogniowe i galwaniczne". */
  loose: 0.8,
  /** It shares a word with a mention that says more: "obudowy baterii litowych" is about enclosures first. */
  shared: 0.7,
  /** A product within the name of something done with it: "regeneracja siłowników". */
  part: 0.5,
  /** Not said, but what is said is made so. */
  hint: 0.4,
} as const;

/** The entries that a text says it is about, each once: not what it denies, and not what is only suggested. */
export const saidIn = (mentions: readonly ConceptMention[]): string[] => [
  ...new Set(mentions.filter(({ negated, source }) => !negated && source !== "hint").map(({ slug }) => slug)),
];

/** Finds entries of the taxonomy in the words of a text. */
export interface ConceptBook {
  /** Mentions in the order of the text, and the positions of the words that they stand on. */
  conceptsIn(words: readonly Word[]): { mentions: Mentioned[]; at: number[][]; used: ReadonlySet<number>; within: Within[] };
}

type Mentioned = Omit<ConceptMention, "negated" | "optional">;

/** An entry of another branch whose words lie, in a query, within what says something else: buses in "drzwi do autobusów". */
export interface Within {
  slug: string;
  /** Positions of its words. */
  at: number[];
}

/** What a form of an entry means; all its forms of a language share one. */
interface Meaning {
  slug: string;
  kind: CapabilityKind;
  language: "pl" | "en";
  isLabel: boolean;
}

/** A word that means something else beside another. */
interface Elsewhere {
  /** Keys of the words near which it does; empty where it always does. */
  near: readonly (readonly string[])[];
}

export interface ConceptSources {
  rows: readonly CapabilityRow[];
  labels: readonly CapabilityLabelRow[];
  contexts: readonly ContextRow[];
  hints: readonly HintRow[];
  grades: readonly GradeRow[];
  equivalents: readonly EquivalentRow[];
  /** Left out, no text speaks of another world. */
  everyday?: readonly EverydayRow[];
}

/** How near a word must stand to another to change what it means, in words. */
const NEAR = 3;

export function buildConceptBook({ rows, labels, contexts, hints, grades, equivalents }: ConceptSources): ConceptBook {
  const kinds = new Map(rows.map(({ slug, kind }) => [slug, kind]));
  const groups = buildGroups(equivalents);
  const meanings = buildPhrasebook(sayingsOf(rows, labels, groups), groups);
  const elsewhere = buildPhrasebook(contexts.map((row) => sayingOf<Elsewhere>(row.form, { near: row.near === "" ? [] : keysOfForm(row.near) })));
  const suggestions = buildPhrasebook(hints.filter(({ when }) => !kinds.has(when)).map(({ when, implies }) => sayingOf(when, { implies })));
  const implied = grouped(hints.flatMap(({ when, implies }) => (kinds.has(when) ? [[when, implies] as const] : [])));
  const gradeOf = buildGrades(grades);
  const parents = new Map(rows.map(({ slug, parentSlug }) => [slug, parentSlug]));
  const isNarrower = (slug: string, than: string): boolean => {
    // A circle of parents, which the editor refuses, must not hang a page.
    for (let step = parents.get(slug), steps = 0; step && steps < 20; step = parents.get(step), steps++) if (step === than) return true;
    return false;
  };

  return {
    conceptsIn(all) {
      // Function words part nothing: "cięcie blach na laserze" is "cięcie blach laserem".
      const places = all.flatMap(({ isFunction }, place) => (isFunction ? [] : [place]));
      const words = places.map((place) => all[place]).filter((word) => word !== undefined);
      const otherwise = elsewhere.sightingsIn(words).filter((sighting) => isMeant(sighting, words));
      const isOtherwise = (at: readonly number[]) => otherwise.some((sighting) => at.every((place) => sighting.at.includes(place)));
      // Words that only stand near one another need not be meant together: "a cake mould of silicone".
      const isDoubtful = ({ at, how }: Sighting<Meaning>) => how === "loose" && otherwise.some((sighting) => at.some((place) => sighting.at.includes(place)));

      const { chosen, within } = choose(meanings.sightingsIn(words).filter((sighting) => !isOtherwise(sighting.at) && !isDoubtful(sighting)), isNarrower, words.length <= MOST_IN_QUERY);
      const mentions: { mention: Mentioned; at: number[]; near: readonly number[] }[] = [];
      const used = new Set<number>();
      const there = new Set<string>();
      const add = (slug: string, at: readonly number[], confidence: number, source: ConceptMention["source"]): void => {
        const kind = kinds.get(slug);
        const stands = `${slug} ${at.join()}`;
        // What is said need not be suggested.
        if (!kind || there.has(source === "hint" ? slug : stands)) return;
        there.add(slug).add(stands);
        const said = at.map((place) => words[place]).filter((word) => word !== undefined);
        const span = { start: said[0]?.start ?? 0, end: said.at(-1)?.end ?? 0 };
        mentions.push({ mention: { slug, kind, ...span, words: said.map(({ word }) => word).join(" "), confidence, source }, at: at.map((place) => places[place] ?? 0), near: at });
        if (source !== "hint") for (const place of at) used.add(places[place] ?? 0);
      };
      for (const { sighting, confidence } of chosen) add(sighting.of.slug, sighting.at, confidence, "said");
      words.forEach(({ key }, place) => {
        const slug = used.has(places[place] ?? 0) ? null : gradeOf(key);
        if (slug) add(slug, [place], CONFIDENCE.grade, "grade");
      });
      for (const { of, at } of suggestions.sightingsIn(words)) if (!isOtherwise(at)) add(of.implies, at, CONFIDENCE.hint, "hint");
      for (const { mention, near } of [...mentions]) {
        for (const slug of implied.get(mention.slug) ?? []) add(slug, near, CONFIDENCE.hint * mention.confidence, "hint");
      }
      mentions.sort((a, b) => a.mention.start - b.mention.start || b.mention.confidence - a.mention.confidence);
      return {
        mentions: mentions.map(({ mention }) => mention),
        at: mentions.map(({ at }) => at),
        used,
        within: within.map(({ of, at }) => ({ slug: of.slug, at: at.map((place) => places[place] ?? 0) })),
      };
    },
  };
}

/** An abbreviation is met letter for letter, in small letters too: PSU is no case of "pies", and ADAS no Ada. */
const ABBREVIATION = /^\p{Lu}{2,8}$/u;

const sayingOf = <T>(text: string, of: T): Saying<T> => ({ of, words: ABBREVIATION.test(text) ? [] : keysOfForm(text), squashed: squash(text), links: hasLinks(text) });

/** Every form of every entry, one by one: all at once they would take more than what is kept of them. */
function* sayingsOf(rows: readonly CapabilityRow[], labels: readonly CapabilityLabelRow[], groups: (keys: readonly string[]) => readonly string[]): Generator<Saying<Meaning>> {
  const meanings = new Map<string, Meaning>();
  const kinds = new Map(rows.map(({ slug, kind }) => [slug, kind]));
  const said = (slug: string, kind: CapabilityKind, language: "pl" | "en", text: string, isLabel: boolean): Saying<Meaning> => {
    const name = `${slug} ${language} ${isLabel}`;
    const of = meanings.get(name) ?? { slug, kind, language, isLabel };
    meanings.set(name, of);
    const saying = sayingOf(text, of);
    // Alone a word means what it says: "druk" is no printer.
    return saying.words.length > 1 ? { ...saying, words: saying.words.map(groups) } : saying;
  };
  for (const { slug, kind, pl, en } of rows) {
    yield said(slug, kind, "pl", pl, true);
    yield said(slug, kind, "en", en, true);
  }
  for (const { capability, language, text } of labels) {
    const kind = kinds.get(capability);
    if (kind) yield said(capability, kind, language, text, false);
  }
}

/** The keys of each word of a form; function words count only where there is nothing else. */
export function keysOfForm(text: string): (readonly string[])[] {
  const words = textKeys.wordsOf(text);
  return words.length > 0 ? words.map(({ keys }) => keys) : tokensOf(text).map((token) => keysOfToken(token));
}

function isMeant({ of: { near }, at }: Sighting<Elsewhere>, words: readonly Word[]): boolean {
  if (near.length === 0) return true;
  const [first = 0] = at;
  const last = at.at(-1) ?? 0;
  return words.slice(Math.max(0, first - NEAR), last + NEAR + 1).some((word) => word.clause === words[first]?.clause && word.keys.some((key) => near.some((keys) => keys.includes(key))));
}

const HOW = { same: 0, inflected: 1, loose: 2 } as const;

/** The order in which sightings are taken: longer sayings before shorter ones, what is together before what is parted. Lower is earlier. */
const turnOf = ({ at, how, of }: Sighting<Meaning>): number =>
  ((((Number(at.length === 1) * 2 + Number(how === "loose")) * 64 + 63 - Math.min(63, at.length)) * 3 + HOW[how]) * 2 + Number(!of.isLabel)) * MOST_CHARACTERS + (at[0] ?? 0);

/**
 * Out of everything that was sighted, what the text means: longer sayings before shorter ones, and no word twice, but
 * where a list shares it ("cynkowanie ogniowe i galwaniczne") or a part says more than the whole ("toczenie i
 * frezowanie" is machining, by its two branches) or names the material. What lies `within` others is told only of a query.
 */
function choose(sightings: readonly Sighting<Meaning>[], isNarrower: (slug: string, than: string) => boolean, isQuery: boolean): { chosen: { sighting: Sighting<Meaning>; confidence: number }[]; within: Sighting<Meaning>[] } {
  const inTurn = sightings.map((sighting) => ({ sighting, turn: turnOf(sighting) }));
  inTurn.sort((a, b) => a.turn - b.turn || (a.sighting.of.slug < b.sighting.of.slug ? -1 : Number(a.sighting.of.slug !== b.sighting.of.slug)));
  const covering: Sighting<Meaning>[][] = [];
  const chosen: { sighting: Sighting<Meaning>; confidence: number }[] = [];
  const within: Sighting<Meaning>[] = [];
  for (const { sighting } of inTurn) {
    const { at, how, of } = sighting;
    const fresh = at.filter((place) => !covering[place]).length;
    if (fresh === 0 && how === "loose" && !isQuery) continue;
    const covers = at.flatMap((place) => covering[place] ?? NOTHING);
    if (covers.some((other) => other.of.slug === of.slug)) continue;
    const over = covers.map((other) => other.of);
    const confidence = fresh === at.length || how === "loose" ? CONFIDENCE[how] : confidenceWithin(of, over, isNarrower, fresh > 0 || covers.every((other) => other.how === "loose" && other.of.kind !== of.kind), how);
    if (confidence === null || (fresh === 0 && how === "loose")) {
      // The wider trade of what is said need not be said as well.
      if (isQuery && !over.some(({ slug }) => isNarrower(slug, of.slug))) within.push(sighting);
      continue;
    }
    chosen.push({ sighting, confidence });
    for (const place of at) (covering[place] ??= []).push(sighting);
  }
  return { chosen, within };
}

const NOTHING: readonly Sighting<Meaning>[] = [];

/** What a mention counts for whose words belong to others as well; null for nothing. */
function confidenceWithin(form: Meaning, over: readonly Meaning[], isNarrower: (slug: string, than: string) => boolean, addsSomething: boolean, how: "same" | "inflected"): number | null {
  if (over.some(({ slug }) => isNarrower(form.slug, slug))) return CONFIDENCE[how];
  if (addsSomething || over.some((whole) => isMaterialOf(form, whole))) return CONFIDENCE.shared;
  // English says verbs and nouns alike: the heat of "heat treatment" is no heating.
  return form.kind === "PRODUCT" && (how === "same" || form.language === "pl") && over.some(({ kind }) => kind === "PROCESS" || kind === "SERVICE") ? CONFIDENCE.part : null;
}

/** Adds to the keys of a word one for the group of words that stand for it. */
function buildGroups(equivalents: readonly EquivalentRow[]): (keys: readonly string[]) => readonly string[] {
  const groups = new Map<string, string>();
  equivalents.forEach(({ language, words }, position) => {
    for (const word of words) for (const key of keysOfForm(word).flat()) if (!groups.has(key)) groups.set(key, `${GROUP}${language}${position}`);
  });
  return (keys) => {
    const found = keys.flatMap((key) => groups.get(key) ?? []);
    return found.length > 0 ? [...keys, ...new Set(found)] : keys;
  };
}

/** "Odlewy aluminiowe" is a way of casting, and of aluminium. */
const isMaterialOf = (part: Meaning, whole: Meaning): boolean => part.kind === "MATERIAL" && whole.kind !== "MATERIAL" && whole.kind !== "CERTIFICATE";

/** Grades are given as patterns: # is a figure, * is any number of letters and figures. Most are no more than what they say. */
function buildGrades(grades: readonly GradeRow[]): (key: string) => string | null {
  const exact = new Map<string, string>();
  const patterns = new Map<string, { slug: string; pattern: RegExp }[]>();
  for (const { grade, slug } of grades) {
    const small = grade.toLowerCase();
    if (!/[#*]/.test(small)) {
      if (!exact.has(small)) exact.set(small, slug);
      continue;
    }
    const pattern = new RegExp(`^${small.replace(/[.+]/g, "\\$&").replace(/#/g, "\\d").replace(/\*/g, "[a-z0-9.]*")}$`);
    // A pattern that begins with a figure may begin with any.
    for (const first of small.startsWith("#") ? "0123456789" : small.slice(0, 1)) patterns.set(first, [...(patterns.get(first) ?? []), { slug, pattern }]);
  }
  return (key) => (/\d/.test(key) ? (exact.get(key) ?? patterns.get(key.slice(0, 1))?.find(({ pattern }) => pattern.test(key))?.slug ?? null) : null);
}
