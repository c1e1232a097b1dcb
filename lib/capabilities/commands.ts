import { record } from "@/lib/audit/commands";
import { rematch } from "@/lib/organisations/commands";
import { claimPlant, ownPlant } from "@/lib/organisations/plants";
import type { Seated } from "@/lib/people/actor";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import { transaction, type Tx } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import type { CapabilityKind } from "@/prisma/generated/enums";
import { DECLARED_KINDS } from "./rules";
import { CAPABILITY_LEVELS, type Declaration, type NewCertificate } from "./schema";

/**
 * Declares what a plant can do and works with, as core or supplementary: the list as a whole replaces the former. What
 * was free for something that is no longer declared goes with it; `slots` says how many of them had not ended.
 */
export function declareCapabilities(actor: Seated, { plantId, revision, capabilities }: Declaration, now: Date): Promise<{ slots: number }> {
  return transaction(async (tx) => {
    await ownPlant(tx, actor, plantId);
    await claimPlant(tx, plantId, revision, {});
    const before = await tx.plantCapability.findMany({ where: { plantId }, select: { capabilityId: true, level: true, capability: { select: { slug: true } } } });
    const declared = new Set(before.map(({ capability }) => capability.slug));
    const ids = await entriesOf(tx, capabilities.map(({ slug }) => slug), DECLARED_KINDS, declared, "capabilities");

    const levels = new Map(capabilities.map(({ slug, level }) => [ids.get(slug) ?? "", level]));
    const known = new Map(before.map(({ capabilityId, level }) => [capabilityId, level]));
    const removed = [...known.keys()].filter((id) => !levels.has(id));
    const added = [...levels].filter(([id]) => !known.has(id));
    const slots = await tx.capacitySlot.count({ where: { plantId, capabilityId: { in: removed }, freeUntil: { gte: midnightOf(dayOf(now)) } } });
    await tx.plantCapability.deleteMany({ where: { plantId, capabilityId: { in: removed } } });
    await tx.plantCapability.createMany({ data: added.map(([capabilityId, level]) => ({ plantId, capabilityId, level, declaredAt: now })) });
    for (const level of CAPABILITY_LEVELS) {
      const moved = [...levels].flatMap(([id, chosen]) => (chosen === level && known.has(id) && known.get(id) !== level ? [id] : []));
      await tx.plantCapability.updateMany({ where: { plantId, capabilityId: { in: moved } }, data: { level, declaredAt: now } });
    }

    const { personId, seat } = actor;
    const detail = { added: added.length, removed: removed.length };
    await record(tx, { type: "capabilities.declared", actorId: personId, subjectId: plantId, organisationId: seat.organisationId, detail, at: now });
    await rematch(tx, seat.organisationId);
    return { slots };
  });
}

/** Declares a certificate of a plant. The same number once more renews it: issuer, scope and term are replaced. */
export function declareCertificate(actor: Seated, input: NewCertificate, now: Date, id: string = newIdentifier()): Promise<{ id: string }> {
  const { plantId, certificate, number, ...term } = input;
  return transaction(async (tx) => {
    await ownPlant(tx, actor, plantId);
    const ids = await entriesOf(tx, [certificate], ["CERTIFICATE"], new Set(), "certificate");
    const capabilityId = ids.get(certificate) ?? "";
    const row = await tx.certificate.upsert({
      where: { plantId_capabilityId_number: { plantId, capabilityId, number } },
      create: { id, plantId, capabilityId, number, ...term, declaredAt: now },
      update: { ...term, declaredAt: now },
      select: { id: true },
    });
    await note(tx, actor, "certificate.declared", row.id, now);
    return row;
  });
}

/** Takes a certificate off the profile. Somebody else's is not found. */
export function removeCertificate(actor: Seated, { certificateId }: { certificateId: string }, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const own = { id: certificateId, plant: { organisationId: actor.seat.organisationId, closedAt: null } };
    const { count } = await tx.certificate.deleteMany({ where: own });
    if (count === 0) throw new Refusal("gate.notFound");
    await note(tx, actor, "certificate.removed", certificateId, now);
  });
}

/** The ids of entries by slug. One that does not exist, is of another kind, or was retired before it was declared is refused by name. */
async function entriesOf(tx: Tx, slugs: readonly string[], kinds: readonly CapabilityKind[], declared: ReadonlySet<string>, field: string): Promise<Map<string, string>> {
  const rows = await tx.capability.findMany({ where: { slug: { in: [...slugs] }, kind: { in: [...kinds] } }, select: { id: true, slug: true, retiredAt: true } });
  const ids = new Map(rows.filter(({ slug, retiredAt }) => retiredAt === null || declared.has(slug)).map(({ slug, id }) => [slug, id]));
  const unknown = slugs.find((slug) => !ids.has(slug));
  if (unknown !== undefined) throw new Refusal("capabilities.unknown", field, { slug: unknown });
  return ids;
}

async function note(tx: Tx, { personId, seat }: Seated, type: "certificate.declared" | "certificate.removed", subjectId: string, now: Date): Promise<void> {
  const { organisationId } = seat;
  await record(tx, { type, actorId: personId, subjectId, organisationId, detail: {}, at: now });
  await rematch(tx, organisationId);
}
