import { z } from "zod";
import { choice, integer, line, list, optional, problem, text } from "@/lib/platform/fields";
import type { QuestionKind } from "@/prisma/generated/enums";
import type { Answer } from "./declared";

/** What the schema needs to know of a question that an administrator wrote. */
export interface Asked {
  id: string;
  kind: QuestionKind;
  /** `[{ value, pl, en }]` for CHOICE and CHOICES. */
  choices: unknown;
  required: boolean;
}

const choicesSchema = z.array(z.object({ value: z.string().min(1), pl: z.string(), en: z.string() }));

/** The choices of a question as they can be shown; none where they were never written. */
export function choicesOf(question: Pick<Asked, "choices">): { value: string; pl: string; en: string }[] {
  const parsed = choicesSchema.safeParse(question.choices);
  return parsed.success ? parsed.data : [];
}

/** Longest answers in characters, and the largest number that can be an answer. */
export const ANSWER_LIMITS = { line: 200, text: 3_000, number: 999_999_999_999 };

/** The field of one question. */
function fieldOf(question: Asked): z.ZodType<Answer> {
  const [first, ...others] = choicesOf(question).map(({ value }) => value);
  switch (question.kind) {
    case "TEXT":
      return line(ANSWER_LIMITS.line);
    case "LONG_TEXT":
      return text(ANSWER_LIMITS.text);
    case "NUMBER":
      return integer(0, ANSWER_LIMITS.number);
    case "YES_NO":
      return choice(["yes", "no"]).transform((value) => value === "yes");
    case "CHOICE":
      return first === undefined ? z.never(problem("choose")) : choice([first, ...others]);
    case "CHOICES":
      return first === undefined ? z.never(problem("choose")) : list(choice([first, ...others])).refine((chosen) => chosen.length > 0, problem("choose"));
  }
}

/** Nothing ticked sends no field at all. */
const nothingForNone = (value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value);

/**
 * The form of the questions asked, built from their rows. Only a form that is finished must answer what is required;
 * one that is saved for later may leave anything open. An answer left open is null.
 */
export function answersSchema(questions: readonly Asked[], { finished }: { finished: boolean }) {
  const shape = Object.fromEntries(
    questions.map((question) => {
      const field = fieldOf(question);
      return [question.id, finished && question.required ? field : optional(z.preprocess(nothingForNone, field))];
    }),
  );
  return z.strictObject(shape) as z.ZodType<Record<string, Answer | null>>;
}
