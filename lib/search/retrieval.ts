import { db } from "@/lib/platform/database";
import { cosineOf, cosineWithin } from "@/lib/platform/geography";
import { KEPT, Values } from "@/lib/platform/statement";
import { type Area, areaOf, type Asked, atRank, documentsIn, EVERYWHERE, type Hit, hitOf, NEAR_KM, queryOf, type Statement, type Stretch, ticks } from "./asked";
import type { Rank, Reader } from "./lexemes";
import { partial, partlyFound } from "./partial";

/** The best of the documents that answer, from `skip` on. */
export async function retrieve(asked: Asked, reader: Reader, stretch: Stretch, now: Date): Promise<Hit[]> {
  // Put together of nothing but words of this folder; whatever somebody typed is among the values.
  const ask = ({ text, values }: Statement) => db.$queryRawUnsafe<{ subjectId: string; near: number | null }[]>(text, ...values);
  return (await answerOf(await retrieval(asked, reader, stretch, now), stretch, ask)).map(hitOf);
}

/** The questions for a stretch of the answer, each of which asks for more than the one before; what the bench measures too. */
export const retrieval = async (asked: Asked, reader: Reader, stretch: Stretch, now: Date): Promise<Iterable<Statement>> =>
  isRanked(asked) ? inRanks(asked, reader, stretch, now) : [await partial(asked, reader, stretch, now)];

/** What the first question brings that fills the stretch, or else the last. */
export async function answerOf<Row>(questions: Iterable<Statement>, { take }: Stretch, ask: (question: Statement) => Promise<Row[]>): Promise<Row[]> {
  let rows: Row[] = [];
  for (const question of questions) {
    rows = await ask(question);
    if (rows.length >= take) break;
  }
  return rows;
}

/** Whether documents stand by rank alone: where all is asked for, or nothing but ticks and a circle. */
const isRanked = ({ strict, terms }: Asked): boolean => strict || terms.length === 0;

/** All documents that answer: for counting them. */
export async function allFound(asked: Asked, reader: Reader, now: Date, values: Values): Promise<string> {
  if (!isRanked(asked)) return partlyFound(asked, reader, now, values);
  const { near } = asked;
  const area = near ? areaOf(near.place, near.km) : EVERYWHERE;
  const found = documentsIn(area, queryOf([...atRank(asked.terms, 1), ...ticks(asked)], reader), asked, now, values);
  return `SELECT document."subjectId", document.facets FROM ${found}${near ? ` AND distance.near >= ${values.add(cosineWithin(near.km), "float8")}` : ""}`;
}

/** Where documents of one rank are looked for together: up to here, but not as near as there. */
interface Ring {
  area: Area;
  /** Bounds of the product with the place asked for; null where none was. */
  from: number | null;
  beyond: number | null;
}

/** First whoever is near, then the rest of the circle. Of those who do two things at once too few are near to begin with them. */
function ringsOf({ near, terms }: Asked): Ring[] {
  if (!near) return [{ area: EVERYWHERE, from: null, beyond: null }];
  const whole = { area: areaOf(near.place, near.km), from: cosineWithin(near.km), beyond: null };
  if (near.km <= 2 * NEAR_KM || terms.length > 1) return [whole];
  const inner = cosineOf(NEAR_KM);
  return [{ area: areaOf(near.place, NEAR_KM), from: inner, beyond: null }, { ...whole, beyond: inner }];
}

const RANKS: readonly Rank[] = [3, 2, 1];

/** From the start on, so many are mostly found at the ranks that are asked first. */
const FEW = 30;

/**
 * The database makes ready for every rank of a question, whether it comes to it or not. So the first page is asked of
 * the ranks alone that mostly fill it: the uppermost, of those who do two things at once the next one too.
 */
function* inRanks(asked: Asked, reader: Reader, stretch: Stretch, now: Date): Generator<Statement> {
  if (asked.terms.length === 0) return yield ranked(RANKS.slice(-1), asked, reader, stretch, now);
  if (stretch.skip === 0 && stretch.take <= FEW) yield ranked(RANKS.slice(0, asked.terms.length === 1 ? 1 : 2), asked, reader, stretch, now);
  yield ranked(RANKS, asked, reader, stretch, now);
}

/**
 * Every word is met. A document is worth as much as what it meets least; of one worth the nearer comes first, then the
 * later, then the name. So it is looked for rank by rank and ring by ring, and what is not needed to fill the page is
 * never asked.
 */
function ranked(ranks: readonly Rank[], asked: Asked, reader: Reader, { skip, take }: Stretch, now: Date): Statement {
  const values = new Values();
  const end = skip + take;
  const order = `ORDER BY ${asked.near ? "near DESC, " : ""}"latestAt" DESC NULLS LAST, "nameKey" COLLATE "C", "subjectId"`;
  const rings = ringsOf(asked);
  const steps: { name: string; ring: number; sql: string }[] = [];
  for (const rank of ranks) {
    for (const [number, { area, from, beyond }] of rings.entries()) {
      const before = steps.filter(({ ring }) => ring === number).map(({ name }) => `SELECT "subjectId" FROM ${name}`);
      const bounds = [
        ...(from === null ? [] : [`near >= ${values.add(from, "float8")}`]),
        ...(beyond === null ? [] : [`near < ${values.add(beyond, "float8")}`]),
        ...(before.length === 0 ? [] : [`"subjectId" NOT IN (${before.join(" UNION ALL ")})`]),
      ];
      const query = queryOf([...atRank(asked.terms, rank), ...ticks(asked)], reader);
      const found = `SELECT document."subjectId", ${asked.near ? "distance.near" : "NULL::float8 AS near"}, document."latestAt", document."nameKey" FROM ${documentsIn(area, query, asked, now, values)} OFFSET 0`;
      const name = `rank${rank}ring${number}`;
      steps.push({ name, ring: number, sql: `${name} AS MATERIALIZED (SELECT * FROM (${found}) AS found ${bounds.length === 0 ? "" : `WHERE ${bounds.join(" AND ")}`} ${order} LIMIT ${end})` });
    }
  }
  // Later pages are too many to keep a plan for each.
  const text = `${skip === 0 ? KEPT : ""}WITH ${steps.map(({ sql }) => sql).join(",\n")}
    SELECT "subjectId", near FROM (${steps.map(({ name }) => `SELECT * FROM ${name}`).join(" UNION ALL ")}) AS best LIMIT ${take} OFFSET ${skip}`;
  return { text, values: values.held };
}
