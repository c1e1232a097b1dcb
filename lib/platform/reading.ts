import pg from "pg";
import { env } from "./env";

/** Asks one question and waits for all of its rows. */
export type Ask = <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * Asks one question whose rows are too many to wait for: they come a portion at a time, the next ones on their way
 * while the present ones are worked on. Each such question has its own connection and sees the moment that the others
 * see. The database goes for the first rows, not for the last: those that an index has in the wanted order come at once.
 */
export type Stream = <Row extends pg.QueryResultRow>(sql: string) => AsyncIterable<Row[]>;

/** So many rows come at a time. In between, whatever else waits for this process has its turn. */
const PORTION = 2_000;

const BEGIN_READING = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

/**
 * Reads much at once, on connections of its own: everything as it stood at one moment, and without the limits that
 * keep a page from waiting. Questions that are asked at once are answered one after the other, streams beside them.
 */
export const readAtOnce = <T>(read: (ask: Ask, stream: Stream) => Promise<T>, databaseUrl = env.DATABASE_URL): Promise<T> =>
  onOwnConnection(
    BEGIN_READING,
    async (ask) => {
      const opened: pg.Client[] = [];
      const stream: Stream = (sql) => {
        const client = newClient(databaseUrl);
        opened.push(client);
        return portions(client, declare(client, ask, sql));
      };
      try {
        return await read(ask, stream);
      } finally {
        await Promise.all(opened.map((client) => client.end()));
      }
    },
    databaseUrl,
  );

/** Writes much at once, on a connection of its own: all of it or nothing. */
export const writeAtOnce = <T>(write: (ask: Ask) => Promise<T>, databaseUrl = env.DATABASE_URL): Promise<T> => onOwnConnection("BEGIN", write, databaseUrl);

async function onOwnConnection<T>(begin: string, work: (ask: Ask) => Promise<T>, databaseUrl: string): Promise<T> {
  const client = newClient(databaseUrl);
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

function newClient(databaseUrl: string): pg.Client {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // the question under way fails with it
  return client;
}

/** Has the database begin with a question, at the moment of the connection that `ask` goes over, and fetch the first rows. */
async function declare(client: pg.Client, ask: Ask, sql: string): Promise<pg.QueryResultRow[]> {
  const [moment] = await ask<{ id: string }>("SELECT pg_export_snapshot() AS id");
  await client.connect();
  await client.query(`${BEGIN_READING}; SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(moment?.id ?? "")}; DECLARE asked NO SCROLL CURSOR FOR ${sql}`);
  return fetchRows(client);
}

const fetchRows = async (client: pg.Client): Promise<pg.QueryResultRow[]> => (await client.query(`FETCH FORWARD ${PORTION} FROM asked`)).rows;

function portions<Row extends pg.QueryResultRow>(client: pg.Client, first: Promise<pg.QueryResultRow[]>): AsyncIterable<Row[]> {
  const coming = { rows: awaitedLater(first) };
  return (async function* () {
    for (let rows = await coming.rows; rows.length > 0; rows = await coming.rows) {
      coming.rows = awaitedLater(fetchRows(client));
      yield rows as Row[];
    }
  })();
}

/** It may fail before somebody waits for it, who is told then. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
