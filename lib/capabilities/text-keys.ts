import { fold } from "@/lib/platform/text";

/** What is compared of a word, and the word as it was written, for showing. */
export interface TextKey {
  key: string;
  word: string;
}

/**
 * Reduces a text to the keys by which texts are compared, at write and at query time alike. The seam on which
 * lemmas come later: an implementation may give one word several keys, as long as both sides use the same one.
 */
export interface TextKeys {
  keysOf(text: string): TextKey[];
}

/** Folded words without function words. Norms, directives and material grades stay whole. */
export const plainKeys: TextKeys = {
  keysOf: (text) => tokensOf(text).filter(({ key }) => !FUNCTION_WORDS.has(key)),
};

/**
 * The words of a text in order: "Spawanie MAG wg PN-EN ISO 3834-2:2021" is spawanie, mag, wg, iso3834. A norm is one
 * word without its national prefix, part and edition, because that is how a firm asks for it. One letter before a
 * hyphen belongs to the next word ("e-coat" is ecoat), letters around & or + are one word ("B+R" is br).
 */
export function tokensOf(text: string): TextKey[] {
  return Array.from(text.matchAll(TOKEN), ([word]) => ({ key: keyOf(word), word })).filter(({ key }) => key !== "");
}

/** The tokens' keys without blanks: what makes two spellings one ("sub-assembly", "subassembly", "sub assembly"). */
export const squash = (text: string): string => tokensOf(text).map(({ key }) => key).join("");

/** Bodies that number norms, as they stand before the figure. Longer ones first. */
const BODIES = "unece|aqap|iatf|whma|aisi|iec|din|iso|vda|ipc|cqi|sae|ece|pn|en|ts|un";
const NORM = String.raw`(?<![\p{L}\p{N}])(?:(?:${BODIES})[\s/-]*)+(?:[ra][\s-]*)?\d+(?:[.-]\d+)*(?::\d{4}(?:-\d{2})?)?(?![\p{L}])`;
const DIRECTIVE = String.raw`(?<![\p{L}\p{N}])\d{2,4}/\d{2,4}(?:/[\p{L}]{2,3})?`;
const JOINED = String.raw`(?<![\p{L}\p{N}])\p{L}(?:[&+]\p{L})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}-(?=\p{L}{2})[\p{L}\p{N}]+`;
const WORD = String.raw`\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+`;
const TOKEN = new RegExp(`${NORM}|${DIRECTIVE}|${JOINED}|${WORD}`, "giu");

const EACH_BODY = new RegExp(BODIES, "g");
const WHOLE_NORM = new RegExp(`^${NORM}$`, "iu");
const WHOLE_DIRECTIVE = /^\d{2,4}\/\d{2,4}/;

function keyOf(word: string): string {
  if (WHOLE_NORM.test(word)) return normKey(fold(word));
  const [directive] = WHOLE_DIRECTIVE.exec(word) ?? [];
  if (directive) return directive;
  return fold(word).replace(/,(?=\d)/g, ".").replace(/[^\p{L}\p{N}.]/gu, "");
}

/** "pn-en iso 3834-2:2021" is iso3834, "iso/iec 17025" is iso17025, "un r100" is unr100, "ipc/whma-a-620" is ipcwhmaa620. */
function normKey(folded: string): string {
  const [figure = ""] = /\d+(?:\.\d+)*/.exec(folded) ?? [];
  const prefix = folded.slice(0, folded.search(/\d/)).replace(/[^a-z]/g, "");
  const bodies: string[] = prefix.match(EACH_BODY) ?? [];
  const series = prefix.replace(EACH_BODY, "");
  const dropped = bodies.includes("iso") ? ["pn", "din", "en", "iec"] : ["pn", "din"];
  return [...bodies.filter((body) => !dropped.includes(body)), series, figure].join("");
}

/** Words that only hold a sentence together, in both languages, folded. */
const FUNCTION_WORDS = new Set(
  (
    "i a w we z ze na do od po o u za dla przy pod nad przez przed oraz lub albo czy jest sa byc to ten ta te tym tego " +
    "ktory ktora ktore jak nie tak jako wg np itp itd sie nas nam nasz nasze swoje " +
    "an the of for in on at by with from and or is are be as it its our us your you this that which can"
  ).split(" "),
);
