import slugify from "@sindresorhus/slugify";
import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { SignedIn } from "@/lib/people/actor";
import { transaction, type Tx } from "@/lib/platform/database";
import { choice, identifier, line, list, optional, revision, text, tick, type Problem } from "@/lib/platform/fields";
import { exchanged, takeTurns } from "@/lib/platform/order";
import { Refusal } from "@/lib/platform/refusal";
import { Prisma, type Question } from "@/prisma/generated/client";

export const questionKinds = ["TEXT", "LONG_TEXT", "NUMBER", "CHOICE", "CHOICES", "YES_NO"] as const;

/** What an answer can be chosen from. Answers hold `value`, which stays when the words change. */
export interface QuestionChoice {
  value: string;
  pl: string;
  en: string;
}

const choiceRow = z.strictObject({ value: optional(line(80)), pl: optional(line(160)), en: optional(line(160)) });

const fields = {
  kind: choice(questionKinds),
  labelPl: line(200),
  labelEn: line(200),
  hintPl: optional(text(400)),
  hintEn: optional(text(400)),
  unit: optional(line(12)),
  required: tick(),
  /** Rows that were left blank are no choices. */
  choices: list(choiceRow, 40).transform((rows) => rows.filter(({ pl, en }) => pl !== null || en !== null)),
};

type Wording = z.output<z.ZodObject<typeof fields>>;

function checkChoices({ kind, choices }: Wording, context: z.RefinementCtx): void {
  if (kind !== "CHOICE" && kind !== "CHOICES") return;
  const fault = (key: Problem) => context.addIssue({ code: "custom", message: key, path: ["choices"] });
  if (choices.length < 2) fault("twoChoices");
  if (choices.some(({ pl, en }) => pl === null || en === null)) fault("bothLanguages");
}

export const newQuestionSchema = z.strictObject({ ...fields, specialisationId: identifier() }).superRefine(checkChoices);
export const questionSchema = z.strictObject({ ...fields, questionId: identifier(), revision: revision() }).superRefine(checkChoices);
export const questionOrderSchema = z.strictObject({ questionId: identifier(), direction: choice(["up", "down"]) });
export const questionRetirementSchema = z.strictObject({ questionId: identifier(), retired: choice(["yes", "no"]) });

/** Adds a question at the end of a specialisation's set; the same form sent twice adds one. */
export function addQuestion(actor: SignedIn, id: string, input: z.output<typeof newQuestionSchema>, now: Date): Promise<void> {
  const { specialisationId } = input;
  return transaction(async (tx) => {
    await takeTurns(tx, specialisationId);
    if (await tx.question.findUnique({ where: { id } })) return;
    const others = await tx.question.findMany({ where: { specialisationId }, select: { key: true } });
    if (!(await tx.specialisation.findUnique({ where: { id: specialisationId } }))) throw new Refusal("gate.notFound");
    const key = unlike(others.map((other) => other.key), slugify(input.labelEn) || "question");
    const { kept: _, ...data } = worded(input, []);
    const added = await tx.question.create({ data: { id, specialisationId, key, position: others.length, ...data } });
    await note(tx, actor, added, "added", now);
  });
}

/**
 * Changes a question. Once somebody has answered it, the kind of its answer stays, and so does every choice that was
 * taken: answers would lose their meaning.
 */
