import type { Entry } from "@/lib/capabilities/vocabulary";
import { listNeeds, type NeedRow } from "@/lib/needs/queries";
import type { Actor } from "@/lib/people/actor";
import { counted, facetsOf, opened, search, type Results, type Search } from "./results";
import { tellingOf } from "./telling";
import { reasonsFor, type Reason } from "./why";

/** The questions of the filter of needs, in their order. */
export const NEED_FACETS = ["need", "town"] as const;
export type NeedFacet = (typeof NEED_FACETS)[number];

export interface FoundNeed {
  need: NeedRow;
  reasons: Reason[];
  km: number | null;
}

export interface FoundNeeds extends Pick<Results, "page" | "corrected" | "partly" | "unwanted" | "narrows"> {
  needs: FoundNeed[];
  total: number;
  pages: number;
  facets: Record<NeedFacet, { value: string; count: number }[]>;
  named: Entry[];
  near: Results["question"]["near"];
}

/** The open needs that answer, as far as this actor may know of them. */
export async function findNeeds(actor: Actor, asked: Search, now: Date): Promise<FoundNeeds> {
  const { reader, known } = await opened("NEED", actor, now);
  const results = await search("NEED", asked, reader, known, now);
  const ids = results.hits.map(({ subjectId }) => subjectId);
  const [rows, told, { total, pages, ...counts }] = await Promise.all([listNeeds(actor, ids), tellingOf("NEED", ids, reader), counted(results, reader, now)]);
  const hitOf = new Map(results.hits.map((hit) => [hit.subjectId, hit]));
  return {
    ...results,
    needs: rows.flatMap((need) => {
      const hit = hitOf.get(need.id);
      return hit ? [{ need, km: hit.km, reasons: reasonsFor(results.question, told.get(need.id) ?? new Set(), known) }] : [];
    }),
    total,
    pages,
    facets: facetsOf(NEED_FACETS, counts),
    near: results.question.near,
  };
}

/** More than these are not narrowed further by words. */
const MOST = 500;

/** The ids of the open needs that answer some words, the best first: for a list that narrows them in its own way. */
export async function listAnswering(actor: Actor, words: string, now: Date): Promise<string[]> {
  const { reader, known } = await opened("NEED", actor, now);
  return (await search("NEED", { words, ticked: {}, near: null, page: 1 }, reader, known, now, MOST)).hits.map(({ subjectId }) => subjectId);
}
