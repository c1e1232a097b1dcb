import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { kilometresBetween } from "@/lib/platform/geography";
import { judgeCapacity, judgeSize, nearness } from "./circumstances";
import { dayNumber } from "./days";
import type { FirmColumns, OfferList } from "./firm-columns";
import { Held } from "./held";
import { offerOf, sourceOf, VARIANTS } from "./postings";
import { hasSaid, judgeOrderValue, judgeSectors } from "./preferences";
import { type Scales, UNSTATED, weightsOf } from "./reckoning";
import { round4 } from "./rounding";
import type { Scratch } from "./scratch";
import { type MatchNeed, type Offer, type Preferences, SIZE_CLASSES } from "./sides";
import { sortWishes, type Wishes } from "./wishes";
import { countIn, numberIn, type WordColumns } from "./word-columns";
import { rarityOf, saturated } from "./words";

/** A wish for a capability or a material: which rows answer it, and how well. */
export interface Answers {
  /** By row: the place of its best answer among `values`; 0 where it has none. */
  marks: Uint8Array | Uint16Array;
  /** Ascending, from a 0 that stands for no answer. */
  values: Float64Array;
  /** By mark: the offers that give a row this mark. */
  offers: OfferList[][];
  /** How much the wish weighs. */
  heaviness: number;
  must: boolean;
}

export interface CertificateWish {
  /** By entry: whether it answers the wish. */
  holds: Uint8Array;
  weight: number;
  must: boolean;
}

/** What the firm's own side makes of a need before a distance is known. */
export interface Caring {
  said: boolean;
  sectors: number;
  orderValue: number;
  mostKilometres: number | null;
  /** Whether it would care at any distance; without free capacity. */
  always: boolean;
  /** What it comes to where no distance is known, and where the distance is welcome; without free capacity. */
  anywhere: number;
  nearby: number;
}

/** A need made ready for a pass over all rows: everything that depends on the need alone is worked out once. */
export class Question {
  readonly capabilities: Answers[];
  readonly materials: Answers[];
  readonly certificates: CertificateWish[];
  /** The marks of the capabilities without which nobody fits. */
  readonly musts: Answers["marks"][];
  /** What the parts weigh; 0: the need leaves it open. */
  readonly weigh: ReturnType<typeof weightsOf>;
  /** What the need is about: something of it must be there. */
  readonly subject: "capabilities" | "materials" | "words" | null;
  readonly day: number;
  /** What each size class is worth, from the one that was not said. */
  readonly sizeValues: readonly number[];
  /** Upper bound of what the words can be worth. */
  readonly wordsAtMost: number;
  readonly wishes: Wishes;
  readonly held: Held;

  /** By point: kilometres from the need's place and what they are worth; below 0 where they were not asked for yet. */
  private readonly kilometres: Float64Array;
  private readonly nearnesses: Float64Array;
  private readonly said: WordColumns["view"];
  private readonly averageLength: number;
  private readonly rarities: Float64Array;
  private readonly caring: (Caring | undefined)[] = [];
  private readonly terms: number[];
  private readonly placeOf: Uint16Array;
  private readonly gains: Float64Array;

