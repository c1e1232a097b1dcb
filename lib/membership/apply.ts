import { record } from "@/lib/audit/commands";
import { standingOf } from "@/lib/people/sessions";
import type { Seated } from "@/lib/people/actor";
import { once, transaction, type Tx } from "@/lib/platform/database";
import { Invalid } from "@/lib/platform/invalid";
import { Refusal } from "@/lib/platform/refusal";
import { listQuestions, listWordings, readDeclared } from "./declaration";
import { whatIsMissing, type Answer } from "./declared";
import { whatMoves, type Moving } from "./moves";
import { answersSchema } from "./questions";
import { obstacleToDeclaring, obstacleToFillingIn, obstacleToStarting } from "./rules";
import type { AnswersInput, ConsentsInput, Saving, SeeksAndOffersInput, SpecialisationsInput, StartInput, TopicInput } from "./schema";
import { topicsOf, type Topic } from "./topics";
import { ofOwnOrganisation } from "./visibility";

/**
 * Begins an application by one of the two doors; an organisation has one open at most.
 * The same form sent twice finds the application that it made the first time.
 */
export async function startApplication(actor: Seated, id: string, { door, cityId }: StartInput, now: Date): Promise<{ id: string }> {
  const { personId, seat } = actor;
  return transaction(async (tx) => {
    const made = await tx.membershipApplication.findFirst({ where: { AND: [ofOwnOrganisation(actor), { id }] }, select: { id: true } });
    if (made) return made;

    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: seat.organisationId },
      select: { membership: { select: { state: true } }, vouching: { select: { endedAt: true } } },
    });
    const isMember = standingOf(organisation) === "MEMBER" || organisation.membership?.state === "SUSPENDED";
    const obstacle = obstacleToStarting(door, { isMember, isSupplier: organisation.vouching?.endedAt === null });
    if (obstacle) throw new Refusal(obstacle);
    if (door === "SUPPLIER") await partnerCity(tx, cityId);

    const application = await once("membership.alreadyOpen", () =>
      tx.membershipApplication.create({
        data: { id, door, cityId: door === "SUPPLIER" ? cityId : null, organisationId: seat.organisationId, startedAt: now, startedById: personId, stateSince: now },
        select: { id: true },
      }),
    );
    await tx.applicationStep.create({ data: { applicationId: id, number: 1, to: "DRAFT", at: now, byId: personId } });
    await record(tx, { type: "application.started", actorId: personId, subjectId: id, organisationId: seat.organisationId, detail: { door }, at: now });
    return application;
  });
}

async function partnerCity(tx: Tx, cityId: string | null): Promise<void> {
  const city = cityId && (await tx.city.findFirst({ where: { id: cityId, retiredAt: null }, select: { id: true } }));
  if (!city) throw new Refusal("membership.noSuchCity", "cityId");
}

/** Chooses one to three specialisations. Questions of a specialisation that was added are still to be answered. */
export function chooseSpecialisations(actor: Seated, input: SpecialisationsInput, now: Date): Promise<void> {
  return save(actor, "specialisations", input, now, async (tx, { id: applicationId }) => {
    const chosen = await tx.specialisation.findMany({ where: { id: { in: input.specialisations }, retiredAt: null }, select: { id: true } });
    if (chosen.length !== new Set(input.specialisations).size) throw new Refusal("membership.noSuchSpecialisation", "specialisations");
    const ids = chosen.map(({ id }) => id);
    await tx.applicationSpecialisation.deleteMany({ where: { applicationId, specialisationId: { notIn: ids } } });
    await tx.applicationSpecialisation.createMany({ data: ids.map((specialisationId) => ({ applicationId, specialisationId })), skipDuplicates: true });
  });
}

/** Answers the questions of the chosen specialisations, each judged by its kind. */
export function answerQuestions(actor: Seated, input: AnswersInput, now: Date): Promise<void> {
  return save(actor, "questions", input, now, async (tx, { id: applicationId }) => {
    const questions = await listQuestions(tx, applicationId);
    const parsed = answersSchema(questions, { finished: input.intent === "finish" }).safeParse(input.answers);
    if (!parsed.success) throw Invalid.within("answers", parsed.error);
    await tx.applicationAnswer.deleteMany({ where: { applicationId, questionId: { in: questions.map(({ id }) => id) } } });
    await tx.applicationAnswer.createMany({
      data: Object.entries(parsed.data)
        .filter((entry): entry is [string, Answer] => entry[1] !== null)
        .map(([questionId, value]) => ({ applicationId, questionId, value, answeredAt: now, answeredById: actor.personId })),
    });
  });
}

