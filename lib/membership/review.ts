import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { once, transaction, type Tx } from "@/lib/platform/database";
import { enqueue } from "@/lib/platform/queue";
import { Refusal } from "@/lib/platform/refusal";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import { civilDate } from "@/lib/platform/i18n/format";
import { move, whatMoves, type Moving } from "./moves";
import { checkPoints, obstacleToWorkingOn } from "./rules";
import type { AccessionInput, CheckInput, CompletionInput, DecisionInput, NoteInput, RecommendationInput, StepInput, VouchingInput } from "./schema";
import { topicsOf } from "./topics";
import { listUnattended } from "./unattended";
import { beforeOffice } from "./visibility";

/** Takes up the formal check of a submitted application. */
export function beginFormalCheck(actor: SignedIn, { applicationId, revision }: StepInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => move(tx, "beginFormalCheck", await find(tx, actor, applicationId), { actor, revision }, now));
}

/** Asks the applicant to complete topics, with a message for each; those topics are open again. */
export function requestCompletion(actor: SignedIn, { applicationId, revision, messages }: CompletionInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => {
    const application = await find(tx, actor, applicationId);
    const items = messages.filter(({ topic }) => topicsOf[application.door].includes(topic));
    if (items.length === 0) throw new Refusal("membership.nothingAsked");
    const moved = await move(tx, "requestCompletion", application, { actor, revision }, now);
    await tx.completionRequest.create({
      data: { applicationId, requestedById: actor.personId, requestedAt: now, dueAt: moved.dueAt ?? now, items: { create: items } },
    });
    const asked = items.map(({ topic }) => topic);
    await tx.applicationTopic.updateMany({ where: { applicationId, topic: { in: asked } }, data: { completedAt: null, completedById: null } });
    return moved;
  });
}

/** Finds everything in order: the application goes on to be assessed. */
export function passFormalCheck(actor: SignedIn, { applicationId, revision }: StepInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => move(tx, "passFormalCheck", await find(tx, actor, applicationId), { actor, revision }, now));
}

/** Gives the coordinator's word to the board, for or against. */
export function recommend(actor: SignedIn, { applicationId, revision, favourable, reasons }: RecommendationInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => {
    const moved = await move(tx, "recommend", await find(tx, actor, applicationId), { actor, revision }, now);
    await once("membership.movedOn", () =>
      tx.recommendation.create({ data: { applicationId, favourable, reasons, recommendedAt: now, recommendedById: actor.personId } }),
    );
    return moved;
  });
}

/** Enters the board's resolution: the applicant is admitted, or refused with reasons. One decision for an application. */
export function decide(actor: SignedIn, input: DecisionInput, now: Date): Promise<Moving> {
  const { applicationId, revision, admitted, resolution, decidedOn, reasons } = input;
  return transaction(async (tx) => {
    const application = await find(tx, actor, applicationId);
    const moved = await move(tx, admitted ? "admit" : "refuse", application, { actor, revision, message: reasons }, now);
    await refuseUnlessBetween(tx, applicationId, decidedOn, "decidedOn", now);
    await once("membership.movedOn", () =>
      tx.membershipDecision.create({ data: { applicationId, admitted, resolution, decidedOn, reasons, decidedAt: now, decidedById: actor.personId } }),
    );
    return moved;
  });
}

/** Confirms that the admitted applicant has signed and paid the first fee: the membership starts on this day. */
export function confirmSignatureAndFee(actor: SignedIn, input: AccessionInput, now: Date): Promise<Moving> {
  const { applicationId, revision, kind, signedOn, feePaidOn } = input;
  return transaction(async (tx) => {
    const moved = await move(tx, "confirmSignatureAndFee", await find(tx, actor, applicationId), { actor, revision }, now);
    await refuseUnlessBetween(tx, applicationId, signedOn, "signedOn", now);
    await refuseUnlessBetween(tx, applicationId, feePaidOn, "feePaidOn", now);
    await once("membership.movedOn", () =>
      tx.accession.create({ data: { applicationId, kind, signedOn, feePaidOn, confirmedAt: now, confirmedById: actor.personId } }),
    );

    const { organisationId } = moved;
    const membership = { kind, state: "ACTIVE", startedOn: midnightOf(dayOf(now)), endedOn: null } as const;
    // A member that once left comes back under its old key.
    await tx.membership.upsert({ where: { organisationId }, create: { organisationId, ...membership }, update: membership });
    await tx.vouching.updateMany({ where: { organisationId, endedAt: null }, data: { endedAt: now } });
    await takeOverSpecialisations(tx, moved);
    await record(tx, { type: "membership.started", actorId: actor.personId, subjectId: organisationId, organisationId, detail: { kind }, at: now });
    return moved;
  });
}

