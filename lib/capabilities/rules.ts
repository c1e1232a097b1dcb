import { civilDate, type CivilDate } from "@/lib/platform/i18n/format";
import type { CapabilityKind, CapacityUnit } from "@/prisma/generated/enums";

/** What a plant declares at a level; certificates have a number and a term, and so a form of their own. */
export const DECLARED_KINDS = ["PROCESS", "SERVICE", "PRODUCT", "MATERIAL"] as const satisfies readonly CapabilityKind[];

/** Every kind of entry, in the order of pages and lists. */
export const CAPABILITY_KINDS = [...DECLARED_KINDS, "CERTIFICATE"] as const satisfies readonly CapabilityKind[];

/** What free capacity is counted in, in the order in which a form offers it. */
export const CAPACITY_UNITS = ["MACHINE_HOURS", "WORKING_HOURS", "PIECES", "SQUARE_METRES", "TONNES"] as const satisfies readonly CapacityUnit[];

/** More than any plant has. */
export const CAPACITY_MAX = 10_000_000;

/** What can keep a plant busy; a material is worked with, and a certificate is held. */
export const WORK_KINDS = ["PROCESS", "SERVICE", "PRODUCT"] as const satisfies readonly CapabilityKind[];

/** NOW: some of it is free today; COMING: later; PAST: it has ended, and counts for nothing. */
export type SlotState = "NOW" | "COMING" | "PAST";

/** How free capacity stands on a civil day; its first and its last day count. */
export function slotState({ freeFrom, freeUntil }: { freeFrom: CivilDate | Date; freeUntil: CivilDate | Date }, on: CivilDate): SlotState {
  if (civilDate(freeUntil) < on) return "PAST";
  return civilDate(freeFrom) > on ? "COMING" : "NOW";
}

/** What is chosen in a picker, as the values of a form: `capabilities.cnc-turning` → "CORE". */
export const picksAsValues = (name: string, picks: readonly { slug: string; level: string }[]): Record<string, string> =>
  Object.fromEntries(picks.map(({ slug, level }) => [`${name}.${slug}`, level]));
