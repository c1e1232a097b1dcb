import { nearness } from "./circumstances";
import { CAPACITY, type FirmColumns } from "./firm-columns";
import type { Held } from "./held";
import type { Answers, Caring, CertificateWish, Question } from "./question";
import { preferenceGap, radiusGap, type Scales, unitsOf, UNSTATED } from "./reckoning";
import { round4 } from "./rounding";
import { PARTS } from "./weights";

/** What one row is worth for one question: the figures of `score` for one plant, without its reasons. */
export class RowJudge {
  private readonly musts: readonly (Uint8Array | Uint16Array)[];
  private readonly heaviness: { capabilities: number; materials: number };
  private readonly certificateWeight: number;

  private readonly held: Held;
  private readonly wished: readonly CertificateWish[];
  private readonly point: Int32Array;
  private readonly preference: Uint32Array;
  private readonly completeness: Uint16Array;
  private readonly sizes: Uint8Array;

  // What the last look at a row's gates found.
  private returned = UNSTATED;
  private capacity = 0;

  constructor(
    private readonly columns: FirmColumns,
    private readonly question: Question,
    private readonly scales: Scales,
  ) {
    const { capabilities, materials, certificates, musts } = question;
    const total = (answers: readonly Answers[]) => answers.reduce((sum, { heaviness }) => sum + heaviness, 0);
    this.musts = musts;
    this.heaviness = { capabilities: total(capabilities), materials: total(materials) };
    this.certificateWeight = certificates.reduce((sum, { weight }) => sum + weight, 0);
    this.wished = certificates;
    this.held = question.held;
    this.point = columns.point.values;
    this.preference = columns.preference.values;
    this.completeness = columns.completeness.values;
    this.sizes = columns.sizes.values;
  }

  /** Nobody fits for being near and certified alone. */
  isRelevant(row: number, firm: number): boolean {
    const { subject, capabilities, materials } = this.question;
    switch (subject) {
      case "capabilities":
        return isAnswered(capabilities, row);
      case "materials":
        return isAnswered(materials, row);
      case "words":
        return this.question.wordsValue(firm) > 0;
      case null:
        return true;
    }
  }

  /** Whether the row does anything, or works with anything, that is wished. */
  concerns(row: number): boolean {
    const { capabilities, materials } = this.question;
    return (capabilities.length > 0 && meanOf(capabilities, row, this.heaviness.capabilities) > 0) || (materials.length > 0 && meanOf(materials, row, this.heaviness.materials) > 0);
  }

  /** Whether the firm itself would care for the need. What is found is kept for the questions below, which are about the same row. */
  wouldCare(row: number, firm: number, flag: number): boolean {
    const caring = this.question.caringOf(this.preference[firm] ?? 0);
    this.capacity = 0;
    this.returned = UNSTATED;
    if (caring.always && (flag & CAPACITY) === 0) return true;
    const states = this.question.weigh.capacity > 0 && (flag & CAPACITY) !== 0 && this.columns.capacity.has(row);
    if (states) this.capacity = this.question.capacityValue(row);
    this.returned = this.returnedBy(row, caring, states ? this.capacity : UNSTATED);
    return this.returned === UNSTATED || this.returned >= this.scales.returnFloor;
  }

  private returnedBy(row: number, caring: Caring, capacity: number): number {
    if (!caring.said) return UNSTATED;
    const most = caring.mostKilometres;
    const kilometres = most === null ? Number.NaN : this.question.kilometresTo(this.point[row] ?? -1);
    if (capacity === UNSTATED && Number.isNaN(kilometres)) return caring.anywhere;
    if (capacity === UNSTATED && kilometres <= (most ?? 0)) return caring.nearby;
    const delivery = Number.isNaN(kilometres) ? UNSTATED : nearness(Math.max(0, kilometres - (most ?? 0)), this.scales.weights.halfDistanceKm);
    return this.scales.returned(caring.sectors, caring.orderValue, delivery, capacity);
  }

