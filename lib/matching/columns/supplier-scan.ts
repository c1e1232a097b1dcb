import { BestPlant } from "./best-plant";
import { Equals, type Opened } from "./equals";
import { addWords, estimate, estimateWithoutWords, keepPromising, lastOf, SLACK } from "./estimate";
import type { FirmColumns } from "./firm-columns";
import { Foremost } from "./foremost";
import type { Question } from "./question";
import type { Fitting, Found } from "../scoring/rank";
import { ANYHOW, Reach, type Reached, type Rows } from "./reach";
import type { Scales } from "./reckoning";
import { RowJudge } from "./row-judge";
import { type Placed, Shortlist, type Standing } from "./shortlist";

/** Past so many, to keep the greatest in order takes longer than it saves. */
const MOST_COMPARED = 200;

/** Which parts of the rows are asked before all of them. */
const PARTS_BEFORE = [1 / 64, 1 / 8];

/** How many of each group are wanted with their reasons. */
export type Wanted = Found<Standing>["counts"];

/**
 * A pass over all rows for one question, with the very figures of `score`. A firm stands with its best plant. First the
 * gates of all rows, then an estimate for those where they are open; exact figures are worked out where the estimate
 * leaves open which group a firm belongs to, or whether it is among the best of it.
 */
export class SupplierScan {
  private readonly judge: RowJudge;
  private readonly reach: Reach;
  private readonly plants: BestPlant;
  private opened: Opened | null = null;
  private lists = this.emptyLists({ fits: 0, weak: 0, nearMisses: 0 });
  private counts: Wanted = { fits: 0, weak: 0, nearMisses: 0 };

  constructor(
    private readonly columns: FirmColumns,
    private readonly question: Question,
    private readonly scales: Scales,
  ) {
    this.judge = new RowJudge(columns, question, scales);
    this.reach = new Reach(columns, question, this.judge);
    this.plants = new BestPlant(columns, this.judge);
  }

  /** The best of each group, and how many there are of each among all firms. */
  run(most: Wanted): Found<Standing> {
    this.question.markAll();
    this.pass(1, most);
    // Where nothing fits, two closed gates are near enough.
    if (this.counts.fits === 0) this.pass(2, most);
    const { fits, weak, nearMisses } = this.lists;
    return { fits: fits.best(), weak: weak.best(), nearMisses: nearMisses.best(), counts: this.counts };
  }

  /** The best of `run` in runs of equals: the last one whole, however few were wanted. */
  runsOf(fits: readonly Standing[]): Placed[][] {
    return new Equals(this.columns, this.judge, this.plants, this.scales).runsOf(fits, fits.length < this.counts.fits ? this.opened : null);
  }

  /** The best of those with every gate open; nobody else is looked at. */
  fitting(most: Wanted): Fitting<Standing> {
    this.lists = this.emptyLists(most);
    // Where weak ones are wanted as well, or some rows are of no interest at all, nobody can be left out for having too little.
    const canLeaveOut = most.weak === 0 && most.fits <= MOST_COMPARED && this.judge.isSure(0);
    this.open(canLeaveOut ? this.foremost(most.fits) : this.everybodyOpen());
    return { fits: this.lists.fits.best(), weak: this.lists.weak.best() };
  }

  /**
   * Whoever may be among the best so many. What the last of the wanted is worth among the first few rows, all must be
   * worth: so those are asked first, and then some more, with whom the bound rises, and then all.
   */
  private foremost(many: number): Opened {
    const { columns, scales } = this;
    let least = scales.possible - SLACK;
    for (const part of PARTS_BEFORE) {
      least = this.raised(least, this.worth(least, 32 * Math.floor((columns.rows * part) / 32), many), many);
    }
    return this.worth(least, columns.rows, many);
  }

  /** Those of the rows below `end` that may be worth at least so much, and be among the best so many of them. */
  private worth(least: number, end: number, many: number): Opened {
    const { columns, question, scales, reach } = this;
    const foremost = new Foremost(columns, question, scales, least, end);
    const open = reach.open(foremost.answering(), end, foremost);
    foremost.mark(open);
    question.markCertificates(open);
    const sums = estimateWithoutWords(open, columns, question, scales);
    // Reading words takes longest, and most firms cannot come to the front by words alone.
    open.length = keepPromising(sums, open, this.raised(least, { open, sums }, many), question);
    addWords(sums, open, columns, question, scales);
    return { open, sums };
  }

  /** The bound, or what the last of the best so many of these is surely worth, if that is more. */
  private raised(least: number, { open, sums }: Opened, many: number): number {
    return Math.max(least, lastOf(many, sums, open, this.columns) - 2 * SLACK);
  }

  private everybodyOpen(): Opened {
    const { columns, question, scales, reach } = this;
    const open = reach.open(reach.answering(), columns.rows);
    question.markThese(open);
    return { open, sums: estimate(open, columns, question, scales) };
  }

  private emptyLists({ fits, weak, nearMisses }: Wanted) {
    const idOf = ({ number }: Standing) => this.columns.ids[number] ?? "";
    return { fits: new Shortlist(fits, idOf), weak: new Shortlist(weak, idOf), nearMisses: new Shortlist(nearMisses, idOf) };
  }

