import process from "node:process";
import { fileURLToPath } from "node:url";
import type { ClueRows } from "@/lib/capabilities/clue-files";
import type { TaxonomyRows } from "@/lib/capabilities/taxonomy-files";
import { placeKey, type Place } from "@/lib/organisations/places";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { bodies, cities, deadlines, demonstrationTariffs, wordings, zones } from "./data/cluster";
import { specialisations } from "./data/specialisations";
import { shippedClues, shippedTaxonomy, shippedTowns } from "./shipped";

/** How many rows of a table a loading added, and how many it brought up to date. */
export type Loaded = Record<string, { added: number; refreshed: number }>;

/**
 * Loads what every installation begins with: towns, taxonomy and what helps to read texts, specialisations and their questions, deadlines, cities,
 * zones, bodies and consent wordings. It may run at any time: it adds what is missing and refreshes what nobody
 * touched since it was shipped (`revision` 1), so that an administrator's edits stay and our corrections arrive.
 */
export function loadReference(now = new Date()): Promise<Loaded> {
  const towns = shippedTowns();
  const taxonomy = shippedTaxonomy();
  const clues = shippedClues(taxonomy);
  return atLeisure(async (tx) => {
    // Two processes that start together load one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reference'))`;
    return {
      towns: await put(tx, {
        table: "Place",
        key: ["id"],
        refresh: "always",
        rows: towns.map((town) => ({ ...town, key: placeKey(town.name) })),
      }),
      ...(await putTaxonomy(tx, taxonomy)),
      ...(await putClues(tx, clues)),
      specialisations: await put(tx, {
        table: "Specialisation",
        key: ["slug"],
        refresh: "untouched",
        firstOnly: ["id", "letter", "position"],
        rows: specialisations.map(({ questions: _, ...specialisation }, position) => ({ id: newIdentifier(), ...specialisation, position })),
      }),
      questions: await put(tx, await questions(tx)),
      deadlines: await put(tx, { table: "Deadline", key: ["key"], refresh: "untouched", rows: deadlines }),
      cities: await put(tx, {
        table: "City",
        key: ["slug"],
        refresh: "never",
        rows: cities.map(({ slug, name, county, host }, position) => ({ id: newIdentifier(), slug, placeId: townId(towns, name, county), host, position })),
      }),
      zones: await put(tx, { table: "Zone", key: ["slug"], refresh: "never", rows: zones.map((zone) => ({ id: newIdentifier(), ...zone })) }),
      bodies: await put(tx, {
        table: "Body",
        key: ["slug"],
        refresh: "untouched",
        firstOnly: ["id", "position"],
        rows: bodies.map((body, position) => ({ id: newIdentifier(), ...body, position })),
      }),
      wordings: await put(tx, {
        table: "ConsentWording",
        key: ["key", "version"],
        refresh: "never",
        rows: wordings.map((wording, position) => ({ id: newIdentifier(), ...wording, position, publishedAt: now.toISOString() })),
      }),
    };
  });
}

/** A start may wait longer for a busy machine than a page may. */
const atLeisure = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => db.$transaction(run, { maxWait: 30_000, timeout: 60_000 });

/** Yearly fees for the demonstration world, valid from the first day of the year; an installation's own are set by its board. */
export function loadDemonstrationTariffs(now: Date): Promise<{ added: number; refreshed: number }> {
  const validFrom = `${now.getUTCFullYear()}-01-01`;
  return transaction((tx) =>
    put(tx, {
      table: "FeeTariff",
      key: ["sizeClass", "validFrom"],
      refresh: "never",
      rows: demonstrationTariffs.map((tariff) => ({ id: newIdentifier(), ...tariff, validFrom })),
    }),
  );
}

interface Shipment {
  table: string;
  /** The columns that tell whether a row is there already. */
  key: readonly string[];
  /** Which rows that are there already take over what is shipped: those of revision 1, all, or none. */
  refresh: "untouched" | "always" | "never";
  /** Written with a new row and left alone afterwards: ids, and the order that an administrator may change. */
  firstOnly?: readonly string[];
  rows: readonly object[];
}

