import type { CapabilityKind, Taxonomy } from "@/lib/capabilities/taxonomy";
import { Numbering } from "./growing";

/** How a held certificate answers a wished one. */
export const HOLDS = { no: 0, covers: 1, exact: 2 } as const;

/** What an entry that was wished for makes of every entry that is offered or held, by its number. */
interface Row {
  /** 0 where it does not serve. */
  similarities: Float64Array;
  holds: Uint8Array;
  /** The entries that serve, and how well each does. */
  serving: { entry: number; similarity: number }[];
}

/**
 * The taxonomy by numbers instead of slugs. A row is worked out when its entry is wished for the first time; there are
 * a few hundred of them, and each takes some microseconds.
 */
export class Likeness {
  private readonly entries = new Numbering<string>((slug) => slug);
  private readonly rows: (Row | undefined)[] = [];
  private readonly weights: number[] = [];

  constructor(private readonly taxonomy: Taxonomy) {}

  numberOf(slug: string): number {
    return this.entries.numberOf(slug);
  }

  /** The slugs that have a number, by it. */
  get slugs(): readonly string[] {
    return this.entries.things;
  }

  slugOf(entry: number): string {
    return this.entries.things[entry] ?? "";
  }

  get size(): number {
    return this.entries.things.length;
  }

  kindOf(entry: number): CapabilityKind | null {
    return this.taxonomy.get(this.slugOf(entry))?.kind ?? null;
  }

  weightOf(entry: number): number {
    return (this.weights[entry] ??= this.taxonomy.weight(this.slugOf(entry)));
  }

  /** The row of a wished entry; long enough for every entry that has a number by now. */
  of(wished: number): Row {
    const known = this.rows[wished];
    if (known && known.similarities.length >= this.size) return known;
    const row: Row = { similarities: new Float64Array(this.size), holds: new Uint8Array(this.size), serving: [] };
    this.entries.things.forEach((offered, entry) => {
      const fit = this.taxonomy.fit(this.slugOf(wished), offered);
      if (fit) row.serving.push({ entry, similarity: fit.similarity });
      row.similarities[entry] = fit?.similarity ?? 0;
      row.holds[entry] = fit?.relation === "exact" ? HOLDS.exact : fit?.relation === "covers" ? HOLDS.covers : HOLDS.no;
    });
    this.rows[wished] = row;
    return row;
  }
}
