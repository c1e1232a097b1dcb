import type { Band } from "./explanation";
import { WEIGHTS } from "./weights";

/** Who takes the better place among equals. Without it the order is by score and id alone. */
export interface Turns {
  /** The same seed gives the same order: the civil day and the need, so that the order stays for a day and luck with one need is none with another. */
  seed: string;
  /** How often an organisation has been shown lately. Whoever was shown less is likelier to come first. */
  exposureOf: (organisationId: string) => number;
  /** What is the same for companies of one group; null where an organisation stands alone. */
  groupOf: (organisationId: string) => string | null;
}

/** What decides which firms are equals. */
interface Standing {
  score: number;
  band: Band;
}

/** Two scores as good as equal: a whisker more than `within`, so that .78 − .75 is .03 in binary fractions too. */
const WHISKER = 1e-9;

/** The runs of firms as good as equal: from the top, all that lie within `within` of the first of their run and in its band. */
export function runsOf<T>(sorted: readonly T[], standing: (one: T) => Standing, within: number = WEIGHTS.turnWithin): T[][] {
  const runs: T[][] = [];
  let head: Standing | null = null;
  for (const one of sorted) {
    const { score, band } = standing(one);
    const run = runs.at(-1);
    if (run && head && head.score - score <= within + WHISKER && head.band === band) run.push(one);
    else {
      runs.push([one]);
      head = { score, band };
    }
  }
  return runs;
}

/** The least score, in ten-thousandths, that is as good as equal to this one. */
export const equalDownTo = (units: number, within: number): number => units - Math.floor((within + WHISKER) * 10_000);

/**
 * Lets firms whose scores are as good as equal take turns. Inside a run firms are drawn without replacement, with
 * chances inverse to their exposure; then those of a group of which the list has shown fewer come first. So nobody ever
 * passes a firm that is better by more than the width of a run, and a group of ten companies takes the places of ten
 * only where nobody else is as good.
 */
export function takeTurns<T>(runs: readonly T[][], idOf: (one: T) => string, { seed, exposureOf, groupOf }: Turns): T[] {
  const seeded = hashOf(`${seed} `, 0x811c9dc5);
  const shownOf = new Map<string, number>();
  return runs.flatMap((run) =>
    run
      .map((one) => {
        const id = idOf(one);
        // Exponential draws: the least of them falls to each with a probability proportional to its chance.
        return { one, id, draw: -Math.log(mixed(hashOf(id, seeded))) * (1 + Math.max(0, exposureOf(id))), before: 0 };
      })
      .sort((a, b) => a.draw - b.draw || (a.id < b.id ? -1 : 1))
      .map((drawn) => {
        const group = groupOf(drawn.id);
        if (group === null) return drawn;
        const before = shownOf.get(group) ?? 0;
        shownOf.set(group, before + 1);
        return { ...drawn, before };
      })
      .sort((a, b) => a.before - b.before)
      .map(({ one }) => one),
  );
}

/** FNV-1a over the units of a text, going on from a hash. */
function hashOf(text: string, from: number): number {
  let hash = from;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash;
}

/** A number between 0 and 1, both excluded, that looks random and is always the same for the same hash. */
function mixed(from: number): number {
  let hash = Math.imul(from ^ (from >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}
