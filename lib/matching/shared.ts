import type { Point } from "@/lib/platform/geography";
import { Numbering } from "./growing";
import type { Likeness } from "./likeness";
import type { Preferences } from "./sides";
import { Vocabulary } from "./word-columns";

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
