import { findActorOf } from "@/lib/people/sessions";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { isSeated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { answerQuestions, chooseSpecialisations, completeTopic, giveConsents, saveSeeksAndOffers, startApplication } from "@/lib/membership/apply";
import { uploadDocument } from "@/lib/membership/documents";
import { listQuestionsOf, listWordingsInForce } from "@/lib/membership/queries";
import { choicesOf } from "@/lib/membership/questions";
import { submitApplication } from "@/lib/membership/submit";
import { topicsOf } from "@/lib/membership/topics";
import type { Door, OfficeKind, SeatRole } from "@/prisma/generated/enums";

/** A Monday in spring, at ten in Warsaw. */
export const spring = new Date("2026-04-13T08:00:00Z");

const longAgo = new Date("2020-01-01T00:00:00Z");
let made = 0;

async function person(name: string): Promise<string> {
  made += 1;
  const { id } = await db.person.create({ data: { email: `person${made}@example.test`, name, emailConfirmedAt: spring, registeredAt: spring } });
  return id;
}

/** Somebody who holds an office. */
export async function officer(kind: OfficeKind, city?: string): Promise<SignedIn> {
  const personId = await person(kind);
  await appoint(personId, kind, city);
  return reread({ personId });
}

export async function appoint(personId: string, kind: OfficeKind, city?: string): Promise<void> {
  await db.office.create({ data: { personId, kind, cityId: city ? (await cityOf(city)).id : null, appointedAt: spring } });
}

export const cityOf = (slug: string) => db.city.findUniqueOrThrow({ where: { slug } });

/** A firm with a complete profile and one person in it. */
export async function firm(role: SeatRole = "REPRESENTATIVE"): Promise<Seated> {
  // The reference data is published when it is loaded; these stories play on days of their own.
  await db.consentWording.updateMany({ where: { publishedAt: { gt: longAgo } }, data: { publishedAt: longAgo } });
  made += 1;
  const organisation = await db.organisation.create({
    data: {
      slug: `firm-${made}`,
      kind: "FIRM",
      name: `Firma ${made}`,
      nameKey: `firma ${made}`,
      nip: String(1_000_000_000 + made),
      legalForm: "LIMITED_LIABILITY_COMPANY",
      sizeClass: "SMALL",
      chainRole: "TIER_2",
      descriptionPl: "Obróbka skrawaniem.",
      representation: "dwóch członków zarządu łącznie",
      contactName: "Biuro",
      contactEmail: "biuro@example.test",
      createdAt: spring,
      pkdCodes: { create: { version: "PKD_2025", code: "25.53.Z", main: true } },
      representatives: { create: { name: "Zarząd", function: "prezes zarządu" } },
    },
  });
  const place = await db.place.findFirstOrThrow({ where: { name: "Starachowice" } });
  const capability = await db.capability.upsert({
    where: { slug: "test-milling" },
    create: { slug: "test-milling", kind: "PROCESS", pl: "frezowanie CNC", en: "CNC milling", specialisations: "EAM" },
    update: {},
  });
  await db.plant.create({
    data: {
      organisationId: organisation.id,
      name: "Zakład główny",
      placeId: place.id,
      capabilities: { create: { capabilityId: capability.id, level: "CORE", declaredAt: spring } },
    },
  });
  return colleague(organisation.id, role);
}

export async function colleague(organisationId: string, role: SeatRole): Promise<Seated> {
  const personId = await person(role);
  await db.seat.create({ data: { personId, organisationId, role, takenAt: spring } });
  const actor = await reread({ personId });
  if (!isSeated(actor)) throw new Error("a seat was just given");
  return actor;
}

/** The actor as the next request would find them. */
export async function reread<A extends SignedIn>({ personId }: { personId: string }): Promise<A> {
  return (await findActorOf(personId)) as A;
}

/** The smallest whole PDF. */
export const pdf = (name = "odpis.pdf", body = "x") => new File([`%PDF-1.4\n${body}\n%%EOF\n`], name);

/** An application with every topic finished, ready to be submitted. */
export async function filledIn(actor: Seated, { door = "MEMBERSHIP", city = "starachowice", now = spring }: { door?: Door; city?: string; now?: Date } = {}): Promise<string> {
  const cityId = door === "SUPPLIER" ? (await cityOf(city)).id : null;
  const { id } = await startApplication(actor, newIdentifier(), { door, cityId }, now);
  const saving = { applicationId: id, seen: 0, intent: "finish" } as const;
  const specialisation = await db.specialisation.findUniqueOrThrow({ where: { slug: "electromobility" } });
  await chooseSpecialisations(actor, { ...saving, specialisations: [specialisation.id] }, now);
  if (door === "MEMBERSHIP") await answerQuestions(actor, { ...saving, answers: await answersTo(id) }, now);
  await saveSeeksAndOffers(actor, { ...saving, seeks: "Partnera do napędów.", offers: "Obróbkę." }, now);
  await uploadDocument(actor, newIdentifier(), { applicationId: id, kind: "REGISTER_EXTRACT", file: pdf() }, now);
  await giveConsents(actor, { ...saving, wordings: (await listWordingsInForce(door, now)).map((wording) => wording.id) }, now);
  for (const topic of topicsOf[door]) await completeTopic(actor, { applicationId: id, topic }, now);
  return id;
}

/** What somebody could type for every question asked. */
export async function answersTo(applicationId: string): Promise<Record<string, string | string[]>> {
  const questions = await listQuestionsOf(applicationId);
  return Object.fromEntries(
    questions.map(({ id, kind, choices }) => {
      const [first] = choicesOf({ choices });
      switch (kind) {
        case "NUMBER":
          return [id, "12"];
        case "YES_NO":
          return [id, "yes"];
        case "CHOICE":
          return [id, first?.value ?? ""];
        case "CHOICES":
          return [id, [first?.value ?? ""]];
        case "TEXT":
        case "LONG_TEXT":
          return [id, "Tak, od wielu lat."];
      }
    }),
  );
}

export async function submitted(actor: Seated, options: Parameters<typeof filledIn>[1] = {}) {
  const applicationId = await filledIn(actor, options);
  return submitApplication(actor, { applicationId, revision: await revisionOf(applicationId) }, options.now ?? spring);
}

export const revisionOf = async (id: string): Promise<number> => (await db.membershipApplication.findUniqueOrThrow({ where: { id } })).revision;
