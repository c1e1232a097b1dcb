/** Milliseconds that an answer takes where its time could tell whether an address is known. Longer than the longer of the two ways. */
const FLOOR = 400;

/** Does the work, and answers no sooner than the floor, whatever the work was and however it ended. */
export async function inSameTime<T>(work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((resolve) => setTimeout(resolve, FLOOR));
  const [outcome] = await Promise.allSettled([work(), floor]);
  if (outcome.status === "fulfilled") return outcome.value;
  throw outcome.reason as Error;
}
