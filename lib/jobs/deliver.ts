import { asHtml } from "@/lib/notifications/letter-html";
import type { Facts } from "@/lib/notifications/notice";
import { asText, compose } from "@/lib/notifications/phrasing";
import { db, transaction } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { canSend, send, UndeliverableAddress } from "@/lib/platform/mail";
import { origin } from "@/lib/platform/origin";
import { enqueue } from "@/lib/platform/queue";
import type { Task } from "./task";

const SECOND = 1_000;
const FIRST_WAIT = 5 * SECOND;
/** So that everything is out within two minutes of the mail server's return, however long it was away. */
const LONGEST_WAIT = 60 * SECOND;
const GIVE_UP_AFTER = 3 * 24 * 3600 * SECOND;

/**
 * Sends one letter of the outbox. A crash after the server took it and before that is written down sends it again,
 * under the same Message-ID. Once sent, what it was phrased with is emptied, because that can hold a link's secret.
 */
export const deliver: Task<"deliver"> = async ({ mailId }, now) => {
  const mail = await db.mail.findFirst({ where: { id: mailId, sentAt: null, keptAt: null, givenUpAt: null } });
  if (!mail) return;
  if (!canSend() && env.DEMO) {
    await db.mail.update({ where: { id: mailId }, data: { keptAt: now } });
    return;
  }
  try {
    const letter = compose(mail.locale === "en" ? "en" : "pl", mail.template, mail.facts as Facts, origin);
    await send({ to: mail.to, subject: letter.subject, text: asText(letter), html: await asHtml(letter), messageId: mail.messageId });
  } catch (error) {
    await tryLater(mail, error, now);
    return;
  }
  await db.mail.update({ where: { id: mailId }, data: { sentAt: now, lastError: null, ...(env.DEMO ? {} : { facts: {} }) } });
};

/** A mail server that is away is no failed job: the letter waits, and its next attempt is a job of its own. */
async function tryLater({ id, queuedAt, template }: { id: string; queuedAt: Date; template: string }, error: unknown, now: Date): Promise<void> {
  const age = now.getTime() - queuedAt.getTime();
  const lastError = error instanceof Error ? error.message.slice(0, 1_000) : "unknown";
  const hopeless = isRefusedForGood(error) || age > GIVE_UP_AFTER;
  log.warn({ mail: id, template, hopeless, code: codeOf(error) }, "letter not delivered");
  await transaction(async (tx) => {
    await tx.mail.update({ where: { id }, data: { lastError, ...(hopeless && { givenUpAt: now, ...(env.DEMO ? {} : { facts: {} }) }) } });
    if (hopeless) return;
    const wait = Math.min(Math.max(age, FIRST_WAIT), LONGEST_WAIT);
    await enqueue(tx, "deliver", { mailId: id }, { runAt: new Date(now.getTime() + wait) });
  });
}

/** The recipient's address is refused with a permanent code: another attempt would hear the same. */
function isRefusedForGood(error: unknown): boolean {
  if (error instanceof UndeliverableAddress) return true;
  return codeOf(error) === "EENVELOPE" && Number((error as { responseCode?: unknown }).responseCode) >= 500;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
