import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import type { Explanation } from "./explanation";
import { widthOf } from "./remedies";
import { score, type Surroundings } from "./score";
import type { MatchFirm, MatchNeed } from "./sides";
import { runsOf, takeTurns, type Turns } from "./turns";

export interface Ranking<T> {
  /** Every gate is open and the score reaches a band; best first. */
  fits: T[];
  /** Every gate is open, and little else speaks for them. */
  weak: T[];
  /**
   * One gate is closed; the narrowest gap first. Where nothing fits at all, two closed gates are near enough: an
   * answer with the nearest firms is better than none.
   */
  nearMisses: T[];
}

/** A ranking of which no more is kept than was asked for, and how many there are of each. */
export interface Found<T> extends Ranking<T> {
  counts: Record<keyof Ranking<T>, number>;
}

/** Those with every gate open. Nobody else is looked at for them, and nothing is counted. */
export type Fitting<T> = Omit<Ranking<T>, "nearMisses">;

/** How many of each are wanted; of what is left out, all. */
export type Most = Partial<Record<keyof Ranking<never>, number>>;

export function cut<T>({ fits, weak, nearMisses }: Ranking<T>, most: Most = {}): Found<T> {
  return {
    fits: fits.slice(0, most.fits),
    weak: weak.slice(0, most.weak),
    nearMisses: nearMisses.slice(0, most.nearMisses),
    counts: { fits: fits.length, weak: weak.length, nearMisses: nearMisses.length },
  };
}

export interface RankedFirm {
  organisationId: string;
  explanation: Explanation;
}

export interface RankedNeed {
  needId: string;
  explanation: Explanation;
}

/**
 * The suppliers for a need, best first by the buyer's score. Firms that are as good as equal take turns where `turns`
 * are given. The order does not depend on the order of `firms`.
 */
export function rankSuppliers(
  need: MatchNeed,
  firms: readonly MatchFirm[],
  taxonomy: Taxonomy,
  { turns, ...surroundings }: Surroundings & { turns?: Turns } = {},
): Ranking<RankedFirm> {
  const ranking = rank(
    firms.map((firm) => ({ id: firm.organisationId, ...score(need, firm, taxonomy, surroundings) })),
    ({ score: total }) => total,
    ({ id, explanation }): RankedFirm => ({ organisationId: id, explanation }),
  );
  if (!turns) return ranking;
  const runs = runsOf(ranking.fits, ({ explanation }) => explanation, surroundings.weights?.turnWithin);
  return { ...ranking, fits: takeTurns(runs, ({ organisationId }) => organisationId, turns) };
}

/** The needs that a firm could serve, by what a meeting promises both sides. */
export function rankNeeds(firm: MatchFirm, needs: readonly MatchNeed[], taxonomy: Taxonomy, surroundings: Surroundings = {}): Ranking<RankedNeed> {
  return rank(
    needs.map((need) => ({ id: need.id, ...score(need, firm, taxonomy, surroundings) })),
    ({ mutual }) => mutual,
    ({ id, explanation }): RankedNeed => ({ needId: id, explanation }),
  );
}

type Candidate = { id: string } & ReturnType<typeof score>;

function rank<T>(candidates: readonly Candidate[], worth: (explanation: Explanation) => number, show: (candidate: Candidate) => T): Ranking<T> {
  const better = (a: Candidate, b: Candidate) =>
    worth(b.explanation) - worth(a.explanation) || b.explanation.score - a.explanation.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const open = candidates.filter(({ verdict }) => verdict.kind === "fit").sort(better);
  const fits = open.filter(({ explanation }) => explanation.band !== "WEAK");
  const reach = fits.length === 0 ? 2 : 1;
  const near = candidates
    .filter(({ verdict }) => verdict.kind === "near" && verdict.closed <= reach)
    .map((candidate) => ({ candidate, closed: closedOf(candidate), gap: gapOf(candidate.explanation) }))
    .sort((a, b) => a.closed - b.closed || a.gap - b.gap || better(a.candidate, b.candidate));
  return {
    fits: fits.map(show),
    weak: open.filter(({ explanation }) => explanation.band === "WEAK").map(show),
    nearMisses: near.map(({ candidate }) => show(candidate)),
  };
}

const closedOf = ({ verdict }: Candidate): number => (verdict.kind === "near" ? verdict.closed : 0);

/** How much is missing before the gates open. */
const gapOf = ({ missing }: Explanation): number => missing.filter(({ blocks }) => blocks).reduce((sum, gap) => sum + widthOf(gap), 0);
