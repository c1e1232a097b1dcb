/** The questions of the directory's filter, in their order. */
export const FACETS = ["specialisation", "standing", "kind", "area", "certificate", "town"] as const;
export type Facet = (typeof FACETS)[number];

/** What an organisation answers to each question: none, one or several values. */
export type Answers = Record<Facet, readonly string[]>;

/** What is ticked. Values of one question widen the result, questions narrow it. */
export type Ticked = Partial<Record<Facet, readonly string[]>>;

const fits = (answers: Answers, ticked: Ticked, but?: Facet): boolean =>
  FACETS.every((facet) => {
    const values = ticked[facet] ?? [];
    return facet === but || values.length === 0 || values.some((value) => answers[facet].includes(value));
  });

/** What remains when the ticks count. */
export const filter = <T extends { answers: Answers }>(all: readonly T[], ticked: Ticked): T[] => all.filter(({ answers }) => fits(answers, ticked));

/**
 * How many each value would show, ticked or not: every other question counts, its own does not, so that the number beside
 * a value is what one gets by ticking it alone. Most first; ticked values are there even at zero.
 */
export function countValues(all: readonly { answers: Answers }[], ticked: Ticked): Record<Facet, { value: string; count: number }[]> {
  const counted = FACETS.map((facet) => {
    const counts = new Map((ticked[facet] ?? []).map((value) => [value, 0]));
    for (const { answers } of all) {
      if (!fits(answers, ticked, facet)) continue;
      for (const value of new Set(answers[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return [facet, values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))] as const;
  });
  return Object.fromEntries(counted) as Record<Facet, { value: string; count: number }[]>;
}
