import { readDescriptionsAnew } from "@/lib/capabilities/describing";
import { readNeedsAnew } from "@/lib/needs/reading";
import { beginBackfill, continueBackfill } from "@/lib/matching/backfill";
import type { Task } from "./task";

/** Words mean other things now, so descriptions and needs are read before the matches that follow from them. */
export const rematch: Task<"rematch"> = async (_payload, now) => {
  await readDescriptionsAnew(now);
  await readNeedsAnew(now);
  await beginBackfill(now);
};

export const rematchStep: Task<"rematch-step"> = ({ backfillId }, now) => continueBackfill(backfillId, now);
