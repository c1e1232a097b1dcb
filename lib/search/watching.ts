import { record } from "@/lib/audit/commands";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { findActorOf } from "@/lib/people/sessions";
import { db, transaction } from "@/lib/platform/database";
import { catchUp, latestWriting } from "./indexing";
import { readerFor } from "./reader";
import { askedBy } from "./results";
import { retrieve } from "./retrieval";

/** So many new results of one search are told at once; more come with the next look. */
const MOST_NEW = 50;

/**
 * Looks for each saved search at what has been written since, as its owner may see it today, and tells of what is new.
 * Each result is told once, whoever looks at the same time, because the row that remembers it decides.
 */
export async function watchSearches(now: Date): Promise<void> {
  await catchUp(now);
  const latest = await latestWriting();
  const [known, places] = [await vocabulary(), await gazetteer()];
  const searches = await db.savedSearch.findMany({ where: { checkedUpTo: { lt: latest } }, orderBy: { id: "asc" } });
  for (const { id, personId, kind, words, ticked, placeId, km } of searches) {
    const actor = await findActorOf(personId);
    if (!actor) continue;
    const place = placeId === null ? null : places.byId(placeId);
    const search = { words, ticked: ticked as Record<string, string[]>, near: place && km !== null ? { place, km } : null };
    const hits = await retrieve({ ...askedBy(kind, search, known, places, now), newTo: id }, readerFor(kind, actor), { skip: 0, take: MOST_NEW }, now);
    const found = hits.map(({ subjectId }) => subjectId);
    const own = new Set(actor.seat ? await listOwn(actor.seat.organisationId, found) : []);
    // Where there are more than were asked for, the next look is for them.
    await remember(id, found, own, found.length < MOST_NEW ? latest : null, now);
  }
}

/** Nobody needs to be told of their own. */
async function listOwn(organisationId: string, among: string[]): Promise<string[]> {
  const needs = await db.need.findMany({ where: { id: { in: among }, organisationId }, select: { id: true } });
  return [organisationId, ...needs.map(({ id }) => id)];
}

function remember(searchId: string, subjectIds: readonly string[], own: ReadonlySet<string>, checkedUpTo: bigint | null, now: Date): Promise<void> {
  return transaction(async (tx) => {
    if ((await tx.savedSearch.count({ where: { id: searchId } })) === 0) return;
    if (checkedUpTo !== null) await tx.savedSearch.updateMany({ where: { id: searchId }, data: { checkedUpTo } });
    const rows = subjectIds.map((subjectId) => ({ searchId, subjectId, foundAt: now, told: !own.has(subjectId) }));
    const remembered = await tx.savedSearchHit.createManyAndReturn({ data: rows, skipDuplicates: true, select: { told: true } });
    const count = remembered.filter(({ told }) => told).length;
    if (count > 0) await record(tx, { type: "search.found", actorId: null, subjectId: searchId, detail: { count }, at: now });
  });
}
