import type { Tx } from "@/lib/platform/database";
import { db } from "@/lib/platform/database";
import { hashOf, newSecret } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import type { PassKind } from "@/prisma/generated/enums";

const HOUR = 3600 * 1000;

/** How long a mailed link works. */
const LIFE: Record<PassKind, number> = {
  CONFIRM_EMAIL: 48 * HOUR,
  RESET_PASSWORD: HOUR,
  INVITATION: 7 * 24 * HOUR,
  FIRST_ADMINISTRATOR: HOUR / 2,
};

interface Order {
  kind: PassKind;
  email: string;
  personId?: string;
}

/** Makes a link's secret, of which only the hash is kept. Whoever shows it has read the mail of this address. */
export async function issuePass(tx: Tx, { kind, email, personId }: Order, now: Date): Promise<{ id: string; secret: string }> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + LIFE[kind]);
  const { id } = await tx.pass.create({
    data: { kind, email, personId: personId ?? null, secretHash: hashOf(secret), issuedAt: now, expiresAt },
    select: { id: true },
  });
  return { id, secret };
}

/** Gives a pass a new secret and a new life; the link that was sent before is dead. Refused once it is used or revoked. */
export async function renewPass(tx: Tx, id: string, now: Date): Promise<string> {
  const secret = newSecret();
  const [renewed] = await tx.pass.updateManyAndReturn({
    where: { id, usedAt: null, revokedAt: null },
    data: { secretHash: hashOf(secret), issuedAt: now, expiresAt: new Date(now.getTime() + LIFE.INVITATION) },
    select: { id: true },
  });
  if (!renewed) throw new Refusal("gate.notFound");
  return secret;
}

const usable = (kind: PassKind, secret: string, now: Date) =>
  ({ kind, secretHash: hashOf(secret), usedAt: null, revokedAt: null, expiresAt: { gt: now } }) as const;

/** Uses a link up. One statement decides, so that of twenty who press at once nineteen are refused. */
export async function redeemPass(tx: Tx, kind: PassKind, secret: string, now: Date): Promise<{ id: string; email: string; personId: string | null }> {
  const [pass] = await tx.pass.updateManyAndReturn({
    where: usable(kind, secret, now),
    data: { usedAt: now },
    select: { id: true, email: true, personId: true },
  });
  if (!pass) throw new Refusal("people.linkSpent");
  return pass;
}

/** What a link stands for, without using it up: mail scanners open links too. Null for a used, expired or unknown one. */
export function findPass(kind: PassKind, secret: string, now: Date) {
  return db.pass.findFirst({
    where: usable(kind, secret, now),
    select: { email: true, person: { select: { name: true } } },
  });
}

/** Links of these kinds that were sent to this address work no more. */
export async function revokePasses(tx: Tx, email: string, kinds: PassKind[], now: Date): Promise<void> {
  await tx.pass.updateMany({ where: { email, kind: { in: kinds }, usedAt: null, revokedAt: null }, data: { revokedAt: now } });
}
