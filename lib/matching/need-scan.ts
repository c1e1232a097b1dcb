import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { kilometresBetween } from "@/lib/platform/geography";
import { judgeCapacity, judgeSize, nearness } from "./circumstances";
import { ACTIVE, type FirmColumns } from "./firm-columns";
import { CAPABILITY, CERTIFICATE, EXCLUDES_SOME, MATERIAL, type NeedColumns, STATES_CAPACITY } from "./need-columns";
import { sourceOf } from "./postings";
import { hasSaid, judgeOrderValue, judgeSectors } from "./preferences";
import type { Found } from "./rank";
import { certificateGap, holdsOn, mutualUnits, preferenceGap, radiusGap, type Scales, unitsOf, UNSTATED, weightsOf } from "./reckoning";
import { round4 } from "./rounding";
import type { Scratch } from "./scratch";
import { type MatchNeed, type Preferences, SIZE_CLASSES } from "./sides";
import { Shortlist, type Standing } from "./shortlist";
import type { Wanted } from "./supplier-scan";
import { rarityOf, saturated } from "./words";

/** A plant of the firm, with what it can do worked out for every entry that any need wishes for. */
interface Plant {
  row: number;
  id: string;
  /** By entry: the value of its best answer. */
  answers: Float64Array;
  /** By point. */
  kilometres: Float64Array;
}

/** How one plant stands to one need. */
interface Judged {
  plant: Plant;
  closed: number;
  units: number;
  returned: number;
  gap: number;
  isRelevant: boolean;
}

/** A pass over all needs for one firm, with the very figures of `score`. */
export class NeedScan {
  private readonly plants: Plant[];
  private readonly preferences: Preferences;
  private readonly said: boolean;
  private readonly factor: number;
  private readonly size: (typeof SIZE_CLASSES)[number] | null;
  private readonly sectors: number[] = [];
  private readonly sizeValues: number[] = [];
  private readonly weighing: (ReturnType<typeof weightsOf> | undefined)[] = [];
  private readonly heaviness = { 0: [] as number[], 1: [] as number[] };
  private readonly spoken: Uint32Array;

  constructor(
    private readonly firm: number,
    private readonly columns: FirmColumns,
    private readonly needs: NeedColumns,
    private readonly taxonomy: Taxonomy,
    private readonly scales: Scales,
    scratch: Scratch,
  ) {
    const { shared } = columns;
    this.preferences = shared.preferences.things[columns.preference.at(firm)] ?? { specialisations: null, orderValue: null, maxDistanceKm: null };
    this.said = hasSaid(this.preferences);
    this.factor = scales.factors[columns.completeness.at(firm)] ?? 0;
    this.size = SIZE_CLASSES[columns.sizes.at(firm) - 1] ?? null;
    this.plants = columns.rowsOf(firm).map((row) => this.plantOf(row));
    this.spoken = scratch.counts(shared.vocabulary.holding.length);
    columns.words.each(firm, (number, count) => {
      this.spoken[number] = (this.spoken[number] ?? 0) + count;
    });
  }

