import { hashOn, Interning } from "@/lib/platform/interning";
import { fold } from "@/lib/platform/text";

/** A word of a text as it stands there: where it begins, and what is left of it when spelling is taken away. */
export interface Token {
  key: string;
  word: string;
  /** Position of its first character in the text; it ends at `start + word.length`. */
  start: number;
}

/**
 * Goes through the words of texts and hands over what was made of each: once of a word, however often it comes.
 *
 * "Spawanie MAG wg PN-EN ISO 3834-2:2021" is spawanie, mag, wg, iso3834. A norm is one word without its national prefix,
 * part and edition, because that is how a firm asks for it; a figure is one word with its unit, and so are dimensions
 * ("3 mm" is 3mm, "1200 x 800 mm" is 1200x800mm). One letter before a hyphen belongs to the next word ("e-coat" is
 * ecoat), letters around & or + are one word ("B+R" is br).
 */
export class WordReader<Made> {
  private readonly plains: Interning<Plain<Made>>;

  /** Past `most` words all are made anew. */
  constructor(
    private readonly make: (word: string, key: string) => Made,
    most: number,
  ) {
    this.plains = new Interning((word) => plainOf(word, make), most);
  }

  /** The words of a text in order, each with the position of its first character. */
  read(text: string, take: (made: Made, start: number) => void): void {
    for (let start = wordFrom(text, 0); start < text.length; ) {
      let [end, hash] = [start, 0];
      for (let units = unitsAt(text, end); units > 0; units = unitsAt(text, end)) for (; units > 0; units--) hash = hashOn(hash, text.charCodeAt(end++));
      const plain = this.plains.hashed(hash, text, start, end);
      const special = plain.opens ? specialAt(text, start, plain.word) : null;
      if (special) {
        if (special.key !== "") take(this.make(special.word, special.key), start);
        end = start + special.word.length;
      } else if (plain.key !== "") take(plain.made, start);
      start = wordFrom(text, end);
    }
  }
}

const reader = new WordReader((word, key) => ({ word, key }), 20_000);

/** The words of a text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  reader.read(text, ({ word, key }, start) => tokens.push({ key, word, start }));
  return tokens;
}

/** The tokens' keys without blanks: what makes two spellings one ("sub-assembly", "subassembly", "sub assembly"). */
export const squash = (text: string): string => tokensOf(text).map(({ key }) => key).join("");

/** Bodies that number norms, as they stand before the figure. Longer ones first. */
const BODIES = "unece|aqap|iatf|whma|aisi|iec|din|iso|vda|ipc|cqi|sae|ece|pn|en|ts|un";
/** Units that stay with their figure. Longer ones first. */
const UNITS = "szt|pcs|kwh|mpa|gpa|bar|hrc|hv|hb|mm|cm|dm|µm|μm|um|km|kg|kn|nm|kw|mw|kv|mah|ah|hz|khz|mhz|m|g|t|v|°c|%";
const FIGURE = String.raw`(?:\d{1,3}(?:[ \u00a0]\d{3}){1,3}|\d{1,12}(?:[.,]\d{1,6})?)`;

const AFTER = String.raw`(?![\p{L}\p{N}])`;
const sticky = (pattern: string): RegExp => new RegExp(pattern, "iuy");
// Every repetition is bounded or consumes what it passes: no text makes the reader slow.
const NORM = sticky(String.raw`(?:(?:${BODIES})[\s/-]{0,3}){1,4}(?:[ra][\s-]{0,2})?\d+(?:[.-]\d+)*(?::\d{4}(?:-\d{2})?)?(?!\p{L})`);
const DIRECTIVE = sticky(String.raw`\d{2,4}/\d{2,4}(?:/\p{L}{2,3})?`);
const DIMENSIONS = sticky(String.raw`(?:${FIGURE}\s?(?:mm|cm|m)?\s?[x×*]\s?){1,2}${FIGURE}(?:\s?(?:mm|cm|m))?${AFTER}`);
const THREAD = sticky(String.raw`(?:M|G|Tr)\d{1,3}(?:[.,]\d)?(?:\s?[x×]\s?\d(?:[.,]\d{1,2})?)?${AFTER}`);
const MEASURE = sticky(String.raw`${FIGURE}\s?(?:${UNITS})${AFTER}`);
const DECIMAL = sticky(String.raw`\d+(?:[.,]\d+)+`);
const JOINED = sticky(String.raw`\p{L}(?:[&+]\p{L})+${AFTER}|\p{L}-(?=\p{L}{2})[\p{L}\p{N}]+`);

