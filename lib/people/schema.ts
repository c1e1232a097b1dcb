import { z } from "zod";
import { choice, email, identifier, line, optional, problem, text } from "@/lib/platform/fields";
import { isCommonPassword, tellsOfOwner } from "./common-passwords";
import { asPhone } from "./phone";

const SHORTEST = 12;
const LONGEST = 256;

/** A password to be: long enough, not among those that are guessed first. Nothing is said about signs and figures. */
const newPassword = () =>
  z.string(problem("required")).min(1, problem("required")).min(SHORTEST, problem("passwordShort")).max(LONGEST, problem("passwordLong"))
    .refine((value) => !isCommonPassword(value), problem("passwordCommon"));

/** A password as it is typed to be checked: whatever it is, it is right or wrong. */
const typedPassword = () => z.string(problem("required")).min(1, problem("required")).max(LONGEST, problem("passwordLong"));

const name = () => line(120, 2);
const phone = () => optional(line(40).transform((value, context) => asPhone(value) ?? (context.addIssue({ code: "custom", message: "phone" }), z.NEVER)));

/** A link's secret: whatever does not look like one cannot be one. */
const secret = () => z.string().max(100);

const ownPassword = (value: { email: string; name: string; password: string }) => !tellsOfOwner(value.password, value);

export const registerSchema = z
  .strictObject({ name: name(), email: email(), phone: phone(), password: newPassword() })
  .refine(ownPassword, { ...problem("passwordTelling"), path: ["password"] });

export const addressSchema = z.strictObject({ email: email() });

export const signInSchema = z.strictObject({ email: email(), password: typedPassword(), next: z.string().max(500).optional() });

export const linkSchema = z.strictObject({ secret: secret() });

export const resetSchema = z.strictObject({ secret: secret(), password: newPassword() });

export const newcomerSchema = z.strictObject({ secret: secret(), name: name(), phone: phone(), password: newPassword() });

export const changePasswordSchema = z.strictObject({ current: typedPassword(), password: newPassword() });

export const detailsSchema = z.strictObject({ name: name(), position: optional(line(120)), phone: phone(), locale: choice(["pl", "en"]), newsRhythm: choice(["AT_ONCE", "DAILY"]) });

const seatRole = () => choice(["REPRESENTATIVE", "EDITOR"]);

export const inviteSchema = z.strictObject({ email: email(), role: seatRole() });

export const invitationSchema = z.strictObject({ invitation: identifier() });

export const askToJoinSchema = z.strictObject({ organisation: line(120), message: optional(text(500)) });

export const answerJoinRequestSchema = z.strictObject({ request: identifier(), answer: choice(["EDITOR", "REPRESENTATIVE", "DECLINE"]) });

export const colleagueSchema = z.strictObject({ person: identifier() });

export const changeRoleSchema = z.strictObject({ person: identifier(), role: seatRole() });

export const nothingSchema = z.strictObject({});

export const sessionSchema = z.strictObject({ session: z.string().max(100) });

export const enterAsSchema = z.strictObject({ person: identifier() });

export const appointSchema = z
  .strictObject({ email: email(), kind: choice(["ADMINISTRATOR", "CLUSTER_COORDINATOR", "CITY_COORDINATOR", "BOARD_MEMBER"]), city: optional(identifier()) })
  .refine(({ kind, city }) => kind !== "CITY_COORDINATOR" || city !== null, { ...problem("choose"), path: ["city"] });

export const endOfficeSchema = z.strictObject({ office: identifier() });

export type RegisterInput = z.output<typeof registerSchema>;
export type NewcomerInput = z.output<typeof newcomerSchema>;
export type DetailsInput = z.output<typeof detailsSchema>;
export type InviteInput = z.output<typeof inviteSchema>;
export type AppointInput = z.output<typeof appointSchema>;
