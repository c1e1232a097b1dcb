import { matchNeed } from "@/lib/matching/commands";
import type { Task } from "./task";

export const matchNeedTask: Task<"match-need"> = ({ needId }, now) => matchNeed(needId, now);
