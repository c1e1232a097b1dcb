import { vocabulary, type Entry } from "@/lib/capabilities/vocabulary";
import type { Actor } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import type { SearchedKind } from "@/prisma/generated/enums";
import { catchUp } from "./indexing";
import { anyOf, key, onlyWhole, type Reader } from "./lexemes";
import { readerOfFirms, readerOfNeeds } from "./reader";

export interface FoundCapability {
  entry: Entry;
  /** Its wider trades, the widest first. */
  above: Entry[];
  /** The word by which it was found, where that is not its name. */
  through: string | null;
  /** How many firms have it, or a kind of it, and how many open needs ask for it, as far as the actor may know. */
  firms: number;
  needs: number;
}

/** So many of what the words may mean. */
const MOST = 12;

/** The entries of the taxonomy that some words mean, the surest first. */
export async function findCapabilities(actor: Actor, words: string, language: "pl" | "en", now: Date): Promise<FoundCapability[]> {
  const known = await vocabulary();
  await catchUp(now);
  const typed = words.slice(0, 400);
  const named = known.finder.find(typed.slice(0, 120), { language, limit: MOST });
  const through = new Map(named.map((one) => [one.slug, one.isLabel ? null : one.through]));
  const meant = known.meaningOf(typed, language).filter(({ source }) => source !== "hint" && source !== "part").map(({ slug }) => slug);
  const entries = [...new Set([...through.keys(), ...meant])].slice(0, MOST).flatMap((slug) => known.bySlug(slug) ?? []);
  const slugs = entries.map(({ slug }) => slug);
  const [firms, needs] = await Promise.all([countHaving("FIRM", slugs, readerOfFirms(actor), now), countHaving("NEED", slugs, readerOfNeeds(actor), now)]);
  return entries.map((entry, place) => ({
    entry,
    above: known.taxonomy.ancestorsOf(entry.slug).toReversed().flatMap((slug) => known.bySlug(slug) ?? []),
    through: through.get(entry.slug) ?? null,
    firms: firms[place] ?? 0,
    needs: needs[place] ?? 0,
  }));
}

/** For each entry, how many documents have it or something within it: declared, in their name, or by their specialisation. */
async function countHaving(kind: SearchedKind, slugs: readonly string[], reader: Reader, now: Date): Promise<number[]> {
  if (slugs.length === 0) return [];
  const queries = slugs.map((slug) => anyOf(onlyWhole(key("good", slug)), reader));
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    SELECT (SELECT count(*) FROM "SearchDocument" AS document
      WHERE document.kind = ${kind}::"SearchedKind" AND document.keys @@ asked.query::tsquery AND (document."openUntil" IS NULL OR document."openUntil" > ${now})) AS count
    FROM unnest(${queries}::text[]) WITH ORDINALITY AS asked (query, place) ORDER BY place`;
  return rows.map(({ count }) => Number(count));
}
