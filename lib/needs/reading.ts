import { record } from "@/lib/audit/commands";
import { type Request, requestsIn } from "@/lib/capabilities/understanding/requests";
import { type Entry, forgetVocabulary, vocabulary, type Vocabulary } from "@/lib/capabilities/vocabulary";
import { db, transaction, type Tx } from "@/lib/platform/database";
import type { NeedContent } from "./schema";

/** So many needs are looked up at once when all are read anew. */
const CHUNK = 200;

/** The entries that the words of a need ask for and nobody ticked. Read before any transaction: the first text of a process waits for its dictionary. */
export async function readingOf({ title, description, must, nice }: Pick<NeedContent, "title" | "description" | "must" | "nice">): Promise<Entry[]> {
  return read({ title, description, ticked: [...must, ...nice] }, await vocabulary());
}

const read = (request: Request, words: Vocabulary): Entry[] => requestsIn(request, words).flatMap((slug) => words.bySlug(slug) ?? []);

/** Replaces what is kept of the reading of a need; whether that changed anything. The caller holds the need's row. */
export async function keepReading(tx: Tx, needId: string, reading: readonly Pick<Entry, "id">[]): Promise<boolean> {
  const capabilityIds = reading.map(({ id }) => id);
  const before = new Set((await tx.needReading.findMany({ where: { needId }, select: { capabilityId: true } })).map(({ capabilityId }) => capabilityId));
  if (before.size === capabilityIds.length && capabilityIds.every((id) => before.has(id))) return false;
  await tx.needReading.deleteMany({ where: { needId } });
  await tx.needReading.createMany({ data: capabilityIds.map((capabilityId) => ({ needId, capabilityId })) });
  return true;
}

/**
 * Reads every open need again: the same words may mean something else by now, or something at last. Needs of which
 * anything changes have an event of it, so that every market hears. Run again, it finds nothing to change.
 */
export async function readNeedsAnew(now: Date): Promise<void> {
  forgetVocabulary(); // whoever changed it may have been another process
  const words = await vocabulary();
  words.understand("", "pl"); // ready before the first transaction
  for (let after: string | null = null; ; ) {
    const next: { id: string }[] = await db.need.findMany({
      where: { AND: [after ? { id: { gt: after } } : {}, { closedAt: null }] }, orderBy: { id: "asc" }, take: CHUNK, select: { id: true },
    });
    for (const { id } of next) await readAnew(id, words, now);
    after = next.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

/** Locks the need, so that the words that are read are the words that stay. */
function readAnew(needId: string, words: Vocabulary, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Need" WHERE id = ${needId}::uuid FOR UPDATE`;
    const need = await tx.need.findUnique({
      where: { id: needId },
      select: { organisationId: true, title: true, description: true, publishedAt: true, wishes: { select: { capability: { select: { slug: true } } } } },
    });
    if (!need) return;
    const changed = await keepReading(tx, needId, read({ ...need, ticked: need.wishes.map(({ capability }) => capability.slug) }, words));
    if (changed && need.publishedAt) await record(tx, { type: "need.read", actorId: null, subjectId: needId, organisationId: need.organisationId, detail: {}, at: now });
  });
}
