import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/refusal";

const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 2, connectionTimeoutMillis: 2_000, statement_timeout: 5_000, allowExitOnIdle: true });
pool.on("error", () => undefined); // a lost idle connection is opened again at the next attempt

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({ storeClient: pool, storeType: "client", tableName: "throttle", tableCreated: true, keyPrefix, points, duration, clearExpiredByTimeout: false });

const MINUTES = 60;
const limits = {
  /** Wrong passwords: by account and network. */
  signIn: limiter("sign-in", 25, 5 * MINUTES),
  /** Mails that anybody can cause: by address, and by network. */
  mailToAddress: limiter("mail-to", 5, 60 * MINUTES),
  mailFromNetwork: limiter("mail-from", 25, 60 * MINUTES),
  /** Guessing at links. */
  pass: limiter("pass", 25, 5 * MINUTES),
  /** Invitations that one person sends. */
  invitation: limiter("invitation", 50, 60 * MINUTES),
};

/** Counts an attempt and refuses the one that is too many. The count lives in PostgreSQL: all processes share it. */
export async function attempt(kind: keyof typeof limits, key: string): Promise<void> {
  try {
    await limits[kind].consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal("gate.tooManyAttempts", undefined, { minutes: Math.ceil(error.msBeforeNext / 60_000) });
    throw error;
  }
}
