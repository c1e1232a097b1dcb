import type { Taxonomy } from "../taxonomy";
import { DECLARED_KINDS } from "../rules";
import { purposesIn } from "./claims";
import type { Understand } from "./understand";

const declared = new Set<string>(DECLARED_KINDS);

export interface Request {
  title: string;
  description: string | null;
  /** The slugs of everything that was ticked, required or welcome. */
  ticked: readonly string[];
}

/**
 * What a request says in words and has not ticked: the entries that a plant may declare, less what is refused somewhere
 * in it, what is only suggested by other words, what something is for ("do zabudowy autobusu"), and what lies in the
 * line of something ticked or of something that says more. A buyer describes the part and ticks the process; both tell who could make it.
 */
export function requestsIn({ title, description, ticked }: Request, { understand, taxonomy }: { understand: Understand; taxonomy: Taxonomy }): string[] {
  const text = `${title}.\n${description ?? ""}`;
  const { concepts } = understand(text, "pl");
  const purposes = purposesIn(text);
  const isPurpose = ({ kind, start, end }: (typeof concepts)[number]) => kind === "PRODUCT" && purposes.some((span) => span.start < end && start < span.end);
  const refused = new Set(concepts.flatMap(({ slug, negated }) => (negated ? [slug] : [])));
  const isInLine = (slug: string, other: string) => slug === other || taxonomy.isNarrower(slug, other) || taxonomy.isNarrower(other, slug);
  const isAsked = (mention: (typeof concepts)[number]) => declared.has(mention.kind) && mention.source !== "hint" && !refused.has(mention.slug) && !isPurpose(mention);
  const said = [...new Set(concepts.filter(isAsked).map(({ slug }) => slug))];
  const open = said.filter((slug) => !ticked.some((other) => isInLine(slug, other)));
  return open.filter((slug) => !open.some((other) => taxonomy.isNarrower(other, slug)));
}
