import { DECLARED_KINDS } from "../rules";
import { CONFIDENCE, type ConceptMention } from "./concepts";
import { type Span, type Word, wordsIn } from "./reading";
import type { Understand } from "./understand";

/** What an organisation says of itself that it does or works with, and the words by which it does. */
export interface Claim extends Span {
  slug: string;
  /** Of the text, and so of the span. */
  language: "pl" | "en";
}

/** Words that stand apart ("tniemy plazmą, spawamy") meet in too many entries that nobody meant. */
const SURE_ENOUGH = CONFIDENCE.inflected;

/**
 * What a description claims for its author: the kinds of entry that a plant declares, said plainly. What is denied, merely
 * suggested, sought, given to others ("kataforezę zlecamy"), the purpose of something else ("wiązki do autobusów") or a
 * part of its name ("pompy pojazdów") is no claim. A claim that is missed costs little; one that is wrong costs the trust in all others. Each entry once, where it
 * is said first.
 */
export function claimsIn(text: string, language: "pl" | "en", understand: Understand): Claim[] {
  const foreign = foreignIn(wordsIn(text), PURPOSE[language], FROM_OTHERS);
  const isOwn = ({ start, end }: Span) => !foreign.some((span) => span.start < end && start < span.end);
  const claims = new Map<string, Claim>();
  const { concepts } = understand(text, language);
  const products = concepts.filter(({ kind }) => kind === "PRODUCT");
  const isPartOfName = ({ kind, start }: ConceptMention) => kind === "PRODUCT" && products.some(({ end }) => end < start && text.slice(end, start).trim() === "");
  for (const mention of concepts) {
    const { slug, start, end } = mention;
    if (isClaimable(mention) && isOwn(mention) && !isPartOfName(mention) && !claims.has(slug)) claims.set(slug, { slug, language, start, end });
  }
  return [...claims.values()];
}

const declared = new Set<string>(DECLARED_KINDS);

const isClaimable = ({ kind, confidence, source, negated, optional }: ConceptMention): boolean =>
  declared.has(kind) && source !== "hint" && confidence >= SURE_ENOUGH && !negated && !optional;

/** Whoever says this of something does not do it. */
const FROM_OTHERS =
  /^(?:szuka|poszukuj|potrzebuj|kupuj|kupim|skupuj|handluj|sprzeda|zleca|zlecim|zaopatruj|podzlec|podwykonawc|kooperant|dostawc|zamawia|nabywa|outsourc|seek|look(?:s|ing)?$|need|buy|purchas|subcontract|supplied$)/;
/** What follows is what something is for. */
const PURPOSE: Readonly<Record<"pl" | "en", readonly string[]>> = { pl: ["do", "dla"], en: ["for"] };
/** "Tniemy", "robimy": whoever speaks goes on with what they do. */
const WE_DO = /^.{2,}(?:amy|emy|imy|ymy|ujemy)$/;
const NO_VERB = new Set(["ramy", "systemy", "problemy", "reklamy", "programy"]);

/** The stretches of a text, in either language, that only say what something is for. */
export const purposesIn = (text: string): Span[] => foreignIn(wordsIn(text), [...PURPOSE.pl, ...PURPOSE.en], null);

/** The stretches of a text that speak of others, by words that tell so, or of what things are for. */
function foreignIn(words: readonly Word[], purposes: readonly string[], fromOthers: RegExp | null): Word[] {
  const foreign = new Set<Word>();
  const parts = partsOf(words);
  let sought = false;
  parts.forEach((part, place) => {
    const isFirst = part[0]?.clause !== parts[place - 1]?.[0]?.clause;
    if (part.some(({ key }) => fromOthers?.test(key))) sought = true;
    else if (isFirst || part.some(speaks)) sought = false;
    let purpose = false;
    part.forEach((word, at) => {
      if (purposes.includes(word.key)) purpose = !/^\d/.test(part[at + 1]?.key ?? "");
      else if (speaks(word)) purpose = false;
      if (sought || purpose) foreign.add(word);
    });
  });
  return [...foreign];
}

const speaks = ({ key }: Word): boolean => key === "we" || (WE_DO.test(key) && !NO_VERB.has(key));

/** The parts of clauses between commas, colons and dashes. */
function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  words.forEach((word, place) => {
    const last = words[place - 1];
    if (last && last.clause === word.clause && !/[,:]|\s[–—-]\s/.test(word.before)) parts.at(-1)?.push(word);
    else parts.push([word]);
  });
  return parts;
}
