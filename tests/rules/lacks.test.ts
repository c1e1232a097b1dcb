import fc from "fast-check";
import { expect, test } from "vitest";
import { hasBit, setBit } from "@/lib/matching/columns/bits";
import { putOut, STEPS } from "@/lib/matching/columns/lacks";
import { examples } from "../support/properties";

const ROWS = 96;
const WORDS = ROWS / 32;

test("whoever lacks so many steps together is out, and nobody else", () => {
  const lack = fc.record({ rows: fc.uniqueArray(fc.nat(ROWS - 1)), steps: fc.integer({ min: 1, max: STEPS - 1 }) });
  fc.assert(
    fc.property(fc.array(lack, { minLength: 1, maxLength: 12 }), fc.uniqueArray(fc.nat(ROWS - 1)), (lacks, asked) => {
      // The sets lie one behind the other, as those of a question do.
      const sets = new Uint32Array(lacks.length * WORDS);
      lacks.forEach(({ rows }, place) => rows.forEach((row) => setBit(sets, place * ROWS + row)));
      const left = new Uint32Array(WORDS);
      for (const row of asked) setBit(left, row);
      putOut(left, WORDS, sets, lacks.map(({ steps }, place) => ({ having: place * WORDS, steps })));

      const lacking = (row: number) => lacks.reduce((sum, { rows, steps }) => sum + (rows.includes(row) ? 0 : steps), 0);
      for (let row = 0; row < ROWS; row++) expect(hasBit(left, row)).toBe(asked.includes(row) && lacking(row) < STEPS);
    }),
    examples(200),
  );
});
