// Sets of rows, a bit for each. What all musts have in common is found in a thirty-second of the steps that a list of rows takes.

export const bitsFor = (rows: number): number => (rows + 31) >>> 5;

export const hasBit = (bits: Uint32Array, row: number): boolean => ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;

export function setBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}

export function clearBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31));
}

/** Keeps of a set what another has too. */
export function intersect(bits: Uint32Array, other: Uint32Array, words: number): void {
  for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/** Lists the rows of a set, ascending, and says how many they are. */
export function listBits(bits: Uint32Array, words: number, list: Uint32Array): number {
  let found = 0;
  for (let word = 0; word < words; word++) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) list[found++] = (word << 5) | (31 - Math.clz32(left & -left));
  }
  return found;
}
