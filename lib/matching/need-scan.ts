import { ACTIVE, type FirmColumns } from "./firm-columns";
import type { NeedColumns } from "./need-columns";
import type { Judged, NeedJudge } from "./need-judge";
import type { Found } from "./rank";
import { mutualUnits, type Scales } from "./reckoning";
import type { MatchNeed } from "./sides";
import { Shortlist, type Standing } from "./shortlist";
import type { Wanted } from "./supplier-scan";

/** A pass over all needs for one firm, with the very figures of `score`. */
export class NeedScan {
  constructor(
    private readonly firm: number,
    private readonly columns: FirmColumns,
    private readonly needs: NeedColumns,
    private readonly judge: NeedJudge,
    private readonly scales: Scales,
  ) {}

  /** The best of each group by what a meeting promises, and how many there are of each. `among`: of these needs alone. */
  run(most: Wanted, among: ReadonlySet<string> | null): Found<Standing> {
    const one = this.pass(1, most, among);
    // Where nothing fits, two closed gates are near enough.
    return one.counts.fits > 0 ? one : this.pass(2, most, among);
  }

  private pass(reach: number, most: Wanted, among: ReadonlySet<string> | null): Found<Standing> {
    const { columns, needs, scales } = this;
    const idOf = ({ number }: Standing) => needs.needs[number]?.id ?? "";
    const lists = { fits: new Shortlist(most.fits, idOf), weak: new Shortlist(most.weak, idOf), nearMisses: new Shortlist(most.nearMisses, idOf) };
    const counts: Wanted = { fits: 0, weak: 0, nearMisses: 0 };
    const isActive = (columns.flags.at(columns.firstRow.at(this.firm)) & ACTIVE) !== 0;
    const own = columns.ids[this.firm] ?? "";
    const several = this.judge.plants.length > 1;
    const wants = (closed: number, gap: number) => several || closed === 0 || lists.nearMisses.wants(Number.POSITIVE_INFINITY, closed, gap);
    for (let number = 0; isActive && number < needs.needs.length; number++) {
      const best = this.bestFor(number, reach, wants);
      if (!best?.isRelevant) continue;
      const need = needs.needs[number];
      if (!need || (among && !among.has(need.id)) || this.isShut(need, own)) continue;
      const { closed, gap, units, returned, plant } = best;
      const most = units + this.judge.wordsAtMost(number);
      const sure = closed > 0 ? "nearMisses" : units >= scales.possible ? "fits" : most < scales.possible ? "weak" : null;
      if (sure) counts[sure] += 1;
      if (sure && !(wants(closed, gap) && lists[sure].wants(mutualUnits(most, returned), closed, gap))) continue;
      const score = units + this.judge.words(number);
      const group = sure ?? (score >= scales.possible ? "fits" : "weak");
      if (!sure) counts[group] += 1;
      lists[group].add({ number, row: plant.row, closed, gap, worth: mutualUnits(score, returned), score });
    }
    return { fits: lists.fits.best(), weak: lists.weak.best(), nearMisses: lists.nearMisses.best(), counts };
  }

  private isShut(need: MatchNeed, own: string): boolean {
    if (need.organisationId === own || need.excludes.includes(own)) return true;
    return this.columns.excludes.get(this.firm)?.includes(need.organisationId) ?? false;
  }

  private bestFor(number: number, reach: number, wants: (closed: number, gap: number) => boolean): Judged | null {
    let best: Judged | null = null;
    for (const plant of this.judge.plants) {
      const judged = this.judge.judge(plant, number, reach, wants);
      if (judged && (best === null || isBetter(judged, best))) best = judged;
    }
    return best;
  }
}

function isBetter(one: Judged, other: Judged): boolean {
  if (one.closed !== other.closed) return one.closed < other.closed;
  if (one.units !== other.units) return one.units > other.units;
  return one.plant.id < other.plant.id;
}
