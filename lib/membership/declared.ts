import type {
  CapabilityKind,
  CapabilityLevel,
  ChainRole,
  DocumentKind,
  Door,
  LegalForm,
  OrganisationKind,
  PkdVersion,
  QuestionKind,
  SizeClass,
} from "@/prisma/generated/enums";
import type { Topic } from "./topics";

/** A text that the database keeps in both languages. */
export interface Words {
  pl: string;
  en: string;
}

export type Answer = string | number | boolean | string[];

/**
 * What an organisation declares, by topic: read live while it fills in, and kept as it stood at each submission.
 * Names stand beside ids, because what was declared must read the same when the dictionary has changed. Dates are civil.
 */
export interface Declared {
  organisation: {
    name: string;
    kind: OrganisationKind;
    nip: string | null;
    regon: string | null;
    krs: string | null;
    legalForm: LegalForm;
    sizeClass: SizeClass;
    chainRole: ChainRole | null;
    website: string | null;
    descriptionPl: string | null;
    descriptionEn: string | null;
    contactName: string | null;
    contactEmail: string | null;
    contactPhone: string | null;
    pkd: { version: PkdVersion; code: string; main: boolean }[];
  };
  representatives: { representation: string | null; people: { name: string; function: string }[] };
  specialisations: { slug: string; name: Words }[];
  questions: DeclaredAnswer[];
  plants: { id: string; name: string; street: string | null; postcode: string | null; place: string; zone: string | null; employees: number | null }[];
  capabilities: {
    declared: { plantId: string; plant: string; slug: string; name: Words; kind: CapabilityKind; level: CapabilityLevel }[];
    certificates: { plantId: string; plant: string; slug: string; name: Words; number: string; issuer: string; scope: string | null; validUntil: string }[];
  };
  "seeks-and-offers": { seeks: string | null; offers: string | null };
  documents: { id: string; kind: DocumentKind; fileName: string; bytes: number; sha256: string; uploadedAt: string }[];
  declaration: { key: string; version: number; wording: Words; required: boolean; given: { by: string; at: string } | null }[];
}

export interface DeclaredAnswer {
  specialisation: string;
  key: string;
  kind: QuestionKind;
  label: Words;
  unit: string | null;
  required: boolean;
  choices: { value: string; pl: string; en: string }[];
  answer: Answer | null;
}

/** What a topic still lacks; a key of messages `membership.missing`. */
export type Missing =
  | "nip"
  | "contact"
  | "pkd"
  | "chainRole"
  | "description"
  | "representatives"
  | "representation"
  | "specialisations"
  | "answers"
  | "plants"
  | "capabilities"
  | "seeks"
  | "offers"
  | "registerExtract"
  | "consents";

/** Everything that a topic lacks before it can be marked as done; the same list stands on the page and stops the submission. */
export function whatIsMissing(topic: Topic, declared: Declared, door: Door): Missing[] {
  const missing: Missing[] = [];
  const need = (there: unknown, what: Missing) => void (there || missing.push(what));
  const { organisation, representatives, capabilities } = declared;
  switch (topic) {
    case "organisation":
      need(organisation.nip, "nip");
      need(organisation.pkd.some(({ version, main }) => main && version === "PKD_2025") || organisation.kind === "LOCAL_GOVERNMENT", "pkd");
      need(organisation.chainRole || organisation.kind !== "FIRM", "chainRole");
      need(organisation.descriptionPl, "description");
      need(organisation.contactName && organisation.contactEmail, "contact");
      break;
    case "representatives":
      need(representatives.people.length > 0, "representatives");
      need(representatives.representation, "representation");
      break;
    case "specialisations":
      need(declared.specialisations.length > 0 && declared.specialisations.length <= MOST_SPECIALISATIONS, "specialisations");
      break;
    case "questions":
      need(declared.specialisations.length > 0, "specialisations");
      need(declared.questions.every(({ required, answer }) => !required || isAnswered(answer)), "answers");
      break;
    case "plants":
      need(declared.plants.length > 0, "plants");
      break;
    case "capabilities":
      need(capabilities.declared.some(({ level }) => level === "CORE"), "capabilities");
      break;
    case "seeks-and-offers":
      need(declared["seeks-and-offers"].seeks || door === "SUPPLIER", "seeks");
      need(declared["seeks-and-offers"].offers, "offers");
      break;
    case "documents":
      need(!needsExtract(door, organisation.kind) || declared.documents.some(({ kind }) => kind === "REGISTER_EXTRACT"), "registerExtract");
      break;
    case "declaration":
      need(declared.declaration.every(({ required, given }) => !required || given), "consents");
      break;
  }
  return missing;
}

export const MOST_SPECIALISATIONS = 3;

/** Universities and local governments stand in no register that gives extracts. */
export const needsExtract = (door: Door, kind: OrganisationKind): boolean =>
  door === "MEMBERSHIP" && (kind === "FIRM" || kind === "BUSINESS_SUPPORT");

const isAnswered = (answer: Answer | null): boolean => answer !== null && answer !== "" && !(Array.isArray(answer) && answer.length === 0);
