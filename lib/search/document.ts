import type { CivilDate } from "@/lib/platform/i18n/format";
import type { Point } from "@/lib/platform/geography";
import type { SearchedKind } from "@/prisma/generated/enums";

/** A row of `SearchDocument`, about to be written. */
export interface Document {
  kind: SearchedKind;
  subjectId: string;
  /** The text of a `tsvector`. */
  keys: string;
  /** What is counted: "1:town:756135". */
  facets: readonly string[];
  /** Where it is, in degrees. */
  points: readonly Point[];
  nameKey: string;
  latestAt: Date | null;
  openUntil: Date | null;
  /** The first and the last day on which this is true; null where there is none. */
  trueFrom: CivilDate | null;
  trueUntil: CivilDate | null;
}
