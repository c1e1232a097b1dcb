/**
 * Endings of Polish nouns, adjectives and verbs, folded, for words that no dictionary knows ("elektrodrążarkami"). Longer
 * ones first; a stem keeps at least three letters.
 */
const POLISH = (
  "owalibysmy iwalibysmy " +
  "owanych owanymi owanego owanemu owaniach owaniami ujacych ujacego ujacym iwanych " +
  "owanie owania owaniu owaniem owanej owanym owany owana owane owano owalny ujacy ujaca ujace " +
  "eniach eniami eniem enie enia eniu anych anymi anego anemu aniach aniami aniem anie ania aniu anej anym onych onymi onego onemu onej onym " +
  "ieciem iecie iecia ieciu eciem ecie ecia eciu iety ieta iete ietych ietego " +
  "iejszych iejszego iejszy iejsza iejsze osciami osciach oscia osci osc " +
  "ajacych ajacego ajacym ajacy ajaca ajace " +
  "ymi imi ych ich ego iego emu iemu ach iach ami iami om iom owi iowi em iem ow iow ej iej ym im " +
  "owac ywac iwac uje owal owany any ana ane ano ony ona one ono ony enn " +
  "ie ia iu io ii ij ya yj " +
  "ac ec ic yc al ala alo aly il ila ily a e i o u y"
).split(/\s+/);

const BY_LENGTH: readonly string[] = [...new Set(POLISH)].sort((a, b) => b.length - a.length);

/** What consonants become before an ending: "blasze" of "blacha", "prasie" of "prasa", "wiązce" of "wiązka". Folded. */
const ALTERNATIONS: readonly (readonly [RegExp, string])[] = [
  [/ek$/, "k"],
  [/iec$|ec$/, "c"],
  [/en$|ien$/, "n"],
  [/sz$/, "ch"],
  [/cz$|c$/, "k"],
  [/dz$/, "d"],
  [/rz$/, "r"],
  [/i$/, ""],
];

/** A light stem of a folded Polish word: the end that inflection changes is taken off, alternating consonants are made one. */
export function polishStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const ending = BY_LENGTH.find((each) => word.endsWith(each) && word.length - each.length >= 3);
  let stem = ending ? word.slice(0, -ending.length) : word;
  for (const [pattern, instead] of ALTERNATIONS) {
    const next = stem.replace(pattern, instead);
    if (next.length >= 3 && next !== stem) {
      stem = next;
      break;
    }
  }
  return stem;
}

/**
 * The English word without the endings of number, tense and gerund: "welded", "welding", "weldings", "welds" are "weld";
 * "castings" and "cast" are one, "plating" and "plate", not "tin" and "tine". Derivation ("welder", "measurement") is left
 * alone: it makes another word.
 */
export function englishStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const one = singular(word);
  const bare = one.replace(/(?:ing|ed)$/, "");
  if (bare === one || bare.length < 2 || !/[aeiouy]/.test(bare)) return withoutE(one);
  if (/([bdfgkmnprtvz])\1$/.test(bare) || (bare.endsWith("ll") && !isShort(bare.slice(0, -1)))) return bare.slice(0, -1);
  return isShort(bare) ? `${bare}e` : withoutE(bare);
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** One vowel between consonants: what had an e at its end before "-ing" took it ("plat" of "plating"). */
const isShort = (word: string): boolean => /^[^aeiouy]+[aeiouy][^aeiouywx]$/.test(word);

const withoutE = (word: string): string =>
  (word.length > 3 && /[^aeiou]e$/.test(word) && !isShort(word.slice(0, -1)) ? word.slice(0, -1) : word).replace(/([^aeiou])y$/, "$1i");
