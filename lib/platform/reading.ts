import pg from "pg";
import { env } from "./env";

/** Asks one question and waits for all of its rows. */
export type Ask = <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * Reads much at once, on a connection of its own: everything as it stood at one moment, and without the limits that
 * keep a page from waiting. Questions that are asked at once are answered one after the other.
 */
export async function readAtOnce<T>(read: (ask: Ask) => Promise<T>, databaseUrl = env.DATABASE_URL): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // the question under way fails with it
  await client.connect();
  try {
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await read(async (sql, values = []) => (await client.query(sql, [...values])).rows);
  } finally {
    await client.end();
  }
}
