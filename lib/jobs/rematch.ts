import { beginBackfill, continueBackfill } from "@/lib/matching/backfill";
import type { Task } from "./task";

export const rematch: Task<"rematch"> = (_payload, now) => beginBackfill(now);

export const rematchStep: Task<"rematch-step"> = ({ backfillId }, now) => continueBackfill(backfillId, now);
