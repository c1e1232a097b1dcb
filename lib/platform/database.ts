import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { LIMITS, pool } from "./pool";
import { Refusal, type RefusalCode } from "./refusal";
import { keptName } from "./statement";

const open = () => new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: ({ sql }) => keptName(sql) }) });

// One client a process: development reloads this module at every change.
const kept = globalThis as typeof globalThis & { wyzynaDatabase?: PrismaClient };
export const db = (kept.wyzynaDatabase ??= open());

/** The handle inside a transaction. Commands pass it on; nothing else inside them touches `db`. */
export type Tx = Prisma.TransactionClient;

/** Runs a command's changes as one; a Refusal thrown inside takes all of them back. */
export function transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(run, { maxWait: LIMITS.poolWait, timeout: LIMITS.idleInTransaction });
}

/** Turns the breach of a unique index into the refusal that it means. */
export async function once<T>(code: RefusalCode, create: () => Promise<T>, field?: string): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw new Refusal(code, field);
    throw error;
  }
}

/** The instant by the database's clock, as it stands now and not when the transaction began. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
  return row.now;
}
