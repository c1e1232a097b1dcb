import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { kilometresBetween } from "@/lib/platform/geography";
import { judgeCapacity, judgeSize, nearness } from "./circumstances";
import type { FirmColumns } from "./firm-columns";
import { Held } from "./held";
import { CAPABILITY, CERTIFICATE, MATERIAL, type NeedColumns, STATES } from "./need-columns";
import { sourceOf } from "./postings";
import { hasSaid, judgeOrderValue, judgeSectors } from "./preferences";
import { preferenceGap, radiusGap, type Scales, unitsOf, UNSTATED, weightsOf } from "./reckoning";
import { round4 } from "./rounding";
import type { Scratch } from "./scratch";
import { type Preferences, type SizeClass, SIZE_CLASSES } from "./sides";
import { numberIn } from "./word-columns";
import { rarityOf, saturated } from "./words";

/** Holds nothing. */
const NONE = new Uint8Array(0);

/** A plant of the firm, with what it can do worked out for every entry that any need wishes for. */
export interface Plant {
  row: number;
  id: string;
  /** By entry: the value of its best answer. */
  answers: Float64Array;
  /** By point: below 0 where nobody asked yet. */
  kilometres: Float64Array;
}

/** How one plant of the firm stands to one need: the figures of `score`, without its reasons. */
export interface Judged {
  plant: Plant;
  closed: number;
  gap: number;
  /** All contributions but that of the words; 0 where nobody wanted to know. */
  units: number;
  returned: number;
  isRelevant: boolean;
}

/** Judges one firm by one need after another. */
export class NeedJudge {
  readonly plants: readonly Plant[];
  private readonly held: Held;
  private readonly preferences: Preferences;
  private readonly said: boolean;
  private readonly factor: number;
  private readonly size: SizeClass | null;
  private readonly sectors: number[] = [];
  private readonly sizeValues: number[] = [];
  private readonly weighing: (ReturnType<typeof weightsOf> | undefined)[] = [];
  /** By entry · 2 + (1: a must). */
  private readonly heaviness: Float64Array;
  /** By entry, for those that any need wishes for: which certificates answer it. */
  private readonly certificates: (Uint8Array | undefined)[] = [];
  private readonly spoken: Uint32Array;
  private readonly corpusSize: number;
  private readonly wordLength: number;
  // By kind of wish, for the need at hand.
  private readonly sums = new Float64Array(4);
  private readonly totals = new Float64Array(4);

