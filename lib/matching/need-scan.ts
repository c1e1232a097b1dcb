import { ACTIVE, type FirmColumns } from "./firm-columns";
import type { NeedColumns } from "./need-columns";
import type { NeedJudge } from "./need-judge";
import { closedAt, OUT } from "./need-reach";
import type { Fitting, Found } from "./rank";
import { mutualUnits, type Scales } from "./reckoning";
import type { Scratch } from "./scratch";
import { Shortlist, type Standing } from "./shortlist";
import type { MatchNeed } from "./sides";
import type { Wanted } from "./supplier-scan";

/** A pass over all needs for one firm, with the very figures of `score`: first the gates of all, then what is left of them. */
export class NeedScan {
  constructor(
    private readonly firm: number,
    private readonly columns: FirmColumns,
    private readonly needs: NeedColumns,
    private readonly judge: NeedJudge,
    private readonly scales: Scales,
    private readonly scratch: Scratch,
  ) {}

  /** The best of each group by what a meeting promises, and how many there are of each. `among`: of these needs alone. */
  run(most: Wanted, among: ReadonlySet<string> | null): Found<Standing> {
    const one = this.pass(1, most, among);
    // Where nothing fits, two closed gates are near enough.
    return one.counts.fits > 0 ? one : this.pass(2, most, among);
  }

  /** The best of those with every gate open; no others are looked at. */
  fitting(most: Wanted, among: ReadonlySet<string> | null): Fitting<Standing> {
    const { fits, weak } = this.pass(0, most, among);
    return { fits, weak };
  }

  private pass(reach: number, most: Wanted, among: ReadonlySet<string> | null): Found<Standing> {
    const { columns, needs, judge, scratch } = this;
    const idOf = ({ number }: Standing) => needs.needs[number]?.id ?? "";
    const lists = { fits: new Shortlist(most.fits, idOf), weak: new Shortlist(most.weak, idOf), nearMisses: new Shortlist(most.nearMisses, idOf) };
    const counts: Wanted = { fits: 0, weak: 0, nearMisses: 0 };
    const isActive = (columns.flags.at(columns.firstRow.at(this.firm)) & ACTIVE) !== 0;
    const own = columns.ids[this.firm] ?? "";
    const size = isActive ? needs.needs.length : 0;
    const closedOf = judge.plants.map((plant) => closedAt(plant, reach, needs, judge, scratch.counts(size)));
    // Most needs are out of reach, and most firms have one plant.
    const alone = closedOf.length === 1 ? closedOf[0] : undefined;
    for (let number = 0; number < size; number++) {
      if (alone?.[number] === OUT) continue;
      const best = this.bestFor(number, closedOf);
      const closed = closedOf[best]?.[number] ?? OUT;
      const plant = judge.plants[best];
      const need = needs.needs[number];
      if (closed === OUT || !plant || !need || (among && !among.has(need.id)) || this.isShut(need, own)) continue;
      if (!judge.isRelevant(plant, number, closed)) continue;
      if (closed > 0) {
        counts.nearMisses += 1;
        if (!lists.nearMisses.wants(Number.POSITIVE_INFINITY, closed)) continue;
        const gap = judge.gap(plant, number);
        if (lists.nearMisses.wants(Number.POSITIVE_INFINITY, closed, gap)) lists.nearMisses.add(this.standing(number, best, closed, gap));
        continue;
      }
      const { possible } = this.scales;
      const units = judge.withoutWords(plant, number);
      const atMost = units + judge.wordsAtMost(number);
      const sure = units >= possible ? "fits" : atMost < possible ? "weak" : null;
      if (sure) counts[sure] += 1;
      if (sure && !lists[sure].wants(mutualUnits(atMost, judge.returned(plant, number)))) continue;
      const standing = this.standing(number, best, 0, 0, units);
      const group = standing.score >= possible ? "fits" : "weak";
      if (!sure) counts[group] += 1;
      lists[group].add(standing);
    }
    return { fits: lists.fits.best(), weak: lists.weak.best(), nearMisses: lists.nearMisses.best(), counts };
  }

  private isShut(need: MatchNeed, own: string): boolean {
    if (need.organisationId === own || need.excludes.includes(own)) return true;
    return this.columns.excludes.get(this.firm)?.includes(need.organisationId) ?? false;
  }

  /** The plant with which the firm stands: with the fewest closed gates, then with the greatest sum, then with the lowest id. */
  private bestFor(number: number, closedOf: readonly Uint8Array[]): number {
    let best = 0;
    for (let other = 1; other < closedOf.length; other++) {
      const [one, two] = [closedOf[best]?.[number] ?? OUT, closedOf[other]?.[number] ?? OUT];
      if (two < one || (two === one && two !== OUT && this.isBetter(other, best, number))) best = other;
    }
    return best;
  }

  private isBetter(one: number, other: number, number: number): boolean {
    const { judge } = this;
    const [a, b] = [judge.plants[one], judge.plants[other]];
    if (!a || !b) return false;
    return judge.withoutWords(a, number) - judge.withoutWords(b, number) > 0 || (judge.withoutWords(a, number) === judge.withoutWords(b, number) && a.id < b.id);
  }

  private standing(number: number, plant: number, closed: number, gap: number, units: number | null = null): Standing {
    const { judge } = this;
    const at = judge.plants[plant];
    if (!at) throw new Error("no such plant");
    const score = (units ?? judge.withoutWords(at, number)) + judge.words(number);
    return { number, row: at.row, closed, gap, worth: mutualUnits(score, judge.returned(at, number)), score };
  }
}
