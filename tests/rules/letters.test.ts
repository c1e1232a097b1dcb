import { expect, test } from "vitest";
import { asText, compose, phraseNews, type LetterName } from "@/lib/notifications/phrasing";
import { messages } from "@/messages/load";

const origin = new URL("http://localhost:3000");
const facts = {
  path: "/pulpit", name: "Osoba", organisation: "Odlewnia <b>", owner: "Fabryka", person: "Ktoś", inviter: "Ktoś", reference: "LWMM/2026/0001", need: "Koła", city: "Starachowice",
  door: "MEMBERSHIP", role: "EDITOR", kind: "ADMINISTRATOR", band: "GOOD", words: "wałki", count: 2, lines: "jedna\ndruga", dueAt: "2026-12-01T22:59:59Z", closesAt: "2026-12-01T22:59:59Z",
};

test("every letter and every line of news can be written in both languages", () => {
  for (const locale of ["pl", "en"] as const) {
    for (const name of Object.keys(messages.pl.mail.letters) as LetterName[]) {
      const letter = compose(locale, name, facts, origin);
      const text = asText(letter);
      expect({ name, holes: /[{}]|undefined|mail\.letters/.test(text + letter.subject) }).toEqual({ name, holes: false });
      expect(letter.subject.length).toBeLessThan(120);
      expect(letter.action.href).toBe("http://localhost:3000/pulpit");
    }
    for (const news of Object.keys(messages.pl.notifications.news)) expect(phraseNews(locale, news, facts)).not.toMatch(/[{}]|notifications\.news/);
  }
});

test("a deadline is named as a day in Lublin, in the reader's language", () => {
  expect(asText(compose("pl", "applicationToComplete", facts, origin))).toContain("do 1 grudnia 2026");
  expect(asText(compose("en", "applicationToComplete", { ...facts, dueAt: "2026-11-30T23:30:00Z" }, origin))).toContain("1 December 2026");
});

test("a letter with a hole in it is not written", () => {
  expect(() => compose("pl", "invitation", { path: "/" }, origin)).toThrow();
  expect(() => compose("pl", "noSuchLetter", facts, origin)).toThrow();
});

test("a firm whose name ends in a full stop does not end a sentence twice", () => {
  expect(phraseNews("pl", "applicationToReview", { ...facts, organisation: "Kuźnia sp. z o.o." })).toMatch(/z o\.o\.$/);
});
