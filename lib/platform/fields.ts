import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";
import type problems from "@/messages/pl/problems.json";
import { midnightOf } from "./civil";

/**
 * The fields that forms are made of. Every schema is a `z.strictObject` of these. A problem is a key of messages
 * `problems`; the gate turns it into a sentence with the facts of the issue.
 */
export type Problem = keyof typeof problems;

/** Names a problem for `refine`, `check` and the like: `.refine(isNip, problem("nip"))`. */
export const problem = (key: Problem) => ({ error: key });

/** Right-to-left overrides and other invisible controls would let a name show as something that it is not. */
const CONTROL = /[\p{Cc}\p{Cf}]/u;
const CONTROL_BUT_LINES = /(?![\n\t\u200d])[\p{Cc}\p{Cf}]/u;

const normal = (value: string) => value.replace(/\r\n?/g, "\n").normalize("NFC").trim();
const nothingForBlank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);

/** One line of text, trimmed, with a length in characters. */
export const line = (max: number, min = 1) =>
  z.string(problem("required")).transform(normal).pipe(
    z.string().min(min, problem(min > 1 ? "tooShort" : "required")).max(max, problem("tooLong"))
      .refine((value) => !CONTROL.test(value), problem("controlCharacters")),
  );

/** Several lines of text. */
export const text = (max: number, min = 1) =>
  z.string(problem("required")).transform(normal).pipe(
    z.string().min(min, problem(min > 1 ? "tooShort" : "required")).max(max, problem("tooLong"))
      .refine((value) => !CONTROL_BUT_LINES.test(value), problem("controlCharacters")),
  );

/** The same field, where leaving it blank means null. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(nothingForBlank, schema.optional()).transform((value) => (value ?? null) as z.output<S> | null);

/** A whole number as a person types it: spaces between thousands are fine. */
export const integer = (min: number, max: number) =>
  z.string(problem("required")).transform((value) => value.replace(/[\s\u00a0\u202f]/g, "")).pipe(
    z.string().min(1, problem("required")).regex(/^-?\d{1,15}$/, problem("integer")).transform(Number)
      .pipe(z.number().min(min, problem("tooSmall")).max(max, problem("tooLarge"))),
  );

/** A civil date, yyyy-mm-dd, as midnight UTC: what a `@db.Date` column takes. */
export const civilDate = () =>
  z.string(problem("required")).min(1, problem("required")).pipe(z.iso.date(problem("date"))).transform(midnightOf);

/** One of several: a select or radio buttons. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, problem("choose"));

/** Check boxes of one name, or numbered rows (`people.0.name`): none, one or several. */
export const list = <S extends z.ZodType>(item: S, max = 200) => z.preprocess(asList, z.array(item).max(max, problem("tooMany")));

function asList(value: unknown): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? Object.values(value) : [value];
}

/** One check box. */
export const tick = () => z.enum(["on"]).optional().transform((value) => value === "on");

export const email = () =>
  z.string(problem("required")).transform((value) => value.trim().toLowerCase()).pipe(
    z.string().min(1, problem("required")).max(254, problem("tooLong")).pipe(z.email(problem("email"))),
  );

/** A phone number, Polish unless it says otherwise, as +48815346100. */
export const phone = () =>
  z.string(problem("required")).min(1, problem("required")).max(40, problem("phone"))
    .transform((value, context) => {
      const number = parsePhoneNumberFromString(value, "PL");
      if (number?.isPossible()) return number.number;
      context.addIssue({ code: "custom", message: "phone" });
      return z.NEVER;
    });

/** The id of a row that already exists. */
export const identifier = () => z.uuid(problem("choose"));

/** An address on the web: http or https and nothing else. A bare domain is taken as https. */
export const webAddress = () =>
  z.string(problem("required")).transform((value) => value.trim()).transform((value) => (/^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`))
    .pipe(z.string().max(300, problem("tooLong")).pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, ...problem("webAddress") })));

/** The number of the row's version that the form was filled from; an older one is stale. */
export const revision = () => integer(1, 2_147_483_647);
