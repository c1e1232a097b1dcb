import type { Point } from "@/lib/platform/geography";
import { Numbering } from "./growing";
import type { Likeness } from "./likeness";
import type { Preferences } from "../scoring/sides";
import { Vocabulary } from "./word-columns";

/** Points on the map by number. Firms stand in few towns, and no text is made of a point to find it again. */
class Points {
  readonly things: Point[] = [];
  private readonly numbers = new Map<number, Map<number, number>>();
  /** Whoever reads many firms has one object for a town, and finds it without comparing figures. */
  private readonly same = new WeakMap<Point, number>();

  numberOf(point: Point): number {
    const known = this.same.get(point);
    if (known !== undefined) return known;
    const number = this.find(point);
    this.same.set(point, number);
    return number;
  }

  private find({ lat, lng }: Point): number {
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
  readonly preferences = new Numbering<Preferences>(
    ({ specialisations, orderValue, maxDistanceKm }) => `${specialisations} ${orderValue && `${orderValue.min}-${orderValue.max}`} ${maxDistanceKm}`,
  );
  readonly vocabulary = new Vocabulary();

  constructor(readonly likeness: Likeness) {}

  pack(): PackedShared {
    const { things: keys } = this.vocabulary.keys;
    return { slugs: [...this.likeness.slugs], points: this.points.things, preferences: this.preferences.things, keys, holding: this.vocabulary.holding.held };
  }

  /** Numbers everything as it was numbered there; nothing has a number yet. */
  unpack({ slugs, points, preferences, keys, holding }: PackedShared): void {
    for (const slug of slugs) this.likeness.numberOf(slug);
    for (const point of points) this.points.numberOf(point);
    this.preferences.numberAll(preferences);
    this.vocabulary.keys.numberAll(keys);
    this.vocabulary.holding.hold(holding);
  }
}

/** What many firms have in common, as it is kept outside the process. */
export interface PackedShared {
  slugs: string[];
  points: Point[];
  preferences: Preferences[];
  keys: string[];
  holding: Uint32Array<ArrayBuffer>;
}
