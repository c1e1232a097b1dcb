/** So many steps put a row out. */
export const STEPS = 32;

/** What takes something from a row: not to be in a set, of which it is said where it begins. */
export interface Lack {
  having: number;
  steps: number;
}

/**
 * Puts the rows out that lack too much. A word of each set has a bit for each of 32 rows; the steps of all of them are
 * added at once, five binary digits in five words, and who carries beyond the fifth is out.
 */
export function putOut(rows: Uint32Array, words: number, sets: Uint32Array, lacks: readonly Lack[]): void {
  const begins = Uint32Array.from(lacks, ({ having }) => having);
  // The binary digits of the steps: 0, or all ones.
  const digits = Int32Array.from(lacks.flatMap(({ steps }) => [0, 1, 2, 3, 4].map((digit) => -((steps >>> digit) & 1))));
  for (let word = 0; word < words; word++) {
    let left = rows[word] ?? 0;
    if (left === 0) continue;
    let one = 0;
    let two = 0;
    let four = 0;
    let eight = 0;
    let sixteen = 0;
    for (let place = 0; place < begins.length && left !== 0; place++) {
      const lacking = left & ~(sets[(begins[place] ?? 0) + word] ?? 0);
      if (lacking === 0) continue;
      const first = 5 * place;
      let add = lacking & (digits[first] ?? 0);
      let carry = one & add;
      one ^= add;
      add = lacking & (digits[first + 1] ?? 0);
      let sum = two ^ add;
      let next = (two & add) | (sum & carry);
      two = sum ^ carry;
      add = lacking & (digits[first + 2] ?? 0);
      sum = four ^ add;
      carry = (four & add) | (sum & next);
      four = sum ^ next;
      add = lacking & (digits[first + 3] ?? 0);
      sum = eight ^ add;
      next = (eight & add) | (sum & carry);
      eight = sum ^ carry;
      add = lacking & (digits[first + 4] ?? 0);
      sum = sixteen ^ add;
      carry = (sixteen & add) | (sum & next);
      sixteen = sum ^ next;
      left &= ~carry;
    }
    rows[word] = left;
  }
}
