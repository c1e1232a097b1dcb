import { describe, expect, test } from "vitest";
import { whatIsMissing, type Declared, type DeclaredAnswer, type Missing } from "@/lib/membership/declared";
import { answersSchema, type Asked } from "@/lib/membership/questions";
import { completionSchema, recommendationSchema, specialisationsSchema, startSchema } from "@/lib/membership/schema";
import { topics, type Topic } from "@/lib/membership/topics";

const words = { pl: "słowo", en: "word" };
const question: DeclaredAnswer = { specialisation: "electromobility", key: "r100", kind: "CHOICE", label: words, unit: null, required: true, choices: [], answer: "yes" };
const plant = { id: "p", name: "Zakład", street: null, postcode: null, place: "Lublin", zone: null, employees: null };
const core = { plantId: "p", plant: "Zakład", slug: "cnc-turning", name: words, kind: "PROCESS", level: "CORE" } as const;
const specialisation = { slug: "electromobility", name: words };
const consent = { key: "statute", version: 1, wording: words, required: true, given: { by: "Osoba", at: "2026-04-13T08:00:00Z" } };

const whole: Declared = {
  organisation: {
    name: "Firma", kind: "FIRM", nip: "1234563218", regon: null, krs: null, legalForm: "LIMITED_LIABILITY_COMPANY", sizeClass: "SMALL", chainRole: "TIER_2", website: null,
    descriptionPl: "Obróbka skrawaniem.", descriptionEn: null, contactName: "Biuro", contactEmail: "biuro@example.test", contactPhone: null, pkd: [{ version: "PKD_2025", code: "25.53.Z", main: true }],
  },
  representatives: { representation: "jednoosobowo", people: [{ name: "Osoba", function: "prezes" }] },
  specialisations: [specialisation],
  questions: [question],
  plants: [plant],
  capabilities: { declared: [core], certificates: [] },
  "seeks-and-offers": { seeks: "Partnera", offers: "Obróbkę" },
  documents: [{ id: "d", kind: "REGISTER_EXTRACT", fileName: "odpis.pdf", bytes: 1, sha256: "", uploadedAt: "" }],
  declaration: [consent],
};
const firm = whole.organisation;

test("what is whole lacks nothing, by either door", () => {
  for (const topic of topics) {
    expect(whatIsMissing(topic, whole, "MEMBERSHIP")).toEqual([]);
    expect(whatIsMissing(topic, whole, "SUPPLIER")).toEqual([]);
  }
});

test.each<[Topic, Missing, Partial<Declared>]>([
  ["organisation", "nip", { organisation: { ...firm, nip: null } }],
  ["organisation", "pkd", { organisation: { ...firm, pkd: [{ version: "PKD_2025", code: "25.53.Z", main: false }] } }],
  ["organisation", "pkd", { organisation: { ...firm, pkd: [{ version: "PKD_2007", code: "25.62.Z", main: true }] } }],
  ["organisation", "chainRole", { organisation: { ...firm, chainRole: null } }],
  ["organisation", "description", { organisation: { ...firm, descriptionPl: null } }],
  ["organisation", "contact", { organisation: { ...firm, contactEmail: null } }],
  ["organisation", "contact", { organisation: { ...firm, contactName: null } }],
  ["representatives", "representatives", { representatives: { representation: "jednoosobowo", people: [] } }],
  ["representatives", "representation", { representatives: { representation: null, people: [{ name: "Osoba", function: "prezes" }] } }],
  ["specialisations", "specialisations", { specialisations: [] }],
  ["specialisations", "specialisations", { specialisations: [specialisation, specialisation, specialisation, specialisation] }],
  ["questions", "specialisations", { specialisations: [] }],
  ["questions", "answers", { questions: [{ ...question, answer: null }] }],
  ["questions", "answers", { questions: [{ ...question, answer: "" }] }],
  ["questions", "answers", { questions: [{ ...question, answer: [] }] }],
  ["plants", "plants", { plants: [] }],
  ["capabilities", "capabilities", { capabilities: { declared: [{ ...core, level: "SUPPLEMENTARY" }], certificates: [] } }],
  ["seeks-and-offers", "seeks", { "seeks-and-offers": { seeks: null, offers: "Obróbkę" } }],
  ["seeks-and-offers", "offers", { "seeks-and-offers": { seeks: "Partnera", offers: null } }],
  ["documents", "registerExtract", { documents: [] }],
  ["declaration", "consents", { declaration: [{ ...consent, given: null }] }],
])("%s without %s is not finished", (topic, missing, change) => {
  expect(whatIsMissing(topic, { ...whole, ...change }, "MEMBERSHIP")).toEqual([missing]);
});