  /** The contribution of the capabilities alone; of a need without any, none. */
  capabilities(row: number, firm: number): number {
    const { weigh, capabilities } = this.question;
    return weigh.capabilities > 0 ? unitsOf(weigh.capabilities, meanOf(capabilities, row, this.heaviness.capabilities), this.factorOf(firm)) : 0;
  }

  /** No less than all other contributions together. */
  besideAtMost(firm: number): number {
    return Math.ceil((1 - this.question.weigh.capabilities) * this.factorOf(firm) * 10_000) + PARTS.length;
  }

  /** The sum of all contributions but that of the words. */
  withoutWords(row: number, firm: number): number {
    const { question } = this;
    const { weigh } = question;
    const factor = this.factorOf(firm);
    let units = 0;
    if (weigh.capabilities > 0) units += this.capabilities(row, firm);
    if (weigh.certificates > 0) units += unitsOf(weigh.certificates, this.certificatesValue(row), factor);
    if (weigh.materials > 0) units += unitsOf(weigh.materials, meanOf(question.materials, row, this.heaviness.materials), factor);
    if (weigh.capacity > 0) units += unitsOf(weigh.capacity, this.capacity, factor);
    if (weigh.distance > 0) units += unitsOf(weigh.distance, question.distanceValue(this.point[row] ?? -1), factor);
    if (weigh.size > 0) units += unitsOf(weigh.size, round4(question.sizeValues[this.sizes[firm] ?? 0] ?? 0), factor);
    return units;
  }

  private certificatesValue(row: number): number {
    const { held, wished } = this;
    let sum = 0;
    for (let place = 0; place < wished.length; place++) {
      const wish = wished[place];
      if (wish && held.answers(wish.holds, row, this.question.day)) sum += wish.weight;
    }
    return round4(sum / this.certificateWeight);
  }

  /** The contribution of the words. */
  words(firm: number): number {
    const { question } = this;
    return question.weigh.text > 0 ? unitsOf(question.weigh.text, round4(question.wordsValue(firm)), this.factorOf(firm)) : 0;
  }

  wordsAtMost(firm: number): number {
    const { weigh, wordsAtMost } = this.question;
    return weigh.text > 0 ? unitsOf(weigh.text, wordsAtMost, this.factorOf(firm)) : 0;
  }

  private factorOf(firm: number): number {
    return this.scales.factors[this.completeness[firm] ?? 0] ?? 0;
  }

  /** How much is missing before the gates open. */
  gapOf(row: number): number {
    const { question, returned, scales, wished } = this;
    const { need } = question;
    let gap = 0;
    if (returned !== UNSTATED && returned < scales.returnFloor) gap += preferenceGap(returned, scales.weights.returnFloor);
    for (const marks of this.musts) if (marks[row] === 0) gap += 1;
    for (let place = 0; place < wished.length; place++) {
      const wish = wished[place];
      if (wish?.must && !this.held.answers(wish.holds, row, question.day)) gap += this.held.gap(wish.holds, row, question.day);
    }
    if (need.place !== null && need.radiusKm !== null) {
      const kilometres = question.kilometresTo(this.point[row] ?? -1);
      if (!(kilometres <= need.radiusKm)) gap += radiusGap(kilometres, need.radiusKm);
    }
    return gap;
  }
}

function isAnswered(answers: readonly Answers[], row: number): boolean {
  for (let place = 0; place < answers.length; place++) if (answers[place]?.marks[row] !== 0) return true;
  return false;
}

/** What a row's answers are worth: see `judgeWishes`. */
function meanOf(answers: readonly Answers[], row: number, total: number): number {
  let sum = 0;
  for (let place = 0; place < answers.length; place++) {
    const each = answers[place];
    if (each) sum += each.heaviness * (each.values[each.marks[row] ?? 0] ?? 0);
  }
  return round4(sum / total);
}