/** The city's coordinator vouches for a supplier of the city, which takes part from then on. */
export function vouch(actor: SignedIn, { applicationId, revision, reasons }: VouchingInput, now: Date): Promise<Moving> {
  return transaction(async (tx) => {
    const moved = await giveCityWord(tx, actor, { applicationId, revision, reasons, admitted: true }, now);
    const { organisationId, cityId } = moved;
    if (cityId === null) throw new Refusal("membership.noSuchCity");
    const vouching = { cityId, vouchedById: actor.personId, vouchedAt: now, endedAt: null };
    await tx.vouching.upsert({ where: { organisationId }, create: { organisationId, ...vouching }, update: vouching });
    await takeOverSpecialisations(tx, moved);
    await record(tx, { type: "supplier.vouched", actorId: actor.personId, subjectId: organisationId, organisationId, detail: { cityId }, at: now });
    return moved;
  });
}

/** The city's coordinator does not vouch for a supplier, and says why. */
export function declineToVouch(actor: SignedIn, { applicationId, revision, reasons }: VouchingInput, now: Date): Promise<Moving> {
  return transaction((tx) => giveCityWord(tx, actor, { applicationId, revision, reasons, admitted: false }, now));
}

async function giveCityWord(tx: Tx, actor: SignedIn, word: VouchingInput & { admitted: boolean }, now: Date): Promise<Moving> {
  const { applicationId, revision, reasons, admitted } = word;
  const application = await find(tx, actor, applicationId);
  const moved = await move(tx, admitted ? "vouch" : "declineToVouch", application, { actor, revision, message: reasons }, now);
  const decidedOn = midnightOf(dayOf(now));
  await once("membership.movedOn", () =>
    tx.membershipDecision.create({ data: { applicationId, admitted, decidedOn, reasons, decidedAt: now, decidedById: actor.personId } }),
  );
  return moved;
}

/** Writes a note that only the office sees. The same form sent twice leaves one note. */
export function addNote(actor: SignedIn, id: string, { applicationId, text }: NoteInput, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { organisationId } = await workOn(tx, actor, applicationId);
    const [note] = await tx.caseNote.createManyAndReturn({
      data: [{ id, applicationId, authorId: actor.personId, text, writtenAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (note) await record(tx, { type: "application.noted", actorId: actor.personId, subjectId: applicationId, organisationId, detail: {}, at: now });
  });
}

/** Ticks a point of the checklist, or takes the tick away. Ticking what is ticked leaves who ticked it first. */
export function tickCheck(actor: SignedIn, { applicationId, point, checked }: CheckInput, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { door } = await workOn(tx, actor, applicationId);
    if (!checkPoints[door].includes(point)) throw new Refusal("gate.notFound");
    if (!checked) await tx.caseCheck.deleteMany({ where: { applicationId, point } });
    else await tx.caseCheck.createMany({ data: [{ applicationId, point, checkedAt: now, checkedById: actor.personId }], skipDuplicates: true });
  });
}

async function find(tx: Tx, actor: SignedIn, id: string): Promise<Moving> {
  const application = await tx.membershipApplication.findFirst({ where: { AND: [beforeOffice(actor), { id }] }, select: whatMoves });
  if (!application) throw new Refusal("gate.notFound");
  return { ...application, unattended: (await listUnattended(tx, [application])).has(id) };
}

async function workOn(tx: Tx, actor: SignedIn, id: string): Promise<Moving> {
  const application = await find(tx, actor, id);
  const obstacle = obstacleToWorkingOn(actor, application);
  if (obstacle) throw new Refusal(obstacle);
  return application;
}

/** What the office enters happened neither in the future nor before the application was submitted. */
async function refuseUnlessBetween(tx: Tx, applicationId: string, on: Date, field: string, now: Date): Promise<void> {
  const day = civilDate(on);
  if (day > dayOf(now)) throw new Refusal("membership.dateInFuture", field);
  const submitted = await tx.applicationStep.findFirst({ where: { applicationId, to: "SUBMITTED" }, orderBy: { number: "asc" }, select: { at: true } });
  if (submitted && day < dayOf(submitted.at)) throw new Refusal("membership.dateBeforeSubmission", field);
}

/** The profile bears the specialisations that were applied for, and the matcher looks at the newcomer. */
async function takeOverSpecialisations(tx: Tx, { id: applicationId, organisationId }: Moving): Promise<void> {
  const chosen = await tx.applicationSpecialisation.findMany({ where: { applicationId }, select: { specialisationId: true } });
  await tx.organisationSpecialisation.deleteMany({ where: { organisationId } });
  await tx.organisationSpecialisation.createMany({ data: chosen.map(({ specialisationId }) => ({ organisationId, specialisationId })) });
  await enqueue(tx, "match-organisation", { organisationId }, { key: `match-organisation:${organisationId}` });
}
