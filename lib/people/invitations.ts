import { record } from "@/lib/audit/commands";
import { db, once, transaction, type Tx } from "@/lib/platform/database";
import { pathTo } from "@/lib/platform/i18n/paths";
import type { Locale } from "@/lib/platform/i18n/routing";
import { hashOf } from "@/lib/platform/identifier";
import { queueMail } from "@/lib/platform/outbox";
import { Refusal } from "@/lib/platform/refusal";
import type { SeatRole } from "@/prisma/generated/enums";
import type { Seated, SignedIn } from "./actor";
import { tellsOfOwner } from "./common-passwords";
import { issuePass, redeemPass, renewPass, revokePasses } from "./passes";
import { hashPassword } from "./passwords";
import { lockPerson } from "./registration";
import { inSameTime } from "./same-time";
import type { InviteInput, NewcomerInput } from "./schema";
import { attempt } from "./throttles";

const open = { acceptedAt: null, withdrawnAt: null } as const;

/**
 * Asks a colleague into one's organisation by mail, bound to the address and the role. If somebody registered the address
 * without confirming it, their password and link die here: the invitation belongs to whoever reads the mail.
 */
export function invite(actor: Seated, { email, role }: InviteInput, id: string, now: Date): Promise<void> {
  const { organisationId, organisationName } = actor.seat;
  return inSameTime(async () => {
    await attempt("invitation", actor.personId);
    await attempt("mailToAddress", email);
    await transaction(async (tx) => {
      const here = await tx.seat.findFirst({ where: { organisationId, person: { email } }, select: { personId: true } });
      if (here) throw new Refusal("people.alreadyHere", "email");
      const person = await lockPerson(tx, email);
      if (person && !person.emailConfirmedAt) {
        await tx.person.update({ where: { id: person.id }, data: { passwordHash: null } });
        await revokePasses(tx, email, ["CONFIRM_EMAIL", "RESET_PASSWORD"], now);
      }
      const pass = await issuePass(tx, { kind: "INVITATION", email }, now);
      await once("people.alreadyInvited", () =>
        tx.invitation.create({ data: { id, passId: pass.id, organisationId, email, role, invitedById: actor.personId, invitedAt: now } }), "email");
      const locale = person?.emailConfirmedAt ? person.locale : actor.locale;
      await write(tx, { email, locale, secret: pass.secret, role, organisation: organisationName, inviter: actor.name }, now);
      await record(tx, { type: "invitation.sent", actorId: actor.personId, subjectId: id, organisationId, detail: { role }, at: now });
    });
  });
}

/** Sends the letter once more with a new link; the old link is dead. */
export async function resendInvitation(actor: Seated, id: string, now: Date): Promise<void> {
  await attempt("invitation", actor.personId);
  await transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: { id, organisationId: actor.seat.organisationId, ...open } });
    if (!invitation) throw new Refusal("gate.notFound");
    const { email, role, passId } = invitation;
    await attempt("mailToAddress", email);
    const secret = await renewPass(tx, passId, now);
    await tx.invitation.update({ where: { id }, data: { invitedAt: now } });
    await write(tx, { email, locale: actor.locale, secret, role, organisation: actor.seat.organisationName, inviter: actor.name }, now);
    await record(tx, { type: "invitation.sent", actorId: actor.personId, subjectId: id, organisationId: actor.seat.organisationId, detail: { role }, at: now });
  });
}

/** Takes an invitation back; its link is dead. */
export function withdrawInvitation(actor: Seated, id: string, now: Date): Promise<void> {
  const { organisationId } = actor.seat;
  return transaction(async (tx) => {
    const [invitation] = await tx.invitation.updateManyAndReturn({ where: { id, organisationId, ...open }, data: { withdrawnAt: now }, select: { passId: true } });
    if (!invitation) throw new Refusal("gate.notFound");
    await tx.pass.updateMany({ where: { id: invitation.passId, usedAt: null }, data: { revokedAt: now } });
    await record(tx, { type: "invitation.withdrawn", actorId: actor.personId, subjectId: id, organisationId, detail: {}, at: now });
  });
}

