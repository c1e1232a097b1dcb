import { testEnvironment } from "../tests/support/environment";
import { type Times, timesOf } from "./timing";
import { TODAY, type World } from "./world";

export interface Started {
  /** Milliseconds for reading every row, as the first process of a build does, and for leaving a copy behind. */
  buildMs: number;
  leavingMs: number;
  megabytes: number;
  /** Beginning as every later process does: with the copy, and with what was changed since. */
  takenOver: Times;
  firms: number;
}

/** The product's own code finds its database in the environment, so it is loaded once that stands there. */
export async function measureStart(databaseUrl: string, world: World): Promise<Started> {
  Object.assign(process.env, testEnvironment(databaseUrl));
  const [{ begin }, { leaveCopy }, { db }] = await Promise.all([import("@/lib/matching/market"), import("@/lib/matching/market-copy"), import("@/lib/platform/database")]);
  const copying = { version: "bench", fewest: 0 };
  try {
    const beganAt = performance.now();
    const first = await begin(world.taxonomy, TODAY, null);
    const buildMs = performance.now() - beganAt;
    const startedAt = performance.now();
    const bytes = await leaveCopy(copying.version, first);
    const leavingMs = performance.now() - startedAt;
    let firms = 0;
    const takenOver = await timesOf(8, async () => (firms = (await begin(world.taxonomy, TODAY, copying)).index.holds.firms));
    return { buildMs, leavingMs, takenOver, megabytes: (bytes ?? 0) / 1_048_576, firms };
  } finally {
    await db.$disconnect();
  }
}
