import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { kilometresBetween } from "@/lib/platform/geography";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { Gate } from "./explanation";
import type { Judged } from "./judged";
import { type CapacityNeeded, type CapacitySlot, type MatchFirm, type MatchNeed, type MatchPlant, SIZE_CLASSES } from "./sides";
import type { Weights } from "./weights";

// What a firm does not say about itself is worth 0 and is named as missing. Anything above 0 would reward silence:
// to declare a small capacity, or a distant town, could lower a score.

/** How near the plant is: a half at `halfDistanceKm`. Null where the need names no place. */
export function judgeDistance(need: MatchNeed, plant: MatchPlant, { halfDistanceKm }: Weights): (Judged & { gates: Gate[] }) | null {
  if (!need.place) return null;
  const km = plant.place && kilometresBetween(need.place, plant.place);
  const { radiusKm } = need;
  const gates: Gate[] = radiusKm === null ? [] : [{ id: "radius", ok: km !== null && km <= radiusKm, need: { radiusKm }, firm: { km } }];
  if (km === null) return { value: 0, evidence: [], missing: [{ kind: "placeUnknown" }], gates };
  return {
    value: nearness(km, halfDistanceKm),
    evidence: [{ kind: "distance", km }],
    missing: radiusKm !== null && km > radiusKm ? [{ kind: "tooFar", km, radiusKm }] : [],
    gates,
  };
}

/** What a distance is worth: 1 on the spot, a half at `half` kilometres. */
export function nearness(km: number, half: number): number {
  const ratio = km / half;
  return 1 / (1 + ratio * ratio);
}

/** How much of the needed capacity is free; half of it is worth .71, because half is a beginning. Null where none is stated. */
export function judgeCapacity(need: Pick<MatchNeed, "capacity" | "wishes">, plant: Pick<MatchPlant, "capacity">, taxonomy: Taxonomy): Judged | null {
  const needed = need.capacity;
  if (!needed || needed.amount <= 0) return null;
  const slots = plant.capacity.filter((slot) => slot.unit === needed.unit && serves(slot, need, taxonomy));
  if (slots.length === 0) return { value: 0, evidence: [], missing: [{ kind: "capacityUnknown", unit: needed.unit, needed: needed.amount }] };
  const free = Math.round(slots.reduce((sum, slot) => sum + freeWithin(slot, needed), 0) * 10) / 10;
  return {
    value: Math.sqrt(Math.min(1, free / needed.amount)),
    evidence: free > 0 ? [{ kind: "capacity", unit: needed.unit, needed: needed.amount, free }] : [],
    missing: free < needed.amount ? [{ kind: "capacityShort", unit: needed.unit, free, needed: needed.amount }] : [],
  };
}

/** Capacity for something else does not help. */
function serves({ slug }: CapacitySlot, need: Pick<MatchNeed, "wishes">, taxonomy: Taxonomy): boolean {
  return slug === null || need.wishes.some((wish) => taxonomy.fit(wish.slug, slug) !== null);
}

/** The part of a slot that falls into the needed days, evenly spread over the slot. Both first and last days count. */
function freeWithin(slot: CapacitySlot, { from, until }: CapacityNeeded): number {
  const days = daysFrom(slot.from, slot.until);
  const shared = daysFrom(slot.from > from ? slot.from : from, slot.until < until ? slot.until : until);
  return days > 0 && shared > 0 ? (slot.amount * shared) / days : 0;
}

const daysFrom = (from: CivilDate, until: CivilDate): number => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

/** Whether the firm is of a wanted size; one class beside it is worth `neighbouringSize`. Null where any size is welcome. */
export function judgeSize(need: Pick<MatchNeed, "sizes">, firm: Pick<MatchFirm, "sizeClass">, { neighbouringSize }: Weights): Judged | null {
  const wanted = [...need.sizes];
  if (wanted.length === 0) return null;
  const { sizeClass } = firm;
  if (!sizeClass) return { value: 0, evidence: [], missing: [{ kind: "sizeUnknown", wanted }] };
  const steps = Math.min(...wanted.map((size) => Math.abs(SIZE_CLASSES.indexOf(size) - SIZE_CLASSES.indexOf(sizeClass))));
  return {
    value: steps === 0 ? 1 : steps === 1 ? neighbouringSize : 0,
    evidence: steps < 2 ? [{ kind: "size", wanted, sizeClass }] : [],
    missing: steps === 0 ? [] : [{ kind: "sizeDiffers", sizeClass, wanted }],
  };
}
