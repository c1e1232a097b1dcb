import { announce as announceEvent } from "@/lib/notifications/commands";
import type { Task } from "./task";

export const announce: Task<"announce"> = ({ eventId }, now) => announceEvent(BigInt(eventId), now);
