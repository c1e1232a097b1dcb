import type { Events } from "@/lib/audit/events";
import { db } from "@/lib/platform/database";
import type { CapabilityKind } from "./taxonomy";

const named = { select: { id: true, slug: true, pl: true, en: true, retiredAt: true } } as const;

/** A concept with its words, its place and what hangs on it, for the one who edits it; null if there is none. */
export async function findThesaurusEntry(slug: string) {
  return db.capability.findUnique({
    where: { slug },
    include: {
      parent: named,
      mergedInto: named,
      children: { ...named, orderBy: [{ position: "asc" }, { slug: "asc" }] },
      labels: { orderBy: [{ language: "desc" }, { text: "asc" }] },
      relations: { select: { kind: true, to: named }, orderBy: { to: { pl: "asc" } } },
      relatedBy: { select: { kind: true, from: named }, orderBy: { from: { pl: "asc" } } },
    },
  });
}

export type ThesaurusEntry = NonNullable<Awaited<ReturnType<typeof findThesaurusEntry>>>;

/** What happened to a concept, the newest first, with who did it. */
export async function listThesaurusChanges(capabilityId: string, take: number) {
  const events = await db.event.findMany({ where: { type: "thesaurus.changed", subjectId: capabilityId }, orderBy: { id: "desc" }, take });
  return withNames(events);
}

/** The latest changes of the whole thesaurus, the newest first, with who did it. */
export async function listLatestThesaurusChanges(take: number) {
  const events = await db.event.findMany({ where: { type: "thesaurus.changed" }, orderBy: { id: "desc" }, take });
  return withNames(events);
}

async function withNames(events: Awaited<ReturnType<typeof db.event.findMany>>) {
  const people = await db.person.findMany({ where: { id: { in: events.flatMap(({ actorId }) => actorId ?? []) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return events.map(({ id, at, actorId, detail }) => ({ id, at, by: names.get(actorId ?? "") ?? null, ...(detail as unknown as Events["thesaurus.changed"]) }));
}

/** How large the thesaurus is: concepts that are in use, and the words by which they are known. */
export async function countThesaurus(): Promise<{ entries: number; words: Record<"pl" | "en", number> }> {
  const inUse = { retiredAt: null };
  const entries = await db.capability.count({ where: inUse });
  const labels = await db.capabilityLabel.groupBy({ by: ["language"], where: { capability: inUse }, _count: true });
  const of = (language: string) => entries + (labels.find((row) => row.language === language)?._count ?? 0);
  return { entries, words: { pl: of("pl"), en: of("en") } };
}

/** Concepts of a kind to choose from, by name. */
export async function listEntriesOf(kind: CapabilityKind, language: "pl" | "en") {
  const entries = await db.capability.findMany({ where: { kind, retiredAt: null }, select: { id: true, slug: true, pl: true, en: true } });
  return entries.map(({ slug, ...names }) => ({ slug, name: names[language] })).sort((a, b) => a.name.localeCompare(b.name, language));
}
