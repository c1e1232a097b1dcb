import pg from "pg";
import type { ColumnIndex } from "@/lib/matching/columns/column-index";
import { rankSuppliers } from "@/lib/matching/scoring/rank";
import type { MatchFirm, MatchNeed } from "@/lib/matching/scoring/sides";
import { matchFirm, matchNeed, TOP } from "./in-process";
import { quantiles, round, type Times } from "./timing";
import type { World } from "./world";

/** How many of a design's candidates are scored; what stands further down is lost. */
const RERANKED = 500;
const ROUNDS = 40;

interface Design {
  name: string;
  sql: string;
  values: (need: MatchNeed) => unknown[];
}

export interface Measured {
  name: string;
  times: Times;
  /** How many of the true best twenty it found. */
  recall: number;
}

/**
 * The ways of doing the same in the database: it finds the likeliest firms, and these are scored in this process as
 * the columns score theirs. The facts of the firms are in memory and cost these designs nothing.
 */
export async function measureSql(databaseUrl: string, world: World, index: ColumnIndex, firms: number): Promise<Measured[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const entries = world.shipped.capabilities.map(({ slug }) => slug);
    const codes = new Map(entries.map((slug, code) => [slug, code]));
    await prepare(client, world, entries, firms);
    const facts = new Map<number, MatchFirm>();
    const fact = (number: number): MatchFirm => facts.get(number) ?? facts.set(number, matchFirm(world, number)).get(number) ?? matchFirm(world, number);
    const measured: Measured[] = [];
    for (const design of designs(world, entries, codes)) measured.push(await measure(client, design, world, index, fact));
    return measured;
  } finally {
    await client.end();
  }
}

async function measure(client: pg.Client, { name, sql, values }: Design, world: World, index: ColumnIndex, fact: (number: number) => MatchFirm): Promise<Measured> {
  const times: number[] = [];
  const recalls: number[] = [];
  for (let number = 0; number < ROUNDS + 5; number++) {
    const need = matchNeed(world, number);
    const found = async () => (await client.query<{ firm: number }>({ name, text: sql, values: values(need) })).rows.map(({ firm }) => firm);
    (await found()).forEach(fact); // what is only being made up for the bench is not counted
    const startedAt = performance.now();
    const candidates = (await found()).map(fact).filter(({ organisationId }) => organisationId !== need.organisationId);
    const { fits } = rankSuppliers(need, candidates, world.taxonomy, { corpus: index.corpus });
    const best = new Set(fits.slice(0, TOP.fits).map(({ organisationId }) => organisationId));
    if (number >= 5) times.push(performance.now() - startedAt);
    const truly = index.suppliersFitting(need, TOP).fits;
    if (truly.length > 0) recalls.push(truly.filter(({ organisationId }) => best.has(organisationId)).length / truly.length);
  }
  return { name, times: quantiles(times), recall: round(recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, recalls.length), 3) };
}

