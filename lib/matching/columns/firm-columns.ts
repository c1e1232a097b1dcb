import { dayNumber, NO_BEGINNING, NO_END } from "./days";
import { type Column, Growing } from "./growing";
import { type PackedPosting, Postings, variantOf } from "./postings";
import { round4 } from "../scoring/rounding";
import type { Shared } from "./shared";
import { type CapacitySlot, type MatchFirm, type MatchPlant, SIZE_CLASSES } from "../scoring/sides";
import { type PackedWords, WordColumns } from "./word-columns";

/** What is true or false of a firm, as bits of one byte; none of it of one that is gone. */
export const ACTIVE = 1;
/** It has more than one plant, so the best has to be found. */
export const SEVERAL = 2;
/** It does not work for some. */
export const EXCLUDES = 4;
/** Its one row stands for no plant at all. */
export const PLANTLESS = 8;
/** At least one of its plants states capacity. */
export const CAPACITY = 16;

/**
 * All firms as columns: a firm has a number, and its plants are rows that follow one another. Both only ever grow; a
 * firm that changes leaves dead rows behind and gets new ones, until the columns are made anew without the dead.
 * Everything that decides a score can be read back, to the last bit.
 */
export class FirmColumns {
  readonly ids: string[] = [];
  readonly firstRow = new Growing(Uint32Array);
  readonly words: WordColumns;

  /** The firm of a row, or -1 where it is gone. */
  readonly firmOf = new Growing(Int32Array);
  // What is said of the firm is repeated at each of its rows: most firms have one, and a pass reads along the rows.
  readonly flags = new Growing(Uint8Array);
  /** 0: it has not said; otherwise the place among the size classes, from 1. */
  readonly sizes = new Growing(Uint8Array);
  /** In ten-thousandths. */
  readonly completeness = new Growing(Uint16Array);
  /** The number of what it looks for. */
  readonly preference = new Growing(Uint32Array);
  readonly plantIds: string[] = [];
  /** The number of its point, or -1. */
  readonly point = new Growing(Int32Array);
  /** Where the certificates of a row end; they begin where those of the row before it end. */
  readonly certificateEnd = new Growing(Uint32Array);
  readonly certificate = new Growing(Uint16Array);
  readonly certificateRow = new Growing(Uint32Array);
  readonly validFrom = new Growing(Int32Array);
  readonly validUntil = new Growing(Int32Array);
  readonly offers = new Postings();

  /** By row and by firm: few have any. */
  readonly capacity = new Map<number, readonly CapacitySlot[]>();
  readonly excludes = new Map<number, readonly string[]>();

  private readonly numbers = new Map<string, number>();

  constructor(readonly shared: Shared) {
    this.words = new WordColumns(shared.vocabulary);
  }

  get size(): number {
    return this.numbers.size;
  }

  get rows(): number {
    return this.firmOf.length;
  }

  /** Rows whose firm is gone. */
  dead = 0;

  numberOf(organisationId: string): number | null {
    return this.numbers.get(organisationId) ?? null;
  }

  store(firm: MatchFirm): void {
    this.remove(firm.organisationId);
    const number = this.ids.push(firm.organisationId) - 1;
    this.numbers.set(firm.organisationId, number);
    this.words.push(firm.words);
    if (firm.excludes.length > 0) this.excludes.set(number, firm.excludes);
    this.firstRow.push(this.rows);
    const said = {
      flags: flagsOf(firm),
      sizes: firm.sizeClass ? SIZE_CLASSES.indexOf(firm.sizeClass) + 1 : 0,
      completeness: Math.round(round4(Math.min(1, Math.max(0, firm.completeness))) * 10_000),
      preference: this.shared.preferences.numberOf(firm.preferences),
    };
    for (const plant of firm.plants) this.storePlant(number, said, plant);
    if (firm.plants.length === 0) this.storePlant(number, said, null);
  }

  private storePlant(number: number, said: Record<"flags" | "sizes" | "completeness" | "preference", number>, plant: MatchPlant | null): void {
    const { likeness, points } = this.shared;
    const row = this.firmOf.push(number);
    this.flags.push(said.flags);
    this.sizes.push(said.sizes);
    this.completeness.push(said.completeness);
    this.preference.push(said.preference);
    this.plantIds.push(plant?.id ?? "");
    this.point.push(plant?.place ? points.numberOf(plant.place) : -1);
    for (const offer of plant?.offers ?? []) this.offers.push(likeness.numberOf(offer.slug), variantOf(offer), row);
    for (const { slug, validFrom, validUntil } of plant?.certificates ?? []) {
      this.certificate.push(likeness.numberOf(slug));
      this.certificateRow.push(row);
      this.validFrom.push(validFrom === null ? NO_BEGINNING : dayNumber(validFrom));
      this.validUntil.push(validUntil === null ? NO_END : dayNumber(validUntil));
    }
    this.certificateEnd.push(this.certificate.length);
    if (plant && plant.capacity.length > 0) this.capacity.set(row, plant.capacity);
  }

