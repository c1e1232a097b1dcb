import pg from "pg";

/**
 * Lets `attempt` run into a change that somebody else has made but not committed yet, and commits that change as soon
 * as the attempt waits for it, or has ended without waiting. So a race has one course, every time.
 */
export async function whileUncommitted<T>(statement: string, parameters: readonly string[], attempt: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const onlooker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await onlooker.connect();
  try {
    await other.query("BEGIN");
    await other.query(statement, [...parameters]);
    let ended = false;
    const outcome = Promise.allSettled([attempt()]).finally(() => (ended = true));
    const waits = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while (!ended && !(await onlooker.query(waits)).rowCount);
    await other.query("COMMIT");
    const [settled] = await outcome;
    return settled;
  } finally {
    await other.end();
    await onlooker.end();
  }
}
