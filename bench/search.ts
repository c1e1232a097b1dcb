import pg from "pg";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { visitor } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { findFirms } from "@/lib/search/firms";
import { catchUpWholly } from "@/lib/search/indexing";
import { readQuestion } from "@/lib/search/question";
import { readerOfFirms } from "@/lib/search/reader";
import { keptName } from "@/lib/platform/statement";
import type { Asked } from "@/lib/search/asked";
import { count } from "@/lib/search/counting";
import { answerOf, retrieval } from "@/lib/search/retrieval";
import { suggest } from "@/lib/search/suggestions";
import { Chance } from "./chance";
import { type Times, timesOf } from "./timing";
import { TODAY, type World } from "./world";

const NOW = new Date(`${TODAY}T12:00:00Z`);
const ROUNDS = 200;
const KM = 100;
const FIRST_PAGE = { skip: 0, take: 20 };

/** Two words, a specialisation, and a circle around a town. */
interface Query {
  words: string;
  specialisation: string;
  near: Asked["near"];
}

export interface SearchMeasured {
  /** Milliseconds for writing all documents, and their size with the index. */
  writingMs: number;
  documentsMb: number;
  /** In the database alone, for the best twenty in their order. */
  retrieval: Times;
  /** A question of nothing, asked in the same way: so much of the above is the way there and back. */
  wayThere: Times;
  ftsSimple: Times;
  /** The number of all that answer, and of those behind each value of each facet. */
  counting: Times;
  /** The whole answer: the words read, the page, its cards, every facet counted. */
  answer: Times;
  suggestions: Times;
  /** How many of the queries find somebody. */
  answered: number;
}

/** Measures search on the tables of the world. The environment names their database before this module is loaded. */
export async function measureSearch(world: World, firms: number): Promise<SearchMeasured> {
  const startedAt = performance.now();
  await catchUpWholly(NOW);
  const writingMs = performance.now() - startedAt;
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE "SearchDocument"');
    const { rows: [size] } = await client.query<{ mb: number }>(`SELECT pg_total_relation_size('"SearchDocument"') / 1048576.0 AS mb`);
    const queries = Array.from({ length: ROUNDS * 2 }, (_, number) => queryOf(world, number, firms));
    const known = { ...(await vocabulary()), places: await gazetteer() };
    const asked = queries.map(({ words, specialisation, near }): Asked => ({ kind: "FIRM", terms: readQuestion(words, known, TODAY).terms, strict: true, near, ticked: { specialisation: [specialisation] } }));
    const questions = await Promise.all(asked.map(async (one) => [...(await retrieval(one, readerOfFirms(visitor), FIRST_PAGE, NOW))]));
    let answered = 0;
    const at = <T>(list: readonly T[], number: number): T => {
      const one = list[number % list.length];
      if (one === undefined) throw new Error("no query");
      return one;
    };
    const retrieved = await timesOf(ROUNDS, async (number) => {
      const rows = await answerOf(at(questions, number), FIRST_PAGE, async ({ text, values }) => (await client.query({ name: keptName(text), text, values })).rows);
      if (rows.length > 0 && number >= Math.ceil(ROUNDS / 4)) answered += 1;
    });
    const wayThere = await timesOf(ROUNDS, () => client.query({ name: "nothing", text: "SELECT 1" }));
    await prepareFts(client);
    const ftsSimple = await timesOf(ROUNDS, async (number) => {
      const { words, specialisation, near } = at(queries, number);
      await client.query(FTS, [words, specialisation, near?.place.lat, near?.place.lng, KM]);
    });
    const counting = await timesOf(ROUNDS, (number) => count(at(asked, number), readerOfFirms(visitor), NOW));
    const answer = await timesOf(50, async (number) => {
      const { words, specialisation, near } = at(queries, number);
      const place = near && known.places.all.find(({ lat, lng }) => lat === near.place.lat && lng === near.place.lng);
      await findFirms(visitor, { words, ticked: { specialisation: [specialisation] }, near: place ? { place, km: KM } : null, page: 1 }, NOW);
    });
    const suggestions = await timesOf(50, (number) => suggest(at(queries, number).words.slice(0, 5), "pl"));
    return { writingMs, documentsMb: Number(size?.mb ?? 0), retrieval: retrieved, wayThere, ftsSimple, counting, answer, suggestions, answered };
  } finally {
    await client.end();
    await db.$disconnect();
  }
}

/** What somebody asks who looks for a firm like one that there is: two words of a trade of its, its specialisation, its town. */
function queryOf(world: World, number: number, firms: number): Query {
  const chance = new Chance(world.seed, 7_000_000 + number);
  for (;;) {
    const { row } = world.firm(chance.below(firms));
    const plant = row.plants[0];
    const labels = plant?.offers.flatMap(({ slug }) => world.shipped.capabilities.find((entry) => entry.slug === slug)?.pl.split(" ") ?? []).filter((word) => /^\p{L}{3,}$/u.test(word)) ?? [];
    const [letter] = row.letters;
    if (!plant || labels.length < 2 || letter === undefined) continue;
    return { words: `${labels[0]} ${labels[1]}`, specialisation: SPECIALISATIONS[letter] ?? letter, near: { place: plant.place, km: KM } };
  }
}

/** By the letter under which the taxonomy knows them. */
const SPECIALISATIONS: Readonly<Record<string, string>> = { E: "electromobility", A: "agricultural-machinery", M: "automotive-cooperation" };

/** The plainest way of the database: words as they are written, beside columns for the rest. */
async function prepareFts(client: pg.Client): Promise<void> {
  await client.query(`
    DROP TABLE IF EXISTS bench_fts;
    CREATE UNLOGGED TABLE bench_fts AS
      SELECT o.id, o.name, to_tsvector('simple', concat_ws(' ', o.name, o."descriptionPl",
          (SELECT string_agg(c.pl, ' ') FROM "Plant" AS p JOIN "PlantCapability" AS pc ON pc."plantId" = p.id JOIN "Capability" AS c ON c.id = pc."capabilityId" WHERE p."organisationId" = o.id))) AS words,
        ARRAY(SELECT s.slug FROM "OrganisationSpecialisation" AS os JOIN "Specialisation" AS s ON s.id = os."specialisationId" WHERE os."organisationId" = o.id) AS specialisations,
        (SELECT town.lat FROM "Plant" AS p JOIN "Place" AS town ON town.id = p."placeId" WHERE p."organisationId" = o.id ORDER BY p.position LIMIT 1) AS lat,
        (SELECT town.lng FROM "Plant" AS p JOIN "Place" AS town ON town.id = p."placeId" WHERE p."organisationId" = o.id ORDER BY p.position LIMIT 1) AS lng
      FROM "Organisation" AS o;
    CREATE INDEX ON bench_fts USING gin (words)`);
  await client.query("VACUUM ANALYZE bench_fts");
}

const FTS = `
  SELECT id, ts_rank(words, asked) AS score FROM bench_fts, plainto_tsquery('simple', $1) AS asked
  WHERE words @@ asked AND $2 = ANY (specialisations)
    AND 12742.0176 * asin(least(1, sqrt(sin(radians(lat - $3::float8) / 2) ^ 2 + cos(radians($3::float8)) * cos(radians(lat)) * sin(radians(lng - $4::float8) / 2) ^ 2))) <= $5::float8
  ORDER BY 2 DESC, name LIMIT 20`;
