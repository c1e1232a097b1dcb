import { record } from "@/lib/audit/commands";
import { db, transaction } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/refusal";
import { isPassword } from "./passwords";
import { attempt } from "./throttles";

export interface Credentials {
  email: string;
  password: string;
}

/**
 * Who these credentials belong to. The same refusal, after the same work, whether the address is unknown, the password
 * is wrong, or the account is not confirmed or is closed.
 */
export async function signIn({ email, password }: Credentials, network: string, now: Date): Promise<{ id: string }> {
  await attempt("signIn", `account:${email}`);
  await attempt("signIn", `network:${network}`);
  const person = await db.person.findUnique({ where: { email }, select: { id: true, passwordHash: true, emailConfirmedAt: true, deactivatedAt: true, demonstration: true } });
  const right = await isPassword(password, person?.passwordHash ?? null);
  const closed = !person || !person.emailConfirmedAt || person.deactivatedAt || (person.demonstration && !env.DEMO);
  if (closed || !right) throw new Refusal("people.wrongCredentials");
  await transaction((tx) => record(tx, { type: "person.signedIn", actorId: person.id, subjectId: person.id, detail: {}, at: now }));
  return { id: person.id };
}
