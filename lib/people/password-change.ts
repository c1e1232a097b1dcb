import { record } from "@/lib/audit/commands";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { pathTo } from "@/lib/platform/i18n/paths";
import { hashOf } from "@/lib/platform/identifier";
import { queueMail } from "@/lib/platform/outbox";
import { Refusal } from "@/lib/platform/refusal";
import type { SignedIn } from "./actor";
import { tellsOfOwner } from "./common-passwords";
import { findPass, issuePass, redeemPass, revokePasses } from "./passes";
import { hashPassword, isPassword } from "./passwords";
import { lockPerson } from "./registration";
import { inSameTime } from "./same-time";
import { attempt } from "./throttles";

/** Sends a link for a new password, if the address has an account. The same answer and time if it has none. */
export function askForReset(email: string, network: string, now: Date): Promise<void> {
  return inSameTime(async () => {
    await attempt("mailFromNetwork", network);
    await attempt("mailToAddress", email);
    await transaction(async (tx) => {
      const person = await lockPerson(tx, email);
      if (!person || person.deactivatedAt) return;
      await revokePasses(tx, email, ["RESET_PASSWORD"], now);
      const { secret } = await issuePass(tx, { kind: "RESET_PASSWORD", email, personId: person.id }, now);
      const path = pathTo(person.locale === "en" ? "en" : "pl", { route: "/reset-password/[secret]", parameters: { secret } });
      await queueMail(tx, { to: email, locale: person.locale, template: "resetPassword", facts: { path } }, now);
    });
  });
}

/** Sets a new password by a mailed link and signs every browser out. The link also proves the address. */
export async function resetPassword({ secret, password }: { secret: string; password: string }, network: string, now: Date): Promise<void> {
  await attempt("pass", network);
  // Hashing is dear: a link that cannot be right does not get that far.
  const pass = await findPass("RESET_PASSWORD", secret, now);
  if (!pass) throw new Refusal("people.linkSpent");
  if (tellsOfOwner(password, { email: pass.email, name: pass.person?.name ?? "" })) throw new Refusal("people.passwordTelling", "password");
  const passwordHash = await hashPassword(password);

  await transaction(async (tx) => {
    const { email } = await redeemPass(tx, "RESET_PASSWORD", secret, now);
    const person = await lockPerson(tx, email);
    if (!person || person.deactivatedAt) throw new Refusal("people.linkSpent");
    await tx.person.update({ where: { id: person.id }, data: { passwordHash, emailConfirmedAt: person.emailConfirmedAt ?? now } });
    await revokePasses(tx, email, ["RESET_PASSWORD", "CONFIRM_EMAIL"], now);
    await tx.session.updateMany({ where: { personId: person.id, revokedAt: null }, data: { revokedAt: now } });
    await writeThatPasswordChanged(tx, person, now);
    await record(tx, { type: "person.passwordReset", actorId: person.id, subjectId: person.id, detail: {}, at: now });
  });
}

/** Changes one's own password, which asks for the present one, and signs all other browsers out. */
export async function changePassword(
  { personId, email, name }: SignedIn,
  { current, password }: { current: string; password: string },
  thisSession: string | null,
  now: Date,
): Promise<void> {
  await attempt("signIn", `account:${email}`);
  const { passwordHash: present } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { passwordHash: true } });
  if (!(await isPassword(current, present))) throw new Refusal("people.wrongPassword", "current");
  if (tellsOfOwner(password, { email, name })) throw new Refusal("people.passwordTelling", "password");
  const passwordHash = await hashPassword(password);

  await transaction(async (tx) => {
    // Two changes at once: the second was made with a password that is no longer the present one.
    const { count } = await tx.person.updateMany({ where: { id: personId, passwordHash: present }, data: { passwordHash } });
    if (count === 0) throw new Refusal("people.wrongPassword", "current");
    const others = thisSession ? { id: { not: hashOf(thisSession) } } : {};
    await tx.session.updateMany({ where: { personId, revokedAt: null, ...others }, data: { revokedAt: now } });
    await revokePasses(tx, email, ["RESET_PASSWORD"], now);
    const { locale } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { locale: true } });
    await writeThatPasswordChanged(tx, { email, locale }, now);
    await record(tx, { type: "person.passwordChanged", actorId: personId, subjectId: personId, detail: {}, at: now });
  });
}

/** A warning to the owner, should it not have been the owner. */
async function writeThatPasswordChanged(tx: Tx, { email, locale }: { email: string; locale: string }, now: Date): Promise<void> {
  const path = pathTo(locale === "en" ? "en" : "pl", { route: "/forgotten-password" });
  await queueMail(tx, { to: email, locale, template: "passwordChanged", facts: { path } }, now);
}