/** Says what the organisation seeks in the cluster and what it offers; both stand in its profile from then on. */
export function saveSeeksAndOffers(actor: Seated, input: SeeksAndOffersInput, now: Date): Promise<void> {
  return save(actor, "seeks-and-offers", input, now, async (tx, { organisationId }) => {
    const { seeks, offers } = input;
    await tx.organisation.update({ where: { id: organisationId }, data: { seeks, offers, revision: { increment: 1 } } });
    await record(tx, {
      type: "organisation.changed", actorId: actor.personId, subjectId: organisationId, organisationId, detail: { fields: ["seeks", "offers"] }, at: now,
    });
  });
}

/** Agrees to exactly these wordings, in the version that was read; takes back those that are no longer ticked. */
export function giveConsents(actor: Seated, input: ConsentsInput, now: Date): Promise<void> {
  return save(actor, "declaration", input, now, async (tx, application) => {
    const obstacle = obstacleToDeclaring(actor, application, now);
    if (obstacle) throw new Refusal(obstacle);
    const applicationId = application.id;
    const inForce = new Set((await listWordings(tx, application.door, now)).map(({ id }) => id));
    if (input.wordings.some((id) => !inForce.has(id))) throw new Refusal("membership.wordingChanged");
    await tx.consent.updateMany({ where: { applicationId, withdrawnAt: null, wordingId: { notIn: input.wordings } }, data: { withdrawnAt: now } });
    const given = await tx.consent.findMany({ where: { applicationId, withdrawnAt: null }, select: { wordingId: true } });
    const standing = new Set(given.map(({ wordingId }) => wordingId));
    const fresh = [...new Set(input.wordings)].filter((id) => !standing.has(id));
    await tx.consent.createMany({ data: fresh.map((wordingId) => ({ applicationId, wordingId, givenById: actor.personId, givenAt: now })) });
  });
}

/** Marks a topic as done; refused with what it still lacks. */
export function completeTopic(actor: Seated, { applicationId, topic }: TopicInput, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const application = await fillIn(tx, actor, applicationId, topic, now);
    await finish(tx, actor, application, topic, now);
  });
}

/** Takes a topic up again. */
export function uncompleteTopic(actor: Seated, { applicationId, topic }: TopicInput, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await fillIn(tx, actor, applicationId, topic, now);
    await tx.applicationTopic.updateMany({ where: { applicationId, topic }, data: { completedAt: null, completedById: null } });
  });
}

/**
 * Saves one topic: locks the application, so that nothing is filled in while it is being submitted, and refuses a form
 * that was filled from an older version than the one a colleague has saved since.
 */
function save(actor: Seated, topic: Topic, { applicationId, seen, intent }: Saving, now: Date, write: (tx: Tx, application: Moving) => Promise<void>): Promise<void> {
  return transaction(async (tx) => {
    const application = await fillIn(tx, actor, applicationId, topic, now);
    const saved = { savedAt: now, savedById: actor.personId, completedAt: null, completedById: null };
    const { count } =
      seen === 0
        ? await tx.applicationTopic.createMany({ data: [{ applicationId, topic, ...saved }], skipDuplicates: true })
        : await tx.applicationTopic.updateMany({ where: { applicationId, topic, revision: seen }, data: { ...saved, revision: { increment: 1 } } });
    if (count === 0) throw new Refusal("gate.stale");
    await write(tx, application);
    if (intent === "finish") await finish(tx, actor, application, topic, now);
  });
}

/** The application that may be filled in, locked until the transaction ends. */
export async function fillIn(tx: Tx, actor: Seated, applicationId: string, topic: Topic, now: Date): Promise<Moving> {
  const own = { AND: [ofOwnOrganisation(actor), { id: applicationId }] };
  await tx.membershipApplication.updateMany({ where: own, data: { revision: { increment: 1 } } });
  const application = await tx.membershipApplication.findFirst({ where: own, select: whatMoves });
  if (!application) throw new Refusal("gate.notFound");
  const obstacle = obstacleToFillingIn(actor, application, now);
  if (obstacle) throw new Refusal(obstacle);
  if (!topicsOf[application.door].includes(topic)) throw new Refusal("gate.notFound");
  return application;
}

async function finish(tx: Tx, actor: Seated, { id: applicationId, door }: Moving, topic: Topic, now: Date): Promise<void> {
  const [missing] = whatIsMissing(topic, await readDeclared(tx, applicationId, now), door);
  if (missing) throw new Refusal(`membership.missing.${missing}`);
  const done = { completedAt: now, completedById: actor.personId };
  await tx.applicationTopic.upsert({
    where: { applicationId_topic: { applicationId, topic } },
    create: { applicationId, topic, savedAt: now, savedById: actor.personId, ...done },
    update: done,
  });
}
