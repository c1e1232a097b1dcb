import { describe, expect, test } from "vitest";
import { isKrs, isNip, isRegon, krsDigits, nipDigits, regonDigits } from "@/lib/organisations/identifiers";
import { nameKeyOf, slugOf } from "@/lib/organisations/names";
import { changedCodesOf, isPkdCode, pkdCodesOf } from "@/lib/organisations/pkd";
import { formatNip, isLegalFormOf } from "@/lib/organisations/rules";

describe("NIP", () => {
  test.each(["1234563218", "5261040567", "7342867148"])("%s is right", (nip) => expect(isNip(nip)).toBe(true));
  test.each(["1234567890", "123456321", "12345632180", "", "abcdefghij", "٠١٢٣٤٥٦٧٨٩", "1234563218 "])("%j is not", (nip) => expect(isNip(nip)).toBe(false));
  test("ten zeros pass the sum and are refused", () => expect(isNip("0000000000")).toBe(false));
  test("it is written in many ways", () => {
    for (const written of ["123-456-32-18", "PL1234563218", "pl 123 456 32 18", "123 45 63 218"]) expect(nipDigits(written)).toBe("1234563218");
    expect(formatNip("1234563218")).toBe("123-456-32-18");
  });
});

describe("REGON", () => {
  test.each(["123456785", "492707333", "000331501", "12345678512347", "23511332857188"])("%s is right", (regon) => expect(isRegon(regon)).toBe(true));
  test.each(["123456786", "12345678512348", "12345678612347", "1234567851234", "000000000", "00000000000000"])("%s is not", (regon) => expect(isRegon(regon)).toBe(false));
  test("the zeros that the KRS register puts after it are taken off before the check", () => {
    expect(isRegon("49270733300000")).toBe(false);
    expect(regonDigits("49270733300000")).toBe("492707333");
    expect(regonDigits("12345678512347")).toBe("12345678512347");
  });
});

test("a KRS number has ten digits, with or without its leading zeros", () => {
  expect(krsDigits("6865")).toBe("0000006865");
  expect(isKrs("0000006865")).toBe(true);
  expect(isKrs("0000000000")).toBe(false);
  expect(isKrs(krsDigits("12345678901"))).toBe(false);
});

describe("PKD", () => {
  test("a pasted list becomes codes, each once", () => {
    expect(pkdCodesOf("25.53.Z, 2453z\n25.53.Z;28.30 Z")).toEqual(["25.53.Z", "24.53.Z", "28.30.Z"]);
    expect(pkdCodesOf("  ")).toEqual([]);
  });
  test("a code has its shape", () => {
    expect(["25.53.Z", "29.10.B"].every(isPkdCode)).toBe(true);
    expect(["25.53", "255.3.Z", "25.53.ZZ", "spawanie"].some(isPkdCode)).toBe(false);
  });
  test("codes that changed their meaning are told apart, with what they used to mean where it has one code", () => {
    expect(changedCodesOf([{ code: "25.62.Z" }, { code: "28.30.Z" }, { code: "25.62.Z" }, { code: "46.72.Z" }])).toEqual([
      { code: "25.62.Z", successor: "25.53.Z" },
      { code: "46.72.Z", successor: null },
    ]);
  });
});

test("names are compared without their legal form", () => {
  const same = ["Stalmex Sp. z o.o.", "STALMEX spółka z ograniczoną odpowiedzialnością", "Stalmex sp. z o. o. sp. k.", "stalmex S.A.", "Stalmex"];
  expect(new Set(same.map(nameKeyOf))).toEqual(new Set(["stalmex"]));
  expect(nameKeyOf("Zakład Łożysk ŻÓŁW s.c.")).toBe("zaklad lozysk zolw");
  expect(nameKeyOf("S.A.")).toBe("s a");
});

test("an address can be made of every name", () => {
  expect(slugOf("Zakład Łożysk ŻÓŁW sp. z o.o.")).toBe("zaklad-lozysk-zolw");
  expect(slugOf("🚜")).toBe("organizacja");
  expect(slugOf("a".repeat(200)).length).toBeLessThanOrEqual(80);
});

test("a legal form goes with a kind of organisation", () => {
  expect(isLegalFormOf("FIRM", "LIMITED_LIABILITY_COMPANY")).toBe(true);
  expect(isLegalFormOf("FIRM", "UNIVERSITY")).toBe(false);
  expect(isLegalFormOf("LOCAL_GOVERNMENT", "LOCAL_GOVERNMENT_UNIT")).toBe(true);
});
