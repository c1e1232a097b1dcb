import type { BestPlant } from "./best-plant";
import { SLACK } from "./estimate";
import type { FirmColumns } from "./firm-columns";
import type { Rows } from "./reach";
import type { Scales } from "./reckoning";
import type { RowJudge } from "./row-judge";
import { bandOf } from "../scoring/score";
import type { Placed, Standing } from "./shortlist";
import { equalDownTo, runsOf } from "../scoring/turns";

/** All that a pass found open, and what it estimated for each row. */
export interface Opened {
  open: Rows;
  sums: Float64Array;
}

/** The firms that take turns: those of the best that are as good as equal, and all who are as good as the last of them. */
export class Equals {
  constructor(
    private readonly columns: FirmColumns,
    private readonly judge: RowJudge,
    private readonly plants: BestPlant,
    private readonly scales: Scales,
  ) {}

  /** The runs of the best; where these are not all that fit, the last run goes on beyond them, in no order. */
  runsOf(best: readonly Standing[], opened: Opened | null): Placed[][] {
    const { weights } = this.scales;
    const runs = runsOf(best, ({ score }) => ({ score: score / 10_000, band: bandOf(score / 10_000, weights) }), weights.turnWithin);
    const head = runs.at(-1)?.[0];
    if (!head || !opened) return runs;
    const least = Math.max(equalDownTo(head.score, weights.turnWithin), this.scales.floorOf(head.score));
    return [...runs.slice(0, -1), this.between(least, head.score, opened)];
  }

  /** The firms from one score to another, in ten-thousandths. Only at these bounds exact figures are worked out. */
  private between(least: number, greatest: number, { open, sums }: Opened): Placed[] {
    const { judge } = this;
    const firmOf = this.columns.firmOf.values;
    const found: Placed[] = [];
    for (let place = 0; place < open.length; place++) {
      const number = firmOf[open.rows[place] ?? 0] ?? 0;
      const first = place;
      let greatestSum = sums[place] ?? 0;
      while (place + 1 < open.length && firmOf[open.rows[place + 1] ?? 0] === number) greatestSum = Math.max(greatestSum, sums[++place] ?? 0);
      if (greatestSum + SLACK < least) continue;
      const best = first === place ? place : this.plants.of(open, first, place + 1, sums);
      const row = open.rows[best] ?? 0;
      const sum = sums[best] ?? 0;
      if (sum - SLACK > greatest || !judge.isRelevant(row, number, 0)) continue;
      if (sum - SLACK < least || sum + SLACK > greatest) {
        const score = judge.withoutWords(row) + judge.words(row, number);
        if (score < least || score > greatest) continue;
      }
      found.push({ number, row });
    }
    return found;
  }
}
