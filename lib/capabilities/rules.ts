import type { CapabilityKind } from "@/prisma/generated/enums";

/** What a plant declares at a level; certificates have a number and a term, and so a form of their own. */
export const DECLARED_KINDS = ["PROCESS", "SERVICE", "PRODUCT", "MATERIAL"] as const satisfies readonly CapabilityKind[];

/** Every kind of entry, in the order of pages and lists. */
export const CAPABILITY_KINDS = [...DECLARED_KINDS, "CERTIFICATE"] as const satisfies readonly CapabilityKind[];

/** What is chosen in a picker, as the values of a form: `capabilities.cnc-turning` → "CORE". */
export const picksAsValues = (name: string, picks: readonly { slug: string; level: string }[]): Record<string, string> =>
  Object.fromEntries(picks.map(({ slug, level }) => [`${name}.${slug}`, level]));
