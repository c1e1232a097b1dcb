import type { Jobs } from "@/lib/platform/queue";

/** The work behind one kind of job. It may run again after a crash, so doing it twice must be doing it once. */
export type Task<J extends keyof Jobs> = (payload: Jobs[J], now: Date) => Promise<void>;
