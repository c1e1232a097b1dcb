import { watchSearches } from "@/lib/search/watching";
import type { Task } from "./task";

export const watchSearchesTask: Task<"watch-searches"> = (_payload, now) => watchSearches(now);
