import { record } from "@/lib/audit/commands";
import { db, transaction } from "@/lib/platform/database";
import { pathTo } from "@/lib/platform/i18n/paths";
import type { Locale } from "@/lib/platform/i18n/routing";
import { newIdentifier } from "@/lib/platform/identifier";
import { origin } from "@/lib/platform/origin";
import { Refusal } from "@/lib/platform/refusal";
import { tellsOfOwner } from "./common-passwords";
import { hasAdministrator, lockOffices } from "./offices";
import { findPass, issuePass, redeemPass, revokePasses } from "./passes";
import { hashPassword } from "./passwords";
import { lockPerson } from "./registration";
import type { NewcomerInput } from "./schema";
import { attempt } from "./throttles";

/** Gives the link by which this address becomes the first administrator: once, within 30 minutes, while there is none. */
export function issueFirstAdministratorLink(email: string, now: Date): Promise<string> {
  return transaction(async (tx) => {
    if (await hasAdministrator(tx)) throw new Refusal("people.hasAdministrator");
    await revokePasses(tx, email, ["FIRST_ADMINISTRATOR"], now);
    const { secret } = await issuePass(tx, { kind: "FIRST_ADMINISTRATOR", email }, now);
    return new URL(pathTo("pl", { route: "/first-administrator/[secret]", parameters: { secret } }), origin).href;
  });
}

/** Whom the link is for; null if it is used, expired or unknown. */
export async function findFirstAdministratorLink(secret: string, now: Date): Promise<{ email: string; name: string } | null> {
  const pass = await findPass("FIRST_ADMINISTRATOR", secret, now);
  if (!pass || (await hasAdministrator(db))) return null;
  const person = await db.person.findUnique({ where: { email: pass.email }, select: { name: true } });
  return { email: pass.email, name: person?.name ?? "" };
}

/** Makes the account of the link's address and gives it the office; an account that was there gets the new password. Gives the person's id. */
export async function becomeFirstAdministrator({ secret, name, phone, password }: NewcomerInput, locale: Locale, network: string, now: Date): Promise<string> {
  await attempt("pass", network);
  const link = await findFirstAdministratorLink(secret, now);
  if (!link) throw new Refusal("people.linkSpent");
  if (tellsOfOwner(password, { email: link.email, name })) throw new Refusal("people.passwordTelling", "password");
  const passwordHash = await hashPassword(password);

  return transaction(async (tx) => {
    await lockOffices(tx);
    if (await hasAdministrator(tx)) throw new Refusal("people.hasAdministrator");
    const { email } = await redeemPass(tx, "FIRST_ADMINISTRATOR", secret, now);
    await tx.person.createMany({ data: [{ email, name, phone, locale, registeredAt: now }], skipDuplicates: true });
    const person = await lockPerson(tx, email);
    if (!person || person.deactivatedAt) throw new Refusal("people.linkSpent");
    const { id: personId } = person;
    await tx.person.update({ where: { id: personId }, data: { name, phone, passwordHash, emailConfirmedAt: person.emailConfirmedAt ?? now } });
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    await revokePasses(tx, email, ["CONFIRM_EMAIL", "RESET_PASSWORD"], now);
    await tx.office.create({ data: { id: newIdentifier(), personId, kind: "ADMINISTRATOR", appointedAt: now } });
    await record(tx, { type: "office.appointed", actorId: personId, subjectId: personId, detail: { kind: "ADMINISTRATOR", cityId: null }, at: now });
    return personId;
  });
}
