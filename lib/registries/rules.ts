import { z } from "zod";
import { nameKeyOf } from "@/lib/organisations/names";
import { fold } from "@/lib/platform/text";
import type { LegalForm } from "@/prisma/generated/enums";

/** The public registers whose replies are kept. */
export const registers = ["krs", "regon", "ceidg", "white-list", "vies"] as const;
export type Register = (typeof registers)[number];

export const isRegister = (source: string): source is Register => (registers as readonly string[]).includes(source);

/** What a register says of an organisation, in our words; what it does not say is absent. */
export interface RegisterValues {
  name?: string;
  nip?: string;
  regon?: string;
  krs?: string;
  legalForm?: LegalForm;
  address?: string;
  /** The main activity, as "25.53.Z". */
  pkd?: string;
}

const text = z.string().trim().min(1).optional().catch(undefined);
const part = <S extends z.ZodRawShape>(shape: S) => z.object(shape).partial().optional().catch(undefined);

const krs = part({
  odpis: part({
    naglowekA: part({ numerKRS: text }),
    dane: part({
      dzial1: part({
        danePodmiotu: part({ nazwa: text, formaPrawna: text, identyfikatory: part({ regon: text, nip: text }) }),
        siedzibaIAdres: part({ adres: part({ ulica: text, nrDomu: text, nrLokalu: text, kodPocztowy: text, miejscowosc: text }) }),
      }),
      dzial3: part({
        przedmiotDzialalnosci: part({
          przedmiotPrzewazajacejDzialalnosci: z.array(part({ kodDzial: text, kodKlasa: text, kodPodklasa: text })).catch([]),
        }),
      }),
    }),
  }),
});

const regon = part({ Regon: text, Nip: text, Nazwa: text });
const ceidg = part({ firma: z.array(part({ nazwa: text, pkdGlowny: text })).catch([]) });
const whiteList = part({ result: part({ subject: part({ name: text, nip: text, regon: text, krs: text, workingAddress: text }) }) });
const vies = part({ name: text, address: text });

/** Reads what matters out of a reply as it was kept; an unexpected shape says nothing and breaks nothing. */
export function readReply(register: Register, reply: unknown): RegisterValues {
  switch (register) {
    case "krs":
      return readKrs(reply);
    case "regon": {
      const { Regon, Nip, Nazwa } = regon.parse(reply) ?? {};
      return said({ name: Nazwa, nip: Nip, regon: shortRegon(Regon) });
    }
    case "ceidg": {
      const [firm] = ceidg.parse(reply)?.firma ?? [];
      return said({ name: firm?.nazwa, pkd: firm?.pkdGlowny });
    }
    case "white-list": {
      const { name, nip, regon: number, krs: court, workingAddress } = whiteList.parse(reply)?.result?.subject ?? {};
      return said({ name, nip, regon: shortRegon(number), krs: court, address: workingAddress });
    }
    case "vies": {
      const { name, address } = vies.parse(reply) ?? {};
      return said({ name, address });
    }
  }
}

function readKrs(reply: unknown): RegisterValues {
  const { naglowekA, dane } = krs.parse(reply)?.odpis ?? {};
  const { danePodmiotu, siedzibaIAdres } = dane?.dzial1 ?? {};
  const { ulica, nrDomu, nrLokalu, kodPocztowy, miejscowosc } = siedzibaIAdres?.adres ?? {};
  const [main] = dane?.dzial3?.przedmiotDzialalnosci?.przedmiotPrzewazajacejDzialalnosci ?? [];
  const house = [nrDomu, nrLokalu].filter(Boolean).join("/");
  const address = [[ulica, house].filter(Boolean).join(" "), [kodPocztowy, miejscowosc].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return said({
    name: danePodmiotu?.nazwa,
    nip: danePodmiotu?.identyfikatory?.nip,
    regon: shortRegon(danePodmiotu?.identyfikatory?.regon),
    krs: naglowekA?.numerKRS,
    legalForm: danePodmiotu?.formaPrawna ? FORMS[fold(danePodmiotu.formaPrawna)] : undefined,
    address,
    pkd: main?.kodDzial && main.kodKlasa ? [main.kodDzial, main.kodKlasa, main.kodPodklasa].filter(Boolean).join(".") : undefined,
  });
}

/** The court register writes nine digits and five zeros, which is no REGON of fourteen. */
const shortRegon = (number: string | undefined): string | undefined => number?.replace(/^(\d{9})0{5}$/, "$1");

const said = (values: Record<string, string | undefined>): RegisterValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ""));

/** How the court register names the legal forms, folded. */
const FORMS: Record<string, LegalForm | undefined> = {
  "spolka z ograniczona odpowiedzialnoscia": "LIMITED_LIABILITY_COMPANY",
  "spolka akcyjna": "JOINT_STOCK_COMPANY",
  "prosta spolka akcyjna": "SIMPLE_JOINT_STOCK_COMPANY",
  "spolka komandytowa": "LIMITED_PARTNERSHIP",
  "spolka komandytowo-akcyjna": "LIMITED_JOINT_STOCK_PARTNERSHIP",
  "spolka jawna": "GENERAL_PARTNERSHIP",
  "spolka partnerska": "PROFESSIONAL_PARTNERSHIP",
  spoldzielnia: "COOPERATIVE",
  fundacja: "FOUNDATION",
  stowarzyszenie: "ASSOCIATION",
  "przedsiebiorstwo panstwowe": "STATE_ENTERPRISE",
};

/** Whether what was declared and what a register says are the same thing, written in two ways. */
export function agrees(field: keyof RegisterValues, declared: string | null, registered: string): boolean {
  if (declared === null) return false;
  switch (field) {
    case "name":
      return nameKeyOf(declared) === nameKeyOf(registered);
    case "nip":
    case "regon":
    case "krs":
      return digits(declared) === digits(registered);
    case "legalForm":
    case "pkd":
      return declared === registered;
    case "address":
      return fold(declared).replace(/\W+/g, " ").trim() === fold(registered).replace(/\W+/g, " ").trim();
  }
}

const digits = (value: string): string => value.replace(/\D/g, "");
