import { expect, test } from "vitest";
import { agrees, readReply } from "@/lib/registries/rules";

const krs = {
  odpis: {
    naglowekA: { numerKRS: "0000006865" },
    dane: {
      dzial1: {
        danePodmiotu: { nazwa: "PRZYKŁAD SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", formaPrawna: "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", identyfikatory: { regon: "12345678500000", nip: "1234563218" } },
        siedzibaIAdres: { adres: { ulica: "UL. FABRYCZNA", nrDomu: "6", kodPocztowy: "27-200", miejscowosc: "STARACHOWICE" } },
      },
      dzial3: { przedmiotDzialalnosci: { przedmiotPrzewazajacejDzialalnosci: [{ kodDzial: "25", kodKlasa: "53", kodPodklasa: "Z" }] } },
    },
  },
};

test("the court register's reply is read in our words, its REGON without the padding", () => {
  expect(readReply("krs", krs)).toEqual({
    name: "PRZYKŁAD SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", nip: "1234563218", regon: "123456785", krs: "0000006865",
    legalForm: "LIMITED_LIABILITY_COMPANY", address: "UL. FABRYCZNA 6, 27-200 STARACHOWICE", pkd: "25.53.Z",
  });
});

test("a reply of another shape says nothing and breaks nothing", () => {
  for (const reply of [null, "Przerwa techniczna", [], { odpis: null }, { odpis: { dane: "?" } }]) expect(readReply("krs", reply)).toEqual({});
  expect(readReply("ceidg", { firma: "?" })).toEqual({});
  expect(readReply("white-list", { result: { subject: { name: "Przykład", nip: 5 } } })).toEqual({ name: "Przykład" });
});

test("the same name, number and address written in two ways agree", () => {
  expect(agrees("name", "Przykład sp. z o.o.", "PRZYKŁAD SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ")).toBe(true);
  expect(agrees("name", "Przykład Bis sp. z o.o.", "PRZYKŁAD SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ")).toBe(false);
  expect(agrees("nip", "123-456-32-18", "1234563218")).toBe(true);
  expect(agrees("address", "ul. Fabryczna 6, 27-200 Starachowice", "UL. FABRYCZNA 6, 27-200 STARACHOWICE")).toBe(true);
  expect(agrees("regon", null, "123456785")).toBe(false);
});
