import { z } from "zod";
import { choice, identifier, optional, problem, text } from "@/lib/platform/fields";

/** Why a match is none, the commonest first. */
export const FEEDBACK_REASONS = ["WRONG_CAPABILITY", "TOO_FAR", "TOO_SMALL", "TOO_LARGE", "CERTIFICATE", "KNOWN", "OTHER"] as const;

export const FEEDBACK_WORDS_MAX = 500;

/** `organisationId` is the firm of the match, whichever side speaks. */
const match = { needId: identifier(), organisationId: identifier() };

export const feedbackSchema = z
  .strictObject({ ...match, reason: choice(FEEDBACK_REASONS), capabilityId: optional(identifier()), words: optional(text(FEEDBACK_WORDS_MAX)) })
  .refine(({ reason, words }) => reason !== "OTHER" || words !== null, { ...problem("required"), path: ["words"] });
export type Feedback = z.output<typeof feedbackSchema>;

export const feedbackWithdrawalSchema = z.strictObject(match);
export type FeedbackWithdrawal = z.output<typeof feedbackWithdrawalSchema>;
