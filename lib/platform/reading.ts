import pg from "pg";
import { env } from "./env";

/** Asks one question and waits for all of its rows. */
export type Ask = <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * Reads much at once, on a connection of its own: everything as it stood at one moment, and without the limits that
 * keep a page from waiting. Questions that are asked at once are answered one after the other.
 */
export const readAtOnce = <T>(read: (ask: Ask) => Promise<T>, databaseUrl = env.DATABASE_URL): Promise<T> =>
  onOwnConnection("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", read, databaseUrl);

/** Writes much at once, on a connection of its own: all of it or nothing. */
export const writeAtOnce = <T>(write: (ask: Ask) => Promise<T>, databaseUrl = env.DATABASE_URL): Promise<T> => onOwnConnection("BEGIN", write, databaseUrl);

async function onOwnConnection<T>(begin: string, work: (ask: Ask) => Promise<T>, databaseUrl: string): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // the question under way fails with it
  await client.connect();
  try {
    await client.query(begin);
    const done = await work(async (sql, values = []) => (await client.query(sql, [...values])).rows);
    await client.query("COMMIT");
    return done;
  } finally {
    await client.end();
  }
}
