import { type Answers, heavinessOf } from "./answers";
import type { FirmColumns } from "./firm-columns";
import type { Question } from "./question";
import type { Rows } from "./reach";
import type { Scales } from "./reckoning";
import { PARTS } from "./weights";

/**
 * An estimate and the exact sum of contributions are never further apart than this. A contribution is rounded twice:
 * its value to a ten-thousandth, which its weight and factor only make smaller, and then itself; a half each time, which
 * is one for every part; and one more is room enough for the last bits of the additions.
 */
export const SLACK = PARTS.length + 1;

/**
 * What rows are worth, in ten-thousandths, without any rounding: the same sum as that of `RowJudge`, column by column
 * and without a division. It decides for all but those that come within SLACK of a bound.
 */
export function estimate({ rows, length }: Rows, columns: FirmColumns, question: Question, scales: Scales): Float64Array {
  const { weigh, distances, scratch } = question;
  const sums = scratch.figures(length).fill(0, 0, length);
  addAnswers(sums, rows, length, question.capabilities, weigh.capabilities);
  addAnswers(sums, rows, length, question.materials, weigh.materials);
  const points = columns.point.values;
  if (weigh.distance > 0) {
    const scale = weigh.distance * 10_000;
    for (let place = 0; place < length; place++) sums[place] = (sums[place] ?? 0) + scale * (distances.worths[(points[rows[place] ?? 0] ?? 0) + 1] ?? 0);
  }
  const total = question.certificates.reduce((sum, { weight }) => sum + weight, 0);
  for (const { marks, weight } of question.certificates) addMarked(sums, rows, length, marks, Float64Array.of(0, (weigh.certificates * 10_000 * weight) / total));
  if (weigh.capacity > 0) {
    const scale = weigh.capacity * 10_000;
    for (const row of columns.capacity.keys()) {
      const place = placeOf(row, rows, length);
      if (place >= 0) sums[place] = (sums[place] ?? 0) + scale * question.capacityValue(row);
    }
  }
  const firmOf = columns.firmOf.values;
  const completeness = columns.completeness.values;
  const sizes = columns.sizes.values;
  const { factors } = scales;
  const sizeUnits = Float64Array.from(question.sizeValues, (value) => weigh.size * 10_000 * value);
  if (weigh.text > 0) {
    const { heard } = question;
    heard.expect(length);
    const scale = weigh.text * 10_000;
    for (let place = 0; place < length; place++) sums[place] = (sums[place] ?? 0) + scale * heard.value(firmOf[rows[place] ?? 0] ?? 0);
  }
  for (let place = 0; place < length; place++) {
    const row = rows[place] ?? 0;
    sums[place] = ((sums[place] ?? 0) + (sizeUnits[sizes[row] ?? 0] ?? 0)) * (factors[completeness[row] ?? 0] ?? 0);
  }
  return sums;
}

function addAnswers(sums: Float64Array, rows: Uint32Array, length: number, answers: readonly Answers[], weight: number): void {
  const total = heavinessOf(answers);
  for (const { marks, values, heaviness } of answers) addMarked(sums, rows, length, marks, values.map((value) => (weight * 10_000 * heaviness * value) / total));
}

function addMarked(sums: Float64Array, rows: Uint32Array, length: number, marks: Uint16Array, worths: Float64Array): void {
  for (let place = 0; place < length; place++) sums[place] = (sums[place] ?? 0) + (worths[marks[rows[place] ?? 0] ?? 0] ?? 0);
}

/** The place of a row in an ascending list, or -1. */
function placeOf(row: number, rows: Uint32Array, length: number): number {
  let from = 0;
  let until = length;
  while (from < until) {
    const middle = (from + until) >>> 1;
    if ((rows[middle] ?? 0) < row) from = middle + 1;
    else until = middle;
  }
  return from < length && rows[from] === row ? from : -1;
}
