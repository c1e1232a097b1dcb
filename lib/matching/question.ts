import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { kilometresBetween } from "@/lib/platform/geography";
import { judgeCapacity, judgeSize, nearness } from "./circumstances";
import { dayNumber } from "./days";
import type { FirmColumns } from "./firm-columns";
import { sourceOf, VARIANTS } from "./postings";
import { hasSaid, judgeOrderValue, judgeSectors } from "./preferences";
import { UNSTATED, weightsOf } from "./reckoning";
import { round4 } from "./rounding";
import type { Scratch } from "./scratch";
import { type MatchNeed, type Preferences, SIZE_CLASSES } from "./sides";
import type { Weights } from "./weights";
import { sortWishes, type Wishes } from "./wishes";
import { rarityOf, saturated } from "./words";

/** A wish for a capability or a material: which rows answer it, and how well. */
export interface Answers {
  /** By row: the place of its best answer among `values`; 0 where it has none. */
  marks: Uint8Array | Uint16Array;
  /** Ascending, from a 0 that stands for no answer. */
  values: Float64Array;
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

  private readonly kilometres: Float64Array;
  private readonly caring: (Caring | undefined)[] = [];
  private readonly terms: { number: number; rarity: number }[];
  private readonly gains: Float64Array;

  constructor(
    readonly need: MatchNeed,
    private readonly columns: FirmColumns,
    private readonly taxonomy: Taxonomy,
    private readonly weights: Weights,
    private readonly scratch: Scratch,
  ) {
    const { likeness, points, vocabulary } = columns.shared;
    const { corpus } = columns.words;
    this.wishes = sortWishes(need.wishes, taxonomy);
    this.capabilities = this.wishes.capabilities.map((wish) => this.answersTo(wish));
    this.materials = this.wishes.materials.map((wish) => this.answersTo(wish));
    this.certificates = this.wishes.certificates.map(({ slug, wish }) => ({
      holds: likeness.of(likeness.numberOf(slug)).holds, weight: weights.wish[wish], must: wish === "MUST",
    }));
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
    // In the order of the keys, as the score adds them up.
    this.terms = [...new Set(need.words.map(({ key }) => key))].sort().map((key) => ({ number: vocabulary.keys.find(key), rarity: rarityOf(corpus.holding(key), corpus.size) }));
    this.gains = new Float64Array(this.terms.length);
    this.terms.forEach(({ number }, place) => number >= 0 && scratch.setTerm(number, place + 1));
    const most = this.terms.reduce((sum, { number, rarity }) => sum + (number < 0 ? 0 : rarity * (weights.text.saturation + 1)), 0);
    this.wordsAtMost = round4(most / (most + weights.text.half));
  }

  /** Kilometres from the need's place to a point; NaN where either is unknown. */
  kilometresTo(point: number): number {
    const { place } = this.need;
    if (place === null || point < 0) return Number.NaN;
    const known = this.kilometres[point] ?? 0;
    if (known >= 0) return known;
    const there = this.columns.shared.points.things[point];
    return (this.kilometres[point] = there ? kilometresBetween(place, there) : Number.NaN);
  }

  distanceValue(kilometres: number): number {
    return Number.isNaN(kilometres) ? 0 : round4(nearness(kilometres, this.weights.halfDistanceKm));
  }

  capacityValue(row: number): number {
    const capacity = this.columns.capacity.get(row);
    return capacity ? round4(judgeCapacity(this.need, { capacity }, this.taxonomy)?.value ?? 0) : 0;
  }

  /** BM25 of a firm's words, brought into 0 to 1: see `judgeWords`. Not rounded. */
  wordsValue(firm: number): number {
    const { words } = this.columns;
    const { saturation, lengthNormalisation, half } = this.weights.text;
    const { gains, scratch, terms } = this;
    const { averageLength } = words.corpus;
    const length = 1 - lengthNormalisation + lengthNormalisation * (words.lengthOf(firm) / Math.max(1, averageLength));
    gains.fill(0);
    words.each(firm, (number, count) => {
      const place = scratch.termOf(number);
      if (place > 0) gains[place - 1] = (gains[place - 1] ?? 0) + count;
    });
    let sum = 0;
    for (let place = 0; place < gains.length; place++) {
      const count = gains[place] ?? 0;
      if (count > 0) sum += (terms[place]?.rarity ?? 0) * saturated(count, saturation, length);
    }
    return sum / (sum + half);
  }

  /** What the firms of one kind of preferences make of this need. */
  caringOf(preference: number): Caring {
    return (this.caring[preference] ??= this.care(this.columns.shared.preferences.things[preference]));
  }

  private care(preferences: Preferences | undefined): Caring {
    if (!preferences || !hasSaid(preferences)) return { said: false, sectors: UNSTATED, orderValue: UNSTATED };
    return { said: true, sectors: judgeSectors(this.need, { preferences })?.value ?? UNSTATED, orderValue: judgeOrderValue(this.need, { preferences })?.value ?? UNSTATED };
  }

  /** Gives the places of the terms back. */
  close(): void {
    for (const { number } of this.terms) if (number >= 0) this.scratch.setTerm(number, 0);
  }

  private answersTo({ slug, wish }: Wishes["capabilities"][number]): Answers {
    const { likeness } = this.columns.shared;
    const wished = likeness.numberOf(slug);
    const { similarities } = likeness.of(wished);
    const lists = Array.from(similarities, (similarity, entry) => (similarity === 0 ? [] : this.listsOf(entry, similarity))).flat();
    const values = [...new Set([0, ...lists.map(({ value }) => value)])].sort((a, b) => a - b);
    const marks = this.scratch.marks(this.columns.rows, values.length > 256);
    // From the least value up, so that the last mark on a row is that of its best answer.
    for (const { list, value } of lists.sort((a, b) => a.value - b.value)) list.mark(marks, values.indexOf(value));
    return { marks, values: Float64Array.from(values), heaviness: this.weights.wish[wish] * likeness.weightOf(wished), must: wish === "MUST" };
  }

  private listsOf(entry: number, similarity: number) {
    return Array.from({ length: VARIANTS }, (_, variant) => {
      const list = this.columns.offers.list(entry, variant);
      return list ? [{ list, value: similarity * this.weights.source[sourceOf(variant)] }] : [];
    }).flat();
  }
}
