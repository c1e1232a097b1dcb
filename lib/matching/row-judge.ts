import { nearness } from "./circumstances";
import { CAPACITY, type FirmColumns } from "./firm-columns";
import type { Answers, Question } from "./question";
import { certificateGap, holdsOn, preferenceGap, radiusGap, type Scales, unitsOf, UNSTATED } from "./reckoning";
import { round4 } from "./rounding";

/** What one row is worth for one question: the figures of `score` for one plant, without its reasons. */
export class RowJudge {
  private readonly musts: readonly (Uint8Array | Uint16Array)[];
  private readonly heaviness: { capabilities: number; materials: number };
  private readonly certificateWeight: number;

  // What the last look at a row's gates found.
  private kilometres = Number.NaN;
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

  /**
   * How many gates are closed apart from the musts among capabilities; more than `reach` means no more than that.
   * What it finds is kept for the questions below, which are about the same row.
   */
  closedBeside(row: number, firm: number, flag: number, reach: number): number {
    const { question, columns } = this;
    const { need } = question;
    let closed = 0;
    for (const { must, holds } of question.certificates) {
      if (must && !holdsOn(columns, holds, row, question.day) && ++closed > reach) return closed;
    }
    this.kilometres = question.kilometresTo(columns.point.at(row));
    if (need.place !== null && need.radiusKm !== null && !(this.kilometres <= need.radiusKm) && ++closed > reach) return closed;
    this.capacity = question.weigh.capacity > 0 && (flag & CAPACITY) !== 0 ? question.capacityValue(row) : 0;
    this.returned = this.returnedBy(row, firm, flag);
    if (this.returned !== UNSTATED && this.returned < this.scales.returnFloor) closed += 1;
    return closed;
  }

  private returnedBy(row: number, firm: number, flag: number): number {
    const { question, columns, scales, kilometres } = this;
    const preference = columns.preference.at(firm);
    const { said, sectors, orderValue } = question.caringOf(preference);
    if (!said) return UNSTATED;
    const most = columns.shared.preferences.things[preference]?.maxDistanceKm ?? null;
    const delivery = most === null || Number.isNaN(kilometres) ? UNSTATED : nearness(Math.max(0, kilometres - most), scales.weights.halfDistanceKm);
    const fills = question.weigh.capacity > 0 && (flag & CAPACITY) !== 0 && columns.capacity.has(row) ? this.capacity : UNSTATED;
    return scales.returned(sectors, orderValue, delivery, fills);
  }

  /** The sum of all contributions but that of the words. */
  withoutWords(row: number, firm: number): number {
    const { question, columns } = this;
    const { weigh } = question;
    const factor = this.factorOf(firm);
    let units = 0;
    if (weigh.capabilities > 0) units += unitsOf(weigh.capabilities, meanOf(question.capabilities, row, this.heaviness.capabilities), factor);
    if (weigh.certificates > 0) units += unitsOf(weigh.certificates, this.certificatesValue(row), factor);
    if (weigh.materials > 0) units += unitsOf(weigh.materials, meanOf(question.materials, row, this.heaviness.materials), factor);
    if (weigh.capacity > 0) units += unitsOf(weigh.capacity, this.capacity, factor);
    if (weigh.distance > 0) units += unitsOf(weigh.distance, question.distanceValue(this.kilometres), factor);
    if (weigh.size > 0) units += unitsOf(weigh.size, round4(question.sizeValues[columns.sizes.at(firm)] ?? 0), factor);
    return units;
  }

  private certificatesValue(row: number): number {
    let sum = 0;
    for (const { holds, weight } of this.question.certificates) if (holdsOn(this.columns, holds, row, this.question.day)) sum += weight;
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
    return this.scales.factors[this.columns.completeness.at(firm)] ?? 0;
  }

  /** How much is missing before the gates open. */
  gapOf(row: number): number {
    const { question, columns, returned, scales } = this;
    const { need } = question;
    let gap = 0;
    if (returned !== UNSTATED && returned < scales.returnFloor) gap += preferenceGap(returned, scales.weights.returnFloor);
    for (const marks of this.musts) if (marks[row] === 0) gap += 1;
    for (const { must, holds } of question.certificates) if (must && !holdsOn(columns, holds, row, question.day)) gap += certificateGap(columns, holds, row, question.day);
    if (need.place !== null && need.radiusKm !== null && !(this.kilometres <= need.radiusKm)) gap += radiusGap(this.kilometres, need.radiusKm);
    return gap;
  }
}

function isAnswered(answers: readonly Answers[], row: number): boolean {
  for (const { marks } of answers) if (marks[row] !== 0) return true;
  return false;
}

/** What a row's answers are worth: see `judgeWishes`. */
function meanOf(answers: readonly Answers[], row: number, total: number): number {
  let sum = 0;
  for (const { marks, values, heaviness } of answers) sum += heaviness * (values[marks[row] ?? 0] ?? 0);
  return round4(sum / total);
}
