import nodemailer, { type Transporter } from "nodemailer";
import { env } from "./env";

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** Milliseconds. A mail server that hangs must not hold a job for long. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

let transport: Transporter | undefined;

/** Whether there is a mail server to hand letters to. */
export const canSend = (): boolean => env.SMTP_URL !== undefined;

/** Hands one letter to the mail server, and returns once the server has taken it. */
export async function send({ to, subject, ...rest }: Letter): Promise<void> {
  if (!env.SMTP_URL) throw new Error("SMTP_URL is not set");
  transport ??= nodemailer.createTransport({ url: env.SMTP_URL, ...PATIENCE });
  await transport.sendMail({
    ...rest,
    from: env.MAIL_FROM,
    // An object is one recipient, whatever the text holds; a string would be read as a list.
    to: { name: "", address: asAddress(to) },
    subject: onOneLine(subject),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** A line break in a header would begin another header. */
export function onOneLine(subject: string): string {
  return subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

function asAddress(to: string): string {
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u.test(to)) throw new UndeliverableAddress();
  return to;
}

/** Nothing that we could send to; trying again would not help. */
export class UndeliverableAddress extends Error {
  constructor() {
    super("the address is not one that a letter can go to");
    this.name = "UndeliverableAddress";
  }
}
