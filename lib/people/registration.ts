import { record } from "@/lib/audit/commands";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { pathTo } from "@/lib/platform/i18n/paths";
import type { Locale } from "@/lib/platform/i18n/routing";
import { queueMail } from "@/lib/platform/outbox";
import { issuePass, redeemPass, revokePasses } from "./passes";
import { hashPassword } from "./passwords";
import { inSameTime } from "./same-time";
import type { RegisterInput } from "./schema";
import { attempt } from "./throttles";

/**
 * Makes an account that waits for its address to be confirmed. Whether the address was free, waits already or has an
 * account, the answer and its time are the same; only the letter that arrives there differs. Registering an address that
 * waits replaces what was typed before: an earlier password and an earlier link are worth nothing.
 */
export function register({ email, name, phone, password }: RegisterInput, locale: Locale, network: string, now: Date): Promise<void> {
  return inSameTime(async () => {
    await attempt("mailFromNetwork", network);
    await attempt("mailToAddress", email);
    const passwordHash = await hashPassword(password);
    await transaction(async (tx) => {
      const { count } = await tx.person.createMany({ data: [{ email, name, phone, locale, passwordHash, registeredAt: now }], skipDuplicates: true });
      const person = await lockPerson(tx, email);
      if (!person || person.deactivatedAt) return;
      if (person.emailConfirmedAt) return writeThatAccountExists(tx, email, person.locale, now);
      if (count === 0) await tx.person.update({ where: { id: person.id }, data: { name, phone, locale, passwordHash } });
      await writeConfirmation(tx, { id: person.id, email, name, locale }, now);
      await record(tx, { type: "person.registered", actorId: person.id, subjectId: person.id, detail: {}, at: now });
    });
  });
}

/** Sends a new link to an address that still waits for confirmation. The same answer and time for any other. */
export function askForConfirmation(email: string, network: string, now: Date): Promise<void> {
  return inSameTime(async () => {
    await attempt("mailFromNetwork", network);
    await attempt("mailToAddress", email);
    await transaction(async (tx) => {
      const person = await lockPerson(tx, email);
      if (!person || person.deactivatedAt) return;
      if (person.emailConfirmedAt) return writeThatAccountExists(tx, email, person.locale, now);
      if (person.passwordHash) await writeConfirmation(tx, person, now);
    });
  });
}

/** Confirms the address that the link was sent to. */
export async function confirmEmail(secret: string, network: string, now: Date): Promise<void> {
  await attempt("pass", network);
  await transaction(async (tx) => {
    const { personId, email } = await redeemPass(tx, "CONFIRM_EMAIL", secret, now);
    const [person] = await tx.person.updateManyAndReturn({
      where: { id: personId ?? "", email, emailConfirmedAt: null, deactivatedAt: null },
      data: { emailConfirmedAt: now },
      select: { id: true },
    });
    if (person) await record(tx, { type: "person.confirmed", actorId: person.id, subjectId: person.id, detail: {}, at: now });
  });
}

/** Holds the row of an address until the transaction ends, so that two who use it at once come one after the other. */
export async function lockPerson(tx: Tx, email: string) {
  await tx.$executeRaw`SELECT 1 FROM "Person" WHERE email = ${email} FOR UPDATE`;
  return tx.person.findUnique({ where: { email } });
}

/** Whether an address waits for confirmation; only for the holder of its link. */
export async function isConfirmed(email: string): Promise<boolean> {
  return (await db.person.count({ where: { email, emailConfirmedAt: { not: null } } })) > 0;
}

async function writeConfirmation(tx: Tx, { id, email, name, locale }: { id: string; email: string; name: string; locale: string }, now: Date) {
  await revokePasses(tx, email, ["CONFIRM_EMAIL"], now);
  const { secret } = await issuePass(tx, { kind: "CONFIRM_EMAIL", email, personId: id }, now);
  const path = pathTo(locale === "en" ? "en" : "pl", { route: "/confirm/[secret]", parameters: { secret } });
  await queueMail(tx, { to: email, locale, template: "confirmEmail", facts: { name, path } }, now);
}

async function writeThatAccountExists(tx: Tx, email: string, locale: string, now: Date): Promise<void> {
  const path = pathTo(locale === "en" ? "en" : "pl", { route: "/sign-in" });
  await queueMail(tx, { to: email, locale, template: "accountExists", facts: { path } }, now);
}
