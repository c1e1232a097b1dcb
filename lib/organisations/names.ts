import slugify from "@sindresorhus/slugify";
import { slipsBetween, wordsOf } from "@/lib/platform/text";

/** Endings (and beginnings) that name the legal form, as folded words; the longer ones first. */
const LEGAL_FORMS = [
  "prosta spolka akcyjna", "spolka z ograniczona odpowiedzialnoscia", "spolka komandytowo akcyjna", "spolka komandytowa",
  "spolka akcyjna", "spolka jawna", "spolka partnerska", "spolka cywilna", "spolka z o o", "sp z o o", "sp z oo", "sp zoo", "spzoo",
  "p s a", "psa", "s k a", "ska", "sp k", "spk", "sp j", "spj", "sp p", "spp", "s a", "sa", "s c", "sc", "gmbh", "ltd", "llc",
].map((form) => form.split(" "));

/** A name without its legal form, as folded words: what names are compared by. A name that is nothing else stays. */
export function nameKeyOf(name: string): string {
  const all = wordsOf(name);
  let words = all;
  for (;;) {
    const shorter = withoutForm(words);
    if (shorter.length === words.length) break;
    words = shorter;
  }
  return (words.length > 0 ? words : all).join(" ");
}

function withoutForm(words: string[]): string[] {
  for (const form of LEGAL_FORMS) {
    if (form.every((word, position) => words.at(position - form.length) === word)) return words.slice(0, -form.length);
    // Single letters at the beginning are more often initials than a form.
    if (form.length > 1 && form.join("").length > 4 && form.every((word, position) => words[position] === word)) return words.slice(form.length);
  }
  return words;
}

/** What stands for the organisation in addresses. */
export const slugOf = (name: string): string => slugify(nameKeyOf(name)).slice(0, 80).replace(/-$/, "") || "organizacja";

/** Shorter names are too close to one another for a slip to be forgiven. */
const SLIP_FROM = 4;

/**
 * How a typed name meets an organisation's, legal forms, blanks and diacritics aside: the same, its beginning, either
 * with one slip of the finger, or not at all. "starpol spzoo" is Starpol Sp. z o.o., "Starpl" too.
 */
export function meetsName(typed: string, name: string): "same" | "beginning" | "slip" | null {
  const wanted = nameKeyOf(typed.slice(0, 200)).replace(/ /g, "");
  const there = nameKeyOf(name).replace(/ /g, "");
  if (wanted === "" || there === "") return null;
  if (wanted === there) return "same";
  if (there.startsWith(wanted)) return "beginning";
  if (wanted.length < SLIP_FROM || /\d/.test(wanted)) return null;
  const beginnings = there.length > wanted.length ? [-1, 0, 1].map((more) => there.slice(0, wanted.length + more)) : [there];
  return beginnings.some((beginning) => slipsBetween(wanted, beginning, 1) <= 1) ? "slip" : null;
}
