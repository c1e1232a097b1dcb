import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { type Answers, answersTo, markAnswers } from "./answers";
import { setBit } from "./bits";
import { Caring } from "./caring";
import { judgeCapacity, judgeSize } from "../scoring/circumstances";
import { dayNumber } from "./days";
import type { DistanceBook, Distances } from "./distances";
import type { FirmColumns } from "./firm-columns";
import { Heard } from "./heard";
import type { Rows } from "./reach";
import { Held } from "./held";
import { type Scales, weightsOf } from "./reckoning";
import { round4 } from "../scoring/rounding";
import type { Scratch } from "./scratch";
import { type MatchNeed, type Offer, SIZE_CLASSES } from "../scoring/sides";
import { heavinessOfEach, sortWishes, type Wishes } from "../scoring/wishes";

export interface CertificateWish {
  /** By row: 1 where a certificate answers the wish on the day, once it was asked. */
  marks: Uint16Array;
  /** By entry: whether it answers the wish. */
  holds: Uint8Array;
  weight: number;
  must: boolean;
}

/** A need made ready for a pass over all rows: everything that depends on the need alone is worked out once. */
export class Question {
  readonly capabilities: Answers[];
  readonly materials: Answers[];
  readonly certificates: CertificateWish[];
  /** What the parts weigh; 0: the need leaves it open. */
  readonly weigh: ReturnType<typeof weightsOf>;
  /** What the need is about: something of it must be there. */
  readonly subject: "capabilities" | "materials" | "words" | null;
  readonly day: number;
  /** What each size class is worth, from the one that was not said. */
  readonly sizeValues: readonly number[];
  readonly held: Held;
  readonly distances: Distances;
  readonly caring: Caring;
  readonly heard: Heard;

  constructor(
    readonly need: MatchNeed,
    private readonly columns: FirmColumns,
    private readonly taxonomy: Taxonomy,
    scales: Scales,
    readonly scratch: Scratch,
    book: DistanceBook,
  ) {
    const { weights } = scales;
    const { likeness, points, preferences } = columns.shared;
    const wishes = sortWishes(need.wishes, taxonomy);
    const answersToAll = (some: Wishes["capabilities"]) => {
      const heaviness = heavinessOfEach(some, (slug) => likeness.weightOf(likeness.numberOf(slug)), weights);
      return some.map((wish, place) => answersTo(wish, heaviness[place] ?? 0, columns, weights, scratch));
    };
    this.capabilities = answersToAll(wishes.capabilities);
    this.materials = answersToAll(wishes.materials);
    this.day = dayNumber(need.neededOn);
    this.held = new Held(columns);
    this.certificates = wishes.certificates.map(({ slug, wish }) => {
      const { holds } = likeness.of(likeness.numberOf(slug));
      return { marks: scratch.unmarked(columns.rows), holds, weight: weights.wish[wish], must: wish === "MUST" };
    });
    this.weigh = weightsOf(
      {
        capabilities: this.capabilities.length > 0, certificates: this.certificates.length > 0, materials: this.materials.length > 0,
        capacity: need.capacity !== null && need.capacity.amount > 0, distance: need.place !== null,
        text: columns.words.corpus.size > 0 && need.words.length > 0, size: need.sizes.length > 0,
      },
      weights,
    );
    this.subject = this.capabilities.length > 0 ? "capabilities" : this.materials.length > 0 ? "materials" : this.weigh.text > 0 ? "words" : null;
    this.sizeValues = [null, ...SIZE_CLASSES].map((sizeClass) => round4(judgeSize(need, { sizeClass }, weights)?.value ?? 0));
    this.distances = book.from(need.place, points.things);
    this.caring = new Caring(need, preferences.things, this.distances, scales, scratch);
    this.heard = new Heard(need, columns.words, weights.text, scratch);
  }

  /** Marks what every row answers. */
  markAll(): void {
    for (const answers of [...this.capabilities, ...this.materials]) markAnswers(answers, null);
    for (const { holds, marks } of this.certificates) this.held.mark(holds, this.day, marks.fill(0));
  }

  /** Marks what these rows answer, at which every gate is open. Of all others nothing is known then. */
  markThese(open: Rows): void {
    const set = this.scratch.set(this.columns.rows);
    for (let place = 0; place < open.length; place++) setBit(set, open.rows[place] ?? 0);
    for (const answers of [...this.capabilities, ...this.materials]) markAnswers(answers, set);
    this.markCertificates(open);
  }

  /** Of that, only the certificates; those that are a must have been asked for. */
  markCertificates({ rows, length }: Rows): void {
    for (const { holds, marks, must } of this.certificates) {
      if (must) for (let place = 0; place < length; place++) marks[rows[place] ?? 0] = 1;
      else this.held.markThese(holds, this.day, marks, rows, length);
    }
  }

  /** What the free capacity of a row is worth; 0 where it states none. */
  capacityValue(row: number): number {
    const capacity = this.columns.capacity.get(row);
    return capacity ? round4(judgeCapacity(this.need, { capacity }, this.taxonomy)?.value ?? 0) : 0;
  }

  /**
   * Those offers of a row that answer a wish best; what answers it less well is in no explanation. Of a row that nobody
   * asked, some of its offers or none: its firm stands with another.
   */
  bestOffers(row: number): Offer[] {
    const best: Offer[] = [];
    for (const answers of [this.capabilities, this.materials].flat()) {
      for (const { list, offer } of answers.offers[answers.marks[row] ?? 0] ?? []) if (list.has(row)) best.push(offer);
    }
    return best;
  }

  /** Gives back what has to be left as it was found. */
  close(): void {
    this.heard.close();
  }
}