const BEGINS_NORM = new RegExp(`^(?:${BODIES})`, "i");
const IS_THREAD = /^(?:M|G|Tr)\d/i;
const IS_FIGURE = /^\d/;

type Special = { word: string; key: string } | null;

/** What begins at a word and is more than it: a norm, a figure with its unit, letters that belong together. */
function specialAt(text: string, start: number, plain: string): Special {
  if (IS_FIGURE.test(plain)) {
    return special(DIRECTIVE, text, start, directiveKey) ?? special(DIMENSIONS, text, start, figureKey) ?? special(MEASURE, text, start, figureKey) ?? special(DECIMAL, text, start, figureKey);
  }
  if (plain.length === 1) return special(JOINED, text, start, bare);
  if (BEGINS_NORM.test(plain)) return special(NORM, text, start, normKey);
  return IS_THREAD.test(plain) ? special(THREAD, text, start, figureKey) : null;
}

function special(pattern: RegExp, text: string, start: number, key: (folded: string) => string): Special {
  pattern.lastIndex = start;
  const word = pattern.exec(text)?.[0];
  return word === undefined ? null : { word, key: key(fold(word)) };
}

const bare = (folded: string): string => (/^[a-z0-9]*$/.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]/gu, ""));

/** Letters and digits that stand together. */
interface Plain<Made> {
  word: string;
  key: string;
  made: Made;
  /** Whether something that is more than this word may begin with it. */
  opens: boolean;
}

function plainOf<Made>(word: string, make: (word: string, key: string) => Made): Plain<Made> {
  const key = bare(fold(word));
  return { word, key, made: make(word, key), opens: word.length === 1 || IS_FIGURE.test(word) || BEGINS_NORM.test(word) || IS_THREAD.test(word) };
}

const IN_WORD = /^[\p{L}\p{M}\p{N}]/u;

/** By code unit: 1 where it stands in a word, 2 where it does not; 0 where nobody has asked yet. */
const known = new Uint8Array(2 ** 16);

/** How many code units of a word stand at a place: 0, 1 or, for what is written by two of them, 2. */
function unitsAt(text: string, place: number): number {
  if (place >= text.length) return 0;
  const unit = text.charCodeAt(place);
  if (unit >= 0xd800 && unit <= 0xdfff) return IN_WORD.test(text.slice(place, place + 2)) ? 2 : 0;
  if (known[unit] === 0) known[unit] = IN_WORD.test(text.charAt(place)) ? 1 : 2;
  return known[unit] === 1 ? 1 : 0;
}

/** Where the next word begins; the end of the text where none follows. */
function wordFrom(text: string, from: number): number {
  let place = from;
  while (place < text.length && unitsAt(text, place) === 0) place += 1;
  return place;
}

const directiveKey = (folded: string): string => /^\d+\/\d+/.exec(folded)?.[0] ?? "";

const figureKey = (folded: string): string => folded.replace(/,(?=\d)/g, ".").replace(/[×*]/g, "x").replace(/\s/g, "");

const EACH_BODY = new RegExp(BODIES, "g");

/** "pn-en iso 3834-2:2021" is iso3834, "iso/iec 17025" is iso17025, "un r100" is unr100, "ipc/whma-a-620" is ipcwhmaa620. */
function normKey(folded: string): string {
  const [figure = ""] = /\d+(?:\.\d+)*/.exec(folded) ?? [];
  const prefix = folded.slice(0, folded.search(/\d/)).replace(/[^a-z]/g, "");
  const bodies: string[] = prefix.match(EACH_BODY) ?? [];
  const series = prefix.replace(EACH_BODY, "");
  const dropped = bodies.includes("iso") ? ["pn", "din", "en", "iec"] : ["pn", "din"];
  return [...bodies.filter((body) => !dropped.includes(body)), series, figure].join("");
}
