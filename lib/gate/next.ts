import { origin } from "@/lib/platform/origin";

/** Where to go on after signing in: a path of ours and nothing else, or null. */
export function ownPath(next: string | string[] | undefined): string | null {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next) || /[\p{Cc}\\]/u.test(next)) return null;
  if (!URL.canParse(next, origin.href)) return null;
  const address = new URL(next, origin);
  return address.origin === origin.origin ? address.pathname + address.search : null;
}
