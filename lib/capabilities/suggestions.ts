import { record } from "@/lib/audit/commands";
import { rematch } from "@/lib/organisations/commands";
import { ownPlant } from "@/lib/organisations/plants";
import type { Seated } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { CapabilityKind } from "@/prisma/generated/enums";
import { type Quote, quoteOf, suggestedOf } from "./claims";
import type { SuggestionAnswer, SuggestionConfirmation } from "./schema";
import { vocabulary } from "./vocabulary";

/** Something that a description says and no plant declares, with the words that say it. */
export interface Suggestion {
  capabilityId: string;
  slug: string;
  kind: CapabilityKind;
  pl: string;
  en: string;
  language: "pl" | "en";
  quote: Quote;
}

export interface Dismissed {
  capabilityId: string;
  pl: string;
  en: string;
  at: Date;
  /** Null where the person is no longer here. */
  by: string | null;
}

/** What the actor's own descriptions say and nobody confirmed yet, in the order of the text; and what was dismissed. */
export async function listSuggestions({ seat: { organisationId } }: Seated): Promise<{ open: Suggestion[]; dismissed: Dismissed[] }> {
  const [words, own] = await Promise.all([
    vocabulary(),
    db.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: {
        descriptionPl: true, descriptionEn: true,
        claims: { where: { capability: { retiredAt: null } }, include: { capability: true } },
        dismissals: { include: { capability: true }, orderBy: { dismissedAt: "desc" } },
        plants: { where: { closedAt: null }, select: { capabilities: { select: { capability: { select: { slug: true } } } } } },
      },
    }),
  ]);
  const people = await db.person.findMany({ where: { id: { in: own.dismissals.map(({ dismissedById }) => dismissedById) } }, select: { id: true, name: true } });
  const declared = new Set(own.plants.flatMap(({ capabilities }) => capabilities.map(({ capability }) => capability.slug)));
  const dismissed = new Set(own.dismissals.map(({ capabilityId }) => capabilityId));
  const standing = own.claims.filter(({ capabilityId }) => !dismissed.has(capabilityId));
  const open = new Set(suggestedOf(standing.map(({ capability }) => capability.slug), declared, words.taxonomy));
  return {
    open: standing
      .filter(({ capability }) => open.has(capability.slug))
      .map(({ capabilityId, capability: { slug, kind, pl, en }, language, start, end }) => {
        const spoken = language === "en" ? ("en" as const) : ("pl" as const);
        const text = (spoken === "en" ? own.descriptionEn : own.descriptionPl) ?? "";
        return { capabilityId, slug, kind, pl, en, language: spoken, start, quote: quoteOf(text, { start, end }) };
      })
      .sort((a, b) => (a.language === b.language ? a.start - b.start : a.language === "pl" ? -1 : 1)),
    dismissed: own.dismissals.map(({ capabilityId, capability: { pl, en }, dismissedAt, dismissedById }) => ({
      capabilityId, pl, en, at: dismissedAt, by: people.find(({ id }) => id === dismissedById)?.name ?? null,
    })),
  };
}

/** Declares at one plant what the description says. Declared in the meantime by a colleague, it stays as they declared it. */
export function confirmSuggestion(actor: Seated, { capabilityId, plantId, level }: SuggestionConfirmation, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    await ownPlant(tx, actor, plantId);
    await requireClaim(tx, organisationId, capabilityId);
    const { count } = await tx.plantCapability.createMany({ data: [{ plantId, capabilityId, level, declaredAt: now }], skipDuplicates: true });
    if (count === 0) return;
    // A list of the plant's capabilities that somebody has open is out of date now, and must not take this one away.
    await tx.plant.update({ where: { id: plantId }, data: { revision: { increment: 1 } } });
    await tx.claimDismissal.deleteMany({ where: { organisationId, capabilityId } });
    await record(tx, { type: "capabilities.declared", actorId: actor.personId, subjectId: plantId, organisationId, detail: { added: 1, removed: 0 }, at: now });
    await rematch(tx, organisationId);
  });
}

/** "That is not us": it counts for nothing, and is not suggested again, until it is taken back. */
export function dismissSuggestion(actor: Seated, { capabilityId }: SuggestionAnswer, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    const capability = await requireClaim(tx, organisationId, capabilityId);
    const dismissal = { organisationId, capabilityId, dismissedAt: now, dismissedById: actor.personId };
    const { count } = await tx.claimDismissal.createMany({ data: [dismissal], skipDuplicates: true });
    if (count > 0) await note(tx, actor, "claim.dismissed", { id: capabilityId, ...capability }, now);
  });
}

/** Takes a dismissal back: what the description says is suggested again, as long as it says so. */
export function restoreSuggestion(actor: Seated, { capabilityId }: SuggestionAnswer, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    const { count } = await tx.claimDismissal.deleteMany({ where: { organisationId, capabilityId } });
    if (count === 0) return;
    const { slug } = await tx.capability.findUniqueOrThrow({ where: { id: capabilityId }, select: { slug: true } });
    await note(tx, actor, "claim.restored", { id: capabilityId, slug }, now);
  });
}

/** The entry, if the organisation's description says it; somebody may have rewritten it since the page was shown. */
async function requireClaim(tx: Tx, organisationId: string, capabilityId: string): Promise<{ slug: string }> {
  const claim = await tx.descriptionClaim.findFirst({
    where: { organisationId, capabilityId, capability: { retiredAt: null } },
    select: { capability: { select: { slug: true } } },
  });
  if (!claim) throw new Refusal("capabilities.notSaid");
  return claim.capability;
}

async function note(tx: Tx, { personId, seat }: Seated, type: "claim.dismissed" | "claim.restored", { id, slug }: { id: string; slug: string }, now: Date): Promise<void> {
  const { organisationId } = seat;
  await record(tx, { type, actorId: personId, subjectId: id, organisationId, detail: { capability: slug }, at: now });
  await rematch(tx, organisationId);
}