/** Adds the rows that are missing and refreshes the others as agreed: one statement, however many rows. */
async function put(tx: Tx, { table, key, refresh, firstOnly = ["id"], rows }: Shipment): Promise<{ added: number; refreshed: number }> {
  const columns = Object.keys(rows[0] ?? {});
  const refreshed = refresh === "never" ? [] : columns.filter((column) => !key.includes(column) && !firstOnly.includes(column));
  const list = (names: readonly string[], prefix = "") => names.map((name) => `${prefix}"${name}"`).join(", ");
  const conflict =
    refreshed.length === 0
      ? "DO NOTHING"
      : `DO UPDATE SET ${refreshed.map((column) => `"${column}" = EXCLUDED."${column}"`).join(", ")}
         WHERE (${list(refreshed, '"there".')}) IS DISTINCT FROM (${list(refreshed, "EXCLUDED.")})
         ${refresh === "untouched" ? 'AND "there"."revision" = 1' : ""}`;
  // The names of tables and columns are this file's own; the values travel as one parameter.
  const written = await tx.$queryRawUnsafe<{ added: boolean }[]>(
    `INSERT INTO "${table}" AS "there" (${list(columns)})
     SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
     ON CONFLICT (${list(key)}) ${conflict} RETURNING xmax = 0 AS added`,
    JSON.stringify(rows),
  );
  const added = written.filter((row) => row.added).length;
  return { added, refreshed: written.length - added };
}

/** The entries first, then what points at them: parents, words, relations. An entry that somebody edited is theirs, with its words. */
async function putTaxonomy(tx: Tx, { capabilities, labels, relations }: TaxonomyRows): Promise<Loaded> {
  const entries = await put(tx, {
    table: "Capability",
    key: ["slug"],
    refresh: "untouched",
    firstOnly: ["id"],
    rows: capabilities.map(({ parentSlug: _, ...capability }, position) => ({ id: newIdentifier(), ...capability, position })),
  });
  await tx.$executeRaw`
    UPDATE "Capability" child SET "parentId" = parent.id
    FROM jsonb_to_recordset(${JSON.stringify(capabilities)}::jsonb) AS shipped(slug text, "parentSlug" text)
    LEFT JOIN "Capability" parent ON parent.slug = shipped."parentSlug"
    WHERE child.slug = shipped.slug AND child.revision = 1 AND child."parentId" IS DISTINCT FROM parent.id`;

  const words = JSON.stringify(labels);
  const dropped = await tx.$executeRaw`
    DELETE FROM "CapabilityLabel" label USING "Capability" entry
    WHERE entry.id = label."capabilityId" AND entry.revision = 1 AND (entry.slug, label.language::text, label.text) NOT IN (
      SELECT capability, language, text FROM jsonb_to_recordset(${words}::jsonb) AS shipped(capability text, language text, text text))`;
  const spoken = await tx.$executeRaw`
    INSERT INTO "CapabilityLabel" (id, "capabilityId", language, text)
    SELECT gen_random_uuid(), entry.id, shipped.language, shipped.text
    FROM jsonb_to_recordset(${words}::jsonb) AS shipped(capability text, language text, text text)
    JOIN "Capability" entry ON entry.slug = shipped.capability AND entry.revision = 1
    ON CONFLICT DO NOTHING`;

  const pairs = JSON.stringify(relations);
  const severed = await tx.$executeRaw`
    DELETE FROM "CapabilityRelation" relation USING "Capability" source, "Capability" target
    WHERE source.id = relation."fromId" AND target.id = relation."toId" AND source.revision = 1
      AND (source.slug, target.slug, relation.kind::text) NOT IN (
        SELECT "from", "to", kind FROM jsonb_to_recordset(${pairs}::jsonb) AS shipped("from" text, "to" text, kind text))`;
  const tied = await tx.$executeRaw`
    INSERT INTO "CapabilityRelation" ("fromId", "toId", kind)
    SELECT source.id, target.id, shipped.kind::"RelationKind"
    FROM jsonb_to_recordset(${pairs}::jsonb) AS shipped("from" text, "to" text, kind text)
    JOIN "Capability" source ON source.slug = shipped."from" AND source.revision = 1
    JOIN "Capability" target ON target.slug = shipped."to"
    ON CONFLICT DO NOTHING`;
  return { capabilities: entries, synonyms: { added: spoken, refreshed: dropped }, relations: { added: tied, refreshed: severed } };
}

