import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { gazetteer } from "@/lib/organisations/gazetteer";
import { db, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { SearchedKind } from "@/prisma/generated/enums";
import { latestWriting } from "./indexing";
import { askedBy, opened, type Search } from "./results";
import { retrieve } from "./retrieval";

/** More than these nobody reads about. */
export const MOST_SAVED = 20;
/** So many results are remembered as known when a search is saved. */
const MOST_KNOWN = 5_000;

/** Saves a search, to be told of what it finds from now on; what it finds already is known. The same search is saved once. */
export async function saveSearch(actor: SignedIn, id: string, { kind, search }: { kind: SearchedKind; search: Search }, now: Date): Promise<void> {
  const { words, ticked, near } = search;
  if (words === "" && near === null && Object.keys(ticked).length === 0) throw new Refusal("search.empty");
  const { reader, known } = await opened(kind, actor, now);
  const checkedUpTo = await latestWriting();
  const hits = await retrieve(askedBy(kind, search, known, await gazetteer(), now), reader, { skip: 0, take: MOST_KNOWN }, now);
  await transaction(async (tx) => {
    const { personId } = actor;
    // One after the other, so that two at once do not both find room for one.
    await tx.$queryRaw`SELECT FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`;
    const key = keyOf(kind, search);
    if (await tx.savedSearch.findUnique({ where: { personId_key: { personId, key } }, select: { id: true } })) return;
    if ((await tx.savedSearch.count({ where: { personId } })) >= MOST_SAVED) throw new Refusal("search.tooMany", undefined, { most: MOST_SAVED });
    await tx.savedSearch.create({ data: { id, personId, kind, words, ticked, placeId: near?.place.id ?? null, km: near?.km ?? null, key, savedAt: now, checkedUpTo } });
    await tx.savedSearchHit.createMany({ data: hits.map(({ subjectId }) => ({ searchId: id, subjectId, foundAt: now, told: false })) });
    await record(tx, { type: "search.saved", actorId: personId, subjectId: id, detail: {}, at: now });
  });
}

/** Forgets one of one's own searches; that of somebody else is as if it were not there. */
export function forgetSearch({ personId }: SignedIn, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.savedSearch.deleteMany({ where: { id, personId } });
    if (count === 0) throw new Refusal("gate.notFound");
    await record(tx, { type: "search.forgotten", actorId: personId, subjectId: id, detail: {}, at: now });
  });
}

/** One's own searches, the latest first, with how many results were new since each was saved. */
export async function listSaved({ personId }: SignedIn) {
  const searches = await db.savedSearch.findMany({ where: { personId }, include: { place: { select: { name: true } }, _count: { select: { hits: { where: { told: true } } } } }, orderBy: [{ savedAt: "desc" }, { id: "desc" }] });
  return searches.map(({ ticked, _count, ...search }) => ({ ...search, ticked: ticked as Record<string, string[]>, found: _count.hits }));
}

export const countSaved = ({ personId }: SignedIn, kind: SearchedKind, search: Search): Promise<number> => db.savedSearch.count({ where: { personId, key: keyOf(kind, search) } });

const keyOf = (kind: SearchedKind, { words, ticked, near }: Search): string =>
  JSON.stringify([kind, words.toLowerCase(), Object.entries(ticked).map(([facet, values]) => `${facet}=${[...values].sort().join("|")}`).sort(), near && [near.place.id, near.km]]);