function designs(world: World, entries: readonly string[], codes: ReadonlyMap<string, number>): Design[] {
  const wished = (need: MatchNeed) => need.wishes.filter(({ slug }) => world.taxonomy.get(slug)?.kind !== "CERTIFICATE");
  const exact = (need: MatchNeed) => wished(need).flatMap(({ slug }) => codes.get(slug) ?? []);
  const expanded = (need: MatchNeed) => wished(need).flatMap(({ slug }) => entries.flatMap((offered, code) => (world.taxonomy.fit(slug, offered) ? [code] : [])));
  const shared = "(SELECT count(*) FROM unnest(f.codes) AS code WHERE code = ANY ($1))";
  return [
    {
      name: "join with similarities",
      sql: `SELECT firm FROM (
          SELECT o.firm, w.weight * max(s.similarity) AS worth
          FROM unnest($1::int[], $2::float8[]) AS w (code, weight)
          JOIN bench_similarity AS s ON s.needed = w.code JOIN bench_offer AS o ON o.code = s.offered
          GROUP BY o.firm, w.code, w.weight) AS answers
        GROUP BY firm ORDER BY sum(worth) DESC, firm LIMIT ${RERANKED}`,
      values: (need) => {
        const wishes = wished(need).filter(({ slug }) => codes.has(slug));
        return [wishes.map(({ slug }) => codes.get(slug)), wishes.map(({ slug, wish }) => (wish === "MUST" ? 1.5 : 0.5) * world.taxonomy.weight(slug))];
      },
    },
    { name: "GIN && on exact codes", sql: `SELECT f.firm FROM bench_firm AS f WHERE f.codes && $1 ORDER BY ${shared} DESC, f.firm LIMIT ${RERANKED}`, values: (need) => [exact(need)] },
    {
      name: "GIN && on expanded codes within 300 km",
      sql: `SELECT f.firm FROM bench_firm AS f
        WHERE f.codes && $1 AND ($2::float8 IS NULL OR 12742 * asin(sqrt(sin(radians(f.lat - $2) / 2) ^ 2 + cos(radians($2)) * cos(radians(f.lat)) * sin(radians(f.lng - $3) / 2) ^ 2)) <= 300)
        ORDER BY ${shared} DESC, f.firm LIMIT ${RERANKED}`,
      values: (need) => [expanded(need), need.place?.lat ?? null, need.place?.lng ?? null],
    },
  ];
}

async function prepare(client: pg.Client, world: World, entries: readonly string[], firms: number): Promise<void> {
  await client.query(`
    DROP TABLE IF EXISTS bench_offer, bench_firm, bench_similarity;
    CREATE UNLOGGED TABLE bench_offer (firm int, code int);
    CREATE UNLOGGED TABLE bench_firm (firm int, codes int[], lat float8, lng float8);
    CREATE UNLOGGED TABLE bench_similarity (needed int, offered int, similarity float8)`);
  const codes = new Map(entries.map((slug, code) => [slug, code]));
  const pairs = entries.flatMap((needed, one) => entries.flatMap((offered, other) => {
    const fit = world.taxonomy.fit(needed, offered);
    return fit ? [[one, other, fit.similarity] as const] : [];
  }));
  await client.query("INSERT INTO bench_similarity SELECT * FROM unnest($1::int[], $2::int[], $3::float8[])", [0, 1, 2].map((place) => pairs.map((pair) => pair[place])));
  for (let first = 0; first < firms; first += 10_000) {
    const some = Array.from({ length: Math.min(10_000, firms - first) }, (_, place) => {
      const { row } = world.firm(first + place);
      return { firm: first + place, plant: row.plants[0], codes: [...new Set(row.plants.flatMap(({ offers }) => offers.flatMap(({ slug }) => codes.get(slug) ?? [])))] };
    });
    const offers = some.flatMap(({ firm, codes: held }) => held.map((code) => [firm, code] as const));
    await client.query("INSERT INTO bench_offer SELECT * FROM unnest($1::int[], $2::int[])", [offers.map(([firm]) => firm), offers.map(([, code]) => code)]);
    await client.query("INSERT INTO bench_firm SELECT firm, codes::int[], lat, lng FROM unnest($1::int[], $2::text[], $3::float8[], $4::float8[]) AS u (firm, codes, lat, lng)", [
      some.map(({ firm }) => firm), some.map(({ codes: held }) => `{${held.join(",")}}`), some.map(({ plant }) => plant?.place.lat), some.map(({ plant }) => plant?.place.lng),
    ]);
  }
  await client.query(`
    CREATE INDEX ON bench_offer (code) INCLUDE (firm);
    CREATE INDEX ON bench_firm USING gin (codes);
    CREATE INDEX ON bench_similarity (needed)`);
  for (const table of ["bench_offer", "bench_firm", "bench_similarity"]) await client.query(`VACUUM ANALYZE ${table}`);
}