  private pass(reach: number, most: Wanted): void {
    this.lists = this.emptyLists(most);
    this.counts = { fits: 0, weak: 0, nearMisses: 0 };
    const { open, near } = this.reach.within(reach);
    this.opened = { open, sums: estimate(open, this.columns, this.question, this.scales) };
    this.open(this.opened);
    this.missing(near);
  }

  private open({ open, sums }: Opened): void {
    const { columns, scales, counts, judge } = this;
    const { fits, weak } = this.lists;
    const firmOf = columns.firmOf.values;
    for (let place = 0; place < open.length; place++) {
      const firm = firmOf[open.rows[place] ?? 0] ?? 0;
      const first = place;
      while (place + 1 < open.length && firmOf[open.rows[place + 1] ?? 0] === firm) place += 1;
      const best = first === place ? place : this.plants.of(open, first, place + 1, sums);
      const row = open.rows[best] ?? 0;
      if (!judge.isRelevant(row, firm, 0)) continue;
      const sum = sums[best] ?? 0;
      if (sum - SLACK >= scales.possible) {
        counts.fits += 1;
        if (fits.wants(sum + SLACK)) this.fit(row, firm, false);
      } else if (sum + SLACK < scales.possible) {
        counts.weak += 1;
        if (weak.wants(sum + SLACK)) this.fit(row, firm, false);
      } else this.fit(row, firm, true);
    }
  }

  /** Takes a firm among the fitting, or among the weak; counts it where the estimate could not say which. */
  private fit(row: number, number: number, isOpen: boolean): void {
    const { judge, lists, scales } = this;
    const score = judge.withoutWords(row) + judge.words(row, number);
    const isFit = score >= scales.possible;
    if (isOpen) this.counts[isFit ? "fits" : "weak"] += 1;
    (isFit ? lists.fits : lists.weak).add({ number, row, closed: 0, gap: 0, worth: score, score });
  }

  private missing(near: Reached["near"]): void {
    const { columns, judge, counts } = this;
    const { nearMisses } = this.lists;
    const firmOf = columns.firmOf.values;
    for (let place = 0; place < near.length; place++) {
      const firm = firmOf[near.rows[place] ?? 0] ?? 0;
      const closed = near.closed[place] ?? 0;
      const first = place;
      while (place + 1 < near.length && firmOf[near.rows[place + 1] ?? 0] === firm) place += 1;
      const isWanted = nearMisses.wants(Number.POSITIVE_INFINITY, closed, 0);
      const last = place;
      // Which plant is the best one decides only what is shown, where all of them are as relevant.
      const relevant = this.countRelevant(near, first, last + 1, firm, closed);
      if (relevant === 0) continue;
      const isBestAsked = last > first && (isWanted || relevant <= last - first);
      const row = near.rows[isBestAsked ? this.plants.of(near, first, last + 1) : first] ?? 0;
      if (isBestAsked && !judge.isRelevant(row, firm, closed)) continue;
      counts.nearMisses += 1;
      if (isWanted) this.miss(row, firm, closed, nearMisses);
    }
  }

  private countRelevant({ rows }: Rows, from: number, until: number, firm: number, closed: number): number {
    let count = 0;
    for (let place = from; place < until; place++) if (this.judge.isRelevant(rows[place] ?? 0, firm, closed)) count += 1;
    return count;
  }

  private miss(row: number, number: number, closed: number, nearMisses: Shortlist): void {
    const { judge } = this;
    if (!nearMisses.wants(Number.POSITIVE_INFINITY, closed, judge.gapAtLeast(row))) return;
    const gap = judge.gapOf(row);
    if (!nearMisses.wants(Number.POSITIVE_INFINITY, closed, gap)) return;
    const units = judge.withoutWords(row);
    if (!nearMisses.wants(units + judge.wordsAtMost(row), closed, gap)) return;
    const score = units + judge.words(row, number);
    nearMisses.add({ number, row, closed, gap, worth: score, score });
  }

  /** Those that come closest however many gates are closed, if they do anything of what is wished. */
  nearest(most: number): Standing[] {
    const { columns, judge, reach } = this;
    const list = this.emptyLists({ fits: most, weak: 0, nearMisses: 0 }).fits;
    this.question.markAll();
    const { open, near } = reach.within(ANYHOW, true);
    for (const rows of [open, near]) {
      for (let place = 0; place < rows.length; place++) {
        const firm = columns.firmOf.at(rows.rows[place] ?? 0);
        const first = place;
        while (place + 1 < rows.length && columns.firmOf.at(rows.rows[place + 1] ?? 0) === firm) place += 1;
        const row = rows.rows[this.plants.of(rows, first, place + 1)] ?? 0;
        if (!judge.concerns(row)) continue;
        const closed = (rows === near ? (near.closed[first] ?? 0) : 0) + reach.shutGates(row, firm);
        if (!list.wants(Number.POSITIVE_INFINITY, closed)) continue;
        const score = judge.withoutWords(row) + judge.words(row, firm);
        list.add({ number: firm, row, closed, gap: 0, worth: score, score });
      }
    }
    return list.best();
  }
}
