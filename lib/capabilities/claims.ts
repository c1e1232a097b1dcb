import type { Taxonomy } from "./taxonomy";
import type { Span } from "./understanding/reading";

/**
 * What of a description's claims is still to be confirmed: nothing that is declared anywhere, nothing that something
 * declared is a kind of, and of two claims, one of which is a kind of the other, the one that says more.
 */
export function suggestedOf(claims: readonly string[], declared: ReadonlySet<string>, taxonomy: Taxonomy): string[] {
  if (claims.length === 0) return [];
  const isSaidBy = (slug: string) => (other: string) => taxonomy.isNarrower(other, slug);
  const known = [...declared];
  const open = claims.filter((slug) => !declared.has(slug) && !known.some(isSaidBy(slug)));
  return open.filter((slug) => !open.some(isSaidBy(slug)));
}

/** Words of a text with what stands around them, so that one sees how they were meant. */
export interface Quote {
  before: string;
  said: string;
  after: string;
}

/** So much of a long sentence stands on either side, in characters. */
const AROUND = 90;

/** The words of a span within their sentence; what is cut off a long one is marked by dots. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const before = text.slice(0, start).split(/(?<=[.!?;])\s+|\n+/).at(-1) ?? "";
  const after = (text.slice(end).split(/(?<=[.!?;])\s+|\n+/)[0] ?? "").replace(/;$/, "");
  const cutBefore = before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*/, "")}`;
  const cutAfter = after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\S*$/, "")}…`;
  return { before: cutBefore, said: text.slice(start, end), after: cutAfter };
}
