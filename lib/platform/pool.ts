import pg from "pg";
import { env } from "./env";

/** Milliseconds. Whoever would wait longer for the database is told so instead of hanging. */
export const LIMITS = { poolWait: 2_000, statement: 5_000, answer: 7_000, lock: 2_000, idleInTransaction: 10_000 };

const open = () => {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: LIMITS.poolWait,
    // A page asks a dozen things at once: after the default ten seconds of rest it would open a dozen connections.
    idleTimeoutMillis: 300_000,
    statement_timeout: LIMITS.statement,
    // For a connection that is dead without saying so: there no server counts the time of the statement.
    query_timeout: LIMITS.answer,
    lock_timeout: LIMITS.lock,
    idle_in_transaction_session_timeout: LIMITS.idleInTransaction,
  });
  pool.on("error", () => {}); // a connection that breaks at rest is replaced when it is next wanted
  return pool;
};

// One pool a process, for the pages, their actions and the door alike: each of them loads this module for itself.
const kept = globalThis as typeof globalThis & { wyzynaPool?: pg.Pool };
export const pool = (kept.wyzynaPool ??= open());
