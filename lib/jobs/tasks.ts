import type { Jobs } from "@/lib/platform/queue";
import { announce } from "./announce";
import { deliver } from "./deliver";
import { expireApplications } from "./expire-applications";
import type { Task } from "./task";

/** Every kind of job and who does it. A kind without a line here waits in the queue. */
export const tasks = {
  announce,
  deliver,
  "expire-applications": expireApplications,
} satisfies { [J in keyof Jobs]?: Task<J> };

/** What time itself starts, in the manner of cron (UTC), with the kind of job. */
export const schedule: readonly { match: string; task: keyof Jobs }[] = [
  // Deadlines end at midnight in Warsaw; an hour is how late their end may be written down.
  { match: "7 * * * *", task: "expire-applications" },
];
