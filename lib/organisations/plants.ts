import { record } from "@/lib/audit/commands";
import type { EventType } from "@/lib/audit/events";
import type { Seated } from "@/lib/people/actor";
import { transaction, type Tx } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import { rematch } from "./commands";
import { townOf } from "./gazetteer";
import type { NewPlant, PlantDetails } from "./schema";

/** Adds a plant in a town of the gazetteer. */
export async function addPlant(actor: Seated, input: NewPlant, now: Date, id: string = newIdentifier()): Promise<{ id: string }> {
  const { organisationId } = actor.seat;
  const place = await placed(input);
  return transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    await requireZone(tx, input.zoneId, null);
    const position = await tx.plant.count({ where: { organisationId } });
    const added = await tx.plant.createMany({ data: [{ id, organisationId, position, ...place }], skipDuplicates: true });
    if (added.count > 0) await note(tx, actor, "plant.added", id, now); // otherwise the same form, sent once more
    return { id };
  });
}

/** Saves what a plant is and where it stands. Somebody else's plant is not found. */
export async function changePlant(actor: Seated, { plantId, revision, ...input }: PlantDetails, now: Date): Promise<void> {
  const place = await placed(input);
  await transaction(async (tx) => {
    const plant = await ownPlant(tx, actor, plantId);
    await requireZone(tx, input.zoneId, plant.zoneId);
    await claimPlant(tx, plantId, revision, place);
    await note(tx, actor, "plant.changed", plantId, now);
  });
}

/** Takes a plant off the profile; what it declared no longer counts. The only one cannot go: a firm is somewhere. */
export function closePlant(actor: Seated, { plantId, revision }: { plantId: string; revision: number }, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    await ownPlant(tx, actor, plantId);
    const open = await tx.plant.count({ where: { organisationId, closedAt: null } });
    if (open <= 1) throw new Refusal("plants.onlyOne");
    await claimPlant(tx, plantId, revision, { closedAt: now });
    await note(tx, actor, "plant.closed", plantId, now);
  });
}

/** The actor's own plant that is open, or a refusal that tells nothing of anybody else's. */
export async function ownPlant(tx: Tx, actor: Seated, plantId: string) {
  const plant = await tx.plant.findFirst({ where: { id: plantId, organisationId: actor.seat.organisationId, closedAt: null } });
  if (!plant) throw new Refusal("gate.notFound");
  return plant;
}

/** Changes a plant if the form was filled from its present version. */
export async function claimPlant(tx: Tx, plantId: string, revision: number, change: Parameters<Tx["plant"]["updateMany"]>[0]["data"]): Promise<void> {
  const { count } = await tx.plant.updateMany({ where: { id: plantId, revision, closedAt: null }, data: { ...change, revision: { increment: 1 } } });
  if (count === 0) throw new Refusal("gate.stale");
}

async function placed({ town, placeId, townAsked, ...fields }: NewPlant) {
  const place = await townOf({ town, placeId, townAsked });
  return { ...fields, placeId: place.id };
}

/** A zone that was retired since stays where it was declared, and can be declared nowhere else. */
async function requireZone(tx: Tx, zoneId: string | null, present: string | null): Promise<void> {
  if (zoneId === null || zoneId === present) return;
  const zone = await tx.zone.findFirst({ where: { id: zoneId, retiredAt: null }, select: { id: true } });
  if (!zone) throw new Refusal("plants.zoneUnknown", "zoneId");
}

/** Plants of one organisation are added and closed one after another. */
async function lockOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`;
}

async function note(tx: Tx, { personId, seat }: Seated, type: Extract<EventType, `plant.${string}`>, plantId: string, now: Date): Promise<void> {
  const { organisationId } = seat;
  await record(tx, { type, actorId: personId, subjectId: plantId, organisationId, detail: {}, at: now });
  await rematch(tx, organisationId);
}