  private plantOf(row: number): Plant {
    const { likeness, points } = this.columns.shared;
    const answers = new Float64Array(likeness.size);
    const offers = [...this.columns.offers.all()].filter(({ list }) => list.has(row));
    for (const wished of this.needs.wished.things) {
      const { similarities } = likeness.of(wished);
      for (const { entry, variant } of offers) {
        const value = (similarities[entry] ?? 0) * this.scales.weights.source[sourceOf(variant)];
        if (value > (answers[wished] ?? 0)) answers[wished] = value;
      }
    }
    return { row, id: this.columns.plantIds[row] ?? "", answers, kilometres: new Float64Array(points.things.length).fill(-1) };
  }

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
    const isActive = (columns.flags.at(this.firm) & ACTIVE) !== 0;
    const own = columns.ids[this.firm] ?? "";
    for (let number = 0; isActive && number < needs.needs.length; number++) {
      const best = this.bestFor(number, reach);
      if (!best?.isRelevant) continue;
      const need = needs.needs[number];
      if (!need || need.organisationId === own || (among && !among.has(need.id)) || this.isExcluded(need, number, own)) continue;
      const score = best.units + unitsOf(this.weigh(number).text, this.weigh(number).text > 0 ? round4(this.wordsValue(number)) : 0, this.factor);
      const group = best.closed > 0 ? "nearMisses" : score >= scales.possible ? "fits" : "weak";
      counts[group] += 1;
      lists[group].add({ number, row: best.plant.row, closed: best.closed, gap: best.gap, worth: mutualUnits(score, best.returned), score });
    }
    return { fits: lists.fits.best(), weak: lists.weak.best(), nearMisses: lists.nearMisses.best(), counts };
  }

  private isExcluded(need: MatchNeed, number: number, own: string): boolean {
    if ((this.needs.flags.at(number) & EXCLUDES_SOME) !== 0 && need.excludes.includes(own)) return true;
    return this.columns.excludes.get(this.firm)?.includes(need.organisationId) ?? false;
  }

  private bestFor(number: number, reach: number): Judged | null {
    let best: Judged | null = null;
    for (const plant of this.plants) {
      const judged = this.judge(plant, number, reach);
      if (judged && (best === null || isBetter(judged, best))) best = judged;
    }
    return best;
  }

  /** Null where more gates are closed than `reach`. */
  private judge(plant: Plant, number: number, reach: number): Judged | null {
    const { needs, columns } = this;
    const { likeness } = columns.shared;
    const { answers } = plant;
    const wishes = needs.wishes.values;
    const day = needs.day.at(number);
    const sums = [0, 0, 0];
    const totals = [0, 0, 0];
    let closed = 0;
    let gap = 0;
    for (let place = number === 0 ? 0 : needs.wishEnd.at(number - 1); place < needs.wishEnd.at(number); place++) {
      const wish = wishes[place] ?? 0;
      const entry = wish >>> 3;
      const kind = (wish >>> 1) & 3;
      const must = wish & 1;
      const weight = kind === CERTIFICATE ? this.scales.weights.wish[must ? "MUST" : "NICE"] : this.heavinessOf(entry, must);
      totals[kind] = (totals[kind] ?? 0) + weight;
      if (kind === CERTIFICATE) {
        const { holds } = likeness.of(entry);
        if (holdsOn(columns, holds, plant.row, day)) sums[kind] = (sums[kind] ?? 0) + weight;
        else if (must) {
          if (++closed > reach) return null;
          gap += certificateGap(columns, holds, plant.row, day);
        }
      } else {
        const answer = answers[entry] ?? 0;
        if (answer > 0) sums[kind] = (sums[kind] ?? 0) + weight * answer;
        else if (must && kind === CAPABILITY) {
          if (++closed > reach) return null;
          gap += 1;
        }
      }
    }
    return this.finish(plant, number, reach, { closed, gap, sums, totals });
  }

  private finish(plant: Plant, number: number, reach: number, wishes: { closed: number; gap: number; sums: number[]; totals: number[] }): Judged | null {
    const { needs, columns, scales } = this;
    const radius = needs.radius.at(number);
    const kilometres = this.kilometresTo(plant, number);
    let { closed, gap } = wishes;
    if (needs.point.at(number) >= 0 && !Number.isNaN(radius) && !(kilometres <= radius)) {
      if (++closed > reach) return null;
      gap += radiusGap(kilometres, radius);
    }
    const need = (needs.flags.at(number) & STATES_CAPACITY) !== 0 ? needs.needs[number] : null;
    const slots = columns.capacity.get(plant.row);
    const capacity = need && slots ? round4(judgeCapacity(need, { capacity: slots }, this.taxonomy)?.value ?? 0) : 0;
    const returned = this.returned(number, kilometres, need && slots ? capacity : UNSTATED);
    if (returned !== UNSTATED && returned < scales.returnFloor) {
      if (++closed > reach) return null;
      gap += preferenceGap(returned, scales.weights.returnFloor);
    }
    const weigh = this.weigh(number);
    const { factor } = this;
    const mean = (kind: number) => ((wishes.totals[kind] ?? 0) > 0 ? round4((wishes.sums[kind] ?? 0) / (wishes.totals[kind] ?? 1)) : 0);
    const units =
      unitsOf(weigh.capabilities, mean(CAPABILITY), factor) + unitsOf(weigh.certificates, mean(CERTIFICATE), factor) + unitsOf(weigh.materials, mean(MATERIAL), factor) +
      unitsOf(weigh.capacity, capacity, factor) + unitsOf(weigh.distance, Number.isNaN(kilometres) ? 0 : round4(nearness(kilometres, scales.weights.halfDistanceKm)), factor) +
      unitsOf(weigh.size, this.sizeValue(number), factor);
    return { plant, closed, gap, returned, units, isRelevant: this.isRelevant(number, wishes) };
  }

  /** Nobody fits for being near and certified alone. */
  private isRelevant(number: number, { sums, totals }: { sums: number[]; totals: number[] }): boolean {
    for (const kind of [CAPABILITY, MATERIAL]) if ((totals[kind] ?? 0) > 0) return (sums[kind] ?? 0) > 0;
    return this.weigh(number).text === 0 || this.wordsValue(number) > 0;
  }

  private heavinessOf(entry: number, must: number): number {
    const { likeness } = this.columns.shared;
    return (this.heaviness[must === 1 ? 1 : 0][entry] ??= this.scales.weights.wish[must === 1 ? "MUST" : "NICE"] * likeness.weightOf(entry));
  }

  private kilometresTo(plant: Plant, number: number): number {
    const { points } = this.columns.shared;
    const point = this.needs.point.at(number);
    const here = points.things[this.columns.point.at(plant.row)];
    if (point < 0 || !here) return Number.NaN;
    const known = plant.kilometres[point] ?? -1;
    if (known >= 0) return known;
    const there = points.things[point];
    return (plant.kilometres[point] = there ? kilometresBetween(there, here) : Number.NaN);
  }

  private returned(number: number, kilometres: number, capacity: number): number {
    if (!this.said) return UNSTATED;
    const { preferences, needs, scales } = this;
    const letters = needs.specialisations.at(number);
    const sectors = (this.sectors[letters] ??= judgeSectors({ specialisations: needs.letters.things[letters] ?? "" }, { preferences })?.value ?? UNSTATED);
    const orderValue = needs.orderValue.at(number);
    const worth = preferences.orderValue && !Number.isNaN(orderValue) ? (judgeOrderValue({ orderValue }, { preferences })?.value ?? UNSTATED) : UNSTATED;
    const most = preferences.maxDistanceKm;
    const delivery = most === null || Number.isNaN(kilometres) ? UNSTATED : nearness(Math.max(0, kilometres - most), scales.weights.halfDistanceKm);
    return scales.returned(sectors, worth, delivery, capacity);
  }

  private sizeValue(number: number): number {
    const mask = this.needs.sizes.at(number);
    return (this.sizeValues[mask] ??= round4(judgeSize({ sizes: SIZE_CLASSES.filter((_, place) => mask & (1 << place)) }, { sizeClass: this.size }, this.scales.weights)?.value ?? 0));
  }

  private weigh(number: number): ReturnType<typeof weightsOf> {
    const { needs } = this;
    let kinds = 0;
    for (let place = number === 0 ? 0 : needs.wishEnd.at(number - 1); place < needs.wishEnd.at(number); place++) kinds |= 1 << ((needs.wishes.at(place) >>> 1) & 3);
    const capacity = (needs.flags.at(number) & STATES_CAPACITY) !== 0;
    const distance = needs.point.at(number) >= 0;
    const text = this.columns.words.corpus.size > 0 && this.wordsFrom(number) < needs.wordEnd.at(number);
    const size = needs.sizes.at(number) > 0;
    const stated = kinds | (capacity ? 8 : 0) | (distance ? 16 : 0) | (text ? 32 : 0) | (size ? 64 : 0);
    return (this.weighing[stated] ??= weightsOf(
      { capabilities: (kinds & 1) > 0, materials: (kinds & 2) > 0, certificates: (kinds & 4) > 0, capacity, distance, text, size },
      this.scales.weights,
    ));
  }

  private wordsFrom(number: number): number {
    return number === 0 ? 0 : this.needs.wordEnd.at(number - 1);
  }

  private wordsValue(number: number): number {
    const { needs, columns, spoken } = this;
    const { saturation, lengthNormalisation, half } = this.scales.weights.text;
    const { size, averageLength } = columns.words.corpus;
    const length = 1 - lengthNormalisation + lengthNormalisation * (columns.words.lengthOf(this.firm) / Math.max(1, averageLength));
    const end = needs.wordEnd.at(number);
    let sum = 0;
    for (let place = this.wordsFrom(number); place < end; place++) {
      const word = needs.words.at(place);
      const count = spoken[word] ?? 0;
      if (count > 0) sum += rarityOf(columns.shared.vocabulary.holding.at(word), size) * saturated(count, saturation, length);
    }
    return sum / (sum + half);
  }

  close(): void {
    this.columns.words.each(this.firm, (number) => {
      this.spoken[number] = 0;
    });
  }
}

function isBetter(one: Judged, other: Judged): boolean {
  if (one.closed !== other.closed) return one.closed < other.closed;
  if (one.units !== other.units) return one.units > other.units;
  return one.plant.id < other.plant.id;
}
