import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, runOnce, type Runner, type TaskList, type WorkerEvents } from "graphile-worker";
import { db } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { Presence } from "./presence";
import { schedule, tasks } from "./tasks";

const SECOND = 1_000;
/** How long a job in hand may still take once the worker is asked to stop. */
const LAST_WORDS = 15 * SECOND;
const LOOK_FOR_THE_DEAD_EVERY = 5 * SECOND;

/** Does jobs until SIGTERM or SIGINT; then it finishes those in hand and returns. */
export async function runWorker(): Promise<void> {
  const presence = new Presence();
  const stop = new AbortController();
  const ask = () => stop.abort();
  process.on("SIGTERM", ask).on("SIGINT", ask);

  await untilDone(stop.signal, () => presence.open());
  const watch = setInterval(() => void presence.freeJobsOfTheDead().catch(() => undefined), LOOK_FOR_THE_DEAD_EVERY);
  try {
    await untilDone(stop.signal, () => work(presence, stop.signal));
  } finally {
    clearInterval(watch);
    await presence.close();
    await db.$disconnect();
    process.off("SIGTERM", ask).off("SIGINT", ask);
  }
}

/** Does all the jobs that are ready now, and returns. For making a world: its news and matches are there when it opens. */
export async function workOff(): Promise<void> {
  await runOnce({
    connectionString: env.DATABASE_URL,
    taskList: taskList(),
    concurrency: 4,
    maxPoolSize: 8,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  });
}

async function work(presence: Presence, stop: AbortSignal): Promise<void> {
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => void presence.announce(worker.workerId).catch(() => undefined));
  events.on("worker:stop", ({ worker }) => void presence.withdraw(worker.workerId).catch(() => undefined));
  events.on("job:success", ({ job }) => log.debug({ job: job.id, task: job.task_identifier }, "job done"));
  // The words of an error can hold personal data; they stay in the queue's own table.
  events.on("job:error", ({ job, error }) =>
    log.warn({ job: job.id, task: job.task_identifier, attempt: job.attempts, error: error instanceof Error ? error.name : "unknown" }, "job failed"),
  );

  const runner: Runner = await run({
    connectionString: env.DATABASE_URL,
    taskList: taskList(),
    parsedCronItems: parseCronItems(schedule.map(({ match, task }) => ({ match, task, identifier: task, options: { backfillPeriod: 0 } }))),
    concurrency: 4,
    maxPoolSize: 8,
    pollInterval: SECOND,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: LAST_WORDS,
    logger: new Logger(() => () => undefined),
    events,
  });
  const end = () => void runner.stop().catch(() => undefined);
  if (stop.aborted) end();
  stop.addEventListener("abort", end, { once: true });
  log.info("worker ready");
  try {
    await runner.promise;
  } finally {
    stop.removeEventListener("abort", end);
  }
}

/** Each task with the clock of this moment. What is not an object in the queue was not put there by `enqueue`. */
function taskList(): TaskList {
  const perform = (task: (payload: never, now: Date) => Promise<void>) => (payload: unknown) => task(payload as never, new Date());
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, perform(task)]));
}

/** The database may be away for a while; the worker waits for it instead of ending. */
async function untilDone(stop: AbortSignal, attempt: () => Promise<void>): Promise<void> {
  while (!stop.aborted) {
    try {
      return await attempt();
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : "unknown" }, "the worker begins again");
      await new Promise<void>((resolve) => {
        const wake = setTimeout(resolve, SECOND);
        stop.addEventListener("abort", () => (clearTimeout(wake), resolve()), { once: true });
      });
    }
  }
}