  constructor(
    readonly need: MatchNeed,
    private readonly columns: FirmColumns,
    private readonly taxonomy: Taxonomy,
    private readonly scales: Scales,
    private readonly scratch: Scratch,
  ) {
    const { weights } = scales;
    const { likeness, points, vocabulary } = columns.shared;
    const { corpus } = columns.words;
    this.wishes = sortWishes(need.wishes, taxonomy);
    this.capabilities = this.wishes.capabilities.map((wish) => this.answersTo(wish));
    this.materials = this.wishes.materials.map((wish) => this.answersTo(wish));
    this.certificates = this.wishes.certificates.map(({ slug, wish }) => ({
      holds: likeness.of(likeness.numberOf(slug)).holds, weight: weights.wish[wish], must: wish === "MUST",
    }));
    this.held = new Held(columns);
    this.musts = this.capabilities.filter(({ must }) => must).map(({ marks }) => marks);
    this.weigh = weightsOf(
      {
        capabilities: this.capabilities.length > 0, certificates: this.certificates.length > 0, materials: this.materials.length > 0,
        capacity: need.capacity !== null && need.capacity.amount > 0, distance: need.place !== null,
        text: corpus.size > 0 && need.words.length > 0, size: need.sizes.length > 0,
      },
      weights,
    );
    this.subject = this.capabilities.length > 0 ? "capabilities" : this.materials.length > 0 ? "materials" : this.weigh.text > 0 ? "words" : null;
    this.day = dayNumber(need.neededOn);
    this.sizeValues = [null, ...SIZE_CLASSES].map((sizeClass) => judgeSize(need, { sizeClass }, weights)?.value ?? 0);
    this.kilometres = scratch.distances(points.things.length);
    this.nearnesses = scratch.worths(points.things.length);
    this.said = columns.words.view;
    this.averageLength = Math.max(1, corpus.averageLength);
    // In the order of the keys, as the score adds them up. What nobody says gains nothing.
    const keys = [...new Set(need.words.map(({ key }) => key))].sort().filter((key) => vocabulary.keys.find(key) >= 0);
    this.terms = keys.map((key) => vocabulary.keys.find(key));
    this.rarities = Float64Array.from(keys, (key) => rarityOf(corpus.holding(key), corpus.size));
    this.gains = new Float64Array(keys.length);
    this.placeOf = scratch.terms(vocabulary.holding.length);
    this.terms.forEach((number, place) => (this.placeOf[number] = place + 1));
    const most = this.rarities.reduce((sum, rarity) => sum + rarity * (weights.text.saturation + 1), 0);
    this.wordsAtMost = round4(most / (most + weights.text.half));
  }

  /**
   * The rows at which no more gates are closed than `reach`, and how many are, not counting what the firm itself looks
   * for. Most rows are passed over after a look at the marks of the musts.
   */
  withinReach(reach: number): { candidates: Uint32Array; closed: Uint8Array } {
    const { rows } = this.columns;
    const { candidates, closed, unanswered } = this.scratch.rows(rows);
    for (const marks of this.musts) countUnanswered(marks, unanswered, rows);
    const firms = this.columns.firmOf.values;
    const points = this.columns.point.values;
    const { kilometres, held, day } = this;
    const radius = this.need.place === null || this.need.radiusKm === null ? Number.POSITIVE_INFINITY : this.need.radiusKm;
    const mustHold = this.certificates.filter(({ must }) => must).map(({ holds }) => holds);
    let found = 0;
    for (let row = 0; row < rows; row++) {
      let count = unanswered[row] ?? 0;
      if (count > reach || (firms[row] ?? -1) < 0) continue;
      if (radius !== Number.POSITIVE_INFINITY) {
        const point = points[row] ?? -1;
        const known = kilometres[point] ?? Number.NaN;
        if (!((known >= 0 ? known : this.kilometresTo(point)) <= radius) && ++count > reach) continue;
      }
      for (let place = 0; place < mustHold.length; place++) if (!held.answers(mustHold[place] ?? NONE, row, day)) count += 1;
      if (count > reach) continue;
      closed[found] = count;
      candidates[found] = row;
      found += 1;
    }
    return { candidates: candidates.subarray(0, found), closed };
  }

  /** Kilometres from the need's place to a point; NaN where either is unknown. */
  kilometresTo(point: number): number {
    const { place } = this.need;
    if (place === null || point < 0) return Number.NaN;
    const known = this.kilometres[point] ?? 0;
    if (known >= 0) return known;
    const there = this.columns.shared.points.things[point];
    const kilometres = there ? kilometresBetween(place, there) : Number.NaN;
    this.kilometres[point] = kilometres;
    this.nearnesses[point] = round4(nearness(kilometres, this.scales.weights.halfDistanceKm));
    return kilometres;
  }

  /** What the distance to a point is worth. */
  distanceValue(point: number): number {
    return Number.isNaN(this.kilometresTo(point)) ? 0 : (this.nearnesses[point] ?? 0);
  }

  capacityValue(row: number): number {
    const capacity = this.columns.capacity.get(row);
    return capacity ? round4(judgeCapacity(this.need, { capacity }, this.taxonomy)?.value ?? 0) : 0;
  }

