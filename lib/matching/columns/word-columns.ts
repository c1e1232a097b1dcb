import type { TextKey } from "@/lib/capabilities/text-keys";
import { Growing, Numbering } from "./growing";
import type { Corpus } from "../scoring/words";

/** An entry is the number of a key and how often it is said, up to this; what is said oftener has several entries. */
const MOST_SAID = 255;

/** Stands for a word that nobody asked for; no key is empty. */
const UNASKED: TextKey = { key: "", word: "" };

/** The number of the key, or of the firm, of an entry. */
export const numberIn = (entry: number): number => entry >>> 8;
export const countIn = (entry: number): number => entry & MOST_SAID;

/** The keys of all descriptions, by number, and in how many descriptions each stands. */
export class Vocabulary {
  readonly keys = new Numbering<string>((key) => key);
  readonly holding = new Growing(Uint32Array);

  numberOf(key: string): number {
    const number = this.keys.numberOf(key);
    if (number >= 2 ** 24) throw new Error("more different words than sixteen million");
    while (this.holding.length <= number) this.holding.push(0);
    return number;
  }
}

/** Who says each key and how often: by key, entries of firms in ascending order. */
interface Speakers {
  /** By key, and one more: where its entries begin, and those of the key before end. */
  begins: Uint32Array;
  entries: Uint32Array;
  /** The firms below this number are in it. */
  firms: number;
}

/** The words of all firms, as they are kept outside the process. */
export interface PackedWords {
  starts: Uint32Array<ArrayBuffer>;
  lengths: Uint32Array<ArrayBuffer>;
  entries: Uint32Array<ArrayBuffer>;
  longest: number;
  size: number;
  words: number;
}

/**
 * What each firm says: its keys, counted, in one long column; and the same the other way round, who says a key, as it
 * stood when the columns were made. A firm that is gone stays in both until they are made anew.
 */
export class WordColumns {
  private readonly starts = new Growing(Uint32Array);
  private readonly lengths = new Growing(Uint32Array);
  private readonly entries = new Growing(Uint32Array);
  private speaking: Speakers = { begins: new Uint32Array(1), entries: new Uint32Array(0), firms: 0 };
  /** No description is longer. */
  longest = 0;
  /** All 0 between two firms. */
  private readonly tally = new Growing(Uint32Array);
  /** Descriptions that count, and the number of their words. */
  private size = 0;
  private words = 0;

  constructor(readonly vocabulary: Vocabulary) {}

  /** Firms come one after the other, numbered from 0. */
  push(said: readonly TextKey[]): void {
    this.starts.push(this.entries.length);
    this.lengths.push(said.length);
    this.longest = Math.max(this.longest, said.length);
    const numbers = said.map(({ key }) => this.vocabulary.numberOf(key));
    const tally = this.tallyOf(numbers);
    for (const number of numbers) {
      const count = tally[number] ?? 0;
      if (count === 0) continue;
      tally[number] = 0;
      for (let left = count; left > 0; left -= MOST_SAID) this.entries.push(number * (MOST_SAID + 1) + Math.min(left, MOST_SAID));
      this.count(number, 1);
    }
    this.size += 1;
    this.words += said.length;
  }

  /** How often each number comes; zeros are left behind by who reads it. */
  private tallyOf(numbers: readonly number[]): Uint32Array {
    while (this.tally.length < this.vocabulary.holding.length) this.tally.push(0);
    const { values } = this.tally;
    for (const number of numbers) values[number] = (values[number] ?? 0) + 1;
    return values;
  }

  /** Takes over a firm of older columns over the same vocabulary, which counts it already. */
  adopt(older: WordColumns, firm: number): void {
    this.starts.push(this.entries.length);
    this.lengths.push(older.lengthOf(firm));
    this.longest = Math.max(this.longest, older.lengthOf(firm));
    const end = older.endOf(firm);
    for (let place = older.starts.at(firm); place < end; place++) this.entries.push(older.entries.at(place));
    this.size += 1;
    this.words += older.lengthOf(firm);
  }

