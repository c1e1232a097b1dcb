import { ACTIVE, EXCLUDES, type FirmColumns, SEVERAL } from "./firm-columns";
import type { Question } from "./question";
import type { Found } from "./rank";
import type { Scales } from "./reckoning";
import { RowJudge } from "./row-judge";
import { Shortlist, type Standing } from "./shortlist";

/** How many of each group are wanted with their reasons. */
export type Wanted = Found<Standing>["counts"];

/** A plant of a firm that has several. */
interface Candidate {
  row: number;
  firm: number;
  flag: number;
  closed: number;
  units: number;
}

/**
 * A pass over all rows for one question, with the very figures of `score`. A firm stands with its best plant. Firms
 * that cannot come near are left after a look at the marks of the musts, and words, the dearest part, are only counted
 * where they can decide something.
 */
export class SupplierScan {
  private readonly judge: RowJudge;
  private readonly own: number;
  private readonly excluded: ReadonlySet<number>;
  private lists = this.emptyLists({ fits: 0, weak: 0, nearMisses: 0 });
  private counts: Wanted = { fits: 0, weak: 0, nearMisses: 0 };

  constructor(
    private readonly columns: FirmColumns,
    private readonly question: Question,
    private readonly scales: Scales,
  ) {
    const { organisationId, excludes } = question.need;
    this.judge = new RowJudge(columns, question, scales);
    this.own = columns.numberOf(organisationId) ?? -1;
    this.excluded = new Set(excludes.flatMap((id) => columns.numberOf(id) ?? []));
  }

  /** The best of each group, and how many there are of each among all firms. */
  run(most: Wanted): Found<Standing> {
    this.pass(1, most);
    // Where nothing fits, two closed gates are near enough.
    if (this.counts.fits === 0) this.pass(2, most);
    const { fits, weak, nearMisses } = this.lists;
    return { fits: fits.best(), weak: weak.best(), nearMisses: nearMisses.best(), counts: this.counts };
  }

  private emptyLists({ fits, weak, nearMisses }: Wanted) {
    const idOf = ({ number }: Standing) => this.columns.ids[number] ?? "";
    return { fits: new Shortlist(fits, idOf), weak: new Shortlist(weak, idOf), nearMisses: new Shortlist(nearMisses, idOf) };
  }

  private pass(reach: number, most: Wanted): void {
    this.lists = this.emptyLists(most);
    this.counts = { fits: 0, weak: 0, nearMisses: 0 };
    const { candidates, closed } = this.question.withinReach(reach);
    const firmOf = this.columns.firmOf.values;
    const flags = this.columns.flags.values;
    let best: Candidate | null = null;
    for (let place = 0; place < candidates.length; place++) {
      const row = candidates[place] ?? 0;
      const firm = firmOf[row] ?? -1;
      const flag = flags[firm] ?? 0;
      if ((flag & SEVERAL) === 0) {
        if (this.isWelcome(firm, flag) && this.judge.isRelevant(row, firm)) this.take(row, firm, flag, closed[place] ?? 0, reach);
        continue;
      }
      if (best && best.firm !== firm) {
        this.settle(best);
        best = null;
      }
      const candidate: Candidate | null = this.isWelcome(firm, flag) ? this.candidate(row, firm, flag, closed[place] ?? 0, reach) : null;
      if (candidate && (best === null || this.isBetter(candidate, best))) best = candidate;
    }
    if (best) this.settle(best);
  }

  /** Takes a firm of one plant. */
  private take(row: number, firm: number, flag: number, gates: number, reach: number): void {
    const closed = gates + (this.judge.wouldCare(row, firm, flag) ? 0 : 1);
    if (closed > reach) return;
    if (closed > 0) this.miss(row, firm, closed, null);
    else if (this.isCounted(row, firm)) this.counts.fits += 1;
    else this.fit(row, firm, this.judge.withoutWords(row, firm));
  }

  /** Whether the capabilities alone make it a fit, and everything else could not bring it among the best. */
  private isCounted(row: number, firm: number): boolean {
    const capabilities = this.judge.capabilities(row, firm);
    return capabilities >= this.scales.possible && !this.lists.fits.wants(capabilities + this.judge.besideAtMost(firm));
  }

