/** Any origin at all: a path stays on it, whatever else would leave it. */
const here = "https://here.invalid";

/** Where to go on after signing in: a path of ours and nothing else, or null. */
export function ownPath(next: string | string[] | undefined): string | null {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next) || /[\p{Cc}\\]/u.test(next)) return null;
  if (!URL.canParse(next, here)) return null;
  const address = new URL(next, here);
  return address.origin === here ? address.pathname + address.search : null;
}
