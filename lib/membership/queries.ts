import type { Seated, SignedIn } from "@/lib/people/actor";
import { belongsTo } from "@/lib/people/actor";
import { dayOf, daysBetween, midnightOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { isIdentifier } from "@/lib/platform/identifier";
import type { Prisma } from "@/prisma/generated/client";
import type { Door, SizeClass } from "@/prisma/generated/enums";
import { defaultTerms, type DeadlineKey, type Term } from "./deadlines";
import { listQuestions, listWordings, namesOf, readDeclared } from "./declaration";
import { whatIsMissing, type Declared, type Missing } from "./declared";
import { inTheirOrder, whatMoves } from "./moves";
import { actsNext, checkPoints, isOverdue, openStates, type CheckPoint } from "./rules";
import { timelineOf, type Entry } from "./timeline";
import { topicsOf, topicState, type Topic, type TopicState } from "./topics";
import { listCoordinatorsOf, listUnattended } from "./unattended";
import { beforeOffice, ofOwnOrganisation } from "./visibility";

const whatIsShown = {
  ...whatMoves,
  startedAt: true,
  city: { select: { id: true, slug: true, place: { select: { name: true } } } },
  organisation: { select: { id: true, slug: true, name: true, nip: true, kind: true, sizeClass: true, fictional: true } },
  specialisations: inTheirOrder,
  steps: { orderBy: { number: "asc" } },
  topics: true,
  completions: { orderBy: { requestedAt: "asc" }, include: { items: true } },
  declarations: { orderBy: { number: "asc" } },
  documents: { orderBy: { uploadedAt: "asc" } },
  recommendation: true,
  decision: true,
  accession: true,
} as const satisfies Prisma.MembershipApplicationSelect;

type Shown = Prisma.MembershipApplicationGetPayload<{ select: typeof whatIsShown }>;

/** A topic of the task list, with what it lacks and what the office asked about it. */
export interface TopicStanding {
  topic: Topic;
  state: TopicState;
  missing: Missing[];
  /** The message of the request for completion that is still open. */
  asked: string | null;
  /** Version of what was saved with the application; a form carries it (0: never saved). */
  revision: number;
}

/** The applicant's own view of their open application, or of the last one that was closed; null if there was none. */
export async function findOwnApplication(actor: Seated, now: Date) {
  const own = ofOwnOrganisation(actor);
  const application =
    (await db.membershipApplication.findFirst({ where: { AND: [own, { state: { in: [...openStates] } }] }, select: whatIsShown })) ??
    (await db.membershipApplication.findFirst({ where: own, orderBy: { stateSince: "desc" }, select: whatIsShown }));
  if (!application) return null;
  const declared = await readDeclared(db, application.id, now);
  return { ...(await standingOf(application)), declared, topics: listTopics(application, declared) };
}

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof findOwnApplication>>>;

/** The organisation's application with what it declared at the last submission, word for word; null before the first. */
export async function findLastDeclared(actor: Seated, now: Date) {
  const application = await findOwnApplication(actor, now);
  if (!application) return null;
  const last = await db.declaration.findFirst({ where: { applicationId: application.id }, orderBy: { number: "desc" }, select: { content: true } });
  return last && { application, declared: asDeclared(last.content) };
}

/**
 * A case before this actor's office, with everything declared, what was declared before, the checklist, notes and course;
 * null if it is not theirs to see. Notes on their own organisation are not shown to anybody.
 */
export async function findCase(actor: SignedIn, id: string, now: Date) {
  if (!isIdentifier(id)) return null;
  const application = await db.membershipApplication.findFirst({ where: { AND: [beforeOffice(actor), { id }] }, select: whatIsShown });
  if (!application) return null;
  const own = belongsTo(actor, application.organisationId);
  const notes = own ? [] : await db.caseNote.findMany({ where: { applicationId: id }, orderBy: { writtenAt: "asc" } });
  const checks = own ? [] : await db.caseCheck.findMany({ where: { applicationId: id } });
  const { recommendation, decision, accession } = application;
  const names = await namesOf(db, [
    ...notes.map(({ authorId }) => authorId),
    ...checks.map(({ checkedById }) => checkedById),
    recommendation?.recommendedById ?? null,
    decision?.decidedById ?? null,
    accession?.confirmedById ?? null,
  ]);
  const nameOf = (personId: string) => names.get(personId) ?? null;
  const [latest, before] = application.declarations.toReversed().map(({ content, declaredAt }) => ({ declared: asDeclared(content), declaredAt }));

  return {
    ...(await standingOf(application)),
    isOwn: own,
    daysWaiting: daysBetween(application.stateSince, now),
    isOverdue: isOverdue(application, now),
    /** As it stood at the last submission, and at the one before. */
    declared: latest?.declared ?? null,
    declaredAt: latest?.declaredAt ?? null,
    declaredBefore: before?.declared ?? null,
    declaredBeforeAt: before?.declaredAt ?? null,
    notes: notes.map(({ id: noteId, text, writtenAt, authorId }) => ({ id: noteId, text, writtenAt, author: nameOf(authorId) })),
    checklist: checkPoints[application.door].map((point): Ticked => {
      const check = checks.find((ticked) => ticked.point === point);
      return { point, checkedAt: check?.checkedAt ?? null, checkedBy: check ? nameOf(check.checkedById) : null };
    }),
    recommendation: recommendation && !own ? { ...recommendation, recommendedBy: nameOf(recommendation.recommendedById) } : null,
    decision: decision && { ...decision, decidedBy: nameOf(decision.decidedById) },
    accession: accession && { ...accession, confirmedBy: nameOf(accession.confirmedById) },
  };
}

export type Case = NonNullable<Awaited<ReturnType<typeof findCase>>>;

export interface Ticked {
  point: CheckPoint;
  checkedAt: Date | null;
  checkedBy: string | null;
}

/** What the applicant's page and the case page show alike. */
async function standingOf(application: Shown) {
  const { door, state, dueAt, steps, completions, documents, decision } = application;
  const signed = documents.some(({ kind, removedAt }) => kind === "DECLARATION" && removedAt === null);
  const names = await namesOf(db, [...steps.map(({ byId }) => byId), ...completions.map(({ requestedById }) => requestedById)]);
  const unattended = (await listUnattended(db, [application])).has(application.id);
  const ofCity = await listCoordinatorsOf(db, application.cityId, steps.map(({ byId }) => byId));
  const entries = timelineOf(
    { door, state, dueAt, signed, unattended },
    steps.map(({ byId, ...step }) => ({ ...step, by: byId ? (names.get(byId) ?? null) : null, ofCity: byId !== null && ofCity.has(byId) })),
  );
  return {
    id: application.id,
    reference: application.reference,
    door,
    state,
    stateSince: application.stateSince,
    startedAt: application.startedAt,
    dueAt,
    revision: application.revision,
    organisationId: application.organisationId,
    organisation: application.organisation,
    cityId: application.cityId,
    unattended,
    city: application.city && { id: application.city.id, slug: application.city.slug, name: application.city.place.name },
    specialisations: application.specialisations.map(({ specialisation }) => specialisation),
    signed,
    actsNext: actsNext({ door, state, unattended }, signed),
    submittedAt: steps.find(({ to }) => to === "SUBMITTED")?.at ?? null,
    timeline: entries,
    completions: completions.map((request) => ({ ...request, requestedBy: names.get(request.requestedById) ?? null })),
    documents: documents.filter(({ removedAt }) => removedAt === null),
    decision,
  };
}

export type { Entry };

function listTopics(application: Shown, declared: Declared): TopicStanding[] {
  const openRequest = application.completions.find(({ answeredAt }) => answeredAt === null);
  return topicsOf[application.door].map((topic) => {
    const row = application.topics.find((saved) => saved.topic === topic);
    const missing = whatIsMissing(topic, declared, application.door);
    const asked = openRequest?.items.find((item) => item.topic === topic)?.message ?? null;
    const state = topicState({
      topic,
      begun: row !== undefined || hasContent(topic, declared),
      completed: Boolean(row?.completedAt),
      asked: asked !== null,
      missing: missing.length > 0,
      specialised: declared.specialisations.length > 0,
    });
    return { topic, state, missing, asked, revision: row?.revision ?? 0 };
  });
}

/** Topics of the profile may be filled in before the application is begun. */
function hasContent(topic: Topic, declared: Declared): boolean {
  switch (topic) {
    case "organisation":
      return true;
    case "representatives":
      return declared.representatives.people.length > 0;
    case "plants":
      return declared.plants.length > 0;
    case "capabilities":
      return declared.capabilities.declared.length > 0;
    case "seeks-and-offers":
      return Boolean(declared["seeks-and-offers"].seeks ?? declared["seeks-and-offers"].offers);
    case "documents":
      return declared.documents.length > 0;
    case "specialisations":
    case "questions":
    case "declaration":
      return false;
  }
}

const asDeclared = (content: Prisma.JsonValue) => content as unknown as Declared;

/** The questions of an application as a form needs them, with the version of the answers. */
export const listQuestionsOf = (applicationId: string) => listQuestions(db, applicationId);

/** The consent wordings in force. */
export const listWordingsInForce = (door: Door, now: Date) => listWordings(db, door, now);

/** The specialisations that can be chosen. */
export const listSpecialisations = () => db.specialisation.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" } });

/** The partner cities whose coordinator vouches for suppliers. */
export async function listPartnerCities() {
  const cities = await db.city.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" }, select: { id: true, slug: true, host: true, place: { select: { name: true } } } });
  return cities.map(({ place, ...city }) => ({ ...city, name: place.name }));
}

/** How long each stage may take, as the administrator set it. */
export async function findTerms(): Promise<Record<DeadlineKey, Term>> {
  const rows = await db.deadline.findMany({ select: { key: true, days: true, unit: true } });
  const set = Object.fromEntries(rows.filter(({ key }) => key in defaultTerms).map(({ key, days, unit }) => [key, { days, unit }]));
  return { ...defaultTerms, ...set };
}

/** What a year of membership costs today, in grosz, by size class. */
export async function listFees(now: Date): Promise<{ sizeClass: SizeClass; amountGrosz: number; validFrom: Date; validUntil: Date | null }[]> {
  const today = midnightOf(dayOf(now));
  const fees = await db.feeTariff.findMany({
    where: { validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
    orderBy: [{ sizeClass: "asc" }, { validFrom: "desc" }],
    distinct: ["sizeClass"],
    select: { sizeClass: true, amountGrosz: true, validFrom: true, validUntil: true },
  });
  return fees;
}
