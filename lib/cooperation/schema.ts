import { z } from "zod";
import { choice, identifier, optional, text } from "@/lib/platform/fields";

export const MESSAGE_MAX = 2_000;
export const REASON_MAX = 500;

export const interestExpression = z.strictObject({ needId: identifier(), message: text(MESSAGE_MAX, 10) });
export type InterestExpression = z.output<typeof interestExpression>;

export const interestAnswer = z
  .strictObject({ interestId: identifier(), answer: choice(["accept", "decline"]), reason: optional(text(REASON_MAX)) })
  .transform(({ interestId, answer, reason }) => ({ interestId, accepted: answer === "accept", reason }));
export type InterestAnswer = z.output<typeof interestAnswer>;
