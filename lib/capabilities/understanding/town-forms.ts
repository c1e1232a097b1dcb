/**
 * What the end of a town's name becomes in Polish, folded: the ending that a text shows, and the endings of the name that
 * it may stand for. "Starachowicach" is Starachowice, "Lublinem" Lublin, "Kielc" Kielce, "Łodzi" Łódź. It proposes more
 * names than there are; the gazetteer says which of them is a town.
 */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // plural names: Starachowice, Kielce, Katowice, Suwałki, Tychy, Puławy
  ["ach", ["e", "i", "y", "a"]],
  ["iach", ["ie"]],
  ["om", ["e", "i", "y", "a"]],
  ["ami", ["e", "i", "y", "a"]],
  ["ek", ["ki"]],
  ["", ["", "e", "i", "y", "a", "o"]],
  // masculine names: Lublin, Radom, Rzeszów, Poznań, Włocławek, Sosnowiec
  ["a", ["", "o"]],
  ["u", ["", "o", "e"]],
  ["owi", ["", "o"]],
  ["em", ["", "o", "e"]],
  ["iem", ["", "o"]],
  ["ie", ["", "o", "a"]],
  ["iu", ["", "ie"]],
  ["ia", ["", "ie"]],
  ["nia", ["n", "ien"]],
  ["niu", ["n", "ien"]],
  ["niem", ["n", "ien"]],
  ["ka", ["ek"]],
  ["ku", ["ek"]],
  ["kiem", ["ek"]],
  ["ca", ["ec", "iec"]],
  ["cu", ["ec", "iec"]],
  ["cem", ["ec", "iec"]],
  ["le", ["la", "l", "lo"]],
  ["rze", ["r", "ra", "ro"]],
  ["cie", ["t", "ta", "to", "sc"]],
  ["scie", ["st", "sto", "sta"]],
  ["dzie", ["d", "da", "do"]],
  ["zdzie", ["zd"]],
  ["snie", ["sno", "sna"]],
  // feminine names: Warszawa, Łódź, Częstochowa, Piła, Kłodawa, Rawa, Ruda
  ["y", ["a"]],
  ["i", ["a", "", "ia"]],
  ["e", ["a", "", "o"]],
  ["ce", ["ka"]],
  ["dze", ["ga"]],
  ["sze", ["cha"]],
  ["ia", ["", "ia"]],
  ["o", ["a"]],
  // adjectives: Biała, Biały, Zakopane, Tomaszów Mazowiecki, Skarżysko-Kamienna, Nowe
  ["ej", ["a"]],
  ["iej", ["a", "ia"]],
  ["ego", ["y", "e", "i"]],
  ["iego", ["i", "ie"]],
  ["emu", ["y", "e", "i"]],
  ["iemu", ["i", "ie"]],
  ["ym", ["y", "e"]],
  ["im", ["i", "ie", "e"]],
  ["ych", ["e", "y"]],
  ["ich", ["ie", "i"]],
  ["ymi", ["e", "y"]],
  ["imi", ["ie", "i"]],
];

const BY_ENDING: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(CASES.map(([ending]) => ending))].map((ending) => [ending, [...new Set(CASES.filter(([each]) => each === ending).flatMap(([, names]) => names))]]),
);
const LONGEST = Math.max(...CASES.map(([ending]) => ending.length));

/** The folded names that a folded word may be a case of, itself first. */
export function namesOf(word: string): string[] {
  const names = new Set([word]);
  for (let length = 0; length <= Math.min(LONGEST, word.length - 2); length++) {
    const stem = word.slice(0, word.length - length);
    for (const name of BY_ENDING.get(word.slice(word.length - length)) ?? []) names.add(stem + name);
  }
  return [...names];
}
