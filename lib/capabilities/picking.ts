import { grouped } from "@/lib/platform/grouping";
import type { Locale } from "@/lib/platform/i18n/routing";
import { CAPABILITY_KINDS } from "./rules";
import type { CapabilityKind } from "./taxonomy";
import { vocabulary, type Entry } from "./vocabulary";

/** An entry as a picker offers it; `depth` is how far below the head of its branch it stands. */
export interface Offer {
  slug: string;
  label: string;
  depth: number;
}

/** A branch of the taxonomy under its head. */
export interface Branch {
  kind: CapabilityKind;
  slug: string;
  label: string;
  offers: Offer[];
}

/** Found for typed words; `through` is the synonym by which it was found, where it is not the label that one sees. */
export interface Found {
  slug: string;
  through: string | null;
}

/** Entries by the one right above each; by null those that stand below none of them. */
export function byParent(entries: readonly Entry[]): Map<string | null, Entry[]> {
  const slugs = new Set(entries.map(({ slug }) => slug));
  return grouped(entries.map((entry) => [entry.parentSlug !== null && slugs.has(entry.parentSlug) ? entry.parentSlug : null, entry]));
}

/** Everything that may be chosen, branch by branch, in the page's language; what is `chosen` already stays even when retired. */
export async function listBranches(locale: Locale, kinds: readonly CapabilityKind[], chosen: readonly string[] = []): Promise<Branch[]> {
  const { entries } = await vocabulary();
  const offered = entries.filter(({ kind, slug, retired }) => kinds.includes(kind) && (!retired || chosen.includes(slug)));
  const children = byParent(offered);
  const walk = (entry: Entry, depth: number): Offer[] => [
    { slug: entry.slug, label: entry[locale], depth },
    ...(children.get(entry.slug) ?? []).flatMap((child) => walk(child, depth + 1)),
  ];
  const heads = children.get(null) ?? [];
  return CAPABILITY_KINDS.flatMap((kind) => heads.filter((head) => head.kind === kind).map((head) => ({ kind, slug: head.slug, label: head[locale], offers: walk(head, 0) })));
}

/** Finds entries by what somebody typed, best first: by label or synonym, in either language, without diacritics, with a slip. */
export async function findEntries(typed: string, kinds: readonly CapabilityKind[], locale: Locale): Promise<Found[]> {
  const { finder, bySlug } = await vocabulary();
  return finder.find(typed.slice(0, 80), { kinds, language: locale, limit: 30 }).map(({ slug, through }) => ({
    slug,
    through: through === bySlug(slug)?.[locale] ? null : through,
  }));
}
