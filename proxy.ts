import createIntlMiddleware from "next-intl/middleware";
import { NextRequest, NextResponse } from "next/server";
import { locate } from "./lib/platform/i18n/alternates";
import { routing } from "./lib/platform/i18n/routing";
import { origin } from "./lib/platform/origin";
import { commonHeaders, contentSecurityPolicy } from "./lib/platform/security-headers";

const localise = createIntlMiddleware(routing);
const secure = origin.protocol === "https:";
const development = process.env.NODE_ENV === "development";

/** Decoration: language, security headers, caching. It guards nothing; the gate does. */
export function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname;
  // PostgreSQL cannot store NUL, so nothing can be found by it; and a form comes from our own pages or from nowhere.
  if (/%00|\0/.test(request.nextUrl.href)) return refuse(404, secure);
  const from = request.headers.get("origin");
  if (request.method !== "GET" && request.method !== "HEAD" && from !== null && from !== origin.origin) return refuse(403, secure);

  const page = isPage(path);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, { secure, development });

  // Next copies the nonce of an inbound policy onto its scripts, so whatever came from outside is overwritten.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.delete("Content-Security-Policy-Report-Only");
  headers.set("x-nonce", nonce);
  headers.set("x-path", path);

  const response = page
    ? localise(new NextRequest(request.nextUrl, { headers }))
    : NextResponse.next({ request: { headers } });

  for (const [name, value] of Object.entries(commonHeaders(secure))) response.headers.set(name, value);
  response.headers.set("Content-Security-Policy", policy);
  if (page && isPersonal(path)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

function refuse(status: 403 | 404, secure: boolean): NextResponse {
  return new NextResponse(null, { status, headers: commonHeaders(secure) });
}

/** Pages have a language; the interface for programs, health checks and files do not. */
function isPage(path: string): boolean {
  return !/^\/(?:api|_next|healthz|readyz)(?:\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
}

/** The firm's desk and the cluster's office must not linger in a shared computer's cache. */
function isPersonal(path: string): boolean {
  return /^\/(?:desk|office)(?:\/|$)/.test(locate(path)?.template ?? "");
}