  remove(organisationId: string): void {
    const number = this.numbers.get(organisationId);
    if (number === undefined) return;
    this.numbers.delete(organisationId);
    this.words.forget(number);
    this.excludes.delete(number);
    for (const row of this.rowsOf(number)) {
      this.firmOf.values[row] = -1;
      this.flags.values[row] = 0;
      this.capacity.delete(row);
      this.dead += 1;
    }
    this.ids[number] = "";
  }

  rowsOf(firm: number): number[] {
    const rows: number[] = [];
    for (let row = this.firstRow.at(firm); row < this.rows && this.firmOf.at(row) === firm; row++) rows.push(row);
    return rows;
  }

  certificatesFrom(row: number): number {
    return row === 0 ? 0 : this.certificateEnd.at(row - 1);
  }

  /** The same firms in columns without dead rows and without reserves. */
  anew(): FirmColumns {
    const fresh = new FirmColumns(this.shared);
    const moved = new Int32Array(this.rows).fill(-1);
    for (const [organisationId, firm] of [...this.numbers].sort((a, b) => a[1] - b[1])) fresh.adopt(this, organisationId, firm, moved);
    for (const { entry, variant, list } of this.offers.all()) {
      for (const row of list.rows()) if ((moved[row] ?? -1) >= 0) fresh.offers.push(entry, variant, moved[row] ?? 0);
    }
    fresh.trim();
    return fresh;
  }

  /** Gives back what growing columns had reserved, and turns the words round. */
  trim(): void {
    for (const column of [...this.columns, this.words]) column.trim();
  }

  private adopt(older: FirmColumns, organisationId: string, firm: number, moved: Int32Array): void {
    const number = this.ids.push(organisationId) - 1;
    this.numbers.set(organisationId, number);
    this.words.adopt(older.words, firm);
    const excludes = older.excludes.get(firm);
    if (excludes) this.excludes.set(number, excludes);
    this.firstRow.push(this.rows);
    for (const row of older.rowsOf(firm)) {
      moved[row] = this.firmOf.push(number);
      this.plantIds.push(older.plantIds[row] ?? "");
      for (const key of ["flags", "sizes", "completeness", "preference", "point"] as const) this[key].push(older[key].at(row));
      for (let place = older.certificatesFrom(row); place < older.certificateEnd.at(row); place++) {
        for (const key of ["certificate", "validFrom", "validUntil"] as const) this[key].push(older[key].at(place));
        this.certificateRow.push(moved[row] ?? 0);
      }
      this.certificateEnd.push(this.certificate.length);
      const capacity = older.capacity.get(row);
      if (capacity) this.capacity.set(moved[row] ?? 0, capacity);
    }
  }

  pack(): PackedFirms {
    const { ids, plantIds, capacity, excludes, figures } = this;
    const held = Object.fromEntries(Object.entries(figures).map(([name, column]) => [name, column.held]));
    return { ids, plantIds, capacity, excludes, figures: held, offers: this.offers.pack(), words: this.words.pack() };
  }

  /** The firms as they were packed, none of them dead; what they have in common has been unpacked before. */
  static unpack(shared: Shared, packed: PackedFirms): FirmColumns {
    const columns = new FirmColumns(shared);
    for (const id of packed.ids) columns.numbers.set(id, columns.ids.push(id) - 1);
    for (const id of packed.plantIds) columns.plantIds.push(id);
    for (const [row, slots] of packed.capacity) columns.capacity.set(row, slots);
    for (const [number, others] of packed.excludes) columns.excludes.set(number, others);
    for (const [name, column] of Object.entries<Growing<Column>>(columns.figures)) {
      const held = packed.figures[name];
      if (!held) throw new Error(`no column ${name} was packed`);
      column.hold(held);
    }
    columns.offers.unpack(packed.offers);
    columns.words.unpack(packed.words);
    return columns;
  }

  private get figures() {
    const { flags, sizes, completeness, preference, firstRow, firmOf, point, certificateEnd, certificate, certificateRow, validFrom, validUntil } = this;
    return { flags, sizes, completeness, preference, firstRow, firmOf, point, certificateEnd, certificate, certificateRow, validFrom, validUntil };
  }

  private get columns() {
    return [...Object.values(this.figures), this.offers];
  }

  /** What the columns take, in bytes; and what the words take beside them. Identifiers come on top. */
  get bytes(): { columns: number; words: number } {
    return { columns: this.columns.reduce((sum, { bytes }) => sum + bytes, 0), words: this.words.bytes };
  }
}

/** All firms as they are kept outside the process. */
export interface PackedFirms extends Pick<FirmColumns, "ids" | "plantIds" | "capacity" | "excludes"> {
  figures: Record<string, Column>;
  offers: PackedPosting[];
  words: PackedWords;
}

function flagsOf({ active, plants, excludes }: MatchFirm): number {
  const capacity = plants.some((plant) => plant.capacity.length > 0);
  return (
    (active ? ACTIVE : 0) | (plants.length > 1 ? SEVERAL : 0) | (plants.length === 0 ? PLANTLESS : 0) | (excludes.length > 0 ? EXCLUDES : 0) | (capacity ? CAPACITY : 0)
  );
}
