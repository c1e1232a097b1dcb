import type { FirmColumns } from "./firm-columns";
import type { NeedColumns } from "./need-columns";
import { sourceOf } from "./postings";
import type { Scratch } from "./scratch";
import type { Weights } from "./weights";

/** A plant of a firm, with what it can do worked out for every entry that any need wishes for. */
export interface Plant {
  row: number;
  id: string;
  /** By entry: the value of its best answer; 0 where it has none. */
  answers: Float64Array;
  /** By point + 1, which leaves a place for no point: kilometres to it; below 0 where nobody asked yet. */
  kilometres: Float64Array;
}

export function plantAt(row: number, columns: FirmColumns, needs: NeedColumns, { source }: Weights, scratch: Scratch): Plant {
  const { likeness, points } = columns.shared;
  const answers = scratch.figures(likeness.size).fill(0, 0, likeness.size);
  for (const { entry, variant } of columns.offers.madeAt(row)) {
    const trusted = source[sourceOf(variant)];
    for (const wished of needs.wished.things) {
      const value = (likeness.of(wished).similarities[entry] ?? 0) * trusted;
      if (value > (answers[wished] ?? 0)) answers[wished] = value;
    }
  }
  const size = points.things.length + 1;
  return { row, id: columns.plantIds[row] ?? "", answers, kilometres: scratch.figures(size).fill(-1, 0, size) };
}
