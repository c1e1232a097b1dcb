import type { FirmColumns } from "./firm-columns";
import { offerOf, type OfferList, sourceOf, VARIANTS } from "./postings";
import { round4 } from "../scoring/rounding";
import type { Scratch } from "./scratch";
import type { MatchNeed } from "../scoring/sides";
import type { Weights } from "../scoring/weights";

/** A wish for a capability or a material: which rows answer it, and how well. */
export interface Answers {
  /** By row: the place of its best answer among `values`; 0 where it has none. Where nobody asked, whatever stood there. */
  marks: Uint16Array;
  /** Ascending, from a 0 that stands for no answer. */
  values: Float64Array;
  /** By mark: the offers that give a row this mark. */
  offers: OfferList[][];
  /** How much the wish weighs. */
  heaviness: number;
  must: boolean;
  /** No more rows answer it. */
  rows: number;
}

/** What answers a wish; rows are marked when it is known of which. */
export function answersTo({ slug, wish }: MatchNeed["wishes"][number], heaviness: number, columns: FirmColumns, weights: Weights, scratch: Scratch): Answers {
  const { likeness } = columns.shared;
  const wished = likeness.numberOf(slug);
  const lists: (OfferList & { value: number })[] = [];
  for (const { entry, similarity } of likeness.of(wished).serving) {
    for (let variant = 0; variant < VARIANTS; variant++) {
      const list = columns.offers.list(entry, variant);
      if (list) lists.push({ list, offer: offerOf(likeness.slugOf(entry), variant), value: similarity * weights.source[sourceOf(variant)] });
    }
  }
  // From the least value up, so that the last mark on a row is that of its best answer.
  lists.sort((a, b) => a.value - b.value);
  const values = [0];
  const offers: OfferList[][] = [[]];
  for (const each of lists) {
    if (each.value > (values.at(-1) ?? 0)) offers[values.push(each.value) - 1] = [];
    offers.at(-1)?.push(each);
  }
  return { marks: scratch.unmarked(columns.rows), offers, values: Float64Array.from(values), heaviness, must: wish === "MUST", rows: lists.reduce((sum, { list }) => sum + list.size, 0) };
}

/** Marks the rows that answer a wish; of these alone, where some are named. From the least answer up, so that the best stays. */
export function markAnswers({ offers, marks }: Answers, only: Uint32Array | null): void {
  marks.fill(0);
  offers.forEach((same, mark) => same.forEach(({ list }) => list.mark(marks, mark, only)));
}

/** Adds the rows that answer a wish to a set of as many rows as there are. */
export function coverAnswers({ offers }: Answers, bits: Uint32Array, rows: number): void {
  for (const same of offers) for (const { list } of same) list.cover(bits, rows);
}

/** The best answer that there is to a wish; 0 where there is none. */
export const bestOf = ({ values }: Answers): number => values.at(-1) ?? 0;

/** What a row's answers are worth that were the best to each wish. */
export const bestMeanOf = (answers: readonly Answers[]): number => (answers.length === 0 ? 0 : answers.reduce((sum, each) => sum + each.heaviness * bestOf(each), 0) / heavinessOf(answers));

export const heavinessOf = (answers: readonly Answers[]): number => answers.reduce((sum, { heaviness }) => sum + heaviness, 0);

export function isAnswered(answers: readonly Answers[], row: number): boolean {
  for (let place = 0; place < answers.length; place++) if (answers[place]?.marks[row] !== 0) return true;
  return false;
}

/** What a row's answers are worth: see `judgeWishes`. */
export function meanOf(answers: readonly Answers[], row: number, total: number): number {
  let sum = 0;
  for (let place = 0; place < answers.length; place++) {
    const each = answers[place];
    if (each) sum += each.heaviness * (each.values[each.marks[row] ?? 0] ?? 0);
  }
  return round4(sum / total);
}
