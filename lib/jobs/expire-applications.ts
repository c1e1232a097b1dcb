import { expireOverdue } from "@/lib/membership/expire";
import { log } from "@/lib/platform/log";
import type { Task } from "./task";

/** Lets expire the applications that were not completed, signed or paid in time. */
export const expireApplications: Task<"expire-applications"> = async (_payload, now) => {
  const expired = await expireOverdue(now);
  if (expired > 0) log.info({ expired }, "applications expired");
};
