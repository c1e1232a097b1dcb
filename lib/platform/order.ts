import type { Tx } from "./database";

export type Direction = "up" | "down";

/** The list with one of its items changed places with its neighbour; null where there is none on that side. */
export function exchanged<T>(list: readonly T[], item: T, direction: Direction): T[] | null {
  const from = list.indexOf(item);
  const to = direction === "up" ? from - 1 : from + 1;
  const neighbour = list[to];
  if (from < 0 || neighbour === undefined) return null;
  const changed = [...list];
  changed[to] = item;
  changed[from] = neighbour;
  return changed;
}

/** Lets those who change one list do so one after the other, until the end of the transaction. */
export async function takeTurns(tx: Tx, list: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${list}))`;
}
