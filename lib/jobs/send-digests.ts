import { sendDigests } from "@/lib/notifications/digest";
import type { Task } from "./task";

export const sendDigestsTask: Task<"send-digests"> = async (_payload, now) => {
  await sendDigests(now);
};