test("what is not asked of everybody is not missed", () => {
  expect(whatIsMissing("questions", { ...whole, questions: [{ ...question, required: false, answer: null }] }, "MEMBERSHIP")).toEqual([]);
  expect(whatIsMissing("questions", { ...whole, questions: [{ ...question, answer: false }, { ...question, answer: 0 }] }, "MEMBERSHIP")).toEqual([]);
  expect(whatIsMissing("declaration", { ...whole, declaration: [{ ...consent, required: false, given: null }] }, "MEMBERSHIP")).toEqual([]);
  expect(whatIsMissing("seeks-and-offers", { ...whole, "seeks-and-offers": { seeks: null, offers: "Obróbkę" } }, "SUPPLIER")).toEqual([]);
  expect(whatIsMissing("documents", { ...whole, documents: [] }, "SUPPLIER")).toEqual([]);
  expect(whatIsMissing("documents", { ...whole, organisation: { ...firm, kind: "LOCAL_GOVERNMENT" }, documents: [] }, "MEMBERSHIP")).toEqual([]);
  expect(whatIsMissing("organisation", { ...whole, organisation: { ...firm, kind: "LOCAL_GOVERNMENT", pkd: [], chainRole: null } }, "MEMBERSHIP")).toEqual([]);
});

describe("answers", () => {
  const choices = [{ value: "yes", pl: "tak", en: "yes" }, { value: "no", pl: "nie", en: "no" }];
  const asked = (kind: Asked["kind"], required = true): Asked => ({ id: "q", kind, choices, required });
  const judged = (kind: Asked["kind"], answer: unknown, { finished = true, required = true } = {}) => {
    const parsed = answersSchema([asked(kind, required)], { finished }).safeParse(answer === undefined ? {} : { q: answer });
    return parsed.success ? parsed.data.q : parsed.error.issues[0]?.message;
  };

  test("are of their question's kind and measure", () => {
    expect(judged("CHOICE", "yes")).toBe("yes");
    expect(judged("CHOICE", "perhaps")).toBe("choose");
    expect(judged("CHOICES", ["yes", "no"])).toEqual(["yes", "no"]);
    expect(judged("CHOICES", ["yes", "perhaps"])).toBe("choose");
    expect(judged("CHOICES", undefined)).toBe("choose");
    expect(judged("YES_NO", "no")).toBe(false);
    expect(judged("YES_NO", "maybe")).toBe("choose");
    expect(judged("NUMBER", "1 200")).toBe(1200);
    expect(judged("NUMBER", "-1")).toBe("tooSmall");
    expect(judged("NUMBER", "9".repeat(15))).toBe("tooLarge");
    expect(judged("TEXT", "x".repeat(201))).toBe("tooLong");
    expect(judged("LONG_TEXT", "x".repeat(3_001))).toBe("tooLong");
    expect(judged("TEXT", "ukryte\u202e")).toBe("controlCharacters");
    expect(judged("TEXT", "🔩 <b>znaczniki</b>")).toBe("🔩 <b>znaczniki</b>");
  });

  test("may wait while a form is saved for later, and where nothing is required; a question that nobody asks has none", () => {
    expect(judged("TEXT", "", { finished: true })).toBe("required");
    expect(judged("TEXT", "", { finished: false })).toBeNull();
    expect(judged("CHOICES", undefined, { finished: false })).toBeNull();
    expect(judged("NUMBER", "", { required: false })).toBeNull();
    expect(judged("TEXT", "x".repeat(201), { finished: false })).toBe("tooLong");
    expect(answersSchema([asked("TEXT")], { finished: false }).safeParse({ other: "x" }).success).toBe(false);
  });
});

test("forms of the case ask for what they need", () => {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  const problems = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) => result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  expect(problems(startSchema.safeParse({ door: "SUPPLIER" }))).toEqual(["cityId: choose"]);
  expect(problems(startSchema.safeParse({ door: "MEMBERSHIP" }))).toEqual([]);
  const step = { applicationId: id, revision: "3" };
  expect(problems(completionSchema.safeParse({ ...step, messages: { plants: "  ", documents: "" } }))).toEqual(["messages: completionEmpty"]);
  expect(problems(completionSchema.safeParse({ ...step, messages: { plants: "Podajcie adres." } }))).toEqual([]);
  expect(problems(recommendationSchema.safeParse({ ...step, favourable: "yes", reasons: "Tak." }))).toEqual(["reasons: tooShort"]);
  expect(problems(recommendationSchema.safeParse({ ...step, revision: "0", favourable: "yes", reasons: "Pełny wniosek." }))).toEqual(["revision: tooSmall"]);
  const choose = (count: number) => specialisationsSchema.safeParse({ applicationId: id, seen: "0", intent: "later", specialisations: Array.from({ length: count }, () => id) });
  expect([0, 1, 3, 4].map((count) => choose(count).success)).toEqual([false, true, true, false]);
});
