import type { Offer, Source } from "../scoring/sides";
import { type PackedRows, Posting } from "./posting";

const SOURCES: readonly Source[] = ["declared", "verified", "text"];
const LEVELS: readonly Offer["level"][] = ["CORE", "SUPPLEMENTARY"];

/** How many lists there are for one entry of the taxonomy: one for each source and level. */
export const VARIANTS = SOURCES.length * LEVELS.length;

export const variantOf = ({ source, level }: Pick<Offer, "source" | "level">): number => SOURCES.indexOf(source) * LEVELS.length + LEVELS.indexOf(level);

export const sourceOf = (variant: number): Source => SOURCES[Math.floor(variant / LEVELS.length)] ?? "declared";

/** The offer that a list stands for. */
export const offerOf = (slug: string, variant: number): Offer => ({ slug, source: sourceOf(variant), level: LEVELS[variant % LEVELS.length] ?? "CORE" });

/** The rows that make one offer. */
export interface OfferList {
  list: Posting;
  offer: Offer;
}

export interface PackedPosting extends PackedRows {
  entry: number;
  variant: number;
}

/** What all rows offer, by entry and variant. */
export class Postings {
  private readonly lists: (Posting | undefined)[] = [];

  push(entry: number, variant: number, row: number): void {
    const place = entry * VARIANTS + variant;
    (this.lists[place] ??= new Posting()).push(row);
  }

  /** Null where nobody offers it so. */
  list(entry: number, variant: number): Posting | null {
    return this.lists[entry * VARIANTS + variant] ?? null;
  }

  /** The offers of a row. */
  madeAt(row: number): { entry: number; variant: number }[] {
    const made: { entry: number; variant: number }[] = [];
    for (let place = 0; place < this.lists.length; place++) {
      if (this.lists[place]?.has(row)) made.push({ entry: Math.floor(place / VARIANTS), variant: place % VARIANTS });
    }
    return made;
  }

  /** Every list that there is, with its entry and variant. */
  *all(): Generator<{ entry: number; variant: number; list: Posting }> {
    for (const [place, list] of this.lists.entries()) if (list) yield { entry: Math.floor(place / VARIANTS), variant: place % VARIANTS, list };
  }

  trim(): void {
    for (const list of this.lists) list?.trim();
  }

  pack(): PackedPosting[] {
    return [...this.all()].map(({ entry, variant, list }) => ({ entry, variant, ...list.pack() }));
  }

  unpack(packed: readonly PackedPosting[]): void {
    for (const { entry, variant, ...rows } of packed) this.lists[entry * VARIANTS + variant] = Posting.unpack(rows);
  }

  get bytes(): number {
    return this.lists.reduce((sum, list) => sum + (list?.bytes ?? 0), 0);
  }
}
