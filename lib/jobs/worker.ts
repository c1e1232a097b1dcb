import { run } from "graphile-worker";
import { env } from "@/lib/platform/env";
import { tasks } from "./tasks";

/** Does the queued jobs until the process is asked to end; what is under way then is finished first. */
export async function runWorker(): Promise<void> {
  const runner = await run({ connectionString: env.DATABASE_URL, concurrency: 4, taskList: tasks });
  await runner.promise;
}
