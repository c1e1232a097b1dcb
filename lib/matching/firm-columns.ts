import type { Point } from "@/lib/platform/geography";
import { civilDay, dayNumber, NO_BEGINNING, NO_END } from "./days";
import { Growing, Numbering } from "./growing";
import type { Likeness } from "./likeness";
import { offerOf, type Posting, Postings, variantOf } from "./postings";
import { round4 } from "./rounding";
import { type CapacitySlot, type HeldCertificate, type MatchFirm, type MatchNeed, type MatchPlant, type Offer, type Preferences, SIZE_CLASSES } from "./sides";
import { Vocabulary, WordColumns } from "./word-columns";

/** What is true or false of a firm, as bits of one byte. */
export const ACTIVE = 1;
/** It has more than one plant, so the best has to be found. */
export const SEVERAL = 2;
/** It does not work for some. */
export const EXCLUDES = 4;
/** Its one row stands for no plant at all. */
export const PLANTLESS = 8;
/** At least one of its plants states capacity. */
export const CAPACITY = 16;

/** Points on the map by number. Firms stand in few towns, and no text is made of a point to find it again. */
class Points {
  readonly things: Point[] = [];
  private readonly numbers = new Map<number, Map<number, number>>();

  numberOf({ lat, lng }: Point): number {
    const row = this.numbers.get(lat) ?? new Map<number, number>();
    if (row.size === 0) this.numbers.set(lat, row);
    const known = row.get(lng);
    if (known !== undefined) return known;
    row.set(lng, this.things.length);
    return this.things.push({ lat, lng }) - 1;
  }
}

/** What is the same for many firms and kept once: points on the map and what firms look for, by number; keys of words. */
export class Shared {
  readonly points = new Points();
  readonly preferences = new Numbering<Preferences>(({ specialisations, orderValue, maxDistanceKm }) =>
    [specialisations, orderValue?.min, orderValue?.max, orderValue !== null, maxDistanceKm].join(" "),
  );
  readonly vocabulary = new Vocabulary();

  constructor(readonly likeness: Likeness) {}
}

/**
 * All firms as columns: a firm has a number, and its plants are rows that follow one another. Both only ever grow; a
 * firm that changes leaves dead rows behind and gets new ones, until the columns are made anew without the dead.
 * Everything that decides a score can be read back, to the last bit.
 */
export class FirmColumns {
  readonly ids: string[] = [];
  readonly flags = new Growing(Uint8Array);
  /** 0: it has not said; otherwise the place among the size classes, from 1. */
  readonly sizes = new Growing(Uint8Array);
  /** In ten-thousandths. */
  readonly completeness = new Growing(Uint16Array);
  readonly preference = new Growing(Uint32Array);
  readonly firstRow = new Growing(Uint32Array);
  readonly words: WordColumns;

