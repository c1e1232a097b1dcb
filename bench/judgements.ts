/** Grades by query and document: 0 is not relevant. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Quality {
  queries: number;
  mrr: number;
  "recall@10": number;
  "ndcg@10": number;
}

/** How good rankings are, over the queries that have at least one relevant document. Gains are the grades, as trec_eval counts them. */
export function qualityOf(rankings: ReadonlyMap<string, readonly string[]>, judgements: Judgements): Quality {
  const judged = [...judgements].filter(([query, grades]) => rankings.has(query) && [...grades.values()].some((grade) => grade > 0));
  const mean = (of: (ranking: readonly string[], grades: ReadonlyMap<string, number>) => number) =>
    judged.length === 0 ? 0 : judged.reduce((sum, [query, grades]) => sum + of(rankings.get(query) ?? [], grades), 0) / judged.length;
  return { queries: judged.length, mrr: mean(reciprocalRank), "recall@10": mean(recall), "ndcg@10": mean(ndcg) };
}

function reciprocalRank(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const first = ranking.findIndex((document) => (grades.get(document) ?? 0) > 0);
  return first < 0 ? 0 : 1 / (first + 1);
}

function recall(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const relevant = [...grades.values()].filter((grade) => grade > 0).length;
  return ranking.slice(0, 10).filter((document) => (grades.get(document) ?? 0) > 0).length / relevant;
}

function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (sorted: readonly number[]) => sorted.slice(0, 10).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return gain(ranking.map((document) => grades.get(document) ?? 0)) / ideal;
}
