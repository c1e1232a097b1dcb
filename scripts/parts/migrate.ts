import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { Obstacle } from "./obstacle";

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** The number that Prisma's own `migrate deploy` locks, so that the two never run at once. */
const prismaLock = 72707369;

/**
 * Brings a database up to date: the project's migrations, then those of the job queue. Returns the names of the
 * migrations it applied. Prisma's bookkeeping is kept just as `migrate deploy` does, but that command needs an
 * engine that is downloaded, and this must work without a network. Each migration and its record are one
 * transaction: one that fails leaves nothing behind and is tried again next time.
 */
export async function migrate(url: string, folder = "prisma/migrations"): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names: string[] = [];
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
    const { rows } = await client.query<Applied>(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row]));

    for (const { name, sql, checksum } of migrationsIn(folder)) {
      const before = applied.get(name);
      if (before) {
        checkBefore(before, checksum);
        continue;
      }
      await apply(client, name, sql, checksum);
      names.push(name);
    }
  } finally {
    await client.end(); // and with it goes the lock
  }
  await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
  return names;
}

/** The migrations of this code, in the order in which they apply. */
export function migrationsIn(folder: string): { name: string; sql: string; checksum: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

function checkBefore({ migration_name: name, checksum, finished_at: finishedAt }: Applied, wanted: string): void {
  if (!finishedAt) throw new Obstacle(`The migration ${name} was begun by other means and never finished: resolve it first.`);
  if (checksum !== wanted) {
    throw new Obstacle(
      `The migration ${name} was edited after this database had it: add a new migration instead, or in a demonstration begin anew with "npm run db:reset".`,
    );
  }
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const { message, position } = error as pg.DatabaseError;
    const line = position ? ` at line ${sql.slice(0, Number(position)).split("\n").length}` : "";
    throw new Obstacle(`The migration ${name} failed${line} and was undone: ${message}`, { cause: error });
  }
}
