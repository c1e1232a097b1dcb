import { expect, test } from "vitest";
import { forgetVocabulary, vocabulary } from "@/lib/capabilities/vocabulary";
import { db } from "@/lib/platform/database";
import { loadDemonstrationTariffs, loadReference } from "@/prisma/reference";

const spring = new Date("2027-04-12T08:00:00Z");

test("what is shipped loads twice without a change", async () => {
  await loadReference(spring);
  const again = await loadReference(spring);
  expect(Object.values(again).every(({ added, refreshed }) => added === 0 && refreshed === 0)).toBe(true);
});

test("an empty installation has towns, a taxonomy in a tree, and three specialisations that each ask their own questions", async () => {
  expect(await db.place.count()).toBeGreaterThan(3_000);
  expect(await db.capability.count({ where: { parentId: { not: null } } })).toBeGreaterThan(200);
  expect(await db.capabilityLabel.count()).toBeGreaterThan(3_000);
  const specialisations = await db.specialisation.findMany({ include: { questions: true }, orderBy: { position: "asc" } });
  expect(specialisations.map(({ letter }) => letter)).toEqual(["E", "A", "M"]);
  for (const { questions } of specialisations) expect(questions.length).toBeGreaterThanOrEqual(6);
  expect(await db.city.findMany({ where: { host: true }, select: { slug: true } })).toEqual([{ slug: "lublin" }]);
  expect(await db.feeTariff.count()).toBe(0);
});

test("an administrator's edit survives the next loading, and a correction of ours reaches what nobody touched", async () => {
  await db.specialisation.update({ where: { slug: "electromobility" }, data: { namePl: "Napędy przyszłości", revision: 2 } });
  await db.deadline.update({ where: { key: "decision" }, data: { days: 45, revision: 2 } });
  await db.body.update({ where: { slug: "board" }, data: { retiredAt: spring } });
  await db.specialisation.update({ where: { slug: "automotive-cooperation" }, data: { namePl: "Literówka" } });

  await loadReference(spring);

  expect(await db.specialisation.findUnique({ where: { slug: "electromobility" } })).toMatchObject({ namePl: "Napędy przyszłości" });
  expect(await db.deadline.findUnique({ where: { key: "decision" } })).toMatchObject({ days: 45 });
  expect(await db.body.findUnique({ where: { slug: "board" } })).toMatchObject({ retiredAt: spring });
  expect(await db.specialisation.findUnique({ where: { slug: "automotive-cooperation" } })).toMatchObject({
    namePl: "Kooperacja z przemysłem motoryzacyjnym",
  });
});

test("an entry that somebody edited keeps its words, any other takes over ours", async () => {
  const [theirs, ours] = await db.capability.findMany({ where: { labels: { some: {} } }, include: { labels: true }, orderBy: { position: "asc" }, take: 2 });
  if (!theirs || !ours) throw new Error("the taxonomy has no synonyms");
  await db.capabilityLabel.deleteMany({ where: { capabilityId: { in: [theirs.id, ours.id] } } });
  await db.capabilityLabel.create({ data: { capabilityId: ours.id, language: "pl", text: "słowo wycofane" } });
  await db.capabilityLabel.create({ data: { capabilityId: theirs.id, language: "pl", text: "słowo koordynatora" } });
  await db.capability.update({ where: { id: theirs.id }, data: { revision: 2 } });

  await loadReference(spring);

  const wordsOf = async (capabilityId: string) => (await db.capabilityLabel.findMany({ where: { capabilityId } })).map(({ text }) => text).sort();
  expect(await wordsOf(theirs.id)).toEqual(["słowo koordynatora"]);
  expect(await wordsOf(ours.id)).toEqual(ours.labels.map(({ text }) => text).sort());
});

test("what helps to read texts is as it is shipped, and what was added here stays", async () => {
  const shipped = await db.capabilityContext.count({ where: { shipped: true } });
  expect(shipped).toBeGreaterThan(150);
  await db.capabilityContext.deleteMany({ where: { form: "wiązka" } });
  await db.capabilityContext.createMany({ data: [{ language: "pl", form: "słowo wycofane", shipped: true }, { language: "pl", form: "słowo koordynatora" }] });
  await db.everydayWord.deleteMany({ where: { word: "ślubny" } });
  await db.everydayWord.createMany({ data: [{ language: "pl", word: "wycofany", shipped: true }, { language: "pl", word: "koordynatora" }] });
  const { contexts, grades, everyday } = await loadReference(spring);
  expect(everyday).toEqual({ added: 1, refreshed: 1 });
  expect(await db.everydayWord.count({ where: { word: "koordynatora" } })).toBe(1);
  expect(contexts?.refreshed).toBe(1);
  expect(grades).toEqual({ added: 0, refreshed: 0 });
  expect(await db.capabilityContext.count({ where: { shipped: true } })).toBe(shipped);
  expect(await db.capabilityContext.count({ where: { form: "słowo koordynatora" } })).toBe(1);
});

test("a text is read with the words that are in the database, and a word that is added is read at once", async () => {
  const { understand, meaningOf } = await vocabulary();
  expect(understand("gięcie i spawanie w Starachowicach, bez malowania", "pl")).toMatchObject({
    concepts: [{ slug: "bending" }, { slug: "welding" }, { slug: "industrial-painting", negated: true }],
    towns: [{ name: "Starachowice", relation: "in" }],
  });
  expect(meaningOf("malowanie na wesele", "pl")).toEqual([]);
  expect(meaningOf("kręciołkowanie", "pl")).toEqual([]);
  const welding = await db.capability.findUniqueOrThrow({ where: { slug: "welding" } });
  await db.capabilityLabel.create({ data: { capabilityId: welding.id, language: "pl", text: "kręciołkowanie" } });
  forgetVocabulary();
  expect((await vocabulary()).meaningOf("kręciołkowania", "pl")[0]).toMatchObject({ slug: "welding" });
});

test("two installations that start together load everything once", async () => {
  await db.question.deleteMany({ where: { specialisation: { slug: "agricultural-machinery" } } });
  const loadings = await Promise.all([loadReference(spring), loadReference(spring)]);
  expect(loadings.map(({ questions }) => questions?.added ?? 0).sort((a, b) => a - b)).toEqual([0, 9]);
});

test("the demonstration's fees are loaded only when asked for, and once", async () => {
  expect(await loadDemonstrationTariffs(spring)).toEqual({ added: 4, refreshed: 0 });
  expect(await loadDemonstrationTariffs(spring)).toEqual({ added: 0, refreshed: 0 });
});
