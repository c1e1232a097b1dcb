import { record } from "@/lib/audit/commands";
import type { EventType } from "@/lib/audit/events";
import { rematch } from "@/lib/organisations/commands";
import type { Seated } from "@/lib/people/actor";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { civilDate } from "@/lib/platform/i18n/format";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { CapacityUnit } from "@/prisma/generated/enums";
import { slotState, type SlotState, WORK_KINDS } from "./rules";
import type { CapacityChange, NewCapacity } from "./schema";

/**
 * States how much a plant has free, and when. Slots are added up, so that for the same days, thing and unit there is
 * only one: a figure that was entered once more would promise what is not there. The same form sent twice states one.
 */
export function declareCapacity(actor: Seated, { plantId, ...input }: NewCapacity, now: Date, id: string = newIdentifier()): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await lockOwnPlant(tx, actor, plantId);
    if (await tx.capacitySlot.findFirst({ where: { id, plantId }, select: { id: true } })) return { id };
    const slot = await slotOf(tx, plantId, input, now, null);
    await tx.capacitySlot.create({ data: { id, plantId, ...slot, declaredAt: now } });
    await note(tx, actor, "capacity.declared", id, now);
    return { id };
  });
}

/** Says anew how much is free, or when. One that has ended can be given other days. A form filled from an older version changes nothing. */
export function changeCapacity(actor: Seated, { slotId, revision, ...input }: CapacityChange, now: Date): Promise<{ plantId: string }> {
  return transaction(async (tx) => {
    const own = await tx.capacitySlot.findFirst({ where: ownSlot(actor, slotId), select: { plantId: true } });
    if (!own) throw new Refusal("gate.notFound");
    await lockOwnPlant(tx, actor, own.plantId);
    const { count } = await tx.capacitySlot.updateMany({ where: { id: slotId, revision }, data: { revision: { increment: 1 } } });
    if (count === 0) throw new Refusal("gate.stale");
    await tx.capacitySlot.update({ where: { id: slotId }, data: { ...(await slotOf(tx, own.plantId, input, now, slotId)), declaredAt: now } });
    await note(tx, actor, "capacity.changed", slotId, now);
    return own;
  });
}

/** Takes free capacity off the profile, because it is taken or has ended. Somebody else's is not found. */
export function removeCapacity(actor: Seated, { slotId }: { slotId: string }, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.capacitySlot.deleteMany({ where: ownSlot(actor, slotId) });
    if (count === 0) throw new Refusal("gate.notFound");
    await note(tx, actor, "capacity.removed", slotId, now);
  });
}

/** Those who change one plant's capacity do so one after the other: each sees the days that the one before it took. */
async function lockOwnPlant(tx: Tx, { seat }: Seated, plantId: string): Promise<void> {
  const [own] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Plant" WHERE id = ${plantId}::uuid AND "organisationId" = ${seat.organisationId}::uuid AND "closedAt" IS NULL FOR UPDATE`;
  if (!own) throw new Refusal("gate.notFound");
}

const ownSlot = ({ seat }: Seated, id: string) => ({ id, plant: { organisationId: seat.organisationId, closedAt: null } }) satisfies Prisma.CapacitySlotWhereInput;

/** What was typed, as a row: for something that the plant declares, on days to come, and not stated already. `id` is the one that is changed. */
async function slotOf(tx: Tx, plantId: string, { capability, ...slot }: Omit<NewCapacity, "plantId">, now: Date, id: string | null) {
  if (slot.freeUntil < midnightOf(dayOf(now))) throw new Refusal("capacity.ended", "freeUntil");
  const capabilityId = capability === null ? null : await workOf(tx, plantId, capability);
  const { unit, freeFrom, freeUntil } = slot;
  const there = await tx.capacitySlot.findFirst({
    where: { plantId, unit, capabilityId, freeFrom: { lte: freeUntil }, freeUntil: { gte: freeFrom }, ...(id && { id: { not: id } }) },
    orderBy: { freeFrom: "asc" },
  });
  if (there) throw new Refusal("capacity.there", "freeFrom", { from: civilDate(there.freeFrom), until: civilDate(there.freeUntil) });
  return { ...slot, capabilityId };
}

async function workOf(tx: Tx, plantId: string, slug: string): Promise<string> {
  const declared = await tx.plantCapability.findFirst({ where: { plantId, capability: { slug, kind: { in: [...WORK_KINDS] } } }, select: { capabilityId: true } });
  if (!declared) throw new Refusal("capacity.notDeclared", "capability");
  return declared.capabilityId;
}

async function note(tx: Tx, { personId, seat }: Seated, type: Extract<EventType, `capacity.${string}`>, slotId: string, now: Date): Promise<void> {
  const { organisationId } = seat;
  await record(tx, { type, actorId: personId, subjectId: slotId, organisationId, detail: {}, at: now });
  await rematch(tx, organisationId);
}

/** What a plant has free, as a page shows it. */
export interface FreeCapacity {
  id: string;
  plantId: string;
  revision: number;
  unit: CapacityUnit;
  amount: number;
  freeFrom: Date;
  freeUntil: Date;
  /** What it is free for; null: anything that the plant does. */
  capability: { slug: string; pl: string; en: string } | null;
  state: SlotState;
}

const whatMakesASlot = {
  id: true, plantId: true, revision: true, unit: true, amount: true, freeFrom: true, freeUntil: true,
  declared: { select: { capability: { select: { slug: true, pl: true, en: true } } } },
} as const satisfies Prisma.CapacitySlotSelect;

/** The free capacity of plants, what begins first at the front; whoever asks has found out who may read it. */
export async function listCapacityOf(plantIds: readonly string[], now: Date): Promise<FreeCapacity[]> {
  const rows = await db.capacitySlot.findMany({ where: { plantId: { in: [...plantIds] } }, orderBy: [{ freeFrom: "asc" }, { freeUntil: "asc" }, { id: "asc" }], select: whatMakesASlot });
  return rows.map(({ declared, ...row }) => ({ ...row, capability: declared && declared.capability, state: slotState(row, dayOf(now)) }));
}

/** What a plant declares that it can be busy with. */
export async function listWorkOf(plantId: string): Promise<{ slug: string; pl: string; en: string }[]> {
  const rows = await db.plantCapability.findMany({
    where: { plantId, capability: { kind: { in: [...WORK_KINDS] } } },
    orderBy: [{ level: "asc" }, { capability: { position: "asc" } }, { capability: { slug: "asc" } }],
    select: { capability: { select: { slug: true, pl: true, en: true } } },
  });
  return rows.map(({ capability }) => capability);
}
