import { SLACK } from "./estimate";
import type { FirmColumns } from "./firm-columns";
import type { Rows } from "./reach";
import type { RowJudge } from "./row-judge";

/** Which of a firm's plants it stands with. */
export class BestPlant {
  constructor(
    private readonly columns: FirmColumns,
    private readonly judge: RowJudge,
  ) {}

  /** The best of a firm's plants at which the same gates are closed, by its place in the list. */
  of({ rows }: Rows, from: number, until: number, sums: Float64Array | null = null): number {
    let best = from;
    let units = -1;
    for (let place = from + 1; place < until; place++) {
      if (sums && Math.abs((sums[place] ?? 0) - (sums[best] ?? 0)) > 2 * SLACK) {
        if ((sums[place] ?? 0) > (sums[best] ?? 0)) [best, units] = [place, -1];
        continue;
      }
      if (units < 0) units = this.judge.withoutWords(rows[best] ?? 0);
      const other = this.judge.withoutWords(rows[place] ?? 0);
      if (other > units || (other === units && this.idOf(rows[place] ?? 0) < this.idOf(rows[best] ?? 0))) [best, units] = [place, other];
    }
    return best;
  }

  private idOf(row: number): string {
    return this.columns.plantIds[row] ?? "";
  }
}
