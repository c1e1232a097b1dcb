import { ACTIVE, type FirmColumns } from "./firm-columns";
import { Ladder, RUNGS } from "./ladder";
import { GONE, type NeedColumns, STATES } from "./need-columns";
import type { NeedJudge } from "./need-judge";
import { closedAt, OUT } from "./need-reach";
import type { Fitting, Found } from "../scoring/rank";
import { mutualUnits, type Scales, UNSTATED } from "./reckoning";
import type { Scratch } from "./scratch";
import { Shortlist, type Standing } from "./shortlist";
import type { Wanted } from "./supplier-scan";

/** The needs with every gate open, and the place of the plant with which the firm stands before each. */
interface Open {
  length: number;
  numbers: Uint32Array;
  plants: Uint8Array;
}

/** A pass over all needs for one firm, with the very figures of `score`: first the gates of all, then what is left of them. */
export class NeedScan {
  private readonly id: string;
  /** Among the owners of needs: the firm itself, or -1, and those that it does not work for. */
  private readonly own: number;
  private readonly shut: ReadonlySet<number>;

  constructor(
    private readonly firm: number,
    private readonly columns: FirmColumns,
    private readonly needs: NeedColumns,
    private readonly judge: NeedJudge,
    private readonly scales: Scales,
    private readonly scratch: Scratch,
  ) {
    this.id = columns.ids[firm] ?? "";
    this.own = needs.owners.find(this.id);
    this.shut = new Set(columns.excludes.get(firm)?.map((other) => needs.owners.find(other)));
  }

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
    const nearMisses = new Shortlist(most.nearMisses, this.idOf);
    let missed = 0;
    const isActive = (columns.flags.at(columns.firstRow.at(this.firm)) & ACTIVE) !== 0;
    const size = isActive ? needs.needs.length : 0;
    const closedOf = judge.plants.map((plant) => closedAt(plant, reach, needs, judge, scratch.counts(size)));
    // Most needs are out of reach, and most firms have one plant.
    const alone = closedOf.length === 1 ? closedOf[0] : undefined;
    const open: Open = { length: 0, numbers: scratch.list(size), plants: scratch.counts(size) };
    for (let number = 0; number < size; number++) {
      if (alone?.[number] === OUT) continue;
      const best = this.bestFor(number, closedOf);
      const closed = closedOf[best]?.[number] ?? OUT;
      const plant = judge.plants[best];
      if (closed === OUT || !plant || this.isShut(number) || (among && !among.has(needs.needs[number]?.id ?? ""))) continue;
      if (!judge.isRelevant(plant, number, closed)) continue;
      if (closed === 0) {
        open.numbers[open.length] = number;
        open.plants[open.length++] = best;
        continue;
      }
      missed += 1;
      if (!nearMisses.wants(Number.POSITIVE_INFINITY, closed)) continue;
      const gap = judge.gap(plant, number);
      if (nearMisses.wants(Number.POSITIVE_INFINITY, closed, gap)) nearMisses.add(this.standing({ number, row: plant.row, closed, gap }, judge.withoutWords(plant, number), judge.returned(plant, number)));
    }
    const { fits, weak, counts } = this.weigh(open, most);
    return { fits, weak, nearMisses: nearMisses.best(), counts: { ...counts, nearMisses: missed } };
  }

  /**
   * Ranks those with every gate open. What the words add is small and slow to find, so it is found only of those that it
   * could bring among the best, or over the line between what fits and what is weak.
   */
  private weigh({ length, numbers, plants }: Open, most: Wanted): Pick<Found<Standing>, "fits" | "weak"> & { counts: { fits: number; weak: number } } {
    const { judge, scratch, scales: { possible } } = this;
    const lists = { fits: new Shortlist(most.fits, this.idOf), weak: new Shortlist(most.weak, this.idOf) };
    const counts = { fits: 0, weak: 0 };
    const units = scratch.wholes(length);
    const returned = scratch.wholes(length);
    const sure = new Ladder(scratch.marks(RUNGS));
    for (let place = 0; place < length; place++) {
      const [number, plant] = [numbers[place] ?? 0, judge.plants[plants[place] ?? 0]];
      if (!plant) continue;
      const [sum, inReturn] = [judge.withoutWords(plant, number), judge.returned(plant, number)];
      units[place] = sum;
      returned[place] = inReturn;
      if (sum >= possible) sure.add(mutualUnits(sum, inReturn));
    }
    const least = sure.rungOf(most.fits);
    for (let place = 0; place < length; place++) {
      const number = numbers[place] ?? 0;
      const sum = units[place] ?? 0;
      const atMost = sum + judge.wordsAtMost(number);
      const group = sum >= possible ? "fits" : atMost < possible ? "weak" : null;
      if (group) counts[group] += 1;
      const inReturn = returned[place] ?? UNSTATED;
      const worth = mutualUnits(atMost, inReturn);
      if (group === "fits" ? worth < least || !lists.fits.wants(worth) : group === "weak" && !lists.weak.wants(worth)) continue;
      const standing = this.standing({ number, row: judge.plants[plants[place] ?? 0]?.row ?? 0, closed: 0, gap: 0 }, sum, inReturn);
      const found = standing.score >= possible ? "fits" : "weak";
      if (!group) counts[found] += 1;
      lists[found].add(standing);
    }
    return { fits: lists.fits.best(), weak: lists.weak.best(), counts };
  }

  private readonly idOf = ({ number }: Standing): string => this.needs.needs[number]?.id ?? "";

  /** Whether one of the two does not work for the other, it is the firm's own need, or it is gone. */
  private isShut(number: number): boolean {
    const { needs } = this;
    const owner = needs.owner.values[number] ?? GONE;
    if (owner === GONE || owner === this.own || this.shut.has(owner)) return true;
    return ((needs.stated.values[number] ?? 0) & STATES.exclusions) !== 0 && (needs.needs[number]?.excludes.includes(this.id) ?? false);
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

  private standing(at: Omit<Standing, "worth" | "score">, withoutWords: number, returned: number): Standing {
    const score = withoutWords + this.judge.words(at.number);
    return { ...at, worth: mutualUnits(score, returned), score };
  }
}
