import type { Tx } from "@/lib/platform/database";
import type { Notice, Occurrence } from "./notice";

/** Whoever saved the search hears of what it found. */
export async function ofSearchFound(tx: Tx, { subjectId, detail }: Occurrence<"search.found">): Promise<Notice[]> {
  const search = await tx.savedSearch.findUnique({ where: { id: subjectId }, select: { personId: true, words: true, kind: true } });
  if (!search) return [];
  const { personId, words, kind } = search;
  return [{ news: "searchFound", facts: { words: words || "none", kind, count: detail.count }, place: { route: "/desk/searches" }, to: [personId] }];
}
