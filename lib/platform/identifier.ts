import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "./database";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address or a form can be the id of a row at all. */
export const isIdentifier = (value: string): boolean => UUID.test(value);

/** A fresh row id. A form carries it, so that the same form sent twice makes one row. */
export const newIdentifier = (): string => randomUUID();

/** A secret for a mailed link or a cookie: 256 random bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** The next number of a series in a year, without gaps among committed rows: 1, 2, 3 … */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ last: number }]>`
    INSERT INTO "ReferenceCounter" (series, year, last) VALUES (${series}, ${year}, 1)
    ON CONFLICT (series, year) DO UPDATE SET last = "ReferenceCounter".last + 1
    RETURNING last`;
  return row.last;
}
