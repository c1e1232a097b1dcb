import { setImmediate } from "node:timers/promises";

/** After so many whatever else waits for this process has its turn. */
const PORTION = 2_000;

/** Makes something of each of many things, in order, without keeping the process from others for long. */
export async function inPortions<T, Made>(things: readonly T[], make: (thing: T) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (let first = 0; first < things.length; first += PORTION) {
    if (first > 0) await setImmediate();
    for (const thing of things.slice(first, first + PORTION)) made.push(make(thing));
  }
  return made;
}
