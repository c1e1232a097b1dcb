import { db } from "@/lib/platform/database";
import { Values } from "@/lib/platform/statement";
import type { SearchedKind } from "@/prisma/generated/enums";
import { isOwn } from "./asked";
import { readable, type Reader } from "./lexemes";

/** What documents tell this reader of themselves, by their ids: the reasons for which they were found are read from it. */
export async function tellingOf(kind: SearchedKind, ids: readonly string[], reader: Reader): Promise<Map<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const values = new Values();
  const rows = await db.$queryRawUnsafe<{ subjectId: string; told: string[]; own: boolean }[]>(
    `SELECT document."subjectId", document.told, ${isOwn(reader, values)} AS own FROM "SearchDocument" AS document
     WHERE document.kind = ${values.add(kind, '"SearchedKind"')} AND document."subjectId" = ANY (${values.add(ids, "uuid[]")})`,
    ...values.held,
  );
  return new Map(rows.map(({ subjectId, told, own }) => [subjectId, readable(told, reader, own)]));
}
