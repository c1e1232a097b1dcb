import { NO_BEGINNING, NO_END } from "./days";
import { type FirmColumns, SEVERAL } from "./firm-columns";
import { HOLDS } from "./likeness";
import { share } from "../scoring/remedies";

/** The certificates of all rows, for as long as a question takes. */
export class Held {
  private readonly ends: Uint32Array;
  private readonly certificate: Uint16Array;
  private readonly from: Int32Array;
  private readonly until: Int32Array;

  constructor(private readonly columns: FirmColumns) {
    this.ends = columns.certificateEnd.values;
    this.certificate = columns.certificate.values;
    this.from = columns.validFrom.values;
    this.until = columns.validUntil.values;
  }

  /** Marks every row where a certificate answers a wish on a day. */
  mark(holds: Uint8Array, day: number, marks: Uint16Array): void {
    const { certificate, from, until } = this;
    const { length, values: rows } = this.columns.certificateRow;
    // Without a branch on what is as good as random, as in `Reach`: the sign of a difference says which day is later.
    for (let place = 0; place < length; place++) {
      const isValid = (day - (until[place] ?? 0) - 1) & ((from[place] ?? 0) - day - 1);
      const row = rows[place] ?? 0;
      marks[row] = (marks[row] ?? 0) | ((isValid & -(holds[certificate[place] ?? 0] ?? 0)) >>> 31);
    }
  }

  /** The same for some rows alone. */
  markThese(holds: Uint8Array, day: number, marks: Uint16Array, rows: Uint32Array, length: number): void {
    for (let place = 0; place < length; place++) {
      const row = rows[place] ?? 0;
      marks[row] = this.answers(holds, row, day) ? 1 : 0;
    }
  }

  /** Keeps those of a list of rows where a certificate answers a wish on a day, and says how many they are. */
  keep(holds: Uint8Array, day: number, rows: Uint32Array, length: number): number {
    let kept = 0;
    for (let place = 0; place < length; place++) {
      const row = rows[place] ?? 0;
      if (this.answers(holds, row, day)) rows[kept++] = row;
    }
    return kept;
  }

  /** Whether a certificate of a row answers a wish on a day. */
  answers(holds: Uint8Array, row: number, day: number): boolean {
    const end = this.ends[row] ?? 0;
    for (let place = row === 0 ? 0 : (this.ends[row - 1] ?? 0); place < end; place++) {
      if ((holds[this.certificate[place] ?? 0] ?? 0) !== HOLDS.no && (this.until[place] ?? 0) >= day && (this.from[place] ?? 0) <= day) return true;
    }
    return false;
  }

  /** How wide the gap is where none of a row answers a wish on a day: see `whatIsMissing` and `widthOf`. */
  gap(holds: Uint8Array, row: number, day: number): number {
    const { columns } = this;
    const firm = columns.firmOf.values[row] ?? -1;
    if ((columns.flags.values[row] ?? 0) & SEVERAL && columns.rowsOf(firm).some((other) => other !== row && this.answers(holds, other, day))) return 0.5;
    let best = -1;
    const end = this.ends[row] ?? 0;
    for (let place = row === 0 ? 0 : (this.ends[row - 1] ?? 0); place < end; place++) {
      if ((holds[this.certificate[place] ?? 0] ?? 0) !== HOLDS.no && (best < 0 || this.isBetter(holds, place, best))) best = place;
    }
    if (best < 0) return 1;
    const [from, until] = [this.from[best] ?? 0, this.until[best] ?? 0];
    if (until !== NO_END && until < day) return share(day - until, 365);
    return from === NO_BEGINNING ? 1 : share(from - day, 365);
  }

  /** Of two that are not valid: the very one before one that covers it, then the one that lasts longest. */
  private isBetter(holds: Uint8Array, one: number, other: number): boolean {
    const order =
      (holds[this.certificate[one] ?? 0] ?? 0) - (holds[this.certificate[other] ?? 0] ?? 0) ||
      (this.until[one] ?? 0) - (this.until[other] ?? 0) ||
      (this.from[one] ?? 0) - (this.from[other] ?? 0);
    return order > 0;
  }
}
