import type { TextKey } from "@/lib/capabilities/text-keys";
import type { Point } from "@/lib/platform/geography";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { CapacityUnit } from "@/prisma/generated/enums";

/** A need, as the score sees it. What it leaves open (null, empty) does not count for or against anybody. */
export interface MatchNeed {
  id: string;
  organisationId: string;
  /** Entries of the taxonomy of any kind; their kind decides what they are judged by. */
  wishes: readonly { slug: string; wish: Insistence }[];
  /** The day of delivery, or today where the need has none: the day on which certificates must be valid. */
  neededOn: CivilDate;
  /** Where it is needed. */
  place: Point | null;
  /** Further away nobody is wanted. Without a place it means nothing. */
  radiusKm: number | null;
  capacity: CapacityNeeded | null;
  /** Size classes that are wanted; none: any. */
  sizes: readonly SizeClass[];
  /** What the order is worth, in złoty. */
  orderValue: number | null;
  /** Letters of its specialisations, for example "EA". */
  specialisations: string;
  /** The keys of its title and description. */
  words: readonly TextKey[];
  /** Organisations that it is not for. */
  excludes: readonly string[];
}

/** A firm, as the score sees it. It is judged plant by plant: what it can do must come together in one place. */
export interface MatchFirm {
  organisationId: string;
  /** A member or a vouched-for supplier, and neither suspended nor gone. */
  active: boolean;
  sizeClass: SizeClass | null;
  plants: readonly MatchPlant[];
  /** 0 to 1. */
  completeness: number;
  /** The keys of its descriptions. */
  words: readonly TextKey[];
  /** Organisations that it does not work for. */
  excludes: readonly string[];
  preferences: Preferences;
}

/** Without what is a MUST nobody fits; NICE is welcome; READ is only said in the words of the need, and was not ticked. */
export type Insistence = "MUST" | "NICE" | "READ";

export interface MatchPlant {
  id: string;
  place: Point | null;
  /** Processes, services, products and materials. */
  offers: readonly Offer[];
  certificates: readonly HeldCertificate[];
  capacity: readonly CapacitySlot[];
}

export interface Offer {
  slug: string;
  level: "CORE" | "SUPPLEMENTARY";
  source: Source;
}

/** declared: by the firm; verified: by the office as well; text: only read out of what the firm wrote. */
export type Source = "declared" | "verified" | "text";

export interface HeldCertificate {
  slug: string;
  validFrom: CivilDate | null;
  /** Its last day; null where it has no end. */
  validUntil: CivilDate | null;
}

export interface CapacityNeeded {
  /** What is counted. Slots in another unit do not count. */
  unit: CapacityUnit;
  amount: number;
  from: CivilDate;
  until: CivilDate;
}

export interface CapacitySlot {
  unit: CapacityUnit;
  amount: number;
  from: CivilDate;
  until: CivilDate;
  /** The entry that it is capacity for; null: for anything that the plant does. */
  slug: string | null;
}

/** What the firm itself looks for. Null: it has not said, and then anything is welcome. */
export interface Preferences {
  /** Letters of the specialisations that it wants to work in. */
  specialisations: string | null;
  /** Orders that it likes, in złoty; an open end is null. */
  orderValue: { min: number | null; max: number | null } | null;
  maxDistanceKm: number | null;
}

export const SIZE_CLASSES = ["MICRO", "SMALL", "MEDIUM", "LARGE"] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];
