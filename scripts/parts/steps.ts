/** Does one piece of the work and prints a line with the time it took. */
export async function step<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  console.log(`${seconds(performance.now() - startedAt).padStart(9)}  ${title}`);
  return result;
}

/** A line without a time: what is about to take long, or what one should know. */
export function note(text: string): void {
  console.log(`${" ".repeat(11)}${text}`);
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
