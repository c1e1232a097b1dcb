import { expect, test } from "vitest";
import { pool } from "@/lib/platform/pool";
import { canServe } from "@/lib/platform/strain";

/** Takes every connection of the process, and gives them back in the end. */
async function whileAllAreBusy(work: () => Promise<void>): Promise<void> {
  const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  try {
    await work();
  } finally {
    for (const client of taken) client.release();
  }
}

test("while no connection comes free, requests are turned away, and let in again afterwards", async () => {
  let time = 1_000_000;
  expect(await canServe(time)).toBe(true);
  await whileAllAreBusy(async () => {
    expect(await canServe(time + 499), "the last answer holds for half a second").toBe(true);
    time += 500;
    expect(await Promise.all([canServe(time), canServe(time)])).toEqual([false, false]);
  });
  expect(await canServe(time)).toBe(true);
});

test("a long queue is turned away without joining it", async () => {
  const waiting: Promise<unknown>[] = [];
  await whileAllAreBusy(async () => {
    for (let number = 0; number <= 150; number++) waiting.push(pool.query("SELECT 1"));
    const answer = canServe(2_000_000);
    expect(pool.waitingCount).toBe(151);
    expect(await answer).toBe(false);
  });
  expect((await Promise.allSettled(waiting)).every(({ status }) => status === "fulfilled")).toBe(true);
});

test("a connection that was cut is replaced, and nobody notices", async () => {
  const pids = await Promise.all([1, 2, 3].map(async () => (await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid));
  await pool.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ANY($1) AND pid <> pg_backend_pid()", [pids]);
  expect(await canServe(3_000_000)).toBe(true);
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});