/** Takes back what somebody sent who may no longer invite: they could have invited an address of their own. */
export async function withdrawInvitationsOf(tx: Tx, personId: string, organisationId: string, now: Date): Promise<void> {
  const sent = await tx.invitation.updateManyAndReturn({ where: { invitedById: personId, organisationId, ...open }, data: { withdrawnAt: now }, select: { passId: true } });
  await tx.pass.updateMany({ where: { id: { in: sent.map(({ passId }) => passId) }, usedAt: null }, data: { revokedAt: now } });
}

/** What a link invites to, without using it up; null for a used, expired, withdrawn or unknown one. */
export async function findInvitation(secret: string, now: Date) {
  const invitation = await db.invitation.findFirst({
    where: { ...open, pass: { secretHash: hashOf(secret), usedAt: null, revokedAt: null, expiresAt: { gt: now } } },
    select: { email: true, role: true, invitedById: true, organisation: { select: { name: true } } },
  });
  if (!invitation) return null;
  const { email, role, invitedById, organisation } = invitation;
  const inviter = await db.person.findUnique({ where: { id: invitedById }, select: { name: true } });
  const known = await db.person.findFirst({ where: { email, emailConfirmedAt: { not: null } }, select: { id: true } });
  return { email, role, organisation: organisation.name, inviter: inviter?.name ?? "", hasAccount: known !== null };
}

/** Takes the seat as the signed-in person to whose address the invitation went. */
export async function acceptInvitation(actor: SignedIn, secret: string, network: string, now: Date): Promise<void> {
  await attempt("pass", network);
  await transaction(async (tx) => {
    const pass = await redeemPass(tx, "INVITATION", secret, now);
    if (pass.email !== actor.email) throw new Refusal("people.otherAddress");
    await takeSeat(tx, pass.id, actor.personId, now);
  });
}

/** Makes an account by the invitation and takes the seat: the link has proved the address. Gives the person's id. */
export async function acceptAsNewcomer({ secret, name, phone, password }: NewcomerInput, locale: Locale, network: string, now: Date): Promise<string> {
  await attempt("pass", network);
  const invitation = await findInvitation(secret, now);
  if (!invitation) throw new Refusal("people.linkSpent");
  if (invitation.hasAccount) throw new Refusal("people.signInToAccept");
  if (tellsOfOwner(password, { email: invitation.email, name })) throw new Refusal("people.passwordTelling", "password");
  const passwordHash = await hashPassword(password);

  return transaction(async (tx) => {
    const { id: passId, email } = await redeemPass(tx, "INVITATION", secret, now);
    await tx.person.createMany({ data: [{ email, name, phone, locale, registeredAt: now }], skipDuplicates: true });
    const person = await lockPerson(tx, email);
    if (!person || person.deactivatedAt) throw new Refusal("people.linkSpent");
    if (person.emailConfirmedAt) throw new Refusal("people.signInToAccept");
    await tx.person.update({ where: { id: person.id }, data: { name, phone, locale, passwordHash, emailConfirmedAt: now } });
    await revokePasses(tx, email, ["CONFIRM_EMAIL", "RESET_PASSWORD"], now);
    await takeSeat(tx, passId, person.id, now);
    return person.id;
  });
}

async function takeSeat(tx: Tx, passId: string, personId: string, now: Date): Promise<void> {
  const [invitation] = await tx.invitation.updateManyAndReturn({ where: { passId, ...open }, data: { acceptedAt: now } });
  if (!invitation) throw new Refusal("people.linkSpent");
  const { id, organisationId, role } = invitation;
  await once("people.alreadySeated", () => tx.seat.create({ data: { personId, organisationId, role, takenAt: now } }));
  await record(tx, { type: "invitation.accepted", actorId: personId, subjectId: id, organisationId, detail: { role }, at: now });
}

interface Words {
  email: string;
  locale: string;
  secret: string;
  role: SeatRole;
  organisation: string;
  inviter: string;
}

async function write(tx: Tx, { email, locale, secret, ...facts }: Words, now: Date): Promise<void> {
  const path = pathTo(locale === "en" ? "en" : "pl", { route: "/invitation/[secret]", parameters: { secret } });
  await queueMail(tx, { to: email, locale, template: "invitation", facts: { ...facts, path } }, now);
}
