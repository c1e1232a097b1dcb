import { log } from "@/lib/platform/log";
import { catchUpWholly } from "@/lib/search/indexing";
import type { Task } from "./task";

export const indexDocuments: Task<"index-documents"> = async (_payload, now) => {
  const written = await catchUpWholly(now);
  if (written > 0) log.debug({ written }, "documents written for search");
};
