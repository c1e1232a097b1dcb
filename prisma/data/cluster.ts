import type { BodyKind, DeadlineUnit, Door, SizeClass } from "../generated/enums";

/** How long the stages of a case may take until an administrator says otherwise. */
export const deadlines: readonly { key: string; days: number; unit: DeadlineUnit }[] = [
  { key: "formalCheck", days: 5, unit: "WORKING_DAYS" },
  { key: "completion", days: 14, unit: "CALENDAR_DAYS" },
  { key: "decision", days: 30, unit: "CALENDAR_DAYS" },
  { key: "signatureAndFee", days: 14, unit: "CALENDAR_DAYS" },
  { key: "interestReminder", days: 7, unit: "CALENDAR_DAYS" },
  { key: "interestExpiry", days: 21, unit: "CALENDAR_DAYS" },
];

/** The cities of the letter of intent; `county` is the TERYT code that tells towns of one name apart. */
export const cities: readonly { slug: string; name: string; county: string; host: boolean }[] = [
  { slug: "lublin", name: "Lublin", county: "0663", host: true },
  { slug: "starachowice", name: "Starachowice", county: "2611", host: false },
  { slug: "radom", name: "Radom", county: "1463", host: false },
];

export const zones: readonly { slug: string; name: string }[] = [{ slug: "sse-starachowice", name: "SSE „Starachowice”" }];

export const bodies: readonly { slug: string; kind: BodyKind; namePl: string; nameEn: string }[] = [
  { slug: "board", kind: "BOARD", namePl: "Zarząd Klastra", nameEn: "Cluster Board" },
  { slug: "urban-mobility", kind: "TASK_GROUP", namePl: "Grupa zadaniowa ds. mobilności miejskiej", nameEn: "Task group on urban mobility" },
  { slug: "automotive", kind: "TASK_GROUP", namePl: "Grupa zadaniowa ds. motoryzacji", nameEn: "Automotive task group" },
  { slug: "agricultural-machinery", kind: "TASK_GROUP", namePl: "Grupa zadaniowa ds. maszyn rolniczych", nameEn: "Task group on agricultural machinery" },
];

/** What an applicant agrees to. A wording never changes: a new one is a new version. */
export const wordings: readonly { key: string; version: number; door: Door | null; required: boolean; pl: string; en: string }[] = [
  {
    key: "accession",
    version: 1,
    door: "MEMBERSHIP",
    required: true,
    pl: "Znamy statut klastra Lubelska Wyżyna Motoryzacyjna i Maszynowa, przyjmujemy wynikające z niego prawa i obowiązki i deklarujemy przystąpienie do klastra.",
    en: "We know the statute of the cluster Lubelska Wyżyna Motoryzacyjna i Maszynowa, accept the rights and duties that follow from it and declare our accession to the cluster.",
  },
  {
    key: "registration",
    version: 1,
    door: "SUPPLIER",
    required: true,
    pl: "Zgłaszamy firmę jako kooperanta klastra. Wiemy, że wpis do rejestru kooperantów nie jest członkostwem i że poręcza za nas koordynator miasta partnerskiego.",
    en: "We register the firm as a cooperating supplier of the cluster. We know that this entry is not a membership and that the partner city's coordinator vouches for us.",
  },
  {
    key: "truthfulness",
    version: 1,
    door: null,
    required: true,
    pl: "Dane w zgłoszeniu są prawdziwe i pełne, a zmiany zgłosimy w ciągu 30 dni.",
    en: "What the application says is true and complete, and we will report changes within 30 days.",
  },
  {
    key: "privacy",
    version: 1,
    door: null,
    required: true,
    pl: "Przeczytaliśmy informację o przetwarzaniu danych osobowych (art. 13 i 14 RODO) i przekazaliśmy ją osobom wskazanym w zgłoszeniu.",
    en: "We have read the information on the processing of personal data (Articles 13 and 14 GDPR) and passed it on to the persons named in the application.",
  },
  {
    key: "publication",
    version: 1,
    door: null,
    required: true,
    pl: "Zgadzamy się na publikację profilu organizacji w katalogu klastra, w zakresie widoczności, który sami ustawimy dla poszczególnych pól.",
    en: "We agree to the publication of the organisation's profile in the cluster's directory, with the visibility that we set for each field ourselves.",
  },
  {
    key: "newsletter",
    version: 1,
    door: null,
    required: false,
    pl: "Chcemy dostawać e-mailem informacje o naborach, wydarzeniach i przedsięwzięciach klastra. Zgodę można wycofać w każdej chwili.",
    en: "We want to receive e-mails about the cluster's calls, events and projects. This consent can be withdrawn at any time.",
  },
];

/** Yearly fees for the demonstration alone, in grosze: the cluster's own tariff is set by its board. */
export const demonstrationTariffs: readonly { sizeClass: SizeClass; amountGrosz: number }[] = [
  { sizeClass: "MICRO", amountGrosz: 60_000 },
  { sizeClass: "SMALL", amountGrosz: 120_000 },
  { sizeClass: "MEDIUM", amountGrosz: 240_000 },
  { sizeClass: "LARGE", amountGrosz: 480_000 },
];