  /** The firm of a row, or -1 where it is gone. */
  readonly firmOf = new Growing(Int32Array);
  readonly plantIds: string[] = [];
  /** The number of its point, or -1. */
  readonly point = new Growing(Int32Array);
  /** Where the certificates of a row end; they begin where those of the row before it end. */
  readonly certificateEnd = new Growing(Uint32Array);
  readonly certificate = new Growing(Uint16Array);
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
    const { shared } = this;
    const number = this.ids.push(firm.organisationId) - 1;
    this.numbers.set(firm.organisationId, number);
    this.flags.push(flagsOf(firm));
    this.sizes.push(firm.sizeClass ? SIZE_CLASSES.indexOf(firm.sizeClass) + 1 : 0);
    this.completeness.push(Math.round(round4(Math.min(1, Math.max(0, firm.completeness))) * 10_000));
    this.preference.push(shared.preferences.numberOf(firm.preferences));
    this.words.push(firm.words);
    if (firm.excludes.length > 0) this.excludes.set(number, firm.excludes);
    this.firstRow.push(this.rows);
    for (const plant of firm.plants) this.storePlant(number, plant);
    if (firm.plants.length === 0) this.storePlant(number, null);
  }

  private storePlant(firm: number, plant: MatchPlant | null): void {
    const { likeness, points } = this.shared;
    const row = this.firmOf.push(firm);
    this.plantIds.push(plant?.id ?? "");
    this.point.push(plant?.place ? points.numberOf(plant.place) : -1);
    for (const offer of plant?.offers ?? []) this.offers.push(likeness.numberOf(offer.slug), variantOf(offer), row);
    for (const { slug, validFrom, validUntil } of plant?.certificates ?? []) {
      this.certificate.push(likeness.numberOf(slug));
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
      this.capacity.delete(row);
      this.dead += 1;
    }
    this.flags.values[number] = 0;
    this.ids[number] = "";
  }

  rowsOf(firm: number): number[] {
    const rows: number[] = [];
    for (let row = this.firstRow.at(firm); row < this.rows && this.firmOf.at(row) === firm; row++) rows.push(row);
    return rows;
  }

  /**
   * Reads firms as they were stored. For one need, only what a score looks at is read back: the words that it says too
   * (others are there by their number alone) and, where somebody knows them, the offers that answer its wishes best.
   */
  reader(need: Pick<MatchNeed, "words"> | null = null, offersOf = this.allOffers()): (firm: number) => MatchFirm {
    const asked = need && new Set(need.words.map(({ key }) => this.shared.vocabulary.keys.find(key)));
    return (firm) => {
      const size = this.sizes.at(firm);
      const flags = this.flags.at(firm);
      const preferences = this.shared.preferences.things[this.preference.at(firm)];
      return {
        organisationId: this.ids[firm] ?? "",
        active: (flags & ACTIVE) !== 0,
        sizeClass: size === 0 ? null : (SIZE_CLASSES[size - 1] ?? null),
        plants: flags & PLANTLESS ? [] : this.rowsOf(firm).map((row) => this.readPlant(row, offersOf(row))),
        completeness: this.completeness.at(firm) / 10_000,
        words: this.words.textOf(firm, asked),
        excludes: this.excludes.get(firm) ?? [],
        preferences: preferences ?? { specialisations: null, orderValue: null, maxDistanceKm: null },
      };
    };
  }

  private allOffers(): (row: number) => Offer[] {
    const { likeness } = this.shared;
    const lists = [...this.offers.all()].map(({ entry, variant, list }): OfferList => ({ list, offer: offerOf(likeness.slugOf(entry), variant) }));
    return (row) => lists.filter(({ list }) => list.has(row)).map(({ offer }) => offer);
  }

  private readPlant(row: number, offers: Offer[]): MatchPlant {
    const { things } = this.shared.points;
    return { id: this.plantIds[row] ?? "", place: things[this.point.at(row)] ?? null, offers, certificates: this.certificatesOf(row), capacity: this.capacity.get(row) ?? [] };
  }

  private certificatesOf(row: number): HeldCertificate[] {
    const held: HeldCertificate[] = [];
    for (let place = this.certificatesFrom(row); place < this.certificateEnd.at(row); place++) {
      const [from, until] = [this.validFrom.at(place), this.validUntil.at(place)];
      const slug = this.shared.likeness.slugOf(this.certificate.at(place));
      held.push({ slug, validFrom: from === NO_BEGINNING ? null : civilDay(from), validUntil: until === NO_END ? null : civilDay(until) });
    }
    return held;
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
    for (const column of fresh.columns) column.trim();
    return fresh;
  }

  private adopt(older: FirmColumns, organisationId: string, firm: number, moved: Int32Array): void {
    const number = this.ids.push(organisationId) - 1;
    this.numbers.set(organisationId, number);
    for (const key of ["flags", "sizes", "completeness", "preference"] as const) this[key].push(older[key].at(firm));
    this.words.adopt(older.words, firm);
    const excludes = older.excludes.get(firm);
    if (excludes) this.excludes.set(number, excludes);
    this.firstRow.push(this.rows);
    for (const row of older.rowsOf(firm)) {
      moved[row] = this.firmOf.push(number);
      this.plantIds.push(older.plantIds[row] ?? "");
      this.point.push(older.point.at(row));
      for (let place = older.certificatesFrom(row); place < older.certificateEnd.at(row); place++) {
        for (const key of ["certificate", "validFrom", "validUntil"] as const) this[key].push(older[key].at(place));
      }
      this.certificateEnd.push(this.certificate.length);
      const capacity = older.capacity.get(row);
      if (capacity) this.capacity.set(moved[row] ?? 0, capacity);
    }
  }

  private get columns() {
    const { flags, sizes, completeness, preference, firstRow, firmOf, point, certificateEnd, certificate, validFrom, validUntil, offers } = this;
    return [flags, sizes, completeness, preference, firstRow, firmOf, point, certificateEnd, certificate, validFrom, validUntil, offers];
  }

  /** What the columns take, in bytes; and what the words take beside them. Identifiers come on top. */
  get bytes(): { columns: number; words: number } {
    return { columns: this.columns.reduce((sum, { bytes }) => sum + bytes, 0), words: this.words.bytes };
  }
}

/** The rows that make one offer. */
export interface OfferList {
  list: Posting;
  offer: Offer;
}

function flagsOf({ active, plants, excludes }: MatchFirm): number {
  const capacity = plants.some((plant) => plant.capacity.length > 0);
  return (
    (active ? ACTIVE : 0) | (plants.length > 1 ? SEVERAL : 0) | (plants.length === 0 ? PLANTLESS : 0) | (excludes.length > 0 ? EXCLUDES : 0) | (capacity ? CAPACITY : 0)
  );
}
