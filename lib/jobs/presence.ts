import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** Marks our advisory locks among all others of the database. */
const CLASS = 72_707_370;

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

  constructor(
    private readonly databaseUrl = env.DATABASE_URL,
    /** Milliseconds between attempts to reach a database that is away. */
    private readonly pause = 1_000,
  ) {}

  /** Says that this worker lives, for as long as this process does. */
  async announce(workerId: string): Promise<void> {
    this.ids.add(workerId);
    await this.inTurn("SELECT pg_advisory_lock($1, hashtext($2))", workerId);
  }

  async withdraw(workerId: string): Promise<void> {
    this.ids.delete(workerId);
    await this.inTurn("SELECT pg_advisory_unlock($1, hashtext($2))", workerId);
  }

  /** One connection, for as long as the process lives: when it is lost it is opened again, one attempt after the other. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 2_000, keepAlive: true });
    client.on("error", (error) => log.debug({ error: error.name }, "the connection of presence broke")); // "end" follows
    try {
      await client.connect();
      for (const id of this.ids) await client.query("SELECT pg_advisory_lock($1, hashtext($2))", [CLASS, id]);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    client.once("end", () => void this.reopen());
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
  private async reopen(): Promise<void> {
    this.client = null;
    while (!this.over && this.client === null) {
      await setTimeout(this.pause);
      if (!this.over) await this.open().catch((error: unknown) => log.debug({ error: error instanceof Error ? error.name : "unknown" }, "the database is still away"));
    }
  }
}
