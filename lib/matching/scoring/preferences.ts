import { kilometresBetween } from "@/lib/platform/geography";
import { nearness } from "./circumstances";
import type { Part } from "./explanation";
import type { Judged } from "./judged";
import type { MatchFirm, MatchNeed, MatchPlant, Preferences } from "./sides";
import { sumUp } from "./sum";
import { RETURN_PARTS, type ReturnPartKey, type Weights } from "./weights";

/**
 * The firm's own side: how much it would care for this need. The same form as the score, over what the firm has said
 * that it looks for; null where it has said nothing, because then nothing speaks against the need.
 */
export function judgeReturn(
  need: MatchNeed,
  firm: MatchFirm,
  plant: MatchPlant,
  capacity: Judged | null,
  weights: Weights,
): { score: number; parts: Part<ReturnPartKey>[] } | null {
  const judged: Record<ReturnPartKey, Judged | null> = {
    sectors: judgeSectors(need, firm),
    orderValue: judgeOrderValue(need, firm),
    deliveryDistance: judgeDeliveryDistance(need, firm, plant, weights),
    // A firm that has free capacity wants it filled; one that has said nothing of it has not asked.
    freeCapacity: plant.capacity.length > 0 ? capacity : null,
  };
  if (!hasSaid(firm.preferences)) return null;
  const parts = sumUp(RETURN_PARTS, weights.returnParts, judged, 1);
  return parts.parts.length > 0 ? parts : null;
}

/** Whether a firm looks for anything in particular. */
export const hasSaid = ({ specialisations, orderValue, maxDistanceKm }: Preferences): boolean => Boolean(specialisations) || orderValue !== null || maxDistanceKm !== null;

/** One shared specialisation is enough. */
export function judgeSectors(need: Pick<MatchNeed, "specialisations">, firm: Pick<MatchFirm, "preferences">): Judged | null {
  const wanted = firm.preferences.specialisations;
  if (!wanted || !need.specialisations) return null;
  const shared = [...need.specialisations].filter((letter) => wanted.includes(letter)).join("");
  return { value: shared ? 1 : 0, evidence: [{ kind: "sectors", need: need.specialisations, shared }], missing: [] };
}

/** Within the firm's bounds an order is worth 1; half or twice of them, a half. */
export function judgeOrderValue(need: Pick<MatchNeed, "orderValue">, firm: Pick<MatchFirm, "preferences">): Judged | null {
  const bounds = firm.preferences.orderValue;
  if (!bounds || need.orderValue === null) return null;
  const { min, max } = bounds;
  const value = need.orderValue;
  const worth = min !== null && value < min ? value / min : max !== null && value > max ? max / value : 1;
  return { value: worth, evidence: [{ kind: "orderValue", value, min, max }], missing: [] };
}

/** Within the distance that the firm delivers over it is worth 1; beyond, as a distance from there. */
function judgeDeliveryDistance(need: MatchNeed, firm: MatchFirm, plant: MatchPlant, { halfDistanceKm }: Weights): Judged | null {
  const { maxDistanceKm } = firm.preferences;
  if (maxDistanceKm === null || !need.place || !plant.place) return null;
  const km = kilometresBetween(need.place, plant.place);
  return { value: nearness(Math.max(0, km - maxDistanceKm), halfDistanceKm), evidence: [{ kind: "deliveryDistance", km, maxDistanceKm }], missing: [] };
}
