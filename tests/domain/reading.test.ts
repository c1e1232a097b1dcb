import { expect, test } from "vitest";
import { db } from "@/lib/platform/database";
import { readAtOnce } from "@/lib/platform/reading";

const NUMBERS = "SELECT generate_series(1, 4500) AS number";
const ENTRIES = `SELECT slug FROM "Capability" ORDER BY slug`;

const enter = (slug: string) => db.capability.create({ data: { slug, kind: "PROCESS", pl: slug, en: slug, specialisations: "E" } });
const connections = async () => (await db.$queryRaw<[{ count: bigint }]>`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ~ 'asked'`)[0].count;

async function all<Row>(rows: AsyncIterable<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const portion of rows) found.push(...portion);
  return found;
}

test("a stream brings every row once and in order, some at a time, and others have their turn in between", async () => {
  const sizes: number[] = [];
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  const found: number[] = [];
  await readAtOnce(async (_, stream) => {
    for await (const rows of stream<{ number: number }>(NUMBERS)) {
      if (sizes.length === 0) turns = 0;
      sizes.push(rows.length);
      found.push(...rows.map(({ number }) => number));
      for (const until = performance.now() + 5; performance.now() < until; ) continue;
    }
  });
  clearInterval(others);
  expect(found).toEqual(Array.from({ length: 4500 }, (_, place) => place + 1));
  expect(sizes).toEqual([2_000, 2_000, 500]);
  expect(turns).toBeGreaterThan(0);
});

test("questions and streams see one moment, however late they are asked", async () => {
  await enter("seen");
  const [asked, streamed, begunLate] = await readAtOnce(async (ask, stream) => {
    const before = await ask<{ slug: string }>(ENTRIES);
    await enter("too-late");
    return [before, await all(stream<{ slug: string }>(ENTRIES)), await all(stream<{ slug: string }>(ENTRIES))];
  });
  expect(asked.map(({ slug }) => slug)).toContain("seen");
  expect(streamed).toEqual(asked);
  expect(begunLate).toEqual(asked);
  expect(await readAtOnce((ask) => ask(ENTRIES))).toHaveLength(asked.length + 1);
});

test("what a stream was asked wrongly is said where its rows are waited for, and leaves no connection behind", async () => {
  await expect(readAtOnce(async (_, stream) => {
    const never = stream(`SELECT nothing FROM nowhere`);
    await all(stream(NUMBERS));
    return all(never);
  })).rejects.toThrow(/nowhere/);
  await expect.poll(connections).toBe(0n);
});

test("whoever turns away in the middle leaves no connection behind", async () => {
  const first = await readAtOnce(async (_, stream) => {
    stream(NUMBERS);
    for await (const rows of stream<{ number: number }>(NUMBERS)) return rows.length;
    return 0;
  });
  expect(first).toBe(2_000);
  await expect.poll(connections).toBe(0n);
});
