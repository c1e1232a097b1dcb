export interface Times {
  p50: number;
  p95: number;
}

/** Milliseconds of each round, after some rounds that do not count: the first ones also compile. */
export async function timesOf(rounds: number, work: (round: number) => unknown, warmUp = Math.ceil(rounds / 4)): Promise<Times> {
  return quantiles(await eachOf(rounds, work, warmUp));
}

/** The same, round by round. */
export async function eachOf(rounds: number, work: (round: number) => unknown, warmUp = Math.ceil(rounds / 4)): Promise<number[]> {
  for (let round = 0; round < warmUp; round++) await work(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    await work(warmUp + round);
    times.push(performance.now() - startedAt);
  }
  return times;
}

export function quantiles(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

export const round = (figure: number, places = 2): number => Number(figure.toFixed(places));

export const megabytes = (bytes: number): number => round(bytes / 1024 ** 2);