  /** Takes a firm that still counts out of the statistics. */
  forget(firm: number): void {
    for (const number of new Set(this.said(firm).map(([each]) => each))) this.count(number, -1);
    this.size -= 1;
    this.words -= this.lengthOf(firm);
  }

  lengthOf(firm: number): number {
    return this.lengths.at(firm);
  }

  /** The keys of a firm by number, with how often each is said; a key may come several times. */
  said(firm: number): [number: number, count: number][] {
    const { starts, entries } = this.view;
    const found: [number, number][] = [];
    for (let place = starts[firm] ?? 0; place < this.endOf(firm); place++) found.push([numberIn(entries[place] ?? 0), countIn(entries[place] ?? 0)]);
    return found;
  }

  /** The columns themselves, for as long as a question takes. The keys of a firm begin at its start and end where `endOf` says. */
  get view() {
    return { starts: this.starts.values, lengths: this.lengths.values, entries: this.entries.values };
  }

  /** The column turned round, for as long as a question takes. */
  get speakers(): Speakers {
    return this.speaking;
  }

  /** Turns the column round, for all firms that it holds by now. */
  private turnRound(): void {
    const { values, length } = this.entries;
    const begins = new Uint32Array(this.vocabulary.holding.length + 1);
    for (let place = 0; place < length; place++) {
      const next = numberIn(values[place] ?? 0) + 1;
      begins[next] = (begins[next] ?? 0) + 1;
    }
    for (let key = 1; key < begins.length; key++) begins[key] = (begins[key] ?? 0) + (begins[key - 1] ?? 0);
    const free = begins.slice();
    const entries = new Uint32Array(length);
    const firms = this.starts.length;
    for (let firm = 0; firm < firms; firm++) {
      const end = this.endOf(firm);
      for (let place = this.starts.at(firm); place < end; place++) {
        const entry = values[place] ?? 0;
        const key = numberIn(entry);
        entries[free[key] ?? 0] = firm * (MOST_SAID + 1) + countIn(entry);
        free[key] = (free[key] ?? 0) + 1;
      }
    }
    this.speaking = { begins, entries, firms };
  }

  endOf(firm: number): number {
    return firm + 1 < this.starts.length ? (this.starts.values[firm + 1] ?? 0) : this.entries.length;
  }

  /**
   * The words of a firm as the score takes them; of those that nobody `asked` for only how many they are. How they were
   * written is not kept: only a need's words are shown.
   */
  textOf(firm: number, asked: ReadonlySet<number> | null): TextKey[] {
    const text = new Array<TextKey>(this.lengthOf(firm)).fill(UNASKED);
    let place = 0;
    for (const [number, count] of this.said(firm)) {
      if (asked && !asked.has(number)) continue;
      const key = this.vocabulary.keys.things[number] ?? "";
      text.fill({ key, word: key }, place, place + count);
      place += count;
    }
    return text;
  }

  /** Every description that counts, for comparing words. */
  get corpus(): Corpus {
    const { size, words } = this;
    const { keys, holding } = this.vocabulary;
    return { size, averageLength: size > 0 ? words / size : 0, holding: (key) => holding.at(keys.find(key)) };
  }

  pack(): PackedWords {
    const { longest, size, words } = this;
    return { starts: this.starts.held, lengths: this.lengths.held, entries: this.entries.held, longest, size, words };
  }

  unpack({ starts, lengths, entries, longest, size, words }: PackedWords): void {
    this.starts.hold(starts);
    this.lengths.hold(lengths);
    this.entries.hold(entries);
    Object.assign(this, { longest, size, words });
    this.turnRound();
  }

  trim(): void {
    for (const column of [this.starts, this.lengths, this.entries]) column.trim();
    this.turnRound();
  }

  get bytes(): number {
    const { begins, entries } = this.speaking;
    return this.starts.bytes + this.lengths.bytes + this.entries.bytes + begins.byteLength + entries.byteLength;
  }

  private count(number: number, by: 1 | -1): void {
    const { values } = this.vocabulary.holding;
    values[number] = (values[number] ?? 0) + by;
  }
}
