import { round4 } from "../scoring/rounding";
import type { Scratch } from "./scratch";
import type { MatchNeed } from "../scoring/sides";
import type { Weights } from "../scoring/weights";
import { countIn, numberIn, type WordColumns } from "./word-columns";
import { rarityOf, saturated } from "../scoring/words";

/** How much the firms' descriptions speak of what one need speaks of: `judgeWords`, over the columns of words. */
export class Heard {
  /** No firm's words are worth more. */
  readonly atMost: number;
  private readonly said: WordColumns["view"];
  private readonly rarities: Float64Array;
  private readonly terms: number[];
  private readonly placeOf: Uint16Array;
  private readonly gains: Float64Array;
  /** By length of a description: how much less one mention counts in it. */
  private readonly lengths: Float64Array;
  /** By firm, for those that were counted at once: what it gains by all its words. */
  private sums: Float64Array | null = null;

  constructor(
    need: MatchNeed,
    private readonly words: WordColumns,
    private readonly text: Weights["text"],
    private readonly scratch: Scratch,
  ) {
    const { corpus, vocabulary } = words;
    const { saturation, lengthNormalisation, half } = text;
    this.said = words.view;
    const averageLength = Math.max(1, corpus.averageLength);
    this.lengths = scratch.figures(words.longest + 1);
    for (let length = 0; length <= words.longest; length++) this.lengths[length] = 1 - lengthNormalisation + lengthNormalisation * (length / averageLength);
    // In the order of the keys, as the score adds them up. What nobody says gains nothing.
    const keys = [...new Set(need.words.map(({ key }) => key))].sort().filter((key) => vocabulary.keys.find(key) >= 0);
    this.terms = keys.map((key) => vocabulary.keys.find(key));
    this.rarities = Float64Array.from(keys, (key) => rarityOf(corpus.holding(key), corpus.size));
    this.gains = new Float64Array(keys.length);
    this.placeOf = scratch.terms(vocabulary.holding.length);
    this.terms.forEach((number, place) => (this.placeOf[number] = place + 1));
    const most = this.rarities.reduce((sum, rarity) => sum + rarity * (saturation + 1), 0);
    this.atMost = round4(most / (most + half));
  }

  /**
   * Gets ready for being asked for so many firms. One by one, each is read through from its first word to its last; word
   * by word, only those who say it are seen, and all of them. Whichever reads less is done.
   */
  expect(firms: number): void {
    const { begins, firms: turned } = this.words.speakers;
    const mentions = this.terms.reduce((sum, term) => sum + (begins[term + 1] ?? 0) - (begins[term] ?? 0), 0);
    if (this.sums || turned === 0 || mentions > firms * this.words.corpus.averageLength) return;
    const sums = this.scratch.figures(turned).fill(0, 0, turned);
    const once = this.scratch.figures(this.words.longest + 1);
    this.terms.forEach((term, place) => this.listen(term, this.rarities[place] ?? 0, sums, once));
    this.sums = sums;
  }

  /** Adds what each firm gains by a word, `once` being room to reckon in. In the order of the words, so that every sum is the one that `judgeWords` finds. */
  private listen(term: number, rarity: number, sums: Float64Array, once: Float64Array): void {
    const { begins, entries } = this.words.speakers;
    const { saturation } = this.text;
    const { lengths } = this;
    const { lengths: lengthOf } = this.said;
    const begin = begins[term] ?? 0;
    const end = begins[term + 1] ?? 0;
    // Most say it once, and there are few lengths: what one mention gains is worked out for each of them first.
    const isCommon = end - begin > this.words.longest;
    if (isCommon) for (let length = 0; length <= this.words.longest; length++) once[length] = rarity * saturated(1, saturation, lengths[length] ?? 0);
    for (let place = begin; place < end; place++) {
      const entry = entries[place] ?? 0;
      const firm = numberIn(entry);
      let count = countIn(entry);
      for (; place + 1 < end && numberIn(entries[place + 1] ?? 0) === firm; place++) count += countIn(entries[place + 1] ?? 0);
      const length = lengthOf[firm] ?? 0;
      sums[firm] = (sums[firm] ?? 0) + (isCommon && count === 1 ? (once[length] ?? 0) : rarity * saturated(count, saturation, lengths[length] ?? 0));
    }
  }

  /** BM25 of a firm's words, brought into 0 to 1. Not rounded. */
  value(firm: number): number {
    const sum = this.sums && firm < this.words.speakers.firms ? (this.sums[firm] ?? 0) : this.read(firm);
    return sum / (sum + this.text.half);
  }

  private read(firm: number): number {
    const { gains, rarities, placeOf } = this;
    const { starts, lengths, entries } = this.said;
    const end = this.words.endOf(firm);
    let found = 0;
    for (let place = starts[firm] ?? 0; place < end; place++) {
      const entry = entries[place] ?? 0;
      const term = placeOf[numberIn(entry)] ?? 0;
      if (term === 0) continue;
      gains[term - 1] = (gains[term - 1] ?? 0) + countIn(entry);
      found += 1;
    }
    if (found === 0) return 0;
    const length = this.lengths[lengths[firm] ?? 0] ?? 0;
    let sum = 0;
    for (let place = 0; place < gains.length; place++) {
      const count = gains[place] ?? 0;
      if (count === 0) continue;
      sum += (rarities[place] ?? 0) * saturated(count, this.text.saturation, length);
      gains[place] = 0;
    }
    return sum;
  }

  /** Gives the places of the terms back. */
  close(): void {
    for (const number of this.terms) this.placeOf[number] = 0;
  }
}
