import { db } from "@/lib/platform/database";
import { grouped } from "@/lib/platform/grouping";
import { Values } from "@/lib/platform/statement";
import { type Asked, isOwn } from "./asked";
import { textsOf } from "./codes";
import { type Reader, scopedLevels } from "./lexemes";
import { allFound } from "./retrieval";

/** How many documents answer, and how many of them there are behind each value of each facet, the most first. */
export interface Counted {
  total: number;
  facets: Map<string, { value: string; count: number }[]>;
}

/** Counts everything that answers, as far as the reader may know of it. */
export async function count(asked: Asked, reader: Reader, now: Date): Promise<Counted> {
  const values = new Values();
  const found = await allFound(asked, reader, now, values);
  const own = scopedLevels(reader).length === 0 ? "FALSE" : isOwn(reader, values);
  const rows = await db.$queryRawUnsafe<{ code: number | null; own: boolean; count: bigint }[]>(
    `WITH found AS MATERIALIZED (SELECT document.facets, ${own} AS own FROM (${found}) AS document)
     SELECT NULL AS code, FALSE AS own, count(*) FROM found
     UNION ALL SELECT code, own, count(*) FROM found, unnest(found.facets) AS code GROUP BY code, own`,
    ...values.held,
  );
  const texts = await textsOf(rows.flatMap(({ code }) => code ?? []));
  const counts = new Map<string, number>();
  let total = 0;
  for (const { code, own: isTheirs, count: found } of rows) {
    if (code === null) total = Number(found);
    const [level = "", facet = "", ...value] = (texts.get(code ?? 0) ?? "").split(":");
    if (code === null || !(isTheirs || reader.levels.some((each) => each === level))) continue;
    const named = `${facet}:${value.join(":")}`;
    counts.set(named, (counts.get(named) ?? 0) + Number(found));
  }
  const most = [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
  return {
    total,
    facets: grouped(most.map(([named, each]) => {
      const facet = named.slice(0, named.indexOf(":"));
      return [facet, { value: named.slice(facet.length + 1), count: each }] as const;
    })),
  };
}

/**
 * The same, but of each facet whose values are ticked what there is without these ticks, so that the number beside a
 * value is what one gets by ticking it. What is `found` counts all ticks.
 */
export async function countBeside(asked: Asked, reader: Reader, now: Date): Promise<Counted & { found: Counted["facets"] }> {
  const ticked = Object.entries(asked.ticked).flatMap(([facet, values]) => (values.length > 0 ? [facet] : []));
  const [all, ...without] = await Promise.all([count(asked, reader, now), ...ticked.map((facet) => count({ ...asked, ticked: { ...asked.ticked, [facet]: [] } }, reader, now))]);
  return { ...all, facets: new Map([...all.facets, ...ticked.map((facet, place) => [facet, without[place]?.facets.get(facet) ?? []] as const)]), found: all.facets };
}
