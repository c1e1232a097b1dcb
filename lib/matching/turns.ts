import type { Explanation } from "./explanation";
import { WEIGHTS } from "./weights";

/** Who takes the better place among equals. Without it the order is by score and id alone. */
export interface Turns {
  /** The same seed gives the same order: the civil day, so that the order stays for a day and changes overnight. */
  seed: string;
  /** How often an organisation has been shown lately. Whoever was shown less is likelier to come first. */
  exposureOf: (organisationId: string) => number;
}

interface Standing {
  organisationId: string;
  explanation: Explanation;
}

/**
 * Lets firms whose scores are as good as equal take turns. The list is cut, from the top, into runs that lie within
 * `within` of their first and in one band; inside a run firms are drawn without replacement, with chances inverse to
 * their exposure. So nobody ever passes a firm that is better by more than `within`.
 */
export function takeTurns<T extends Standing>(sorted: readonly T[], { seed, exposureOf }: Turns, within: number = WEIGHTS.turnWithin): T[] {
  return runsOf(sorted, within).flatMap((run) =>
    run
      .map((standing) => ({ standing, draw: -Math.log(chance(seed, standing.organisationId)) * (1 + Math.max(0, exposureOf(standing.organisationId))) }))
      // Exponential draws: the least of them falls to each with a probability proportional to its chance.
      .sort((a, b) => a.draw - b.draw || (a.standing.organisationId < b.standing.organisationId ? -1 : 1))
      .map(({ standing }) => standing),
  );
}

function runsOf<T extends Standing>(sorted: readonly T[], within: number): T[][] {
  const runs: T[][] = [];
  for (const standing of sorted) {
    const run = runs.at(-1);
    const head = run?.[0]?.explanation;
    // A whisker, so that .78 − .75 is .03 in binary fractions too.
    if (run && head && head.score - standing.explanation.score <= within + 1e-9 && head.band === standing.explanation.band) run.push(standing);
    else runs.push([standing]);
  }
  return runs;
}

/** A number between 0 and 1, both excluded, that looks random and is always the same for the same seed and id (FNV-1a, mixed). */
function chance(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${seed} ${id}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}
