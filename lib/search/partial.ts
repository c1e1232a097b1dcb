import { cosineWithin } from "@/lib/platform/geography";
import { Values } from "@/lib/platform/statement";
import { areaOf, type Asked, documentsIn, EVERYWHERE, isOwn, queryOf, type Statement, type Stretch, ticks } from "./asked";
import { numbersOf } from "./codes";
import { anyOf, type KeyKind, type Keys, keyKindOf, type Level, LEVELS, type Reader, scopedLevels, valueOf } from "./lexemes";
import type { Term } from "./ways";

/** Of so many of the best it is asked as well what else they say: that reads the whole of each document. */
const READ_WHOLE = 200;

/**
 * Not every word is met: a document is worth the sum of what it meets, by weights and ranks. Among the best, those come
 * first that also say what nothing here understands.
 */
export async function partial(asked: Asked, reader: Reader, { skip, take }: Stretch, now: Date): Promise<Statement> {
  const values = new Values();
  const found = await partlyFound(asked, reader, now, values);
  const words = asked.terms.filter((term) => !isWeighed(term)).map(({ weight, keys }) => `${values.add(weight, "float8")} * (document.keys @@ ${values.add(anyOf(keys[1], reader), "tsquery")})::int`);
  const lifted = words.length === 0 ? "" : `LEFT JOIN LATERAL (SELECT ${words.join(" + ")} AS more FROM "SearchDocument" AS document
    WHERE best.place <= ${READ_WHOLE} AND document.kind = ${values.add(asked.kind, '"SearchedKind"')} AND document."subjectId" = best."subjectId") AS lifted ON TRUE`;
  const text = `
    WITH best AS (SELECT *, row_number() OVER (ORDER BY score DESC, near DESC NULLS LAST, "latestAt" DESC NULLS LAST, "nameKey" COLLATE "C", "subjectId") AS place FROM (${found}) AS found)
    SELECT best."subjectId", best.near FROM best ${lifted}
    ORDER BY ${words.length === 0 ? "" : "lifted.more IS NULL, score + lifted.more DESC, "}place LIMIT ${take} OFFSET ${skip}`;
  return { text, values: values.held };
}

/** Every document that answers a part, with what it is worth. */
export async function partlyFound(asked: Asked, reader: Reader, now: Date, values: Values): Promise<string> {
  const { near, terms } = asked;
  const weighed = terms.filter(isWeighed);
  const required = terms.filter((term) => term.required);
  const gate = union((required.length > 0 ? required : terms).map(({ keys }) => keys[1]));
  const area = near ? areaOf(near.place, near.km) : EVERYWHERE;
  const numbers = await numbersOf(weighed.flatMap(({ keys }) => keys[1].whole.flatMap((one) => LEVELS.flatMap((level) => codeOf(one, level) ?? []))));
  const ranks = weighed.map((term, place) => `, ${rankOf(term, reader, numbers, values)} AS rank${place}`);
  const sum = weighed.map(({ weight }, place) => `${values.add(weight, "float8")} * rank${place}`).join(" + ") || "0::float8";
  const asksMuch = required.length >= 3;
  const met = weighed.flatMap((term, place) => (term.required ? [`(rank${place} > 0)::int`] : []));
  const conditions = [
    // Whoever has one thing of many that are asked for is no answer.
    ...(asksMuch && met.length > 0 ? [`${met.join(" + ")} >= ${values.add(Math.min(met.length, Math.ceil(required.length / 3)), "int")}`] : []),
    ...(near ? [`near >= ${values.add(cosineWithin(near.km), "float8")}`] : []),
  ];
  return `SELECT *, ${sum} AS score FROM (
      SELECT document."subjectId", document."latestAt", document."nameKey", document.facets, ${near ? "distance.near" : "NULL::float8 AS near"}${ranks.join("")}
      FROM ${documentsIn(area, queryOf([gate, ...ticks(asked)], reader), asked, now, values)} OFFSET 0) AS document
    ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`}`;
}

const union = (some: readonly Keys[]): Keys => ({ whole: [...new Set(some.flatMap(({ whole }) => whole))], beginning: [...new Set(some.flatMap(({ beginning }) => beginning))] });

/** In which columns of a document the entry of a key stands, and its towns. */
const COLUMNS: Partial<Record<KeyKind, readonly string[]>> = { best: ["best"], good: ["best", "good"], any: ["best", "good", "spoken"], facet: ["facets"] };

const isInColumns = (one: string): boolean => COLUMNS[keyKindOf(one)] !== undefined;

/** Whether a term is met by entries or towns, which a document has as numbers beside its keys. */
const isWeighed = ({ keys }: Term): boolean => keys[1].whole.some(isInColumns);

/** How the columns say what a key says, at a level. */
function codeOf(one: string, level: Level): string | null {
  const kind = keyKindOf(one);
  return kind === "facet" ? `${level}:${valueOf(one)}` : COLUMNS[kind] ? level + valueOf(one) : null;
}

/** The rank by which a document meets a term, 0 where it does not. Each column is looked at once for each entry. */
function rankOf({ keys }: Term, reader: Reader, numbers: ReadonlyMap<string, number>, values: Values): string {
  const seen = new Set<string>();
  const cases = ([3, 2, 1] as const).flatMap((rank) => {
    const asked = keys[rank].whole.filter(isInColumns).flatMap((one) => (COLUMNS[keyKindOf(one)] ?? []).map((column) => ({ column, one })));
    const fresh = asked.filter(({ column, one }) => !seen.has(`${column} ${valueOf(one)}`));
    for (const { column, one } of fresh) seen.add(`${column} ${valueOf(one)}`);
    const tests = [...new Set(fresh.map(({ column }) => column))].flatMap((column) => testsOf(column, fresh.filter((each) => each.column === column).map(({ one }) => one), reader, numbers, values));
    return tests.length === 0 ? [] : [`WHEN ${tests.join(" OR ")} THEN ${rank}`];
  });
  return cases.length === 0 ? "0" : `CASE ${cases.join(" ")} ELSE 0 END`;
}

/** Whether a column has any of some keys, at the levels of the reader; at further levels where the document is theirs. */
function testsOf(column: string, some: readonly string[], reader: Reader, numbers: ReadonlyMap<string, number>, values: Values): string[] {
  const at = (levels: readonly Level[]) => levels.flatMap((level) => some.flatMap((one) => numbers.get(codeOf(one, level) ?? "") ?? []));
  // A value that no test needs must not be added: the database would ask what type it is of.
  const test = (found: readonly number[], more: () => string = () => "") => (found.length === 0 ? [] : [`document.${column} && ${values.add(found, "int[]")}${more()}`]);
  return [...test(at(reader.levels)), ...test(at(scopedLevels(reader)), () => ` AND ${isOwn(reader, values)}`)];
}
