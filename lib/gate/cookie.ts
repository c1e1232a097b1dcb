import { decode, encode } from "next-auth/jwt";
import { SESSION_SECONDS } from "@/lib/people/sessions";
import { env } from "@/lib/platform/env";

const secure = env.APP_ORIGIN.startsWith("https:");

export const cookieName = secure ? "__Host-wyzyna-session" : "wyzyna-session";
export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;

/** What the cookie holds: next-auth's signed and encrypted token, with a session's secret and nothing else. */
export function seal(secret: string): Promise<string> {
  return encode({ token: { secret }, secret: env.NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/** The secret inside a cookie, or null. */
export async function unseal(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: env.NEXTAUTH_SECRET });
    return typeof token?.secret === "string" ? token.secret : null;
  } catch {
    // Not a token of ours, or signed with an older secret: the browser is simply not signed in.
    return null;
  }
}
