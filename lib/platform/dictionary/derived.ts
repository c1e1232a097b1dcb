import { withoutMarks } from "./alphabet";

/** Whether something is a word of the dictionary as it stands. */
type IsWord = (word: string) => boolean;

/**
 * The word that a dictionary word is a degree or a participle of, where the dictionary has it as a word of its own:
 * "twardszy" and "najtwardszy" are twardy, "szyty" is szyć, "gnieciony" gnieść. Whatever rule proposes, only what is a
 * word of the dictionary is taken; everything else stays as it is.
 */
export function baseOf(lemma: string, isWord: IsWord): string {
  const irregular = IRREGULAR[lemma];
  if (irregular) return irregular;
  if (lemma.endsWith("szy")) return positivesOf(lemma).find(isWord) ?? lemma;
  // Participles like "szyty" stand in the dictionary form by form: "szytych" is a word of its own there.
  const nominative = lemma.replace(/(?<=[tn])(?:a|e|ą|ego|ej|emu|ym|ych|ymi|i|o)$/, "y");
  if (!/[tn]y$/.test(nominative) || (nominative !== lemma && !isWord(nominative))) return lemma;
  return verbsOf(nominative).find(isWord) ?? lemma;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  lepszy: "dobry", najlepszy: "dobry", gorszy: "zły", najgorszy: "zły", większy: "duży", największy: "duży", mniejszy: "mały", najmniejszy: "mały",
  lżejszy: "lekki", najlżejszy: "lekki", bielszy: "biały", najbielszy: "biały", gorętszy: "gorący", najgorętszy: "gorący",
  kłucie: "kłuć", mielić: "mleć", mielony: "mleć", zmielić: "zemleć", zmielony: "zemleć",
};

/** What an end of a comparative's stem was before: consonants first, then the ending that the positive has instead. */
const STEMS: readonly (readonly [RegExp, string])[] = [
  [/śni$/, "sn"], [/źni$/, "źn"], [/rz$/, "r"], [/([bmnpw])i$/, "$1"], [/ęż$/, "ąs"], [/ż$/, "g"], [/ż$/, "s"], [/ń$/, "n"], [/l$/, "ł"], [/ści$/, "st"], [/dzi$/, "d"], [/ci$/, "t"],
];
const POSITIVE = ["y", "ki", "oki", "eki", "i"];

/** "Twardszy" may be twardy, "cieńszy" cienki, "głębszy" głęboki, "ostrzejszy" ostry, "węższy" wąski. */
function positivesOf(lemma: string): string[] {
  const comparative = lemma.startsWith("naj") ? lemma.slice("naj".length) : lemma;
  const stem = comparative.replace(/ejszy$|szy$/, "");
  const stems = [stem, ...STEMS.flatMap(([end, before]) => (end.test(stem) ? [stem.replace(end, before)] : []))];
  return stems.flatMap((each) => POSITIVE.map((ending) => each + ending));
}

/** What stands for the end of a participle in the infinitive; several where the vowel moves ("podparty": podeprzeć). */
const PARTICIPLES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/nięty$/, ["nąć"]],
  [/ęty$/, ["ąć"]],
  // "Warty" and "party" are no forms of wrzeć and przeć.
  [/(?<=\p{L})([ptw])arty$/u, ["$1rzeć", "e$1rzeć"]],
  [/^darty$/, ["drzeć"]],
  [/([yiu])ty$/, ["$1ć"]],
  [/eciony$/, ["eść"]],
  [/niony$/, ["nąć"]],
];

const verbsOf = (lemma: string): string[] => PARTICIPLES.flatMap(([end, infinitives]) => (end.test(lemma) ? infinitives.map((infinitive) => lemma.replace(end, infinitive)) : []));

/** The present of verbs that change their stem and that the dictionary knows in the infinitive only, with the prefixes they take. */
const PRESENT: readonly (readonly [stem: string, infinitive: string])[] = [
  ["tni", "ciąć"], ["tn", "ciąć"], ["zetni", "ściąć"], ["zetn", "ściąć"], ["żni", "żąć"], ["żn", "żąć"], ["miel", "mleć"], ["zmiel", "zemleć"], ["dm", "dąć"], ["dmi", "dąć"], ["zemn", "zmiąć"],
  ["ściel", "słać"], ["myj", "myć"], ["piel", "pleć"], ["kłuj", "kłuć"],
];
const PERSONS = ["e", "ę", "esz", "emy", "ecie", "ą", "ący", "ąca", "ące", "ącego", "ącej", "ącą", "ącym", "ących", "ącymi", "ącemu"];

const IN_PRESENT: ReadonlyMap<string, string> = new Map(PRESENT.flatMap(([stem, infinitive]) => PERSONS.flatMap((person) => [[stem + person, infinitive], [withoutMarks(stem + person), infinitive]] as const)));

/** The infinitive that a word in small letters is the present or the active participle of ("tniemy", "tnący"), or null. */
export const infinitiveOf = (word: string): string | null => IN_PRESENT.get(word) ?? null;
