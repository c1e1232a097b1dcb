import { db } from "@/lib/platform/database";
import { isIdentifier } from "@/lib/platform/identifier";
import { origin } from "@/lib/platform/origin";
import type { Facts } from "./notice";
import { compose, type Composed } from "./phrasing";

/** The letters of the demonstration, the latest first. Outside it nobody reads another's mail: the gate sees to that. */
export async function listLetters(page: number) {
  const PAGE = 30;
  const rows = await db.mail.findMany({ orderBy: [{ queuedAt: "desc" }, { id: "desc" }], skip: (page - 1) * PAGE, take: PAGE });
  const letters = rows.map((mail) => ({ id: mail.id, to: mail.to, queuedAt: mail.queuedAt, sentAt: mail.sentAt, subject: composed(mail)?.subject ?? mail.template }));
  return { letters, pages: Math.max(1, Math.ceil((await db.mail.count()) / PAGE)) };
}

/** One letter as it would be read, or null. */
export async function findLetter(id: string) {
  if (!isIdentifier(id)) return null;
  const mail = await db.mail.findUnique({ where: { id } });
  const letter = mail && composed(mail);
  return mail && letter && { to: mail.to, queuedAt: mail.queuedAt, sentAt: mail.sentAt, letter };
}

/** Null for a letter whose facts were emptied. */
function composed({ locale, template, facts }: { locale: string; template: string; facts: unknown }): Composed | null {
  const said = facts as Facts;
  return "path" in said ? compose(locale === "en" ? "en" : "pl", template, said, origin) : null;
}
