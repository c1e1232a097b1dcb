import { z } from "zod";
import { choice, civilDate, identifier, integer, line, list, optional, problem, revision, text, tick } from "@/lib/platform/fields";
import { MOST_SPECIALISATIONS } from "./declared";
import { allCheckPoints } from "./rules";
import { topics } from "./topics";

const doors = ["MEMBERSHIP", "SUPPLIER"] as const;

export const startSchema = z
  .strictObject({ door: choice(doors), cityId: optional(identifier()) })
  .refine(({ door, cityId }) => door === "MEMBERSHIP" || cityId !== null, { ...problem("choose"), path: ["cityId"] });
export type StartInput = z.output<typeof startSchema>;

/** Which application, which version of its topic was on the screen (0 before the first save), and whether the topic is finished. */
const saving = { applicationId: identifier(), seen: integer(0, 2_147_483_647), intent: choice(["later", "finish"]) };
export type Saving = { applicationId: string; seen: number; intent: "later" | "finish" };

export const specialisationsSchema = z.strictObject({
  ...saving,
  specialisations: list(identifier(), MOST_SPECIALISATIONS).refine((chosen) => chosen.length > 0, problem("choose")),
});
export type SpecialisationsInput = z.output<typeof specialisationsSchema>;

/** The answers themselves are judged by the questions as they stand in the database (questions.ts). */
export const answersFormSchema = z.strictObject({ ...saving, answers: z.record(z.string(), z.unknown()).default({}) });
export type AnswersInput = z.output<typeof answersFormSchema>;

export const seeksAndOffersSchema = z.strictObject({ ...saving, seeks: optional(text(1_000)), offers: optional(text(1_000)) });
export type SeeksAndOffersInput = z.output<typeof seeksAndOffersSchema>;

/** The ids of the wordings agreed to: exactly these, in the version that was read. */
export const consentsSchema = z.strictObject({ ...saving, wordings: list(identifier(), 50) });
export type ConsentsInput = z.output<typeof consentsSchema>;

export const topicSchema = z.strictObject({ applicationId: identifier(), topic: choice(topics) });
export type TopicInput = z.output<typeof topicSchema>;

export const documentKinds = ["REGISTER_EXTRACT", "POWER_OF_ATTORNEY", "DECLARATION", "SME_STATEMENT", "CERTIFICATE", "OTHER"] as const;
/** What one document may weigh; the database refuses more as well. */
export const DOCUMENT_BYTES = 15 * 1024 * 1024;

export const uploadSchema = z.strictObject({
  applicationId: identifier(),
  kind: choice(documentKinds),
  file: z.instanceof(File, problem("fileMissing")).refine(({ size }) => size > 0, problem("fileMissing")).refine(({ size }) => size <= DOCUMENT_BYTES, problem("fileTooLarge")),
});
export type UploadInput = z.output<typeof uploadSchema>;

export const removeDocumentSchema = z.strictObject({ documentId: identifier() });

/** A step in a case: which one, and the version of it that was on the screen. */
const step = { applicationId: identifier(), revision: revision() };

export const stepSchema = z.strictObject(step);
export type StepInput = z.output<typeof stepSchema>;

export const withdrawSchema = z.strictObject({ ...step, reason: optional(text(1_000)) });
export type WithdrawInput = z.output<typeof withdrawSchema>;

/** One message a topic, `messages.<topic>`; topics without one are not asked about. */
export const completionSchema = z.strictObject({
  ...step,
  messages: z
    .partialRecord(z.enum(topics), optional(text(2_000)))
    .transform((given) => topics.flatMap((topic) => (given[topic] ? [{ topic, message: given[topic] }] : [])))
    .refine((items) => items.length > 0, problem("completionEmpty")),
});
export type CompletionInput = z.output<typeof completionSchema>;

export const recommendationSchema = z.strictObject({ ...step, favourable: choice(["yes", "no"]).transform((value) => value === "yes"), reasons: text(4_000, 10) });
export type RecommendationInput = z.output<typeof recommendationSchema>;

export const decisionSchema = z.strictObject({
  ...step,
  admitted: choice(["yes", "no"]).transform((value) => value === "yes"),
  resolution: line(60),
  decidedOn: civilDate(),
  reasons: text(4_000, 10),
});
export type DecisionInput = z.output<typeof decisionSchema>;

export const membershipKinds = ["ORDINARY", "SUPPORTING"] as const;

export const accessionSchema = z.strictObject({ ...step, kind: choice(membershipKinds), signedOn: civilDate(), feePaidOn: civilDate() });
export type AccessionInput = z.output<typeof accessionSchema>;

/** The city coordinator's word for a supplier, or against it; both are told with reasons. */
export const vouchingSchema = z.strictObject({ ...step, reasons: text(4_000, 10) });
export type VouchingInput = z.output<typeof vouchingSchema>;

export const noteSchema = z.strictObject({ applicationId: identifier(), text: text(4_000) });
export type NoteInput = z.output<typeof noteSchema>;

export const checkSchema = z.strictObject({ applicationId: identifier(), point: choice(allCheckPoints), checked: tick() });
export type CheckInput = z.output<typeof checkSchema>;
