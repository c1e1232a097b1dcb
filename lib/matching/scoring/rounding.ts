/** Four decimal places: what every figure of an explanation is kept to. */
export const round4 = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Scales weights so that they sum to 1 in decimals of four places, exactly: what rounding leaves over goes to those
 * that lost most by it, the earlier first. Then a firm that has everything scores 1 and not 0.9998.
 */
export function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / total) * 10_000);
  const units = exact.map(Math.floor);
  const left = 10_000 - units.reduce((sum, unit) => sum + unit, 0);
  const neediest = exact.map((value, index) => ({ index, lost: value - Math.floor(value) })).sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of neediest.slice(0, left)) units[index] = (units[index] ?? 0) + 1;
  return units.map((unit) => unit / 10_000);
}
