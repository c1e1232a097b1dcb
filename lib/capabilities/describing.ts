import { record } from "@/lib/audit/commands";
import { changeDetails } from "@/lib/organisations/commands";
import type { OrganisationDetails } from "@/lib/organisations/schema";
import type { Seated } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { type Claim, claimsIn } from "./understanding/claims";
import { forgetVocabulary, vocabulary, type Vocabulary } from "./vocabulary";

/** So many organisations are looked up at once when all are read anew. */
const CHUNK = 200;

interface Description {
  descriptionPl: string | null;
  descriptionEn: string | null;
}

/** Saves how an organisation describes itself, and what its descriptions are understood to claim. */
export async function describeOrganisation(actor: Seated, input: OrganisationDetails, now: Date): Promise<void> {
  // Read before the transaction begins: the first text of a process waits seconds for its dictionary.
  const claims = claimsOf(input, await vocabulary());
  await changeDetails(actor, input, now, (tx) => keepClaims(tx, actor.seat.organisationId, claims));
}

/**
 * Reads every description again: the same words may mean something else by now, or something at last. Organisations of
 * which anything changes have an event of it, so that every market hears. Run again, it finds nothing to change.
 */
export async function readDescriptionsAnew(now: Date): Promise<void> {
  forgetVocabulary(); // whoever changed it may have been another process
  const words = await vocabulary();
  words.understand("", "pl"); // ready before the first transaction
  for (let after: string | null = null; ; ) {
    const next: { id: string }[] = await db.organisation.findMany({
      where: { AND: [after ? { id: { gt: after } } : {}, { OR: [{ descriptionPl: { not: null } }, { descriptionEn: { not: null } }, { claims: { some: {} } }] }] },
      orderBy: { id: "asc" }, take: CHUNK, select: { id: true },
    });
    for (const { id } of next) await readAnew(id, words, now);
    after = next.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

/** Locks the organisation, so that the words that are read are the words that stay. */
function readAnew(organisationId: string, words: Vocabulary, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const [description] = await tx.$queryRaw<Description[]>`SELECT "descriptionPl", "descriptionEn" FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const kept = description && (await keepClaims(tx, organisationId, claimsOf(description, words)));
    if (kept?.changed) await record(tx, { type: "description.read", actorId: null, subjectId: organisationId, organisationId, detail: { claims: kept.claims }, at: now });
  });
}

/** Replaces what is kept of an organisation's claims, where it is not the same. The caller holds the organisation's row. */
async function keepClaims(tx: Tx, organisationId: string, claims: readonly EntryClaim[]): Promise<{ changed: boolean; claims: number }> {
  const before = await tx.descriptionClaim.findMany({ where: { organisationId } });
  const rows = claims.map((claim) => ({ organisationId, ...claim }));
  const textOf = (row: EntryClaim | (typeof before)[number]) => [row.capabilityId, row.language, row.start, row.end].join(" ");
  const known = new Set(before.map(textOf));
  const changed = rows.length !== before.length || rows.some((row) => !known.has(textOf(row)));
  if (changed) {
    await tx.descriptionClaim.deleteMany({ where: { organisationId } });
    await tx.descriptionClaim.createMany({ data: rows });
  }
  return { changed, claims: rows.length };
}

/** A claim with the id of its entry. */
type EntryClaim = Omit<Claim, "slug"> & { capabilityId: string };

/** What both descriptions claim; what both say is quoted from the Polish one. */
function claimsOf({ descriptionPl, descriptionEn }: Description, { understand, bySlug }: Vocabulary): EntryClaim[] {
  const polish = claimsIn(descriptionPl ?? "", "pl", understand);
  const said = new Set(polish.map(({ slug }) => slug));
  const english = claimsIn(descriptionEn ?? "", "en", understand).filter(({ slug }) => !said.has(slug));
  return [...polish, ...english].flatMap(({ slug, ...claim }) => {
    const entry = bySlug(slug);
    return entry ? [{ capabilityId: entry.id, ...claim }] : [];
  });
}
