import { stdnum } from "stdnum";

/** Whether the check sum is right. */
const passes = (number: "nip" | "regon", digits: string): boolean => stdnum.PL?.[number]?.validate(digits).isValid === true;

const digitsOf = (typed: string): string => typed.replace(/[\s\u00a0\u202f.-]/g, "");

/** "PL 123-456-32-18" → "1234563218": only the digits are compared and stored. */
export const nipDigits = (typed: string): string => digitsOf(typed).replace(/^PL/i, "");

/** Ten digits whose sum is right. Ten zeros pass the sum and belong to nobody. */
export function isNip(nip: string): boolean {
  return /^\d{10}$/.test(nip) && nip !== "0000000000" && passes("nip", nip);
}

/** The KRS register writes a nine-digit REGON with "00000" after it, which fails the check of fourteen. */
export const regonDigits = (typed: string): string => digitsOf(typed).replace(/^(\d{9})00000$/, "$1");

/** Nine digits, or fourteen for a local unit: its first nine are the owner's REGON and must be right too. */
export function isRegon(regon: string): boolean {
  if (!/^(\d{9}|\d{14})$/.test(regon) || /^0{9}/.test(regon)) return false;
  return passes("regon", regon) && passes("regon", regon.slice(0, 9));
}

/** KRS numbers are written with or without their leading zeros. */
export const krsDigits = (typed: string): string => {
  const digits = digitsOf(typed);
  return /^\d{1,10}$/.test(digits) ? digits.padStart(10, "0") : digits;
};

/** Ten digits; there is no check sum, but number zero was never given. */
export const isKrs = (krs: string): boolean => /^\d{10}$/.test(krs) && krs !== "0000000000";