  constructor(
    private readonly firm: number,
    private readonly columns: FirmColumns,
    private readonly needs: NeedColumns,
    private readonly taxonomy: Taxonomy,
    private readonly scales: Scales,
    scratch: Scratch,
  ) {
    const { shared, words } = columns;
    const row = columns.firstRow.at(firm);
    const { lengthNormalisation } = scales.weights.text;
    this.held = new Held(columns);
    this.preferences = shared.preferences.things[columns.preference.at(row)] ?? { specialisations: null, orderValue: null, maxDistanceKm: null };
    this.said = hasSaid(this.preferences);
    this.factor = scales.factors[columns.completeness.at(row)] ?? 0;
    this.size = SIZE_CLASSES[columns.sizes.at(row) - 1] ?? null;
    const { likeness } = shared;
    const { MUST, NICE } = scales.weights.wish;
    this.heaviness = Float64Array.from({ length: likeness.size * 2 }, (_, place) => (place & 1 ? MUST : NICE) * likeness.weightOf(place >>> 1));
    for (const entry of needs.certificates.things) this.certificates[entry] = likeness.of(entry).holds;
    this.plants = columns.rowsOf(firm).map((each) => this.plantOf(each));
    const { size, averageLength } = words.corpus;
    this.corpusSize = size;
    this.wordLength = 1 - lengthNormalisation + lengthNormalisation * (words.lengthOf(firm) / Math.max(1, averageLength));
    this.spoken = scratch.said(shared.vocabulary.holding.length);
    for (const [number, count] of words.said(firm)) this.spoken[number] = (this.spoken[number] ?? 0) + count;
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

  /** Null where more gates are closed than `reach`. `wants` says whether the contributions of such a one are of interest. */
  judge(plant: Plant, need: number, reach: number, wants: (closed: number, gap: number) => boolean): Judged | null {
    const { needs, held, certificates } = this;
    const { answers, row } = plant;
    const wishes = needs.wishes.values;
    const ends = needs.wishEnd.values;
    const begin = need === 0 ? 0 : (ends[need - 1] ?? 0);
    const end = ends[need] ?? 0;
    // Most needs end here, before anything dearer is asked.
    let closed = 0;
    for (let place = begin; place < end; place++) {
      const wish = wishes[place] ?? 0;
      if ((wish & 7) === CAPABILITY * 2 + 1 && (answers[wish >>> 3] ?? 0) === 0 && ++closed > reach) return null;
    }
    let gap = closed;
    const day = needs.day.values[need] ?? 0;
    for (let place = begin; place < end; place++) {
      const wish = wishes[place] ?? 0;
      if ((wish & 7) !== CERTIFICATE * 2 + 1) continue;
      const holds = certificates[wish >>> 3] ?? NONE;
      if (held.answers(holds, row, day)) continue;
      if (++closed > reach) return null;
      gap += held.gap(holds, row, day);
    }
    this.addUp(plant, begin, end, day);
    return this.finish(plant, need, reach, closed, gap, wants);
  }

  /** Adds up what the wishes weigh, and what the answers to them are worth. */
  private addUp({ answers, row }: Plant, begin: number, end: number, day: number): void {
    const { sums, totals, heaviness, held, certificates } = this;
    const wishes = this.needs.wishes.values;
    const { MUST, NICE } = this.scales.weights.wish;
    sums.fill(0);
    totals.fill(0);
    for (let place = begin; place < end; place++) {
      const wish = wishes[place] ?? 0;
      const entry = wish >>> 3;
      const kind = (wish >>> 1) & 3;
      const must = wish & 1;
      const weight = kind === CERTIFICATE ? (must ? MUST : NICE) : (heaviness[entry * 2 + must] ?? 0);
      totals[kind] = (totals[kind] ?? 0) + weight;
      if (kind !== CERTIFICATE) sums[kind] = (sums[kind] ?? 0) + weight * (answers[entry] ?? 0);
      else if (held.answers(certificates[entry] ?? NONE, row, day)) sums[kind] = (sums[kind] ?? 0) + weight;
    }
  }

  private finish(plant: Plant, number: number, reach: number, wishesClosed: number, wishesGap: number, wants: (closed: number, gap: number) => boolean): Judged | null {
    const { needs, columns, scales } = this;
    const stated = needs.stated.values[number] ?? 0;
    const radius = needs.radius.values[number] ?? Number.NaN;
    const kilometres = (stated & STATES.distance) !== 0 ? this.kilometresTo(plant, number) : Number.NaN;
    let [closed, gap] = [wishesClosed, wishesGap];
    if ((stated & STATES.distance) !== 0 && !Number.isNaN(radius) && !(kilometres <= radius)) {
      if (++closed > reach) return null;
      gap += radiusGap(kilometres, radius);
    }
    const need = (stated & STATES.capacity) !== 0 ? needs.needs[number] : null;
    const slots = need ? columns.capacity.get(plant.row) : undefined;
    const capacity = need && slots ? round4(judgeCapacity(need, { capacity: slots }, this.taxonomy)?.value ?? 0) : 0;
    const returned = this.returned(number, kilometres, slots ? capacity : UNSTATED);
    if (returned !== UNSTATED && returned < scales.returnFloor) {
      if (++closed > reach) return null;
      gap += preferenceGap(returned, scales.weights.returnFloor);
    }
    const units = wants(closed, gap) ? this.units(number, stated, capacity, kilometres) : 0;
    return { plant, closed, gap, returned, units, isRelevant: this.isRelevant(number, stated) };
  }

  private units(number: number, stated: number, capacity: number, kilometres: number): number {
    const { factor, scales } = this;
    const weigh = this.weigh(stated);
    return (
      unitsOf(weigh.capabilities, this.mean(CAPABILITY), factor) +
      unitsOf(weigh.certificates, this.mean(CERTIFICATE), factor) +
      unitsOf(weigh.materials, this.mean(MATERIAL), factor) +
      unitsOf(weigh.capacity, capacity, factor) +
      unitsOf(weigh.distance, Number.isNaN(kilometres) ? 0 : round4(nearness(kilometres, scales.weights.halfDistanceKm)), factor) +
      unitsOf(weigh.size, (stated & STATES.size) !== 0 ? this.sizeValue(number) : 0, factor)
    );
  }

  private mean(kind: number): number {
    const total = this.totals[kind] ?? 0;
    return total > 0 ? round4((this.sums[kind] ?? 0) / total) : 0;
  }

  /** Nobody fits for being near and certified alone. */
  private isRelevant(number: number, stated: number): boolean {
    if (stated & (1 << CAPABILITY)) return (this.sums[CAPABILITY] ?? 0) > 0;
    if (stated & (1 << MATERIAL)) return (this.sums[MATERIAL] ?? 0) > 0;
    return this.weigh(stated).text === 0 || this.wordsValue(number) > 0;
  }

  private kilometresTo(plant: Plant, number: number): number {
    const { points } = this.columns.shared;
    const point = this.needs.point.values[number] ?? -1;
    const known = plant.kilometres[point] ?? Number.NaN;
    if (known >= 0) return known;
    const here = points.things[this.columns.point.values[plant.row] ?? -1];
    const there = points.things[point];
    return here && there ? (plant.kilometres[point] = kilometresBetween(there, here)) : Number.NaN;
  }

  private returned(number: number, kilometres: number, capacity: number): number {
    if (!this.said) return UNSTATED;
    const { preferences, needs, scales } = this;
    const letters = needs.specialisations.values[number] ?? 0;
    const sectors = (this.sectors[letters] ??= judgeSectors({ specialisations: needs.letters.things[letters] ?? "" }, { preferences })?.value ?? UNSTATED);
    const orderValue = needs.orderValue.values[number] ?? Number.NaN;
    const worth = preferences.orderValue && !Number.isNaN(orderValue) ? (judgeOrderValue({ orderValue }, { preferences })?.value ?? UNSTATED) : UNSTATED;
    const most = preferences.maxDistanceKm;
    const delivery = most === null || Number.isNaN(kilometres) ? UNSTATED : nearness(Math.max(0, kilometres - most), scales.weights.halfDistanceKm);
    return scales.returned(sectors, worth, delivery, capacity);
  }

  private sizeValue(number: number): number {
    const mask = this.needs.sizes.values[number] ?? 0;
    const sizes = () => SIZE_CLASSES.filter((_, place) => mask & (1 << place));
    return (this.sizeValues[mask] ??= round4(judgeSize({ sizes: sizes() }, { sizeClass: this.size }, this.scales.weights)?.value ?? 0));
  }

  private weigh(stated: number): ReturnType<typeof weightsOf> {
    const has = (bit: number) => (stated & bit) !== 0;
    return (this.weighing[stated] ??= weightsOf(
      {
        capabilities: has(1 << CAPABILITY), materials: has(1 << MATERIAL), certificates: has(1 << CERTIFICATE),
        capacity: has(STATES.capacity), distance: has(STATES.distance), text: has(STATES.words) && this.corpusSize > 0, size: has(STATES.size),
      },
      this.scales.weights,
    ));
  }

  /** The contribution of the words. */
  words(number: number): number {
    const { text } = this.weigh(this.needs.stated.values[number] ?? 0);
    return text > 0 ? unitsOf(text, round4(this.wordsValue(number)), this.factor) : 0;
  }

  wordsAtMost(number: number): number {
    return unitsOf(this.weigh(this.needs.stated.values[number] ?? 0).text, 1, this.factor);
  }

  private wordsValue(number: number): number {
    const { needs, spoken, wordLength, corpusSize } = this;
    const { saturation, half } = this.scales.weights.text;
    const { holding } = this.columns.shared.vocabulary;
    const words = needs.words.values;
    const ends = needs.wordEnd.values;
    const end = ends[number] ?? 0;
    let sum = 0;
    for (let place = number === 0 ? 0 : (ends[number - 1] ?? 0); place < end; place++) {
      const word = words[place] ?? 0;
      const count = spoken[word] ?? 0;
      if (count > 0) sum += rarityOf(holding.values[word] ?? 0, corpusSize) * saturated(count, saturation, wordLength);
    }
    return sum / (sum + half);
  }

  /** Leaves the room for words as it was found. */
  close(): void {
    const { starts, entries } = this.columns.words.view;
    for (let place = starts[this.firm] ?? 0; place < this.columns.words.endOf(this.firm); place++) this.spoken[numberIn(entries[place] ?? 0)] = 0;
  }
}
