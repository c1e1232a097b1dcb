import { type Faults, readTable, type TableFile } from "@/lib/platform/table";
import type { MeaningOf } from "@/lib/capabilities/understanding/meaning";

/** A query as somebody types it, and the entries that it means; none where it has nothing to do with the cluster. */
export interface JudgedQuery {
  query: string;
  expected: string[];
}

export interface QueryMeasure {
  queries: number;
  /** Mean share of the expected entries among the first five answers, over the queries that expect any. */
  recallAt5: number;
  negatives: number;
  /** How many of the negatives are answered with nothing. */
  answeredWithNothing: number;
  /** What went wrong, for whoever improves the thesaurus. */
  misses: { query: string; expected: string[]; got: string[] }[];
}

/** Reads a file with the columns `query` and `expected` (slugs parted by commas, or nothing). */
export function readQueries(file: TableFile, known: (slug: string) => boolean, faults: Faults): JudgedQuery[] {
  return readTable(file, ["query", "expected"] as const, faults).map(({ query, expected, line }) => {
    const slugs = expected.split(",").filter((slug) => slug !== "");
    for (const slug of slugs) if (!known(slug)) faults.add(file, line, `"${slug}" is not in the taxonomy`);
    return { query, expected: slugs };
  });
}

/** How well queries are understood. */
export function measureQueries(judged: readonly JudgedQuery[], meaningOf: MeaningOf): QueryMeasure {
  const answers = judged.map(({ query, expected }) => ({ query, expected, got: meaningOf(query, "pl").slice(0, 5).map(({ slug }) => slug) }));
  const positives = answers.filter(({ expected }) => expected.length > 0);
  const negatives = answers.filter(({ expected }) => expected.length === 0);
  const shareOf = ({ expected, got }: (typeof answers)[number]) => expected.filter((slug) => got.includes(slug)).length / expected.length;
  return {
    queries: judged.length,
    recallAt5: positives.length > 0 ? positives.reduce((sum, answer) => sum + shareOf(answer), 0) / positives.length : 1,
    negatives: negatives.length,
    answeredWithNothing: negatives.filter(({ got }) => got.length === 0).length,
    misses: [...positives.filter((answer) => shareOf(answer) < 1), ...negatives.filter(({ got }) => got.length > 0)],
  };
}