/** What helps to read a text: ours is as it is shipped, what was added here stays. */
async function putClues(tx: Tx, { contexts, hints, grades, equivalents, everyday }: ClueRows): Promise<Loaded> {
  const said = JSON.stringify(contexts);
  const silenced = await tx.$executeRaw`
    DELETE FROM "CapabilityContext" WHERE shipped AND (language::text, form, near) NOT IN (
      SELECT language, form, near FROM jsonb_to_recordset(${said}::jsonb) AS ours(language text, form text, near text))`;
  const put = await tx.$executeRaw`
    INSERT INTO "CapabilityContext" (id, language, form, near, shipped)
    SELECT gen_random_uuid(), language, form, near, true FROM jsonb_to_recordset(${said}::jsonb) AS ours(language text, form text, near text)
    ON CONFLICT DO NOTHING`;

  const suggested = JSON.stringify(hints);
  const dropped = await tx.$executeRaw`
    DELETE FROM "CapabilityHint" hint USING "Capability" entry
    WHERE entry.id = hint."impliesId" AND hint.shipped AND (hint."when", entry.slug) NOT IN (
      SELECT "when", implies FROM jsonb_to_recordset(${suggested}::jsonb) AS ours("when" text, implies text))`;
  const hinted = await tx.$executeRaw`
    INSERT INTO "CapabilityHint" (id, "when", "impliesId", shipped)
    SELECT gen_random_uuid(), ours."when", entry.id, true FROM jsonb_to_recordset(${suggested}::jsonb) AS ours("when" text, implies text)
    JOIN "Capability" entry ON entry.slug = ours.implies
    ON CONFLICT DO NOTHING`;

  const graded = JSON.stringify(grades);
  const withdrawn = await tx.$executeRaw`
    DELETE FROM "CapabilityGrade" grade USING "Capability" entry
    WHERE entry.id = grade."capabilityId" AND grade.shipped AND (grade.pattern, entry.slug) NOT IN (
      SELECT grade, slug FROM jsonb_to_recordset(${graded}::jsonb) AS ours(grade text, slug text))`;
  const named = await tx.$executeRaw`
    INSERT INTO "CapabilityGrade" (id, pattern, "capabilityId", shipped)
    SELECT gen_random_uuid(), ours.grade, entry.id, true FROM jsonb_to_recordset(${graded}::jsonb) AS ours(grade text, slug text)
    JOIN "Capability" entry ON entry.slug = ours.slug
    ON CONFLICT DO NOTHING`;

  const grouped = JSON.stringify(equivalents);
  const parted = await tx.$executeRaw`
    DELETE FROM "WordGroup" WHERE shipped AND (language::text, words) NOT IN (
      SELECT language, words FROM jsonb_to_recordset(${grouped}::jsonb) AS ours(language text, words text[]))`;
  const joined = await tx.$executeRaw`
    INSERT INTO "WordGroup" (id, language, words, shipped)
    SELECT gen_random_uuid(), language, words, true FROM jsonb_to_recordset(${grouped}::jsonb) AS ours(language text, words text[])
    ON CONFLICT DO NOTHING`;

  const common = JSON.stringify(everyday);
  const forgotten = await tx.$executeRaw`
    DELETE FROM "EverydayWord" WHERE shipped AND (language::text, word) NOT IN (
      SELECT language, word FROM jsonb_to_recordset(${common}::jsonb) AS ours(language text, word text))`;
  const met = await tx.$executeRaw`
    INSERT INTO "EverydayWord" (id, language, word, shipped)
    SELECT gen_random_uuid(), language, word, true FROM jsonb_to_recordset(${common}::jsonb) AS ours(language text, word text)
    ON CONFLICT DO NOTHING`;
  return {
    everyday: { added: met, refreshed: forgotten },
    equivalents: { added: joined, refreshed: parted },
    contexts: { added: put, refreshed: silenced },
    hints: { added: hinted, refreshed: dropped },
    grades: { added: named, refreshed: withdrawn },
  };
}

function townId(towns: readonly Place[], name: string, county: string): number {
  const town = towns.find((each) => each.name === name && each.county === county);
  if (!town) throw new Error(`prisma/data/places.tsv knows no ${name} in county ${county}`);
  return town.id;
}

async function questions(tx: Tx): Promise<Shipment> {
  const known = await tx.specialisation.findMany({ select: { id: true, slug: true } });
  const rows = specialisations.flatMap(({ slug, questions: asked }) => {
    const specialisationId = known.find((specialisation) => specialisation.slug === slug)?.id;
    return asked.map(({ key, kind, labelPl, labelEn, hintPl = null, hintEn = null, choices = null, unit = null, required = true }, position) => ({
      id: newIdentifier(), specialisationId, key, kind, labelPl, labelEn, hintPl, hintEn, choices, unit, required, position,
    }));
  });
  return { table: "Question", key: ["specialisationId", "key"], refresh: "untouched", firstOnly: ["id", "position"], rows };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  const loaded = await loadReference();
  const news = Object.entries(loaded).filter(([, { added, refreshed }]) => added + refreshed > 0);
  for (const [what, { added, refreshed }] of news) console.log(`${what}: ${added} added, ${refreshed} refreshed`);
  console.log(`reference data ${news.length > 0 ? "loaded" : "is up to date"} (${Math.round(performance.now() - began)} ms)`);
  await db.$disconnect();
}