export function changeQuestion(actor: SignedIn, input: z.output<typeof questionSchema>, now: Date): Promise<void> {
  const { questionId: id, revision: seen } = input;
  return transaction(async (tx) => {
    // The lock makes an answer that is just being given wait, so that none slips in unseen.
    await tx.$queryRaw`SELECT 1 FROM "Question" WHERE id = ${id}::uuid FOR UPDATE`;
    const question = await find(tx, id);
    const answers = await tx.applicationAnswer.findMany({ where: { questionId: id }, select: { value: true } });
    const change = worded(input, choicesOf(question));
    if (answers.length > 0 && change.kind !== question.kind) throw new Refusal("settings.kindOfAnswered", "kind");
    const taken = new Set(answers.flatMap(({ value }) => (Array.isArray(value) ? value : [value])));
    const lost = choicesOf(question).find(({ value }) => taken.has(value) && !change.kept.includes(value));
    if (lost) throw new Refusal("settings.choiceTaken", "choices", { choice: lost.pl });

    const { kept: _, ...data } = change;
    const { count } = await tx.question.updateMany({ where: { id, revision: seen }, data: { ...data, revision: { increment: 1 } } });
    if (count === 0) throw new Refusal("gate.stale");
    await note(tx, actor, question, "changed", now);
  });
}

/** Moves a question one place up or down in its set. */
export function moveQuestion(actor: SignedIn, input: z.output<typeof questionOrderSchema>, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const question = await find(tx, input.questionId);
    const { specialisationId } = question;
    await takeTurns(tx, specialisationId);
    const asked = await tx.question.findMany({ where: { specialisationId, retiredAt: null }, orderBy: [{ position: "asc" }, { key: "asc" }], select: { id: true } });
    const order = exchanged(asked.map(({ id }) => id), question.id, input.direction);
    if (!order) return;
    for (const [position, id] of order.entries()) await tx.question.update({ where: { id }, data: { position } });
    await note(tx, actor, question, "moved", now);
  });
}

/** Stops asking a question, or asks it again. What was answered stays. */
export function retireQuestion(actor: SignedIn, input: z.output<typeof questionRetirementSchema>, now: Date): Promise<void> {
  const retired = input.retired === "yes";
  return transaction(async (tx) => {
    const question = await find(tx, input.questionId);
    const { count } = await tx.question.updateMany({
      where: { id: question.id, retiredAt: retired ? null : { not: null } },
      data: { retiredAt: retired ? now : null },
    });
    if (count > 0) await note(tx, actor, question, retired ? "retired" : "restored", now);
  });
}

/** The choices of a question as they stand in its row. */
export function choicesOf({ choices }: Pick<Question, "choices">): QuestionChoice[] {
  const parsed = z.array(z.object({ value: z.string(), pl: z.string(), en: z.string() })).safeParse(choices);
  return parsed.success ? parsed.data : [];
}

/** The columns of what was typed: choices and unit only where the kind has them, a value of its own for every new choice. */
function worded(input: Wording, present: readonly QuestionChoice[]) {
  const { kind, labelPl, labelEn, hintPl, hintEn, required } = input;
  const known = new Set(present.map(({ value }) => value));
  const values: string[] = [];
  const choices = input.choices.flatMap(({ value, pl, en }) => {
    if (pl === null || en === null) return [];
    const own = value !== null && known.has(value) && !values.includes(value) ? value : unlike([...known, ...values], slugify(en) || "choice");
    values.push(own);
    return [{ value: own, pl, en }];
  });
  const chosen = kind === "CHOICE" || kind === "CHOICES";
  return {
    kind, labelPl, labelEn, hintPl, hintEn, required,
    unit: kind === "NUMBER" ? input.unit : null,
    choices: chosen ? choices : Prisma.DbNull,
    kept: chosen ? values : [],
  };
}

/** The name itself, or with the first number that sets it apart from those that are taken. */
function unlike(taken: readonly string[], name: string): string {
  const short = name.slice(0, 60);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? short : `${short}-${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

async function find(tx: Tx, id: string): Promise<Question> {
  const question = await tx.question.findUnique({ where: { id } });
  if (!question) throw new Refusal("gate.notFound");
  return question;
}

function note(tx: Tx, actor: SignedIn, { id, key }: Question, how: "added" | "changed" | "moved" | "retired" | "restored", at: Date) {
  return record(tx, { type: "settings.changed", actorId: actor.personId, subjectId: id, detail: { what: "question", key, how }, at });
}
