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

/** The needs with every gate open; the place of the plant with which the firm stands before each, and what it is worth there without words, if that is known. */
interface Open {
  length: number;
  numbers: Uint32Array;
  plants: Uint8Array;
  sums: Int32Array;
}

/** Where nobody has added up yet. */
const UNWEIGHED = -1;

/** A pass over all needs for one firm, with the very figures of `score`: first the gates of all, then what is left of them. */
export class NeedScan {
  private readonly id: string;
  /** Among the owners of needs: the firm itself, or -1, and those that it does not work for. */
  private readonly own: number;
  private readonly shut: ReadonlySet<number>;
  /** What the plant that `bestFor` found is worth without words, where plants had to be compared by it. */
  private sum = UNWEIGHED;

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
    const open: Open = { length: 0, numbers: scratch.list(size), plants: scratch.counts(size), sums: scratch.wholes(size) };
    for (let number = 0; number < size; number++) {
      if (alone?.[number] === OUT) continue;
      const best = this.bestFor(number, closedOf);
      const closed = closedOf[best]?.[number] ?? OUT;
      const plant = judge.plants[best];
      if (closed === OUT || !plant || this.isShut(number) || (among && !among.has(needs.needs[number]?.id ?? ""))) continue;
      if (!judge.isRelevant(plant, number, closed)) continue;
      if (closed === 0) {
        open.numbers[open.length] = number;
        open.sums[open.length] = this.sum;
        open.plants[open.length++] = best;
        continue;
      }
      missed += 1;
      if (!nearMisses.wants(Number.POSITIVE_INFINITY, closed)) continue;
      const gap = judge.gap(plant, number);
      if (!nearMisses.wants(Number.POSITIVE_INFINITY, closed, gap)) continue;
      const score = judge.withoutWords(plant, number) + judge.words(number);
      nearMisses.add({ number, row: plant.row, closed, gap, worth: mutualUnits(score, judge.returned(plant, number)), score });
    }
    const { fits, weak, counts } = this.weigh(open, most);
    return { fits, weak, nearMisses: nearMisses.best(), counts: { ...counts, nearMisses: missed } };
  }

  /**
   * Ranks those with every gate open. What the words add is small and slow to find, so it is found only of those that it
   * could bring among the best, or over the line between what fits and what is weak.
   */
  private weigh({ length, numbers, plants, sums: units }: Open, most: Wanted): Pick<Found<Standing>, "fits" | "weak"> & { counts: { fits: number; weak: number } } {
    const { judge, scratch, scales: { possible } } = this;
    const lists = { fits: new Shortlist(most.fits, this.idOf), weak: new Shortlist(most.weak, this.idOf) };
    const counts = { fits: 0, weak: 0 };
    const returned = scratch.wholes(length);
    const sure = new Ladder(scratch.marks(RUNGS));
    for (let place = 0; place < length; place++) {
      const [number, plant] = [numbers[place] ?? 0, judge.plants[plants[place] ?? 0]];
      if (!plant) continue;
      const known = units[place] ?? UNWEIGHED;
      const sum = known === UNWEIGHED ? judge.withoutWords(plant, number) : known;
      const inReturn = judge.returned(plant, number);
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
      const score = sum + judge.words(number);
      const found = score >= possible ? "fits" : "weak";
      if (!group) counts[found] += 1;
      const exactly = mutualUnits(score, inReturn);
      if (lists[found].wants(exactly)) lists[found].add({ number, row: judge.plants[plants[place] ?? 0]?.row ?? 0, closed: 0, gap: 0, worth: exactly, score });
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
    const { judge: { plants } } = this;
    let best = 0;
    this.sum = UNWEIGHED;
    for (let other = 1; other < closedOf.length; other++) {
      const one = closedOf[best]?.[number] ?? OUT;
      const two = closedOf[other]?.[number] ?? OUT;
      if (two > one || two === OUT) continue;
      if (two < one) {
        best = other;
        this.sum = UNWEIGHED;
        continue;
      }
      const before = this.sum === UNWEIGHED ? this.withoutWords(best, number) : this.sum;
      const sum = this.withoutWords(other, number);
      const isBetter = sum > before || (sum === before && (plants[other]?.id ?? "") < (plants[best]?.id ?? ""));
      if (isBetter) best = other;
      this.sum = isBetter ? sum : before;
    }
    return best;
  }

  private withoutWords(place: number, number: number): number {
    const plant = this.judge.plants[place];
    return plant ? this.judge.withoutWords(plant, number) : 0;
  }
}
