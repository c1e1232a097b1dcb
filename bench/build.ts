import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const times = z.object({ p50: z.number(), p95: z.number() });

const started = z.object({
  /** Milliseconds for reading every row, as the first process of a build does, and for leaving a copy behind. */
  buildMs: z.number(),
  leavingMs: z.number(),
  megabytes: z.number(),
  /** Beginning as every later process does: with the copy, and with what was changed since. */
  takenOver: times,
  firms: z.number(),
});

export type Started = z.infer<typeof started>;

/** What a process takes that begins: this one holds a market already, and its collector would go through that as well. */
export async function measureStart(databaseUrl: string): Promise<Started> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "bench/starting.ts", databaseUrl], { encoding: "utf8" });
  return started.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}
