import { record } from "@/lib/audit/commands";
import { belongsTo, coordinatesCity, holds, type SignedIn } from "@/lib/people/actor";
import { once, transaction, type Tx } from "@/lib/platform/database";
import { enqueue } from "@/lib/platform/queue";
import { Refusal } from "@/lib/platform/refusal";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import type { MembershipKind } from "@/prisma/generated/enums";

interface Entry {
  organisationId: string;
  /** Slugs of the specialisations. */
  specialisations: readonly string[];
}

/**
 * Enters a member that joined before the register was kept here, for example a founder. Only the cluster's coordinator,
 * never for their own organisation, and only once.
 */
export async function enterMember(actor: SignedIn, { organisationId, specialisations, kind }: Entry & { kind: MembershipKind }, now: Date): Promise<void> {
  if (!holds(actor, "CLUSTER_COORDINATOR")) throw new Refusal("membership.onlyCoordinator");
  return enter(actor, { organisationId, specialisations }, async (tx) => {
    const startedOn = midnightOf(dayOf(now));
    await once("membership.alreadyEntered", () => tx.membership.create({ data: { organisationId, kind, startedOn } }));
    await tx.vouching.updateMany({ where: { organisationId, endedAt: null }, data: { endedAt: now } });
    await record(tx, { type: "membership.started", actorId: actor.personId, subjectId: organisationId, organisationId, detail: { kind }, at: now });
  });
}

/** Enters a supplier that a city had vouched for before the register was kept here. Only that city's coordinator, and no member. */
export async function enterSupplier(actor: SignedIn, { organisationId, specialisations, cityId }: Entry & { cityId: string }, now: Date): Promise<void> {
  if (!coordinatesCity(actor, cityId)) throw new Refusal("membership.onlyItsCity");
  return enter(actor, { organisationId, specialisations }, async (tx) => {
    const member = await tx.membership.findFirst({ where: { organisationId, state: { in: ["ACTIVE", "IN_ARREARS", "SUSPENDED"] } }, select: { state: true } });
    if (member) throw new Refusal("membership.alreadyMember");
    const vouching = { organisationId, cityId, vouchedById: actor.personId, vouchedAt: now };
    await once("membership.alreadyEntered", () => tx.vouching.create({ data: vouching }));
    await record(tx, { type: "supplier.vouched", actorId: actor.personId, subjectId: organisationId, organisationId, detail: { cityId }, at: now });
  });
}

async function enter(actor: SignedIn, { organisationId, specialisations }: Entry, write: (tx: Tx) => Promise<void>): Promise<void> {
  if (belongsTo(actor, organisationId)) throw new Refusal("membership.ownOrganisation");
  return transaction(async (tx) => {
    await write(tx);
    const found = await tx.specialisation.findMany({ where: { slug: { in: [...specialisations] }, retiredAt: null }, select: { id: true } });
    if (found.length !== specialisations.length) throw new Refusal("membership.noSuchSpecialisation");
    await tx.organisationSpecialisation.createMany({ data: found.map(({ id }) => ({ organisationId, specialisationId: id })), skipDuplicates: true });
    await enqueue(tx, "match-organisation", { organisationId }, { key: `match-organisation:${organisationId}` });
  });
}
