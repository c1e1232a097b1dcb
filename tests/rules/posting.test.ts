import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitsFor, listBits, setBit } from "@/lib/matching/columns/bits";
import { Posting } from "@/lib/matching/columns/posting";
import { examples } from "../support/properties";

const BLOCK = 65_536;
const ROWS = 3 * BLOCK;

/** So many rows of a block, one in each `step` from `first`. */
const someOf = (block: number, first: number, step: number, many: number): number[] =>
  Array.from({ length: many }, (_, place) => block * BLOCK + first + place * step).filter((row) => row < (block + 1) * BLOCK);

// Blocks with a few rows, with none, and with so many that they are kept as a set, in any order.
const block = (number: number) =>
  fc.oneof(
    fc.constant<number[]>([]),
    fc.uniqueArray(fc.integer({ min: 0, max: BLOCK - 1 }), { maxLength: 20 }).map((rows) => rows.sort((a, b) => a - b).map((row) => number * BLOCK + row)),
    fc.record({ first: fc.nat(40), step: fc.integer({ min: 1, max: 30 }), many: fc.constantFrom(2_047, 2_048, 2_049, 5_000, BLOCK) }).map(({ first, step, many }) => someOf(number, first, step, many)),
  );
const anyRows = fc.tuple(block(0), block(1), block(2)).map((blocks) => blocks.flat());

function postingOf(rows: readonly number[]): Posting {
  const posting = new Posting();
  for (const row of rows) posting.push(row);
  return posting;
}

const marked = (places: Uint16Array) => Array.from(places.entries()).flatMap(([row, mark]) => (mark === 7 ? [row] : []));

function listOf(set: Uint32Array): Uint32Array {
  const list = new Uint32Array(ROWS);
  return list.subarray(0, listBits(set, set.length, list));
}

describe("the rows that make an offer", () => {
  test("are the same however many of a block there are, and after they were kept outside the process", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: ROWS / 32 }), fc.nat(ROWS - 1), (rows, words, asked) => {
        const posting = postingOf(rows);
        const end = 32 * words;
        const below = rows.filter((row) => row < end);
        for (const each of [posting, Posting.unpack(structuredClone(posting.pack()))]) {
          expect(each.size).toBe(rows.length);
          expect([...each.rows()]).toEqual(rows);
          expect(each.has(asked)).toBe(rows.includes(asked));
          expect([...rows.slice(0, 50), ...rows.slice(-50)].every((row) => each.has(row))).toBe(true);

          const set = new Uint32Array(bitsFor(ROWS));
          each.cover(set, end);
          expect(Array.from(listOf(set))).toEqual(below);

          const all = new Uint16Array(ROWS);
          each.mark(all, 7, null);
          expect(marked(all)).toEqual(rows);

          const only = new Uint32Array(bitsFor(ROWS));
          for (let row = 0; row < ROWS; row += 3) setBit(only, row);
          const some = new Uint16Array(ROWS);
          each.mark(some, 7, only);
          expect(marked(some)).toEqual(rows.filter((row) => row % 3 === 0));
        }
      }),
      examples(20),
    );
  }, 60_000);

  test("take no more room as a set than twice what the least such list would", () => {
    const list = postingOf(someOf(0, 0, 31, 2_048));
    list.trim();
    const set = postingOf(someOf(0, 0, 31, 2_049));
    set.trim();
    expect(set.bytes).toBeLessThanOrEqual(2.1 * list.bytes);
  });
});
