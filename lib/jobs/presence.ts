import pg from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** Marks our advisory locks among all others of the database. */
const CLASS = 72_707_370;
const RECONNECT_EVERY = 1_000;

/**
 * Tells living workers from dead ones. Each worker holds an advisory lock of its own, which PostgreSQL lets go the
 * moment its process is gone, however it went. Jobs that the dead still hold are set free; the queue by itself would
 * let them lie for four hours.
 */
export class Presence {
  private readonly ids = new Set<string>();
  private client: pg.Client | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private over = false;

  /** Says that this worker lives, for as long as this process does. */
  async announce(workerId: string): Promise<void> {
    this.ids.add(workerId);
    await this.inTurn("SELECT pg_advisory_lock($1, hashtext($2))", workerId);
  }

  async withdraw(workerId: string): Promise<void> {
    this.ids.delete(workerId);
    await this.inTurn("SELECT pg_advisory_unlock($1, hashtext($2))", workerId);
  }

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: 2_000, keepAlive: true });
    client.on("error", () => this.reopen(client));
    client.on("end", () => this.reopen(client));
    await client.connect();
    for (const id of this.ids) await client.query("SELECT pg_advisory_lock($1, hashtext($2))", [CLASS, id]);
    this.client = client;
  }

  /** Frees the jobs of workers that are no more. The few seconds are for a worker that has only just begun. */
  async freeJobsOfTheDead(): Promise<void> {
    if (!this.client) return;
    const { rows } = await this.client.query<{ locked_by: string }>(
      `SELECT DISTINCT locked_by FROM graphile_worker.jobs
       WHERE locked_by IS NOT NULL AND locked_at < clock_timestamp() - interval '3 seconds'
         AND NOT EXISTS (
           SELECT FROM pg_locks
           WHERE locktype = 'advisory' AND classid = $1 AND objid = (hashtext(locked_by)::bigint & 4294967295)::oid AND granted
         )`,
      [CLASS],
    );
    if (rows.length === 0) return;
    const dead = rows.map((row) => row.locked_by);
    await this.client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [dead]);
    log.warn({ workers: dead.length }, "jobs of workers that ended abruptly were set free");
  }

  async close(): Promise<void> {
    this.over = true;
    await this.client?.end();
  }

  /** Workers come and go at once, and one connection answers one question at a time. */
  private inTurn(query: string, workerId: string): Promise<unknown> {
    this.last = this.last.catch(() => undefined).then(() => this.client?.query(query, [CLASS, workerId]));
    return this.last;
  }

  /** The database was away: say anew who lives. */
  private reopen(lost: pg.Client): void {
    if (this.over || (this.client !== null && this.client !== lost)) return;
    this.client = null;
    lost.removeAllListeners("end");
    setTimeout(() => {
      if (!this.over && this.client === null) this.open().catch(() => this.reopen(lost));
    }, RECONNECT_EVERY);
  }
}
