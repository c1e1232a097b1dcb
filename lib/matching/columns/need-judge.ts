import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { kilometresBetween } from "@/lib/platform/geography";
import { hasBit, setBit } from "./bits";
import { judgeCapacity, judgeSize, nearness } from "../scoring/circumstances";
import type { FirmColumns } from "./firm-columns";
import { Held } from "./held";
import { CAPABILITY, CERTIFICATE, entryIn, kindIn, MATERIAL, type NeedColumns, STATES } from "./need-columns";
import { type Plant, plantAt } from "./offering";
import { hasSaid, judgeOrderValue, judgeSectors } from "../scoring/preferences";
import { preferenceGap, radiusGap, type Scales, unitsOf, UNSTATED, weightsOf } from "./reckoning";
import { round4 } from "../scoring/rounding";
import type { Scratch } from "./scratch";
import { type Preferences, type SizeClass, SIZE_CLASSES } from "../scoring/sides";
import { rarityOf, saturated } from "../scoring/words";

/** Holds nothing. */
const NONE = new Uint8Array(0);

/** Judges one firm by one need after another: the figures of `score` for each of its plants, without its reasons. */
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
  /** By entry, for those that any need wishes for: which certificates answer it. */
  private readonly answering: (Uint8Array | undefined)[] = [];
  /** By word: what the firm gains by saying it as often as it does. */
  private readonly gains: Float64Array;
  private readonly spoken: readonly number[];
  /** The same words as a set: it stays at hand where the gains of all words there are do not. */
  private readonly says: Uint32Array;
  private readonly corpusSize: number;
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
    const { lengthNormalisation, saturation } = scales.weights.text;
    const row = columns.firstRow.at(firm);
    this.held = new Held(columns);
    this.preferences = shared.preferences.things[columns.preference.at(row)] ?? { specialisations: null, orderValue: null, maxDistanceKm: null };
    this.said = hasSaid(this.preferences);
    this.factor = scales.factors[columns.completeness.at(row)] ?? 0;
    this.size = SIZE_CLASSES[columns.sizes.at(row) - 1] ?? null;
    for (const entry of needs.certificates.things) this.answering[entry] = shared.likeness.of(entry).holds;
    this.plants = columns.rowsOf(firm).map((each) => plantAt(each, columns, needs, scales.weights, scratch));
    const { size, averageLength } = words.corpus;
    this.corpusSize = size;
    const { vocabulary } = shared;
    const length = 1 - lengthNormalisation + lengthNormalisation * (words.lengthOf(firm) / Math.max(1, averageLength));
    const counts = new Map<number, number>();
    for (const [word, count] of words.said(firm)) counts.set(word, (counts.get(word) ?? 0) + count);
    this.gains = scratch.gains(vocabulary.holding.length);
    this.spoken = [...counts.keys()];
    this.says = scratch.set(vocabulary.holding.length);
    for (const word of this.spoken) setBit(this.says, word);
    for (const [word, count] of counts) this.gains[word] = rarityOf(vocabulary.holding.at(word), size) * saturated(count, saturation, length);
  }

  /** Whether the plant's certificates answer a wish for one on the day of a need. */
  holds({ row }: Plant, entry: number, number: number): boolean {
    return this.held.answers(this.answering[entry] ?? NONE, row, this.needs.day.values[number] ?? 0);
  }

  /** Whether a need wants nobody from where the plant stands. */
  isTooFar(plant: Plant, number: number): boolean {
    const radius = this.needs.radius.values[number] ?? Number.NaN;
    return !Number.isNaN(radius) && this.states(number, STATES.distance) && !(this.kilometresTo(plant, number) <= radius);
  }

  /** Whether the firm itself would care for a need. */
  wouldCare(plant: Plant, number: number): boolean {
    if (!this.said) return true;
    const returned = this.returned(plant, number);
    return returned === UNSTATED || returned >= this.scales.returnFloor;
  }

  /** What a need is worth to the firm, in ten-thousandths; UNSTATED where nothing is stated. */
  returned(plant: Plant, number: number): number {
    if (!this.said) return UNSTATED;
    const { preferences, needs, scales } = this;
    const letters = needs.specialisations.values[number] ?? 0;
    const sectors = (this.sectors[letters] ??= judgeSectors({ specialisations: needs.letters.things[letters] ?? "" }, { preferences })?.value ?? UNSTATED);
    const orderValue = needs.orderValue.values[number] ?? Number.NaN;
    const worth = preferences.orderValue && !Number.isNaN(orderValue) ? (judgeOrderValue({ orderValue }, { preferences })?.value ?? UNSTATED) : UNSTATED;
    const most = preferences.maxDistanceKm;
    const kilometres = most === null ? Number.NaN : this.kilometresTo(plant, number);
    const delivery = most === null || Number.isNaN(kilometres) ? UNSTATED : nearness(Math.max(0, kilometres - most), scales.weights.halfDistanceKm);
    const offersCapacity = this.states(number, STATES.capacity) && this.columns.capacity.has(plant.row);
    return scales.returned(sectors, worth, delivery, offersCapacity ? this.capacityValue(plant, number) : UNSTATED);
  }

  /** How much is missing before the gates open. */
  gap(plant: Plant, number: number): number {
    const { needs, scales, held } = this;
    const day = needs.day.values[number] ?? 0;
    let gap = 0;
    for (let place = needs.begin(needs.mustEnd, number); place < needs.mustEnd.at(number); place++) if (plant.answers[needs.musts.at(place)] === 0) gap += 1;
    for (let place = needs.begin(needs.heldEnd, number); place < needs.heldEnd.at(number); place++) {
      const holds = this.answering[needs.held.at(place)] ?? NONE;
      if (!held.answers(holds, plant.row, day)) gap += held.gap(holds, plant.row, day);
    }
    if (this.isTooFar(plant, number)) gap += radiusGap(this.kilometresTo(plant, number), needs.radius.at(number));
    const returned = this.returned(plant, number);
    if (returned !== UNSTATED && returned < scales.returnFloor) gap += preferenceGap(returned, scales.weights.returnFloor);
    return gap;
  }

  /** Nobody fits for being near and certified alone. With more musts than closed gates, one of them is answered. */
  isRelevant(plant: Plant, number: number, closed: number): boolean {
    if (this.needs.mustEnd.at(number) - this.needs.begin(this.needs.mustEnd, number) > closed) return true;
    if (this.states(number, 1 << CAPABILITY)) return this.isAnswered(CAPABILITY, plant, number);
    if (this.states(number, 1 << MATERIAL)) return this.isAnswered(MATERIAL, plant, number);
    return this.weigh(number).text === 0 || this.wordsValue(number) > 0;
  }

  private isAnswered(kind: number, { answers }: Plant, number: number): boolean {
    const wishes = this.needs.wishes.values;
    const end = this.needs.wishEnd.values[number] ?? 0;
    for (let place = this.needs.begin(this.needs.wishEnd, number); place < end; place++) {
      const wish = wishes[place] ?? 0;
      if (kindIn(wish) === kind && answers[entryIn(wish)] !== 0) return true;
    }
    return false;
  }

  /** The sum of all contributions but that of the words. */
  withoutWords(plant: Plant, number: number): number {
    const { factor, scales } = this;
    this.addUp(plant, number);
    const weigh = this.weigh(number);
    const kilometres = weigh.distance > 0 ? this.kilometresTo(plant, number) : Number.NaN;
    return (
      unitsOf(weigh.capabilities, this.mean(CAPABILITY), factor) +
      unitsOf(weigh.certificates, this.mean(CERTIFICATE), factor) +
      unitsOf(weigh.materials, this.mean(MATERIAL), factor) +
      (weigh.capacity > 0 ? unitsOf(weigh.capacity, this.capacityValue(plant, number), factor) : 0) +
      unitsOf(weigh.distance, Number.isNaN(kilometres) ? 0 : round4(nearness(kilometres, scales.weights.halfDistanceKm)), factor) +
      (weigh.size > 0 ? unitsOf(weigh.size, this.sizeValue(number), factor) : 0)
    );
  }

  /** Adds up what the wishes of a need weigh, and what the answers to them are worth. */
  private addUp(plant: Plant, number: number): void {
    const { sums, totals, needs } = this;
    const { answers } = plant;
    const wishes = needs.wishes.values;
    const heaviness = needs.heaviness.values;
    const end = needs.wishEnd.values[number] ?? 0;
    sums.fill(0);
    totals.fill(0);
    for (let place = needs.begin(needs.wishEnd, number); place < end; place++) {
      const wish = wishes[place] ?? 0;
      const entry = entryIn(wish);
      const kind = kindIn(wish);
      const weight = heaviness[place] ?? 0;
      const value = kind !== CERTIFICATE ? (answers[entry] ?? 0) : this.holds(plant, entry, number) ? 1 : 0;
      totals[kind] = (totals[kind] ?? 0) + weight;
      sums[kind] = (sums[kind] ?? 0) + weight * value;
    }
  }

  private mean(kind: number): number {
    const total = this.totals[kind] ?? 0;
    return total > 0 ? round4((this.sums[kind] ?? 0) / total) : 0;
  }

  /** What the free capacity of the plant is worth to a need that asks for some. */
  private capacityValue({ row }: Plant, number: number): number {
    const need = this.needs.needs[number];
    const capacity = this.columns.capacity.get(row);
    return need && capacity ? round4(judgeCapacity(need, { capacity }, this.taxonomy)?.value ?? 0) : 0;
  }

  /** NaN where either place is unknown. */
  private kilometresTo(plant: Plant, number: number): number {
    const point = this.needs.point.values[number] ?? -1;
    const known = plant.kilometres[point + 1] ?? Number.NaN;
    if (!(known < 0)) return known;
    const { things } = this.columns.shared.points;
    const here = things[this.columns.point.values[plant.row] ?? -1];
    const there = things[point];
    return (plant.kilometres[point + 1] = here && there ? kilometresBetween(there, here) : Number.NaN);
  }

  private sizeValue(number: number): number {
    const mask = this.needs.sizes.values[number] ?? 0;
    return (this.sizeValues[mask] ??= this.judgeSizes(SIZE_CLASSES.filter((_, place) => mask & (1 << place))));
  }

  private judgeSizes(sizes: readonly SizeClass[]): number {
    return round4(judgeSize({ sizes }, { sizeClass: this.size }, this.scales.weights)?.value ?? 0);
  }

  private states(number: number, bit: number): boolean {
    return ((this.needs.stated.values[number] ?? 0) & bit) !== 0;
  }

  private weigh(number: number): ReturnType<typeof weightsOf> {
    const stated = this.needs.stated.values[number] ?? 0;
    return (this.weighing[stated] ??= weightsOf(
      {
        capabilities: this.states(number, 1 << CAPABILITY), materials: this.states(number, 1 << MATERIAL), certificates: this.states(number, 1 << CERTIFICATE),
        capacity: this.states(number, STATES.capacity), distance: this.states(number, STATES.distance),
        text: this.states(number, STATES.words) && this.corpusSize > 0, size: this.states(number, STATES.size),
      },
      this.scales.weights,
    ));
  }

  /** The contribution of the words. */
  words(number: number): number {
    const { text } = this.weigh(number);
    return text > 0 ? unitsOf(text, round4(this.wordsValue(number)), this.factor) : 0;
  }

  wordsAtMost(number: number): number {
    return unitsOf(this.weigh(number).text, 1, this.factor);
  }

  private wordsValue(number: number): number {
    const { needs, gains, says } = this;
    const words = needs.words.values;
    const end = needs.wordEnd.values[number] ?? 0;
    let sum = 0;
    for (let place = needs.begin(needs.wordEnd, number); place < end; place++) {
      const word = words[place] ?? 0;
      if (hasBit(says, word)) sum += gains[word] ?? 0;
    }
    return sum / (sum + this.scales.weights.text.half);
  }

  /** Leaves the room for words as it was found. */
  close(): void {
    for (const word of this.spoken) this.gains[word] = 0;
  }
}
