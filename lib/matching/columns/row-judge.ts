import { heavinessOf, isAnswered, meanOf } from "./answers";
import { CAPACITY, type FirmColumns } from "./firm-columns";
import type { Question } from "./question";
import { preferenceGap, radiusGap, type Scales, unitsOf, UNSTATED } from "./reckoning";
import { round4 } from "../scoring/rounding";

/** What one row is worth for one question: the figures of `score` for one plant, without its reasons. */
export class RowJudge {
  private readonly heaviness: { capabilities: number; materials: number };
  private readonly certificateWeight: number;
  /** How many capabilities there are without which nobody fits. */
  private readonly musts: number;
  private readonly point: Int32Array;
  private readonly preference: Uint32Array;
  private readonly completeness: Uint16Array;
  private readonly sizes: Uint8Array;
  private readonly flags: Uint8Array;

  constructor(
    private readonly columns: FirmColumns,
    private readonly question: Question,
    private readonly scales: Scales,
  ) {
    const { capabilities, materials, certificates } = question;
    this.heaviness = { capabilities: heavinessOf(capabilities), materials: heavinessOf(materials) };
    this.certificateWeight = certificates.reduce((sum, { weight }) => sum + weight, 0);
    this.musts = capabilities.filter(({ must }) => must).length;
    this.point = columns.point.values;
    this.preference = columns.preference.values;
    this.completeness = columns.completeness.values;
    this.sizes = columns.sizes.values;
    this.flags = columns.flags.values;
  }

  /** Whether a row with so many closed gates must have answered one of the musts, because there are more of them. */
  isSure(closed: number): boolean {
    return this.musts > closed;
  }

  /** Nobody fits for being near and certified alone. */
  isRelevant(row: number, firm: number, closed: number): boolean {
    if (this.musts > closed) return true;
    const { subject, capabilities, materials, heard } = this.question;
    switch (subject) {
      case "capabilities":
        return isAnswered(capabilities, row);
      case "materials":
        return isAnswered(materials, row);
      case "words":
        return heard.value(firm) > 0;
      case null:
        return true;
    }
  }

  /** Whether the row does anything, or works with anything, that is wished. */
  concerns(row: number): boolean {
    const { capabilities, materials } = this.question;
    return (capabilities.length > 0 && meanOf(capabilities, row, this.heaviness.capabilities) > 0) || (materials.length > 0 && meanOf(materials, row, this.heaviness.materials) > 0);
  }

  /** 1 where the firm itself would not care for the need. */
  declines(row: number): number {
    if (!this.statesCapacity(row)) return this.question.caring.declines(this.preference[row] ?? 0, this.question.distances.tenths[(this.point[row] ?? -1) + 1] ?? -1);
    const returned = this.returned(row);
    return returned === UNSTATED || returned >= this.scales.returnFloor ? 0 : 1;
  }

  private returned(row: number): number {
    const capacity = this.statesCapacity(row) ? this.question.capacityValue(row) : UNSTATED;
    return this.question.caring.returned(this.preference[row] ?? 0, this.point[row] ?? -1, capacity);
  }

  private statesCapacity(row: number): boolean {
    return this.question.weigh.capacity > 0 && ((this.flags[row] ?? 0) & CAPACITY) !== 0 && this.columns.capacity.has(row);
  }

  /** The sum of all contributions but that of the words. */
  withoutWords(row: number): number {
    const { question } = this;
    const { weigh } = question;
    const factor = this.factorOf(row);
    let units = 0;
    if (weigh.capabilities > 0) units += unitsOf(weigh.capabilities, meanOf(question.capabilities, row, this.heaviness.capabilities), factor);
    if (weigh.certificates > 0) units += unitsOf(weigh.certificates, this.certificatesValue(row), factor);
    if (weigh.materials > 0) units += unitsOf(weigh.materials, meanOf(question.materials, row, this.heaviness.materials), factor);
    if (weigh.capacity > 0) units += unitsOf(weigh.capacity, question.capacityValue(row), factor);
    if (weigh.distance > 0) units += unitsOf(weigh.distance, question.distances.worths[(this.point[row] ?? -1) + 1] ?? 0, factor);
    if (weigh.size > 0) units += unitsOf(weigh.size, question.sizeValues[this.sizes[row] ?? 0] ?? 0, factor);
    return units;
  }

  private certificatesValue(row: number): number {
    const { certificates } = this.question;
    let sum = 0;
    for (let place = 0; place < certificates.length; place++) {
      const wish = certificates[place];
      if (wish?.marks[row] === 1) sum += wish.weight;
    }
    return round4(sum / this.certificateWeight);
  }

  /** The contribution of the words. */
  words(row: number, firm: number): number {
    const { weigh, heard } = this.question;
    return weigh.text > 0 ? unitsOf(weigh.text, round4(heard.value(firm)), this.factorOf(row)) : 0;
  }

  wordsAtMost(row: number): number {
    const { weigh, heard } = this.question;
    return weigh.text > 0 ? unitsOf(weigh.text, heard.atMost, this.factorOf(row)) : 0;
  }

  private factorOf(row: number): number {
    return this.scales.factors[this.completeness[row] ?? 0] ?? 0;
  }

  /** No more than the gap: a capability that is missing is a gap of 1, whatever else is. */
  gapAtLeast(row: number): number {
    let gap = 0;
    for (const { must, marks } of this.question.capabilities) if (must && marks[row] === 0) gap += 1;
    return gap;
  }

  /** How much is missing before the gates open. */
  gapOf(row: number): number {
    const { question, scales } = this;
    const { need, held, day } = question;
    const returned = this.returned(row);
    let gap = 0;
    if (returned !== UNSTATED && returned < scales.returnFloor) gap += preferenceGap(returned, scales.weights.returnFloor);
    for (const { must, marks } of question.capabilities) if (must && marks[row] === 0) gap += 1;
    for (const { must, holds, marks } of question.certificates) if (must && marks[row] === 0) gap += held.gap(holds, row, day);
    if (need.place !== null && need.radiusKm !== null) {
      const kilometres = question.distances.kilometres[(this.point[row] ?? -1) + 1] ?? Number.NaN;
      if (!(kilometres <= need.radiusKm)) gap += radiusGap(kilometres, need.radiusKm);
    }
    return gap;
  }
}
