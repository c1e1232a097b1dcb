import type { FirmColumns } from "./firm-columns";
import type { NeedColumns } from "./need-columns";
import { offerOf, sourceOf } from "./postings";
import type { Scratch } from "./scratch";
import type { Offer } from "../scoring/sides";
import type { Weights } from "../scoring/weights";

/** A plant of a firm, with what it can do worked out for every entry that any need wishes for. */
export interface Plant {
  row: number;
  id: string;
  offers: readonly Offer[];
  /** By entry: the value of its best answer; 0 where it has none. */
  answers: Float64Array;
  /** By point + 1, which leaves a place for no point: kilometres to it; below 0 where nobody asked yet. */
  kilometres: Float64Array;
}

export function plantAt(row: number, columns: FirmColumns, needs: NeedColumns, { source }: Weights, scratch: Scratch): Plant {
  const { likeness, points } = columns.shared;
  const answers = scratch.figures(likeness.size).fill(0, 0, likeness.size);
  const made = columns.offers.madeAt(row);
  for (const { entry, variant } of made) {
    const trusted = source[sourceOf(variant)];
    for (const { wished, similarity } of needs.servedBy(entry)) answers[wished] = Math.max(answers[wished] ?? 0, similarity * trusted);
  }
  const size = points.things.length + 1;
  const shown = made.map(({ entry, variant }) => offerOf(likeness.slugOf(entry), variant));
  return { row, id: columns.plantIds[row] ?? "", offers: shown, answers, kilometres: scratch.figures(size).fill(-1, 0, size) };
}