  /** A plant of a firm that has several; null where too many gates are closed. */
  private candidate(row: number, firm: number, flag: number, gates: number, reach: number): Candidate | null {
    const closed = gates + (this.judge.wouldCare(row, firm, flag) ? 0 : 1);
    return closed > reach ? null : { row, firm, flag, closed, units: this.judge.withoutWords(row, firm) };
  }

  /** Takes the best of a firm's plants, which may be one that does nothing of what is wished. */
  private settle({ row, firm, flag, closed, units }: Candidate): void {
    if (!this.judge.isRelevant(row, firm)) return;
    this.judge.wouldCare(row, firm, flag);
    if (closed === 0) this.fit(row, firm, units);
    else this.miss(row, firm, closed, units);
  }

  private isBetter(one: Candidate, other: Candidate): boolean {
    if (one.closed !== other.closed) return one.closed < other.closed;
    if (one.units !== other.units) return one.units > other.units;
    return (this.columns.plantIds[one.row] ?? "") < (this.columns.plantIds[other.row] ?? "");
  }

  private isWelcome(firm: number, flag: number): boolean {
    return (flag & ACTIVE) !== 0 && firm !== this.own && !this.isExcluded(firm, flag);
  }

  private isExcluded(firm: number, flag: number): boolean {
    if (this.excluded.has(firm)) return true;
    return (flag & EXCLUDES) !== 0 && (this.columns.excludes.get(firm)?.includes(this.question.need.organisationId) ?? false);
  }

  private fit(row: number, number: number, units: number): void {
    const { possible } = this.scales;
    const { fits, weak } = this.lists;
    const most = units + this.judge.wordsAtMost(number);
    const sure = units >= possible ? fits : most < possible ? weak : null;
    if (sure === fits) this.counts.fits += 1;
    if (sure === weak) this.counts.weak += 1;
    if (sure?.wants(most) === false) return;
    const score = units + this.judge.words(number);
    const list = score >= possible ? fits : weak;
    if (!sure) this.counts[list === fits ? "fits" : "weak"] += 1;
    list.add({ number, row, closed: 0, gap: 0, worth: score, score });
  }

  private miss(row: number, number: number, closed: number, units: number | null): void {
    const { nearMisses } = this.lists;
    this.counts.nearMisses += 1;
    if (!nearMisses.wants(Number.POSITIVE_INFINITY, closed, 0)) return;
    const gap = this.judge.gapOf(row);
    if (!nearMisses.wants(Number.POSITIVE_INFINITY, closed, gap)) return;
    const sum = units ?? this.judge.withoutWords(row, number);
    if (!nearMisses.wants(sum + this.judge.wordsAtMost(number), closed, gap)) return;
    const score = sum + this.judge.words(number);
    nearMisses.add({ number, row, closed, gap, worth: score, score });
  }

  /** Those that come closest however many gates are closed, if they do anything of what is wished. */
  nearest(most: number): Standing[] {
    const { judge } = this;
    const list = this.emptyLists({ fits: most, weak: 0, nearMisses: 0 }).fits;
    for (const { row, firm, flag, closed, units } of this.bestRows()) {
      if (firm === this.own || !judge.concerns(row)) continue;
      const shut = Number((flag & ACTIVE) === 0) + Number(this.isExcluded(firm, flag));
      const score = units + judge.words(firm);
      list.add({ number: firm, row, closed: shut + closed, gap: 0, worth: score, score });
    }
    return list.best();
  }

  /** Every firm with its best plant. */
  private *bestRows(): Generator<Candidate> {
    const { candidates, closed } = this.question.withinReach(Number.POSITIVE_INFINITY);
    let best: Candidate | null = null;
    for (let place = 0; place < candidates.length; place++) {
      const row = candidates[place] ?? 0;
      const firm = this.columns.firmOf.at(row);
      const candidate: Candidate | null = this.candidate(row, firm, this.columns.flags.at(firm), closed[place] ?? 0, Number.POSITIVE_INFINITY);
      if (best && candidate && best.firm === firm && !this.isBetter(candidate, best)) continue;
      if (best && best.firm !== firm) yield best;
      best = candidate;
    }
    if (best) yield best;
  }
}
