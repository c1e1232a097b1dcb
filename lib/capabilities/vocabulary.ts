import { gazetteer } from "@/lib/organisations/gazetteer";
import { db } from "@/lib/platform/database";
import { buildFinder, type Finder } from "./finder";
import { buildTaxonomy, type CapabilityKind, type CapabilityLabelRow, type CapabilityRelationRow, type Taxonomy } from "./taxonomy";
import type { ConceptSources } from "./understanding/concepts";
import { buildMeaning, type MeaningOf } from "./understanding/meaning";
import { buildUnderstand, type Understand } from "./understanding/understand";

/** An entry as it is shown and chosen. */
export interface Entry {
  id: string;
  slug: string;
  kind: CapabilityKind;
  pl: string;
  en: string;
  parentSlug: string | null;
  /** Letters of the specialisations it belongs to. */
  specialisations: string;
  /** No longer offered; what was declared of it still stands. */
  retired: boolean;
}

/** The taxonomy with everything that is asked of it on each request. */
export interface Vocabulary {
  /** Differs after every change of the taxonomy or the thesaurus. */
  version: string;
  /** In the order in which the administrator arranged them. */
  entries: readonly Entry[];
  bySlug(slug: string): Entry | null;
  byId(id: string): Entry | null;
  /** Finds what may still be declared. */
  finder: Finder;
  /** Reads texts: needs, descriptions, queries. */
  understand: Understand;
  /** Which entries a query of a few words means. */
  meaningOf: MeaningOf;
  /** The same object until the tree itself changes. */
  taxonomy: Taxonomy;
}

/** How old the answer to "has it changed?" may be, in milliseconds. */
const ASKED_EVERY = 2_000;

/** The tree that was built last: most changes are of words, and whoever holds something made by it need not make it anew. */
let grown: { of: string; taxonomy: Taxonomy } | undefined;

let kept: { version: string; askedAt: number; vocabulary: Promise<Vocabulary> } | undefined;

/** The taxonomy from the database, held in the process and read again once somebody changed it. */
export async function vocabulary(): Promise<Vocabulary> {
  if (kept && Date.now() - kept.askedAt < ASKED_EVERY) return kept.vocabulary;
  const version = await versionNow();
  if (kept?.version === version) {
    kept.askedAt = Date.now();
    return kept.vocabulary;
  }
  const reading = load(version);
  reading.catch(forgetVocabulary);
  kept = { version, askedAt: Date.now(), vocabulary: reading };
  return reading;
}

/** Makes the next question go to the database: for whoever just changed the taxonomy. */
export function forgetVocabulary(): void {
  kept = undefined;
}

/** Rows are never taken away and a change raises the revision, so these sums differ after any change. */
async function versionNow(): Promise<string> {
  const [row] = await db.$queryRaw<[{ version: string }]>`
    SELECT concat_ws(' ',
      (SELECT concat_ws(' ', count(*), sum(revision), count("retiredAt")) FROM "Capability"),
      (SELECT concat_ws(' ', count(*), max(id::text)) FROM "CapabilityLabel"),
      (SELECT count(*) FROM "CapabilityRelation"),
      (SELECT concat_ws(' ', count(*), max(id::text)) FROM "CapabilityContext"),
      (SELECT concat_ws(' ', count(*), max(id::text)) FROM "CapabilityHint"),
      (SELECT concat_ws(' ', count(*), max(id::text)) FROM "CapabilityGrade"),
      (SELECT concat_ws(' ', count(*), max(id::text)) FROM "WordGroup"),
      (SELECT concat_ws(' ', count(*), max(id::text)) FROM "EverydayWord")) AS version`;
  return row.version;
}

/** The very same object as long as neither an entry nor a tie has changed. */
function taxonomyOf(entries: readonly Entry[], ties: readonly CapabilityRelationRow[]): Taxonomy {
  const of = JSON.stringify([entries, ties]);
  if (grown?.of !== of) grown = { of, taxonomy: buildTaxonomy(entries, ties) };
  return grown.taxonomy;
}

const languageOf = (column: string): "pl" | "en" => (column === "en" ? "en" : "pl");

async function load(version: string): Promise<Vocabulary> {
  const [rows, labels, relations, contexts, hints, grades, groups, common, towns] = await Promise.all([
    db.capability.findMany({ orderBy: [{ position: "asc" }, { slug: "asc" }] }),
    db.capabilityLabel.findMany({ select: { capabilityId: true, language: true, text: true } }),
    db.capabilityRelation.findMany({ orderBy: [{ fromId: "asc" }, { toId: "asc" }, { kind: "asc" }] }),
    db.capabilityContext.findMany({ select: { language: true, form: true, near: true } }),
    db.capabilityHint.findMany({ select: { when: true, impliesId: true } }),
    db.capabilityGrade.findMany({ select: { pattern: true, capabilityId: true }, orderBy: { pattern: "asc" } }),
    db.wordGroup.findMany({ select: { language: true, words: true } }),
    db.everydayWord.findMany({ select: { language: true, word: true } }),
    gazetteer(),
  ]);
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  const entries: Entry[] = rows.map(({ id, slug, kind, pl, en, parentId, specialisations, retiredAt }) => ({
    id, slug, kind, pl, en, specialisations, parentSlug: slugs.get(parentId ?? "") ?? null, retired: retiredAt !== null,
  }));
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const words = labels.flatMap(({ capabilityId, language, text }): CapabilityLabelRow[] => {
    const entry = byId.get(capabilityId);
    return entry && !entry.retired && (language === "pl" || language === "en") ? [{ capability: entry.slug, language, text }] : [];
  });
  const ties = relations.flatMap(({ fromId, toId, kind }) => {
    const [from, to] = [slugs.get(fromId), slugs.get(toId)];
    return from && to ? [{ from, to, kind }] : [];
  });
  const current = entries.filter(({ retired }) => !retired);
  const isCurrent = (slug: string | undefined): slug is string => slug !== undefined && bySlug.get(slug)?.retired === false;
  const sources: ConceptSources = {
    rows: current,
    labels: words,
    contexts: contexts.map(({ language, form, near }) => ({ language: languageOf(language), form, near })),
    equivalents: groups.map(({ language, words: group }) => ({ language: languageOf(language), words: group })),
    everyday: common.map(({ language, word }) => ({ language: languageOf(language), word })),
    hints: hints.flatMap(({ when, impliesId }) => {
      const implies = slugs.get(impliesId);
      return isCurrent(implies) ? [{ when, implies }] : [];
    }),
    grades: grades.flatMap(({ pattern, capabilityId }) => {
      const slug = slugs.get(capabilityId);
      return isCurrent(slug) ? [{ grade: pattern, slug }] : [];
    }),
  };
  const taxonomy = taxonomyOf(entries, ties);
  // Not every page reads a text: these are prepared at the first question.
  let reading: Understand | undefined;
  let meaning: MeaningOf | undefined;
  const understand: Understand = (...asked) => (reading ??= buildUnderstand(sources, towns.all))(...asked);
  return {
    version,
    entries,
    bySlug: (slug) => bySlug.get(slug) ?? null,
    byId: (id) => byId.get(id) ?? null,
    finder: buildFinder(current, words),
    understand,
    meaningOf: (query, language) => (meaning ??= buildMeaning(understand, sources, taxonomy))(query, language),
    taxonomy,
  };
}
