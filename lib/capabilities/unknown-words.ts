import { z } from "zod";
import { db } from "@/lib/platform/database";
import { line } from "@/lib/platform/fields";
import { squash } from "./tokens";

/** More than this wait for nobody: the list is for the words that many ask for. */
const MOST_WAITING = 2_000;
/** Of one text. */
const MOST_AT_ONCE = 12;

export const unknownWordSchema = z.strictObject({ key: line(80) });

/**
 * Remembers words that somebody typed and nothing understood, without remembering who. What cannot be a word of the
 * trade is left out: figures, addresses, single letters. Where too many wait already, only those are counted on.
 */
export async function noteUnknownWords(words: readonly string[], now: Date): Promise<void> {
  const typed = new Map(words.filter(couldBeOfTheTrade).slice(0, MOST_AT_ONCE).map((word) => [squash(word), word]));
  if (typed.size === 0) return;
  await db.$executeRaw`
    INSERT INTO "UnknownWord" ("key", "text", "asked", "lastAt")
    SELECT key, text, 1, ${now} FROM unnest(${[...typed.keys()]}::text[], ${[...typed.values()]}::text[]) AS typed (key, text)
    WHERE EXISTS (SELECT FROM "UnknownWord" AS there WHERE there."key" = typed.key)
       OR (SELECT count(*) FROM "UnknownWord" WHERE "settledAt" IS NULL) < ${MOST_WAITING}
    ON CONFLICT ("key") DO UPDATE SET "asked" = "UnknownWord"."asked" + 1, "text" = excluded."text", "lastAt" = excluded."lastAt"`;
}

const couldBeOfTheTrade = (word: string): boolean => word.length >= 3 && word.length <= 40 && /^[\p{L}\p{M}][\p{L}\p{M}\p{N}-]*$/u.test(word);

/** The words that wait for somebody who knows them, the most asked for first. */
export const listUnknownWords = (take: number) =>
  db.unknownWord.findMany({ where: { settledAt: null }, orderBy: [{ asked: "desc" }, { lastAt: "desc" }, { key: "asc" }], take });

export const countUnknownWords = () => db.unknownWord.count({ where: { settledAt: null } });

/** Sets a word aside that means nothing here; it does not come back, however often it is typed. */
export async function setAside({ key }: z.output<typeof unknownWordSchema>, now: Date): Promise<void> {
  await db.unknownWord.updateMany({ where: { key, settledAt: null }, data: { settledAt: now } });
}
