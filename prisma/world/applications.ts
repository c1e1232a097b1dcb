import { answerQuestions, chooseSpecialisations, completeTopic, giveConsents, saveSeeksAndOffers, startApplication } from "@/lib/membership/apply";
import { uploadDocument } from "@/lib/membership/documents";
import { choicesOf } from "@/lib/membership/questions";
import { expireOverdue } from "@/lib/membership/expire";
import { listQuestionsOf, listWordingsInForce } from "@/lib/membership/queries";
import { addNote, beginFormalCheck, confirmSignatureAndFee, decide, declineToVouch, passFormalCheck, recommend, requestCompletion, tickCheck, vouch } from "@/lib/membership/review";
import { checkPoints } from "@/lib/membership/rules";
import { resubmit, submitApplication, withdraw } from "@/lib/membership/submit";
import { isProfileTopic, topicsOf } from "@/lib/membership/topics";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import type { Applicant, Fate } from "./applicants";
import type { Clock } from "./clock";

/** Who reviews and decides in the demonstration world. */
export interface Reviewers {
  coordinator: SignedIn;
  board: SignedIn;
  /** By the slug of the city. */
  cities: Record<string, SignedIn>;
}

/** How far each fate goes along the course. */
const steps: Record<Fate, number> = {
  started: 0, filled: 1, withdrawn: 2, submitted: 2, formalCheck: 3, completionRequested: 4, expired: 4, resubmitted: 5,
  assessment: 6, boardDecision: 7, refused: 8, admitted: 8, active: 9,
};

/** Takes an application along its course, one command after the other, as far as its fate goes. */
export async function applyAs(actor: Seated, applicant: Applicant, reviewers: Reviewers, clock: Clock): Promise<void> {
  const { door, city, fate, age, asked } = applicant;
  const goesTo = steps[fate];
  const begun = -age;
  const cityId = city ? (await db.city.findUniqueOrThrow({ where: { slug: city }, select: { id: true } })).id : null;
  const reviewer = city ? reviewers.cities[city] : reviewers.coordinator;
  if (!reviewer) throw new Error(`Nobody reviews the suppliers of ${city}.`);

  const { id: applicationId } = await startApplication(actor, newIdentifier(), { door, cityId }, clock.day(begun));
  /** The step's own fields, with the version that is on the screen now. */
  const at = async () => {
    const { revision } = await db.membershipApplication.findUniqueOrThrow({ where: { id: applicationId }, select: { revision: true } });
    return { applicationId, revision };
  };
  if (goesTo === 0) return chooseOnly(actor, applicationId, applicant, clock.day(begun));

  await fillIn(actor, applicationId, applicant, clock.day(begun));
  if (goesTo === 1) return;
  await submitApplication(actor, await at(), clock.day(begun));
  if (fate === "withdrawn") return void (await withdraw(actor, { ...(await at()), reason: "Łączymy się z inną spółką; zgłosimy się po połączeniu." }, clock.day(begun + 3)));
  if (goesTo === 2) return;

  await beginFormalCheck(reviewer, await at(), clock.day(begun + 1));
  for (const point of checkPoints[door].slice(0, 2)) await tickCheck(reviewer, { applicationId, point, checked: true }, clock.day(begun + 1));
  await addNote(reviewer, newIdentifier(), { applicationId, text: "Rozmowa telefoniczna z wnioskodawcą: dane zgodne z rozmową." }, clock.day(begun + 1));
  if (goesTo === 3) return;
  if (asked) {
    await requestCompletion(reviewer, { ...(await at()), messages: [{ topic: "documents", message: asked }] }, clock.day(begun + 2));
    if (fate === "expired") return void (await expireOverdue(clock.day(begun + 20)));
    if (goesTo === 4) return;
    await uploadDocument(actor, newIdentifier(), { applicationId, kind: "OTHER", file: page("uzupelnienie.pdf") }, clock.day(begun + 5));
    await completeTopic(actor, { applicationId, topic: "documents" }, clock.day(begun + 5));
    await resubmit(actor, await at(), clock.day(begun + 5));
    if (goesTo === 5) return;
  }
  await passFormalCheck(reviewer, await at(), clock.day(begun + 6));
  if (goesTo === 6) return;

  if (door === "SUPPLIER") {
    const reasons = applicant.reasons ?? "Znamy zakład od lat, byliśmy na miejscu: park maszynowy zgodny ze zgłoszeniem.";
    await (fate === "refused" ? declineToVouch : vouch)(reviewer, { ...(await at()), reasons }, clock.day(begun + 8));
    return;
  }
  const word = { favourable: fate !== "refused", reasons: applicant.reasons ?? "Oferta uzupełnia łańcuch dostaw klastra, dokumenty bez uwag." };
  await recommend(reviewer, { ...(await at()), ...word }, clock.day(begun + 10));
  if (goesTo === 7) return;
  await decide(
    reviewers.board,
    {
      ...(await at()), admitted: word.favourable, reasons: word.reasons, decidedOn: clock.date(begun + 20),
      resolution: `${age}/${clock.day(begun + 20).getUTCFullYear()}`,
    },
    clock.day(begun + 20),
  );
  if (goesTo === 8) return;
  const paid = clock.date(begun + 27);
  await confirmSignatureAndFee(reviewer, { ...(await at()), kind: "ORDINARY", signedOn: paid, feePaidOn: paid }, clock.day(begun + 28));
}

