import type { TaskList } from "graphile-worker";

/** Every job of lib/platform/queue.ts and what does it. */
export const tasks: TaskList = {};