  /** BM25 of a firm's words, brought into 0 to 1: see `judgeWords`. Not rounded. */
  wordsValue(firm: number): number {
    const { saturation, lengthNormalisation, half } = this.scales.weights.text;
    const { gains, rarities, placeOf } = this;
    const { starts, lengths, entries } = this.said;
    const end = this.columns.words.endOf(firm);
    let found = 0;
    for (let place = starts[firm] ?? 0; place < end; place++) {
      const entry = entries[place] ?? 0;
      const term = placeOf[numberIn(entry)] ?? 0;
      if (term === 0) continue;
      gains[term - 1] = (gains[term - 1] ?? 0) + countIn(entry);
      found += 1;
    }
    if (found === 0) return 0;
    const length = 1 - lengthNormalisation + lengthNormalisation * ((lengths[firm] ?? 0) / this.averageLength);
    let sum = 0;
    for (let place = 0; place < gains.length; place++) {
      const count = gains[place] ?? 0;
      if (count === 0) continue;
      sum += (rarities[place] ?? 0) * saturated(count, saturation, length);
      gains[place] = 0;
    }
    return sum / (sum + half);
  }

  /** What the firms of one kind of preferences make of this need. */
  caringOf(preference: number): Caring {
    return (this.caring[preference] ??= this.care(this.columns.shared.preferences.things[preference]));
  }

  private care(preferences: Preferences | undefined): Caring {
    if (!preferences || !hasSaid(preferences)) return { said: false, sectors: UNSTATED, orderValue: UNSTATED, mostKilometres: null, always: true, anywhere: UNSTATED, nearby: UNSTATED };
    const sectors = judgeSectors(this.need, { preferences })?.value ?? UNSTATED;
    const orderValue = judgeOrderValue(this.need, { preferences })?.value ?? UNSTATED;
    const { returned, returnFloor } = this.scales;
    const anywhere = returned(sectors, orderValue, UNSTATED, UNSTATED);
    const worst = preferences.maxDistanceKm === null || this.need.place === null ? anywhere : Math.min(anywhere === UNSTATED ? 0 : anywhere, returned(sectors, orderValue, 0, UNSTATED));
    return {
      said: true, sectors, orderValue, mostKilometres: preferences.maxDistanceKm,
      always: worst === UNSTATED || worst >= returnFloor, anywhere, nearby: returned(sectors, orderValue, 1, UNSTATED),
    };
  }

  /** Those offers of a row that answer a wish best; what answers it less well is in no explanation. */
  bestOffers(row: number): Offer[] {
    const best: Offer[] = [];
    for (const answers of [this.capabilities, this.materials].flat()) {
      for (const { list, offer } of answers.offers[answers.marks[row] ?? 0] ?? []) if (list.has(row)) best.push(offer);
    }
    return best;
  }

  /** Gives the places of the terms back. */
  close(): void {
    for (const number of this.terms) this.placeOf[number] = 0;
  }

  private answersTo({ slug, wish }: Wishes["capabilities"][number]): Answers {
    const { columns, scales: { weights } } = this;
    const { likeness } = columns.shared;
    const wished = likeness.numberOf(slug);
    const lists: (OfferList & { value: number })[] = [];
    for (const { entry, similarity } of likeness.of(wished).serving) {
      for (let variant = 0; variant < VARIANTS; variant++) {
        const list = columns.offers.list(entry, variant);
        if (list) lists.push({ list, offer: offerOf(likeness.slugOf(entry), variant), value: similarity * weights.source[sourceOf(variant)] });
      }
    }
    // From the least value up, so that the last mark on a row is that of its best answer.
    lists.sort((a, b) => a.value - b.value);
    const values = [0];
    const offers: OfferList[][] = [[]];
    for (const each of lists) {
      if (each.value > (values.at(-1) ?? 0)) offers[values.push(each.value) - 1] = [];
      offers.at(-1)?.push(each);
    }
    const marks = this.scratch.marks(columns.rows, values.length > 256);
    offers.forEach((same, mark) => same.forEach(({ list }) => list.mark(marks, mark)));
    return { marks, offers, values: Float64Array.from(values), heaviness: weights.wish[wish] * likeness.weightOf(wished), must: wish === "MUST" };
  }
}

/** Holds nothing. */
const NONE = new Uint8Array(0);

function countUnanswered(marks: Answers["marks"], counts: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row++) if (marks[row] === 0) counts[row] = (counts[row] ?? 0) + 1;
}
