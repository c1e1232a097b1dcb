import { expect, test } from "vitest";
import { isCommonPassword, tellsOfOwner } from "@/lib/people/common-passwords";
import { registerSchema } from "@/lib/people/schema";

test("what is tried first is refused, in both languages, with figures and signs around it", () => {
  for (const password of [
    "password1234", "Password2026!!", "qwertyuiop12", "1qaz2wsx3edc", "zaq12wsxcde3", "haslo123haslo", "Hasło12345678", "P@ssw0rd2026",
    "polskapolska", "AdminAdmin_01", "aaaaaaaaaaaaa", "123456789012", "098765432109", "abcabcabcabc", "lublinlublin1", "kochamcie123",
    "tajnehaslo123", "wyzyna2026wyzyna", "123!@#123!@#",
  ]) {
    expect({ password, common: isCommonPassword(password) }).toEqual({ password, common: true });
  }
});

test("a few ordinary words, a sentence, or what a password keeper makes up are fine", () => {
  for (const password of [
    "cztery zwykłe słowa razem", "traktor pod lipą o świcie", "rower-kowal-mgła-tuzin", "vR7#kq9ZpL2x", "Kubek stoi na oknie od rana", "correct umbrella pickle stove",
    "łóżko żółw gęś", "moje trzy koty śpią", "зелений трактор біля лісу", "82734610928374650192837",
  ]) {
    expect({ password, common: isCommonPassword(password) }).toEqual({ password, common: false });
  }
});

test("a password that gives its owner away is refused", () => {
  const owner = { email: "jan.kowalewicz@odlewnia.example", name: "Jan Kowalewicz" };
  for (const password of ["kowalewicz1970", "JanKowalewicz!!", "jan.kowalewicz@odlewnia.example", "odlewnia12345"]) {
    expect({ password, tells: tellsOfOwner(password, owner) }).toEqual({ password, tells: true });
  }
  expect(tellsOfOwner("cztery zwykłe słowa razem", owner)).toBe(false);
  expect(tellsOfOwner("cztery zwykłe słowa razem", { email: "a@b.example", name: "Li" })).toBe(false);
});

test("a very long password costs no time", () => {
  const begun = performance.now();
  for (const password of ["a1".repeat(128), "qwerty".repeat(40), "x".repeat(256), "haslo".repeat(51)]) isCommonPassword(password);
  expect(performance.now() - begun).toBeLessThan(500);
});

test("lengths are twelve to two hundred and fifty-six, and nothing is asked about signs", () => {
  const problems = (password: string) => {
    const parsed = registerSchema.safeParse({ name: "Nowa Osoba", email: "nowa@example.test", phone: "", password });
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  };
  expect(problems("krótkie")).toEqual(["passwordShort"]);
  expect(problems("słów kilka 1")).toEqual([]);
  expect(problems("mgła i rower nad rzeką ".repeat(12))).toEqual(["passwordLong"]);
  expect(problems("password1234")).toEqual(["passwordCommon"]);
  expect(problems("Nowa Osoba 123")).toEqual(["passwordTelling"]);
});

test("a telephone number becomes international, and nonsense is refused", () => {
  const phone = (typed: string) => {
    const parsed = registerSchema.safeParse({ name: "Nowa Osoba", email: "nowa@example.test", phone: typed, password: "cztery zwykłe słowa razem" });
    return parsed.success ? parsed.data.phone : parsed.error.issues[0]?.message;
  };
  expect([phone("81 466 10 00"), phone("+49 30 901820"), phone(""), phone("zadzwoń"), phone("12")]).toEqual(["+48814661000", "+4930901820", null, "phone", "phone"]);
});
