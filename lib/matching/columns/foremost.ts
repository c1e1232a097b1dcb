import { type Answers, bestMeanOf, bestOf, heavinessOf } from "./answers";
import { bitsFor, intersect } from "./bits";
import type { FirmColumns } from "./firm-columns";
import { type Lack, putOut, STEPS } from "./lacks";
import type { Question } from "./question";
import type { Rows } from "./reach";
import type { Scales } from "./reckoning";
import { type PartKey, PARTS } from "../scoring/weights";

/** Less is not worth a set of its own. */
const FEW_STEPS = 3;

/**
 * The rows below `end` that may be worth at least so many ten-thousandths, by the estimate. A row that had the best of
 * everything would be worth `most`; what is left between the two is all that it may lack. The lists of offers say so of
 * most rows, 32 at a time, before anything else is asked of them.
 */
export class Foremost {
  private readonly most: number;
  /** By wish: the rows that answer it best, then those that answer it at least second best, and so on. */
  private readonly levels = new Map<Answers, number[]>();
  /** All these sets, one behind the other. */
  private readonly sets: Uint32Array;
  private readonly words: number;
  private begun = 0;
  /** Whoever is not in one of these is out. */
  private readonly needed: number[] = [];
  private readonly lacks: Lack[] = [];

  constructor(
    private readonly columns: FirmColumns,
    private readonly question: Question,
    private readonly scales: Scales,
    private readonly least: number,
    private readonly end: number,
  ) {
    const { weigh, capabilities, materials, heard, sizeValues } = question;
    const best: Record<PartKey, number> = {
      capabilities: bestMeanOf(capabilities), certificates: 1, materials: bestMeanOf(materials), capacity: 1, distance: 1, text: heard.atMost, size: Math.max(...sizeValues),
    };
    this.most = PARTS.reduce((sum, key) => sum + weigh[key] * best[key], 0) * 10_000;
    this.words = bitsFor(end);
    this.sets = question.scratch.list(this.words * [...capabilities, ...materials].reduce((sum, { values }) => sum + values.length, 0));
    // A material closes no gate, be it a must.
    for (const [answers, weight, closeGates] of [[capabilities, weigh.capabilities, true], [materials, weigh.materials, false]] as const) {
      const total = heavinessOf(answers);
      for (const each of answers) this.levels.set(each, this.levelsOf(each, (weight * 10_000 * each.heaviness) / total, closeGates && each.must));
    }
  }

  /**
   * Finds who answers a wish how well, as far down as it matters; whoever answers it worse than that is out. What is
   * lacking is told in steps, and less than a whole one is forgotten, so that nobody is out who should not be.
   */
  private levelsOf(answers: Answers, worth: number, isGate: boolean): number[] {
    const { end, words, sets } = this;
    const { offers, values } = answers;
    const step = Math.max(1, this.most - this.least) / STEPS;
    const levels: number[] = [];
    let taken = 0;
    // A gate that nobody opens has one level, with nobody in it.
    for (let mark = values.length - 1; mark > 0 || (isGate && mark === 0); mark--) {
      const having = this.begun;
      this.begun += words;
      const better = levels.at(-1);
      if (better === undefined) sets.fill(0, having, having + words);
      else sets.copyWithin(having, better, better + words);
      for (const { list } of offers[mark] ?? []) list.cover(sets.subarray(having), end);
      levels.push(having);
      const steps = Math.floor((worth * (bestOf(answers) - (values[mark - 1] ?? 0))) / step);
      if (steps >= STEPS || (isGate && mark <= 1)) {
        this.needed.push(having);
        break;
      }
      if (steps - taken < (mark === 1 ? 1 : FEW_STEPS)) continue;
      this.lacks.push({ having, steps: steps - taken });
      taken = steps;
    }
    return levels;
  }

  /** The rows whose answers to all wishes together are good enough, as a set. */
  answering(): Uint32Array {
    const { words, sets } = this;
    const all = this.question.scratch.list(words).fill(-1, 0, words);
    for (const set of this.needed) intersect(all, sets.subarray(set), words);
    putOut(all, words, sets, this.lacks.sort((a, b) => b.steps - a.steps));
    return all;
  }

  /** Keeps those of a list of rows that are near enough, and complete enough, and says how many they are. */
  keep(rows: Uint32Array, length: number): number {
    const { weigh, distances, sizeValues } = this.question;
    const { factors } = this.scales;
    const points = this.columns.point.values;
    const sizes = this.columns.sizes.values;
    const completeness = this.columns.completeness.values;
    const most = distances.worths.map((worth) => this.most - weigh.distance * 10_000 * (1 - worth));
    const best = Math.max(...sizeValues);
    const lost = Float64Array.from(sizeValues, (value) => weigh.size * 10_000 * (best - value));
    let kept = 0;
    for (let place = 0; place < length; place++) {
      const row = rows[place] ?? 0;
      rows[kept] = row;
      if (((most[(points[row] ?? 0) + 1] ?? 0) - (lost[sizes[row] ?? 0] ?? 0)) * (factors[completeness[row] ?? 0] ?? 0) >= this.least) kept += 1;
    }
    return kept;
  }

  /** Marks what these rows answer, which are among the answering; of all others nothing is known then. */
  mark({ rows, length }: Rows): void {
    for (const [{ marks, values }, levels] of this.levels) {
      const best = values.length - 1;
      const last = levels.length - 1;
      const { sets } = this;
      for (let place = 0; place < length; place++) {
        const row = rows[place] ?? 0;
        const word = row >>> 5;
        const bit = 1 << (row & 31);
        // Most rows have no answer at all to most wishes.
        let level = last;
        while (level >= 0 && ((sets[(levels[level] ?? 0) + word] ?? 0) & bit) !== 0) level -= 1;
        marks[row] = level === last ? 0 : best - level - 1;
      }
    }
  }
}
