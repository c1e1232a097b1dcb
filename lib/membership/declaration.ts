import type { Tx } from "@/lib/platform/database";
import { civilDate } from "@/lib/platform/i18n/format";
import type { Prisma } from "@/prisma/generated/client";
import type { Door } from "@/prisma/generated/enums";
import type { Answer, Declared } from "./declared";
import { choicesOf } from "./questions";

/** The wordings in force at a door: of each key the latest version that was published and not retired. */
export async function listWordings(tx: Tx, door: Door, now: Date) {
  const wordings = await tx.consentWording.findMany({
    where: { publishedAt: { lte: now }, retiredAt: null, OR: [{ door: null }, { door }] },
    orderBy: [{ key: "asc" }, { version: "desc" }],
    distinct: ["key"],
  });
  return wordings.sort((one, other) => one.position - other.position);
}

/** The questions that an application is asked: those of its specialisations, in their order. */
export function listQuestions(tx: Tx, applicationId: string) {
  return tx.question.findMany({
    where: { retiredAt: null, specialisation: { applications: { some: { applicationId } } } },
    orderBy: [{ specialisation: { position: "asc" } }, { position: "asc" }],
    include: { specialisation: { select: { slug: true, namePl: true, nameEn: true } } },
  });
}

const whatIsDeclared = {
  organisation: {
    include: {
      pkdCodes: { orderBy: [{ main: "desc" }, { version: "desc" }, { code: "asc" }] },
      representatives: { orderBy: { position: "asc" } },
      plants: {
        where: { closedAt: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        include: {
          place: { select: { name: true } },
          zone: { select: { name: true } },
          capabilities: { include: { capability: true }, orderBy: { capability: { position: "asc" } } },
          certificates: { include: { capability: true }, orderBy: { validUntil: "asc" } },
        },
      },
    },
  },
  specialisations: { include: { specialisation: true }, orderBy: { specialisation: { position: "asc" } } },
  answers: true,
  consents: { where: { withdrawnAt: null }, include: { wording: true } },
  documents: { where: { removedAt: null }, orderBy: { uploadedAt: "asc" } },
} as const satisfies Prisma.MembershipApplicationInclude;

/** What the organisation declares at this moment, by topic. */
export async function readDeclared(tx: Tx, applicationId: string, now: Date): Promise<Declared> {
  const application = await tx.membershipApplication.findUniqueOrThrow({ where: { id: applicationId }, include: whatIsDeclared });
  const questions = await listQuestions(tx, applicationId);
  const wordings = await listWordings(tx, application.door, now);
  const givers = await namesOf(tx, application.consents.map(({ givenById }) => givenById));
  const { organisation, answers, consents } = application;
  const answerOf = new Map(answers.map(({ questionId, value }) => [questionId, value as Answer]));
  const consentTo = new Map(consents.map((consent) => [consent.wordingId, consent]));

  return {
    organisation: {
      name: organisation.name,
      kind: organisation.kind,
      nip: organisation.nip,
      regon: organisation.regon,
      krs: organisation.krs,
      legalForm: organisation.legalForm,
      sizeClass: organisation.sizeClass,
      chainRole: organisation.chainRole,
      website: organisation.website,
      descriptionPl: organisation.descriptionPl,
      descriptionEn: organisation.descriptionEn,
      contactName: organisation.contactName,
      contactEmail: organisation.contactEmail,
      contactPhone: organisation.contactPhone,
      pkd: organisation.pkdCodes.map(({ version, code, main }) => ({ version, code, main })),
    },
    representatives: {
      representation: organisation.representation,
      people: organisation.representatives.map((person) => ({ name: person.name, function: person.function })),
    },
    specialisations: application.specialisations.map(({ specialisation }) => ({
      slug: specialisation.slug,
      name: { pl: specialisation.namePl, en: specialisation.nameEn },
    })),
    questions: questions.map((question) => ({
      specialisation: question.specialisation.slug,
      key: question.key,
      kind: question.kind,
      label: { pl: question.labelPl, en: question.labelEn },
      unit: question.unit,
      required: question.required,
      choices: choicesOf(question),
      answer: answerOf.get(question.id) ?? null,
    })),
    plants: organisation.plants.map(({ id, name, street, postcode, place, zone, employees }) => ({
      id, name, street, postcode, place: place.name, zone: zone?.name ?? null, employees,
    })),
    capabilities: {
      declared: organisation.plants.flatMap((plant) =>
        plant.capabilities.map(({ level, capability }) => ({
          plantId: plant.id, plant: plant.name, slug: capability.slug, name: { pl: capability.pl, en: capability.en }, kind: capability.kind, level,
        })),
      ),
      certificates: organisation.plants.flatMap((plant) =>
        plant.certificates.map(({ capability, number, issuer, scope, validUntil }) => ({
          plantId: plant.id, plant: plant.name, slug: capability.slug, name: { pl: capability.pl, en: capability.en },
          number, issuer, scope, validUntil: civilDate(validUntil),
        })),
      ),
    },
    "seeks-and-offers": { seeks: organisation.seeks, offers: organisation.offers },
    documents: application.documents.map(({ id, kind, fileName, bytes, sha256, uploadedAt }) => ({
      id, kind, fileName, bytes, sha256, uploadedAt: uploadedAt.toISOString(),
    })),
    declaration: wordings.map(({ id, key, version, pl, en, required }) => {
      const consent = consentTo.get(id);
      const given = consent ? { by: givers.get(consent.givenById) ?? "", at: consent.givenAt.toISOString() } : null;
      return { key, version, wording: { pl, en }, required, given };
    }),
  };
}

/** Names of people by id, for histories that keep ids. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const people = await tx.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
