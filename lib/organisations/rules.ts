import type { LegalForm, OrganisationKind } from "@/prisma/generated/enums";
import type { Place } from "./places";

/** The legal forms that an organisation of a kind can have, the usual first. */
export const LEGAL_FORMS_OF = {
  FIRM: [
    "LIMITED_LIABILITY_COMPANY",
    "JOINT_STOCK_COMPANY",
    "SIMPLE_JOINT_STOCK_COMPANY",
    "SOLE_TRADER",
    "CIVIL_PARTNERSHIP",
    "GENERAL_PARTNERSHIP",
    "PROFESSIONAL_PARTNERSHIP",
    "LIMITED_PARTNERSHIP",
    "LIMITED_JOINT_STOCK_PARTNERSHIP",
    "COOPERATIVE",
    "STATE_ENTERPRISE",
    "OTHER",
  ],
  RESEARCH_ORGANISATION: ["UNIVERSITY", "RESEARCH_INSTITUTE", "LIMITED_LIABILITY_COMPANY", "JOINT_STOCK_COMPANY", "FOUNDATION", "ASSOCIATION", "OTHER"],
  BUSINESS_SUPPORT: ["FOUNDATION", "ASSOCIATION", "LIMITED_LIABILITY_COMPANY", "JOINT_STOCK_COMPANY", "COOPERATIVE", "OTHER"],
  LOCAL_GOVERNMENT: ["LOCAL_GOVERNMENT_UNIT", "ASSOCIATION", "OTHER"],
} as const satisfies Record<OrganisationKind, readonly LegalForm[]>;

export const isLegalFormOf = (kind: OrganisationKind, form: LegalForm): boolean =>
  (LEGAL_FORMS_OF[kind] as readonly LegalForm[]).includes(form);

export const ORGANISATION_KINDS = ["FIRM", "RESEARCH_ORGANISATION", "BUSINESS_SUPPORT", "LOCAL_GOVERNMENT"] as const satisfies readonly OrganisationKind[];

/** Every legal form once, in the order in which a list offers them. */
export const LEGAL_FORMS: readonly LegalForm[] = [...new Set(ORGANISATION_KINDS.flatMap((kind): readonly LegalForm[] => LEGAL_FORMS_OF[kind]))].sort(
  (a, b) => Number(a === "OTHER") - Number(b === "OTHER"),
);

export const SIZE_CLASSES = ["MICRO", "SMALL", "MEDIUM", "LARGE"] as const;
export const CHAIN_ROLES = ["OEM", "TIER_1", "TIER_2", "TIER_3", "SERVICE", "RESEARCH"] as const;

/** "1234563218" → "123-456-32-18", as it is read aloud. */
export const formatNip = (nip: string): string => nip.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, "$1-$2-$3-$4");

/** "Rudnik, powiat kraśnicki, lubelskie": a name that can be told from its namesakes, and that `townOf` understands. */
export function placeLabel({ name, countyName, voivodeship }: Pick<Place, "name" | "countyName" | "voivodeship">): string {
  return [name, ...(countyName === name ? [] : [countyName]), voivodeship].join(", ");
}
