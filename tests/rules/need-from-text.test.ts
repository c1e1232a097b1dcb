import { expect, test } from "vitest";
import { marked, needFromText } from "@/lib/needs/from-text";
import { understand } from "../support/reading";

const today = "2026-11-23";
const read = (text: string) => needFromText(text, understand(text, "pl", today), "pl", today);

const paragraph =
  "Szukamy firmy do gięcia i spawania wsporników z blachy 3 mm, mile widziane malowanie KTL, IATF, do 100 km od Lublina. " +
  "Potrzebujemy 5 tys. szt. miesięcznie, dostawa do 15 maja 2027, bez śrutowania.";

test("one paragraph fills the form: wishes, quantity, day, place and radius", () => {
  const { content } = read(paragraph);
  expect(content.title).toBe("Szukamy firmy do gięcia i spawania wsporników z blachy 3 mm, mile widziane malowanie KTL, IATF, do 100 km od Lublina");
  expect(content.must).toEqual(expect.arrayContaining(["welding", "iatf-16949"]));
  expect(content.nice).toContain("e-coating");
  expect([...(content.must ?? []), ...(content.nice ?? [])]).not.toContain("shot-blasting");
  expect(content).toMatchObject({ quantity: 5000, quantityUnit: "szt.", rhythm: "MONTHLY", deliverOn: new Date("2027-05-15T00:00:00Z"), radiusKm: 100, place: { town: "Lublin" } });
});

test("each item names the very words that say it, and the stretches make up the text again", () => {
  const { items } = read(paragraph);
  const said = (kind: string) => items.filter(({ what }) => what.kind === kind).map(({ start, end }) => paragraph.slice(start, end));
  expect(said("unwanted")).toEqual(["śrutowania"]);
  expect(said("place")).toEqual(["Lublina"]);
  expect(said("radius").join()).toContain("100 km");
  expect(said("quantity").join()).toContain("5 tys. szt.");
  const stretches = marked(paragraph, items);
  expect(stretches.map(({ text }) => text).join("")).toBe(paragraph);
  for (const item of items) expect(stretches.filter(({ items: here }) => here.includes(item)).map(({ text }) => text).join("")).toBe(paragraph.slice(item.start, item.end));
});

test("a text that says nothing fills nothing but the title", () => {
  const { content, items } = read("Dzień dobry, prosimy o pilny kontakt w sprawie współpracy.");
  expect(items).toEqual([]);
  expect(content).toEqual({ title: "Dzień dobry, prosimy o pilny kontakt w sprawie współpracy", must: [], nice: [] });
});

test("a day that has passed is no day of delivery, and a long sentence is cut at a word", () => {
  expect(read("Spawanie ram, dostawa do 15 maja 2025.").content).not.toHaveProperty("deliverOn");
  const { title } = read(`Spawanie ${"konstrukcji stalowych ".repeat(20)}`).content;
  expect(title.length).toBeLessThanOrEqual(120);
  expect(title).toMatch(/(konstrukcji|stalowych)…$/);
});

test("a town that is written twice fixes one place, and a radius without a place is left out", () => {
  expect(read("Toczenie wałków pod Lublinem, odbiór w Lublinie.").content.place).toMatchObject({ town: "Lublin" });
  expect(read("Toczenie wałków, do 100 km.").content).not.toHaveProperty("radiusKm");
});