async function chooseOnly(actor: Seated, applicationId: string, { firm }: Applicant, at: Date): Promise<void> {
  const specialisations = await idsOf(firm.specialisations);
  await chooseSpecialisations(actor, { applicationId, seen: 0, intent: "finish", specialisations }, at);
}

async function fillIn(actor: Seated, applicationId: string, { door, firm }: Applicant, at: Date): Promise<void> {
  const saving = { applicationId, seen: 0, intent: "finish" } as const;
  const topics = topicsOf[door];
  for (const topic of topics.filter(isProfileTopic)) await completeTopic(actor, { applicationId, topic }, at);
  await chooseSpecialisations(actor, { ...saving, specialisations: await idsOf(firm.specialisations) }, at);
  if (topics.includes("questions")) await answerQuestions(actor, { ...saving, answers: await answers(applicationId) }, at);
  await saveSeeksAndOffers(actor, { ...saving, seeks: "Szukamy odbiorców seryjnych i wspólnych projektów.", offers: firm.about }, at);
  await uploadDocument(actor, newIdentifier(), { applicationId, kind: "REGISTER_EXTRACT", file: page("odpis-z-rejestru.pdf") }, at);
  await completeTopic(actor, { applicationId, topic: "documents" }, at);
  const wordings = (await listWordingsInForce(door, at)).filter(({ required }) => required).map(({ id }) => id);
  await giveConsents(actor, { ...saving, wordings }, at);
}

async function idsOf(letters: string): Promise<string[]> {
  const rows = await db.specialisation.findMany({ where: { letter: { in: [...letters] } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** An answer for every question, as a form would send it. */
async function answers(applicationId: string): Promise<Record<string, unknown>> {
  const questions = await listQuestionsOf(applicationId);
  return Object.fromEntries(
    questions.map((question) => {
      const values = choicesOf(question).map(({ value }) => value);
      switch (question.kind) {
        case "TEXT":
          return [question.id, "Według rysunku i ustaleń z odbiorcą"];
        case "LONG_TEXT":
          return [question.id, "Pracujemy na dokumentacji klienta, pierwszą sztukę mierzymy i odsyłamy z raportem; serie pilotażowe od dwudziestu sztuk."];
        case "NUMBER":
          return [question.id, "12"];
        case "YES_NO":
          return [question.id, "yes"];
        case "CHOICE":
          return [question.id, values[0] ?? ""];
        case "CHOICES":
          return [question.id, values.slice(0, 2)];
      }
    }),
  );
}

/** One blank page: the demonstration world has nobody's papers. */
function page(name: string): File {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  body += `xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new File([body], name, { type: "application/pdf" });
}
