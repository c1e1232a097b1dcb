import type { Jobs } from "@/lib/platform/queue";
import { announce } from "./announce";
import { deliver } from "./deliver";
import type { Task } from "./task";

/** Every kind of job and who does it. A kind without a line here waits in the queue. */
export const tasks = {
  announce,
  deliver,
} satisfies { [J in keyof Jobs]?: Task<J> };

/** What time itself starts, in the manner of cron (UTC), with the kind of job. */
export const schedule: readonly { match: string; task: keyof Jobs }[] = [];
