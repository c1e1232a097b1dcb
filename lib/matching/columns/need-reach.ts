import type { NeedColumns } from "./need-columns";
import type { NeedJudge } from "./need-judge";
import type { Plant } from "./offering";

/** More closed gates than anybody reaches. */
export const OUT = 255;

/** By need: how many of its gates are closed at a plant, and OUT where they are more than `reach`; most are, after a look at its musts. */
export function closedAt(plant: Plant, reach: number, needs: NeedColumns, judge: NeedJudge, counts: Uint8Array): Uint8Array {
  countMissing(plant.answers, needs.mustEnd.values, needs.musts.values, counts, needs.needs.length);
  const heldEnd = needs.heldEnd.values;
  const held = needs.held.values;
  // A firm with several plants stands with its best one, which may do nothing of what is wished.
  const isAlone = judge.plants.length === 1;
  for (let need = 0; need < needs.needs.length; need++) {
    let closed = counts[need] ?? 0;
    if (closed > reach || (isAlone && !judge.isRelevant(plant, need, closed))) {
      counts[need] = OUT;
      continue;
    }
    const end = heldEnd[need] ?? 0;
    for (let place = need === 0 ? 0 : (heldEnd[need - 1] ?? 0); closed <= reach && place < end; place++) if (!judge.holds(plant, held[place] ?? 0, need)) closed += 1;
    if (closed <= reach && judge.isTooFar(plant, need)) closed += 1;
    if (closed <= reach && !judge.wouldCare(plant, need)) closed += 1;
    counts[need] = closed <= reach ? closed : OUT;
  }
  return counts;
}

/** Adds 1 to the count of a need for every must that has no answer. */
function countMissing(answers: Float64Array, ends: Uint32Array, musts: Uint16Array, counts: Uint8Array, needs: number): void {
  let place = 0;
  for (let need = 0; need < needs; need++) {
    const end = ends[need] ?? 0;
    let missing = 0;
    for (; place < end; place++) if (answers[musts[place] ?? 0] === 0) missing += 1;
    counts[need] = missing;
  }
}
