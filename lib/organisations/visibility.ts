import type { Visibility } from "@/prisma/generated/enums";

const ANY: readonly Visibility[] = ["PUBLIC", "MEMBERS", "OFFICE"];
/** What members are matched by cannot be kept from them. */
const NOT_OFFICE: readonly Visibility[] = ["PUBLIC", "MEMBERS"];

/**
 * The parts of a profile whose reader the organisation chooses: who reads them unless it says otherwise, and what it may
 * say. `certificateNumbers` are number, issuer and scope; `certificates` are which ones there are and until when.
 */
export const PROFILE_FIELDS = {
  description: { otherwise: "PUBLIC", levels: ANY },
  website: { otherwise: "PUBLIC", levels: ANY },
  registerNumbers: { otherwise: "PUBLIC", levels: ANY },
  pkdCodes: { otherwise: "PUBLIC", levels: ANY },
  sizeClass: { otherwise: "PUBLIC", levels: ANY },
  chainRole: { otherwise: "PUBLIC", levels: ANY },
  addresses: { otherwise: "PUBLIC", levels: ANY },
  capabilities: { otherwise: "PUBLIC", levels: NOT_OFFICE },
  certificates: { otherwise: "PUBLIC", levels: NOT_OFFICE },
  capacity: { otherwise: "MEMBERS", levels: NOT_OFFICE },
  certificateNumbers: { otherwise: "MEMBERS", levels: ANY },
  employees: { otherwise: "MEMBERS", levels: ANY },
  cooperation: { otherwise: "MEMBERS", levels: ANY },
  contact: { otherwise: "MEMBERS", levels: ANY },
} as const satisfies Record<string, { otherwise: Visibility; levels: readonly Visibility[] }>;

export type ProfileField = keyof typeof PROFILE_FIELDS;
export const profileFields = Object.keys(PROFILE_FIELDS) as ProfileField[];
export const isProfileField = (field: string): field is ProfileField => Object.hasOwn(PROFILE_FIELDS, field);

/** What everybody reads of a listed organisation, and what nobody outside it and the office ever does. */
export const ALWAYS_PUBLIC = ["name", "kind", "legalForm", "nip", "specialisations", "towns"] as const;
export const ALWAYS_OFFICE = ["representation", "representatives"] as const;

export type Visibilities = Record<ProfileField, Visibility>;

/** The choices of an organisation with the defaults beneath. Rows of fields that are no more do not count. */
export function visibilitiesOf(rows: readonly { field: string; visibility: Visibility }[]): Visibilities {
  const chosen = new Map(rows.map(({ field, visibility }) => [field, visibility]));
  const all = Object.fromEntries(
    profileFields.map((field) => {
      const { otherwise, levels } = PROFILE_FIELDS[field];
      const choice = chosen.get(field);
      return [field, choice && (levels).includes(choice) ? choice : otherwise];
    }),
  ) as Visibilities;
  // A number says which certificate there is.
  return { ...all, certificateNumbers: narrower(all.certificates, all.certificateNumbers) };
}

const WIDTH: Record<Visibility, number> = { PUBLIC: 0, MEMBERS: 1, OFFICE: 2 };

const narrower = (a: Visibility, b: Visibility): Visibility => (WIDTH[a] > WIDTH[b] ? a : b);

/** Whether somebody who may read up to `reader` may read what is kept for `visibility`. */
export const mayRead = (reader: Visibility, visibility: Visibility): boolean => WIDTH[visibility] <= WIDTH[reader];
