import type { CapabilityLevel, ChainRole, DocumentKind, LegalForm, OrganisationKind, SizeClass } from "@/prisma/generated/enums";
import type { Declared, DeclaredAnswer, Words } from "./declared";
import type { Topic } from "./topics";

/** A line of what was declared, ready to be phrased in either language and compared with what was declared before. */
export interface Fact {
  /** Tells lines apart within a topic, the same in two declarations. */
  id: string;
  label: FactLabel;
  value: FactValue | null;
}

export type FactLabel = { term: FactTerm; number?: number } | { words: Words };

export type FactTerm =
  | "name" | "kind" | "nip" | "regon" | "krs" | "legalForm" | "sizeClass" | "chainRole" | "website" | "pkd" | "descriptionPl" | "descriptionEn" | "contact"
  | "representation" | "representative" | "specialisations" | "plant" | "capabilitiesOf" | "certificate" | "seeks" | "offers" | "document";

export type FactValue =
  | { is: "text"; text: string }
  | { is: "words"; words: Words }
  | { is: "number"; number: number; unit: string | null }
  | { is: "yesNo"; yes: boolean }
  | { is: "kind"; value: OrganisationKind }
  | { is: "legalForm"; value: LegalForm }
  | { is: "sizeClass"; value: SizeClass }
  | { is: "chainRole"; value: ChainRole }
  | { is: "capability"; words: Words; level: CapabilityLevel }
  | { is: "plant"; place: string; address: string; zone: string | null; employees: number | null }
  | { is: "certificate"; words: Words; number: string; issuer: string; scope: string | null; validUntil: string; plant: string }
  | { is: "document"; id: string; kind: DocumentKind; fileName: string; bytes: number }
  | { is: "consent"; by: string; at: string }
  | { is: "several"; values: FactValue[] };

const text = (given: string | null): FactValue | null => (given ? { is: "text", text: given } : null);
const several = (values: FactValue[]): FactValue | null => (values.length > 0 ? { is: "several", values } : null);

/** Everything declared on a topic, line by line. */
export function factsOf(topic: Topic, declared: Declared): Fact[] {
  switch (topic) {
    case "organisation":
      return organisationFacts(declared.organisation);
    case "representatives":
      return [
        { id: "representation", label: { term: "representation" }, value: text(declared.representatives.representation) },
        ...declared.representatives.people.map((person, position): Fact => ({
          id: `representative-${position}`, label: { term: "representative", number: position + 1 }, value: text(`${person.name}, ${person.function}`),
        })),
      ];
    case "specialisations":
      return [{ id: "specialisations", label: { term: "specialisations" }, value: several(declared.specialisations.map(({ name }) => ({ is: "words", words: name }))) }];
    case "questions":
      return declared.questions.map((question) => ({ id: `${question.specialisation}/${question.key}`, label: { words: question.label }, value: answerValue(question) }));
    case "plants":
      return declared.plants.map(({ id, name, street, postcode, place, zone, employees }, position) => ({
        id,
        label: { words: { pl: `${position + 1}. ${name}`, en: `${position + 1}. ${name}` } },
        value: { is: "plant", place, address: [street, postcode].filter(Boolean).join(", "), zone, employees },
      }));
    case "capabilities":
      return capabilityFacts(declared);
    case "seeks-and-offers":
      return [
        { id: "seeks", label: { term: "seeks" }, value: text(declared["seeks-and-offers"].seeks) },
        { id: "offers", label: { term: "offers" }, value: text(declared["seeks-and-offers"].offers) },
      ];
    case "documents":
      return declared.documents.map(({ id, kind, fileName, bytes }, position) => ({
        id, label: { term: "document", number: position + 1 }, value: { is: "document", id, kind, fileName, bytes },
      }));
    case "declaration":
      return declared.declaration.map(({ key, version, wording, given }) => ({
        id: `${key}/${version}`, label: { words: wording }, value: given && { is: "consent", ...given },
      }));
  }
}

function organisationFacts(organisation: Declared["organisation"]): Fact[] {
  const { contactName, contactEmail, contactPhone } = organisation;
  const value: Partial<Record<FactTerm, FactValue | null>> = {
    name: text(organisation.name),
    kind: { is: "kind", value: organisation.kind },
    nip: text(organisation.nip),
    regon: text(organisation.regon),
    krs: text(organisation.krs),
    legalForm: { is: "legalForm", value: organisation.legalForm },
    sizeClass: { is: "sizeClass", value: organisation.sizeClass },
    chainRole: organisation.chainRole && { is: "chainRole", value: organisation.chainRole },
    pkd: text(organisation.pkd.map(({ version, code }) => `${code} (${version.replace("_", " ")})`).join("; ")),
    website: text(organisation.website),
    descriptionPl: text(organisation.descriptionPl),
    descriptionEn: text(organisation.descriptionEn),
    contact: text([contactName, contactEmail, contactPhone].filter(Boolean).join(", ")),
  };
  return Object.entries(value).map(([term, given]) => ({ id: term, label: { term: term as FactTerm }, value: given }));
}

function capabilityFacts({ capabilities }: Declared): Fact[] {
  const plants = new Map(capabilities.declared.map(({ plantId, plant }) => [plantId, plant]));
  return [
    ...[...plants].map(([plantId, plant], position): Fact => ({
      id: plantId,
      label: { words: { pl: `${position + 1}. ${plant}`, en: `${position + 1}. ${plant}` } },
      value: several(capabilities.declared.filter((entry) => entry.plantId === plantId).map(({ name, level }) => ({ is: "capability", words: name, level }))),
    })),
    ...capabilities.certificates.map(({ plantId, slug, number, name, issuer, scope, validUntil, plant }, position): Fact => ({
      id: `${plantId}/${slug}/${number}`,
      label: { term: "certificate", number: position + 1 },
      value: { is: "certificate", words: name, number, issuer, scope, validUntil, plant },
    })),
  ];
}

function answerValue({ answer, choices, unit }: DeclaredAnswer): FactValue | null {
  if (answer === null || answer === "") return null;
  if (typeof answer === "number") return { is: "number", number: answer, unit };
  if (typeof answer === "boolean") return { is: "yesNo", yes: answer };
  const inWords = (value: string): FactValue => {
    const choice = choices.find((one) => one.value === value);
    return choice ? { is: "words", words: { pl: choice.pl, en: choice.en } } : { is: "text", text: value };
  };
  return Array.isArray(answer) ? several(answer.map(inWords)) : inWords(answer);
}

export interface Compared extends Fact {
  before: FactValue | null;
  differs: boolean;
}

/** What is declared now beside what was declared before, line by line; a line that is gone stands with nothing now. */
export function compare(now: readonly Fact[], before: readonly Fact[]): Compared[] {
  const earlier = new Map(before.map((fact) => [fact.id, fact]));
  const present = new Set(now.map(({ id }) => id));
  const pair = (fact: Fact, old: FactValue | null): Compared => ({ ...fact, before: old, differs: JSON.stringify(fact.value) !== JSON.stringify(old) });
  return [
    ...now.map((fact) => pair(fact, earlier.get(fact.id)?.value ?? null)),
    ...before.filter(({ id }) => !present.has(id)).map((gone) => pair({ ...gone, value: null }, gone.value)),
  ];
}
