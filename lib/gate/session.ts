import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { signIn } from "@/lib/people/sign-in";
import { closeSession, openSession, SESSION_SECONDS } from "@/lib/people/sessions";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { cookieName, cookieOptions, seal, unseal } from "./cookie";
import { networkOf } from "./network";

/**
 * next-auth keeps the cookie: a signed and encrypted token that carries a session's secret and nothing else.
 * The session itself is a row, read on every request, so that it can be revoked.
 */
export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/logowanie", signOut: "/pulpit", error: "/logowanie" },
  cookies: { sessionToken: { name: cookieName, options: cookieOptions } },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        // next-auth puts the text of an exception into the address: nothing is thrown from here.
        try {
          const { email, password } = credentials ?? { email: "", password: "" };
          const network = networkOf(new Headers(request.headers as Record<string, string>));
          const person = await signIn({ email: email.trim().toLowerCase(), password }, network, new Date());
          return { id: await openSession(person.id, userAgentOf(request.headers), new Date()) };
        } catch (error) {
          log.warn({ error: error instanceof Error ? error.name : "unknown" }, "sign-in refused");
          return null;
        }
      },
    }),
  ],
  callbacks: {
    // `trigger: "update"` carries a body that the browser chose: only a fresh sign-in writes the token.
    jwt: ({ token, user, trigger }) => (trigger === "signIn" ? { secret: user.id } : { secret: token.secret }),
    session: () => ({ expires: "" }),
  },
};

const userAgentOf = (given: unknown) => {
  const value = given && typeof given === "object" ? (given as Record<string, unknown>)["user-agent"] : undefined;
  return typeof value === "string" ? value.slice(0, 300) : null;
};

/** The secret of the session that the browser shows, or null. */
export async function sessionSecret(): Promise<string | null> {
  const cookie = (await cookies()).get(cookieName)?.value;
  return cookie ? unseal(cookie) : null;
}

/** Opens a session for a person in this browser. Only from an action: it sets the cookie. */
export async function startSession(personId: string, now: Date): Promise<void> {
  const secret = await openSession(personId, (await headers()).get("user-agent")?.slice(0, 300) ?? null, now);
  (await cookies()).set(cookieName, await seal(secret), { ...cookieOptions, maxAge: SESSION_SECONDS });
}

/** Closes the session of this browser. Only from an action. */
export async function endSession(now: Date): Promise<void> {
  const secret = await sessionSecret();
  if (secret) await closeSession(secret, now);
  (await cookies()).set(cookieName, "", { ...cookieOptions, maxAge: 0 });
}
