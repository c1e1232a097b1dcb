import { randomUUID } from "node:crypto";
import type { Tx } from "./database";
import { env } from "./env";
import { enqueue } from "./queue";

export interface MailOrder {
  to: string;
  locale: string;
  /** A key of messages `mail`. */
  template: string;
  facts: Record<string, string | number | null>;
  /** Two orders with one key are one mail. */
  onceKey?: string;
}

/** Puts a mail into the outbox in the transaction of the change; the worker sends it after commit. */
export async function queueMail(tx: Tx, order: MailOrder, now: Date): Promise<void> {
  const mail = { ...order, onceKey: order.onceKey ?? null, queuedAt: now, messageId: messageId() };
  const [row] = await tx.mail.createManyAndReturn({ data: [mail], skipDuplicates: true, select: { id: true } });
  if (row) await enqueue(tx, "deliver", { mailId: row.id });
}

const messageId = () => `<${randomUUID()}@${new URL(env.APP_ORIGIN).hostname}>`;
