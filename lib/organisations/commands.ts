import { record } from "@/lib/audit/commands";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { once, transaction, type Tx } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { enqueue } from "@/lib/platform/queue";
import { Refusal } from "@/lib/platform/refusal";
import { nameKeyOf, slugOf } from "./names";
import type { NewOrganisation, OrganisationDetails, VisibilityChoices } from "./schema";
import { PROFILE_FIELDS, profileFields } from "./visibility";

/**
 * Enters an organisation under its NIP; whoever does it speaks for it from then on. A NIP is here once: of two who enter
 * it at the same time one gets it, and the other is told to ask to join.
 */
export function createOrganisation(actor: SignedIn, input: NewOrganisation, now: Date, id: string = newIdentifier()): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const done = await tx.seat.findFirst({ where: { personId: actor.personId, organisationId: id }, select: { organisation: { select: { id: true, slug: true } } } });
    if (done) return done.organisation; // the same form, sent once more
    const seat = await tx.seat.findUnique({ where: { personId: actor.personId }, select: { personId: true } });
    if (seat) throw new Refusal("organisations.alreadySeated");

    const organisation = await enter(tx, actor, input, now, id);
    await once("organisations.alreadySeated", () =>
      tx.seat.create({ data: { personId: actor.personId, organisationId: id, role: "REPRESENTATIVE", takenAt: now } }),
    );
    await record(tx, { type: "organisation.created", actorId: actor.personId, subjectId: id, organisationId: id, detail: {}, at: now });
    return organisation;
  });
}

/** A name can be taken by somebody else's address; with the NIP in it the address is nobody else's. */
async function enter(tx: Tx, actor: SignedIn, input: NewOrganisation, now: Date, id: string): Promise<{ id: string; slug: string }> {
  const row = { id, ...input, nameKey: nameKeyOf(input.name), createdAt: now, createdById: actor.personId };
  for (const slug of [slugOf(input.name), `${slugOf(input.name)}-${input.nip}`]) {
    const [entered] = await tx.organisation.createManyAndReturn({ data: [{ ...row, slug }], skipDuplicates: true, select: { id: true, slug: true } });
    if (entered) return entered;
    // Waits for whoever is entering the same NIP at this moment, and then finds it.
    const here = await tx.organisation.findUnique({ where: { nip: input.nip }, select: { id: true } });
    if (here) throw new Refusal("organisations.nipTaken", "nip");
  }
  throw new Error("an address with a NIP in it is taken by another organisation");
}

/**
 * Saves how an organisation describes itself. A form filled from an older version overwrites nobody. What the description
 * is understood to say is known further up (`describeOrganisation`), and is kept `along` with it.
 */
export function changeDetails(actor: Seated, input: OrganisationDetails, now: Date, along: (tx: Tx) => Promise<unknown>): Promise<void> {
  const { organisationId } = actor.seat;
  const { revision, representatives, pkd2025, pkd2007, ...fields } = input;
  return transaction(async (tx) => {
    const before = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    await claimRevision(tx, organisationId, revision);
    await tx.organisation.update({ where: { id: organisationId }, data: { ...fields, nameKey: nameKeyOf(fields.name) } });

    await tx.organisationPkd.deleteMany({ where: { organisationId } });
    await tx.organisationPkd.createMany({
      data: [
        ...pkd2025.map((code, position) => ({ organisationId, version: "PKD_2025" as const, code, main: position === 0 })),
        ...pkd2007.map((code) => ({ organisationId, version: "PKD_2007" as const, code, main: false })),
      ],
    });
    await tx.representative.deleteMany({ where: { organisationId } });
    await tx.representative.createMany({ data: representatives.map((each, position) => ({ ...each, organisationId, position })) });

    await along(tx);

    const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => before[field] !== fields[field]);
    await noteChange(tx, actor, changed, now);
  });
}

/** Chooses who may read each part of the profile. What is left at its default is not stored, so that it follows the default. */
export function setVisibility(actor: Seated, { revision, ...choices }: VisibilityChoices, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    await claimRevision(tx, organisationId, revision);
    await tx.fieldVisibility.deleteMany({ where: { organisationId } });
    const chosen = profileFields.filter((field) => choices[field] !== PROFILE_FIELDS[field].otherwise);
    await tx.fieldVisibility.createMany({ data: chosen.map((field) => ({ organisationId, field, visibility: choices[field] })) });
    await noteChange(tx, actor, ["visibility"], now);
  });
}

/** Takes the next version of the organisation, if the form was filled from the present one. */
async function claimRevision(tx: Tx, organisationId: string, revision: number): Promise<void> {
  const { count } = await tx.organisation.updateMany({ where: { id: organisationId, revision }, data: { revision: { increment: 1 } } });
  if (count === 0) throw new Refusal("gate.stale");
}

async function noteChange(tx: Tx, { personId, seat }: Seated, fields: string[], now: Date): Promise<void> {
  const { organisationId } = seat;
  await record(tx, { type: "organisation.changed", actorId: personId, subjectId: organisationId, organisationId, detail: { fields }, at: now });
  await rematch(tx, organisationId);
}

/** Asks for the organisation to be matched against the open needs again: once, however much changed. */
export const rematch = (tx: Tx, organisationId: string): Promise<void> =>
  enqueue(tx, "match-organisation", { organisationId }, { key: `match-organisation:${organisationId}` });
