import type pg from "pg";
import { pool } from "./pool";

/** A longer queue is not served in time: a connection answers some hundred questions a second. */
const LONGEST_QUEUE = 150;
/** Milliseconds. */
const FRESH = 500;
const question: pg.QueryConfig & { query_timeout: number } = { text: "SELECT 1", query_timeout: 1_500 };

let answeredAt = -Infinity;
let underWay: Promise<boolean> | undefined;

/**
 * Whether to let a request in: the database answers, and not too many are waiting for it already. One question serves
 * all who come at the same time, and its answer holds for half a second.
 */
export async function canServe(now = performance.now()): Promise<boolean> {
  if (pool.waitingCount > LONGEST_QUEUE) return false;
  if (now - answeredAt < FRESH) return true;
  return (underWay ??= ask(now).finally(() => (underWay = undefined)));
}

/** Waits for a connection like everybody else, at most as long as the pool lets it. */
async function ask(now: number): Promise<boolean> {
  try {
    await pool.query(question);
    answeredAt = now;
    return true;
  } catch {
    return false;
  }
}
