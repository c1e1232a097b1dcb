import { type Answers, heavinessOf } from "./answers";
import type { FirmColumns } from "./firm-columns";
import type { Question } from "./question";
import type { Rows } from "./reach";
import type { Scales } from "./reckoning";
import { PARTS } from "../scoring/weights";

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
export function estimate(open: Rows, columns: FirmColumns, question: Question, scales: Scales): Float64Array {
  const sums = estimateWithoutWords(open, columns, question, scales);
  addWords(sums, open, columns, question, scales);
  return sums;
}

/** The same but for what the words add. */
export function estimateWithoutWords({ rows, length }: Rows, columns: FirmColumns, question: Question, scales: Scales): Float64Array {
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
  const completeness = columns.completeness.values;
  const sizes = columns.sizes.values;
  const { factors } = scales;
  const sizeUnits = Float64Array.from(question.sizeValues, (value) => weigh.size * 10_000 * value);
  for (let place = 0; place < length; place++) {
    const row = rows[place] ?? 0;
    sums[place] = ((sums[place] ?? 0) + (sizeUnits[sizes[row] ?? 0] ?? 0)) * (factors[completeness[row] ?? 0] ?? 0);
  }
  return sums;
}

/** Adds what the words of these rows' firms are worth. */
export function addWords(sums: Float64Array, { rows, length }: Rows, columns: FirmColumns, { weigh, heard }: Question, { factors }: Scales): void {
  if (weigh.text === 0) return;
  const firmOf = columns.firmOf.values;
  const completeness = columns.completeness.values;
  const scale = weigh.text * 10_000;
  heard.expect(length);
  for (let place = 0; place < length; place++) {
    const row = rows[place] ?? 0;
    sums[place] = (sums[place] ?? 0) + scale * heard.value(firmOf[row] ?? 0) * (factors[completeness[row] ?? 0] ?? 0);
  }
}

/**
 * Keeps the rows that the best possible words bring up to `least`, and their sums with them, and says how many they are.
 * Of a firm with several plants the best one is among them, if any is.
 */
export function keepPromising(sums: Float64Array, { rows, length }: Rows, least: number, { weigh, heard }: Question): number {
  const without = least - weigh.text * 10_000 * heard.atMost;
  let kept = 0;
  for (let place = 0; place < length; place++) {
    rows[kept] = rows[place] ?? 0;
    const sum = sums[place] ?? 0;
    sums[kept] = sum;
    if (sum >= without) kept += 1;
  }
  return kept;
}

/** What the last of the best `many` firms is worth by these sums; 0 where there are fewer. */
export function lastOf(many: number, sums: Float64Array, { rows, length }: Rows, columns: FirmColumns): number {
  const firmOf = columns.firmOf.values;
  const greatest = new Float64Array(many);
  for (let place = 0; place < length; place++) {
    const firm = firmOf[rows[place] ?? 0] ?? 0;
    let best = sums[place] ?? 0;
    for (; place + 1 < length && firmOf[rows[place + 1] ?? 0] === firm; place++) best = Math.max(best, sums[place + 1] ?? 0);
    insert(greatest, best);
  }
  return greatest[many - 1] ?? 0;
}

/** Puts a figure in its place among the greatest so far, which fall; the last one drops out. */
function insert(greatest: Float64Array, figure: number): void {
  let place = greatest.length - 1;
  if (place < 0 || figure <= (greatest[place] ?? 0)) return;
  for (; place > 0 && (greatest[place - 1] ?? 0) < figure; place--) greatest[place] = greatest[place - 1] ?? 0;
  greatest[place] = figure;
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
