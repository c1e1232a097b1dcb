import createIntlMiddleware from "next-intl/middleware";
import { NextRequest, NextResponse } from "next/server";
import { env } from "./lib/platform/env";
import { locate } from "./lib/platform/i18n/alternates";
import { routing } from "./lib/platform/i18n/routing";
import { origin } from "./lib/platform/origin";
import { commonHeaders, contentSecurityPolicy, sandbox } from "./lib/platform/security-headers";
import { canServe } from "./lib/platform/strain";
import { unavailable } from "./lib/platform/unavailable";

const localise = createIntlMiddleware(routing);
const secure = origin.protocol === "https:";
const development = env.NODE_ENV === "development";

/**
 * Decoration: language, security headers, caching, and a quick answer while nobody can be served. It guards nothing;
 * the gate does.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname;
  // PostgreSQL cannot store NUL, so nothing can be found by it; and a form comes from our own pages or from nowhere.
  if (/%00|\0/.test(request.nextUrl.href)) return refuse(404);
  const from = request.headers.get("origin");
  if (request.method !== "GET" && request.method !== "HEAD" && from !== null && from !== origin.origin) return refuse(403);
  if (isGarbled(path)) return refuse(400);

  const page = isPage(path);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, { secure, development });

  // Next copies the nonce of an inbound policy onto its scripts, so whatever came from outside is overwritten.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.delete("Content-Security-Policy-Report-Only");
  headers.set("x-nonce", nonce);
  headers.set("x-path", path);

  const response = await answer(request, headers, { page, nonce });

  for (const [name, value] of Object.entries(commonHeaders(secure))) response.headers.set(name, value);
  response.headers.set("Content-Security-Policy", isDocument(path) ? sandbox : policy);
  if (page && isPersonal(path)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** What somebody uploaded is only ever saved; should a browser open it all the same, it can do nothing and belongs nowhere. */
const isDocument = (path: string) => path.startsWith("/api/documents/");

/** What the page or the interface says; a page without its database would only break halfway. */
async function answer(request: NextRequest, headers: Headers, { page, nonce }: { page: boolean; nonce: string }): Promise<Response> {
  const path = request.nextUrl.pathname;
  if ((page || path.startsWith("/api/")) && !(await canServe())) {
    const asPage = page && !request.headers.has("next-action") && !request.headers.has("rsc");
    return unavailable({ path: `${path}${request.nextUrl.search}`, english: /^\/en(?:\/|$)/.test(path), asPage }, nonce);
  }
  return page ? localised(request, headers) : NextResponse.next({ request: { headers } });
}

function refuse(status: 400 | 403 | 404): NextResponse {
  return new NextResponse(null, { status, headers: commonHeaders(secure) });
}

/** The page in its language, or the redirect to its proper spelling; what is no page gets the status that it deserves. */
function localised(request: NextRequest, headers: Headers): NextResponse {
  const response = localise(new NextRequest(request.nextUrl, { headers }));
  const path = request.nextUrl.pathname;
  if (response.headers.has("Location") || locate(path)) return response;
  return new NextResponse(null, { status: 404, headers: response.headers });
}

/** Percent signs that spell no character: left alone, they end as a 500. */
function isGarbled(path: string): boolean {
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

/** Pages have a language; the interface for programs, health checks and the files of public/ do not. */
function isPage(path: string): boolean {
  return !/^\/(?:api|_next|healthz|readyz)(?:\/|$)/.test(path) && !/^\/[^/]+\.[a-z0-9]+$/i.test(path);
}

/** The firm's desk and the cluster's office must not linger in a shared computer's cache. */
function isPersonal(path: string): boolean {
  return /^\/(?:desk|office)(?:\/|$)/.test(locate(path)?.template ?? "");
}
