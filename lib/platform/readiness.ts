import { readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { env } from "./env";

/** Milliseconds, for each of connecting and asking: together under the 3 seconds after which a probe gives up. */
const patience = 1_200;

let underWay: Promise<string | null> | undefined;

/**
 * Why this process should be given no requests yet, in a word for the log of whoever asks, or null. It asks on a
 * connection of its own, so that a busy pool does not look like a dead database; and one question serves all who
 * ask at the same time, so that nobody can flood the database through it.
 */
export function obstacleToServing(): Promise<string | null> {
  underWay ??= ask().finally(() => (underWay = undefined));
  return underWay;
}

async function ask(): Promise<string | null> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: patience, query_timeout: patience });
  client.on("error", () => {}); // a connection that breaks afterwards has no one left to tell
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const applied = new Set(rows.map(({ name }) => name));
    return migrations().every((name) => applied.has(name)) ? null : "migrations";
  } catch {
    return "database";
  } finally {
    void client.end().catch(() => {});
  }
}

function migrations(): string[] {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
