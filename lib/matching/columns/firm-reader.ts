import { civilDay, NO_BEGINNING, NO_END } from "./days";
import { ACTIVE, type FirmColumns, PLANTLESS } from "./firm-columns";
import { offerOf } from "./postings";
import { type HeldCertificate, type MatchFirm, type MatchNeed, type MatchPlant, type Offer, SIZE_CLASSES } from "../scoring/sides";

/**
 * Reads firms as they were stored. For needs, only what a score looks at is read back: the words that they say too
 * (others are there by their number alone) and, where somebody knows them, the offers that answer their wishes best.
 */
export class FirmReader {
  private readonly asked: ReadonlySet<number> | null;

  constructor(
    private readonly columns: FirmColumns,
    needs: readonly Pick<MatchNeed, "words">[] | null = null,
    private readonly offersOf: (row: number) => readonly Offer[] = allOffers(columns),
  ) {
    const { keys } = columns.shared.vocabulary;
    this.asked = needs && new Set(needs.flatMap(({ words }) => words.map(({ key }) => keys.find(key))));
  }

  read(firm: number): MatchFirm {
    const { columns } = this;
    const row = columns.firstRow.at(firm);
    const size = columns.sizes.at(row);
    const flags = columns.flags.at(row);
    return {
      organisationId: columns.ids[firm] ?? "",
      active: (flags & ACTIVE) !== 0,
      sizeClass: size === 0 ? null : (SIZE_CLASSES[size - 1] ?? null),
      plants: flags & PLANTLESS ? [] : columns.rowsOf(firm).map((each) => this.plantAt(each)),
      completeness: columns.completeness.at(row) / 10_000,
      words: columns.words.textOf(firm, this.asked),
      excludes: columns.excludes.get(firm) ?? [],
      preferences: columns.shared.preferences.things[columns.preference.at(row)] ?? { specialisations: null, orderValue: null, maxDistanceKm: null },
    };
  }

  private plantAt(row: number): MatchPlant {
    const { columns } = this;
    return {
      id: columns.plantIds[row] ?? "",
      place: columns.shared.points.things[columns.point.at(row)] ?? null,
      offers: this.offersOf(row),
      certificates: this.certificatesAt(row),
      capacity: columns.capacity.get(row) ?? [],
    };
  }

  private certificatesAt(row: number): HeldCertificate[] {
    const { columns } = this;
    const held: HeldCertificate[] = [];
    for (let place = columns.certificatesFrom(row); place < columns.certificateEnd.at(row); place++) {
      const [from, until] = [columns.validFrom.at(place), columns.validUntil.at(place)];
      const slug = columns.shared.likeness.slugOf(columns.certificate.at(place));
      held.push({ slug, validFrom: from === NO_BEGINNING ? null : civilDay(from), validUntil: until === NO_END ? null : civilDay(until) });
    }
    return held;
  }
}

const allOffers = ({ shared: { likeness }, offers }: FirmColumns) => (row: number): Offer[] =>
  offers.madeAt(row).map(({ entry, variant }) => offerOf(likeness.slugOf(entry), variant));
