/** Letters that Unicode does not take apart into a base and a mark. */
const UNDIVIDED: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/** Polish letters and what is left of them, for the short way. */
const POLISH: Readonly<Record<string, string>> = { ą: "a", ć: "c", ę: "e", ł: "l", ń: "n", ó: "o", ś: "s", ź: "z", ż: "z" };

/** What two spellings of a word have in common: lower case, no diacritics, no invisible characters. "Łódź" is "lodz". */
export function fold(text: string): string {
  const small = text.toLowerCase().replace(/[ąćęłńóśźż]/g, (letter) => POLISH[letter] ?? letter);
  if (/^[\u0000-\u007f]*$/.test(small)) return small;
  return small
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[łđøßæœþ]/g, (letter) => UNDIVIDED[letter] ?? letter);
}

/** The folded words of a text, in order. Anything but letters and digits parts them. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How many slips of the finger part two words: a letter added, lost, changed, or two neighbours swapped. Counting stops
 * past `limit`, and then the answer is `limit + 1`.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), limit + 1);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
