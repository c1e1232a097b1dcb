import { z } from "zod";
import { choice, email, identifier, integer, line, list, optional, phone, problem, revision, text, webAddress } from "@/lib/platform/fields";
import { isKrs, isNip, isRegon, krsDigits, nipDigits, regonDigits } from "./identifiers";
import { isPkdCode, pkdCodesOf } from "./pkd";
import { CHAIN_ROLES, isLegalFormOf, LEGAL_FORMS, ORGANISATION_KINDS, SIZE_CLASSES } from "./rules";
import { PROFILE_FIELDS, profileFields } from "./visibility";
import type { LegalForm, OrganisationKind, Visibility } from "@/prisma/generated/enums";

/** Longer than any way of writing the number: the rest is not read. */
const WRITTEN = 40;
const number = (key: "nip" | "regon" | "krs", digits: (typed: string) => string, is: (digits: string) => boolean) =>
  z.string(problem("required")).min(1, problem("required")).max(WRITTEN, problem(key)).transform(digits).pipe(z.string().refine(is, problem(key)));

/** The most that an order may be worth, in złoty. */
export const ORDER_VALUE_MAX = 1_000_000_000;

export const nip = () => number("nip", nipDigits, isNip);
export const regon = () => number("regon", regonDigits, isRegon);
export const krs = () => number("krs", krsDigits, isKrs);

const legalForms = LEGAL_FORMS as readonly [LegalForm, ...LegalForm[]];

/** What identifies an organisation. */
const identity = {
  name: line(200),
  kind: choice(ORGANISATION_KINDS),
  legalForm: choice(legalForms),
  sizeClass: choice(SIZE_CLASSES),
  regon: optional(regon()),
  krs: optional(krs()),
  website: optional(webAddress()),
};

const formMatchesKind = ({ kind, legalForm }: { kind: OrganisationKind; legalForm: LegalForm }) => isLegalFormOf(kind, legalForm);
const legalFormProblem = { ...problem("legalFormOfKind"), path: ["legalForm"] };

/** The first step: is this firm here already? */
export const nipSchema = z.strictObject({ nip: nip() });

export const newOrganisationSchema = z.strictObject({ nip: nip(), ...identity }).refine(formMatchesKind, legalFormProblem);
export type NewOrganisation = z.output<typeof newOrganisationSchema>;

const pkdCodes = () =>
  z.string(problem("required")).max(1000, problem("tooLong")).transform(pkdCodesOf)
    .pipe(z.array(z.string()).max(40, problem("tooMany")).refine((codes) => codes.every(isPkdCode), problem("pkd")));

/** A row of which nothing is filled in does not count; half a row is a mistake. */
const representative = z
  .strictObject({ name: optional(line(120)), function: optional(line(120)) })
  .superRefine((row, context) => {
    if (row.name && !row.function) context.addIssue({ code: "custom", message: "required", path: ["function"] });
    if (row.function && !row.name) context.addIssue({ code: "custom", message: "required", path: ["name"] });
  });

/** The whole description of an organisation, as its own people write it. */
export const detailsSchema = z
  .strictObject({
    revision: revision(),
    ...identity,
    pkd2025: pkdCodes(),
    pkd2007: pkdCodes(),
    chainRole: optional(choice(CHAIN_ROLES)),
    descriptionPl: optional(text(3000)),
    descriptionEn: optional(text(3000)),
    seeks: optional(text(1000)),
    offers: optional(text(1000)),
    maxDistanceKm: optional(integer(1, 5000)),
    orderValueMin: optional(integer(1, ORDER_VALUE_MAX)),
    orderValueMax: optional(integer(1, ORDER_VALUE_MAX)),
    contactName: optional(line(120)),
    contactEmail: optional(email()),
    contactPhone: optional(phone()),
    representation: optional(text(500)),
    parentNip: optional(nip()),
    representatives: list(representative, 20).transform((rows) =>
      rows.flatMap(({ name, function: role }) => (name && role ? [{ name, function: role }] : [])),
    ),
  })
  .refine(formMatchesKind, legalFormProblem)
  .refine(({ orderValueMin: min, orderValueMax: max }) => min === null || max === null || min <= max, { ...problem("boundsReversed"), path: ["orderValueMax"] });
export type OrganisationDetails = z.output<typeof detailsSchema>;

/** Who may read each part of the profile. */
export const visibilitySchema = z.strictObject({
  revision: revision(),
  ...(Object.fromEntries(profileFields.map((field) => [field, choice(levelsOf(PROFILE_FIELDS[field].levels))])) as Record<
    (typeof profileFields)[number],
    ReturnType<typeof choice<readonly [Visibility, ...Visibility[]]>>
  >),
});
export type VisibilityChoices = z.output<typeof visibilitySchema>;

function levelsOf(levels: readonly Visibility[]): readonly [Visibility, ...Visibility[]] {
  return levels as readonly [Visibility, ...Visibility[]];
}

/**
 * A town as it is typed. `placeId` is the one chosen from what the form offered for `townAsked`; whoever types another
 * name afterwards did not choose it.
 */
export const townFields = { town: line(120), placeId: optional(integer(1, 2_147_483_647)), townAsked: optional(line(120)) };

const plantFields = {
  name: line(120),
  street: optional(line(120)),
  postcode: optional(z.string().transform((typed) => typed.replace(/[\s-]/g, "").replace(/^(\d{2})(\d{3})$/, "$1-$2")).pipe(z.string().regex(/^\d{2}-\d{3}$/, problem("postcode")))),
  ...townFields,
  zoneId: optional(identifier()),
  employees: optional(integer(0, 1_000_000)),
};

export const newPlantSchema = z.strictObject(plantFields);
export type NewPlant = z.output<typeof newPlantSchema>;

export const plantSchema = z.strictObject({ plantId: identifier(), revision: revision(), ...plantFields });
export type PlantDetails = z.output<typeof plantSchema>;

/** Somebody whom one does not work for. */
export const exclusionSchema = z.strictObject({ organisationId: identifier() });

export const plantClosingSchema = z.strictObject({ plantId: identifier(), revision: revision() });
