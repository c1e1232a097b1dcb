import { beforeEach, expect, test } from "vitest";
import { announce } from "@/lib/notifications/commands";
import { sendDigests } from "@/lib/notifications/digest";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import type { Search } from "@/lib/search/results";
import { forgetSearch, listSaved, MOST_SAVED, saveSearch } from "@/lib/search/saved";
import { watchSearches } from "@/lib/search/watching";
import { colleague, firm, need, spring } from "../support/market";

const asked = (words: string, more: Partial<Search> = {}): Search => ({ words, ticked: {}, near: null, page: 1, ...more });
const refusal = (code: string) => expect.objectContaining({ code });

/** Announces what nobody announced yet, as the worker would, and says of what. */
async function announced(): Promise<string[]> {
  const events = await db.event.findMany({ where: { notifications: { none: {} } }, orderBy: { id: "asc" } });
  for (const { id } of events) await announce(id, spring);
  return (await db.notification.findMany({ where: { message: "searchFound" }, orderBy: { eventId: "asc" } })).map(({ personId, facts }) => `${personId} ${(facts as { count: number }).count}`);
}
const letters = (to: string) => db.mail.findMany({ where: { to, template: { in: ["searchFound", "digest", "matchFound"] } }, orderBy: { queuedAt: "asc" } });

let reader: Seated;
let buyer: Seated;

beforeEach(async () => {
  await db.savedSearch.deleteMany();
  await db.notification.deleteMany();
  await db.mail.deleteMany();
  reader = await colleague((await firm("Czytająca", { standing: "SUPPLIER" })).id);
  buyer = await colleague((await firm("Zamawiająca")).id);
});

test("what is new is told once, whoever looks and however often; what was there when the search was saved is not new", async () => {
  await need(buyer, { title: "Tuleje dawne" });
  await saveSearch(reader, newIdentifier(), { kind: "NEED", search: asked("tuleje") }, spring);
  await watchSearches(spring);
  expect(await announced()).toEqual([]);

  await need(buyer, { title: "Tuleje brązowe" });
  await need(buyer, { title: "Tuleje stalowe" });
  await need(buyer, { title: "Wałki" });
  await Promise.all([watchSearches(spring), watchSearches(spring), watchSearches(spring)]);
  await watchSearches(spring);
  expect(await announced()).toEqual([`${reader.personId} 2`]);
  expect((await listSaved(reader))[0]).toMatchObject({ words: "tuleje", found: 2 });
  expect(await letters(reader.email)).toHaveLength(1);
});

test("nobody is told of what they may not know, nor of their own", async () => {
  const stranger = await colleague((await firm("Wnioskująca", { standing: "NONE" })).id);
  for (const actor of [reader, stranger, buyer]) await saveSearch(actor, newIdentifier(), { kind: "NEED", search: asked("łożyska") }, spring);
  await need(buyer, { title: "Łożyska wahliwe", audience: "MEMBERS" });
  await watchSearches(spring);
  expect(await announced()).toEqual([`${reader.personId} 1`]);
});

test("a firm that comes in is told to whoever waits for one, with its ticks and its circle", async () => {
  const [lublin, radom] = await Promise.all(["Lublin", "Radom"].map((name) => db.place.findFirstOrThrow({ where: { name } })));
  if (!lublin || !radom) throw new Error("no towns");
  const search = asked("kataforeza", { near: { place: radom, km: 30 }, ticked: { standing: ["MEMBER"] } });
  await saveSearch(reader, newIdentifier(), { kind: "FIRM", search }, spring);
  await firm("Lakiernia Lubelska", { town: "Lublin", can: { "e-coating": "CORE" } });
  await firm("Lakiernia bez Pieczęci", { town: "Radom", standing: "SUPPLIER", can: { "e-coating": "CORE" } });
  await watchSearches(spring);
  expect(await announced()).toEqual([]);
  await firm("Lakiernia Radomska", { town: "Radom", can: { "e-coating": "CORE" } });
  await watchSearches(spring);
  expect(await announced()).toEqual([`${reader.personId} 1`]);
});

test("one search is saved once, an empty one not at all, and no more than can be read", async () => {
  const save = (search: Search) => saveSearch(reader, newIdentifier(), { kind: "FIRM", search }, spring);
  await Promise.all([save(asked("gwinty")), save(asked("Gwinty")), save(asked("gwinty", { ticked: {} }))]);
  expect(await listSaved(reader)).toHaveLength(1);
  await expect(save(asked(""))).rejects.toEqual(refusal("search.empty"));
  for (let number = 1; number < MOST_SAVED; number++) await save(asked(`gwinty ${number}`));
  await expect(save(asked("gwinty za wiele"))).rejects.toBeInstanceOf(Refusal);
  expect(await listSaved(reader)).toHaveLength(MOST_SAVED);
});

test("a search is forgotten by its owner alone, and found by nobody afterwards", async () => {
  const id = newIdentifier();
  await saveSearch(reader, id, { kind: "NEED", search: asked("sprężyny") }, spring);
  await expect(forgetSearch(buyer, id, spring)).rejects.toEqual(refusal("gate.notFound"));
  expect(await listSaved(buyer)).toEqual([]);
  await forgetSearch(reader, id, spring);
  await need(buyer, { title: "Sprężyny naciskowe" });
  await watchSearches(spring);
  expect(await announced()).toEqual([]);
});

test("who wants one letter a day gets it in the morning, with everything up to then and nothing twice", async () => {
  await db.person.update({ where: { id: reader.personId }, data: { newsRhythm: "DAILY" } });
  await saveSearch(reader, newIdentifier(), { kind: "NEED", search: asked("nakrętki") }, spring);
  await need(buyer, { title: "Nakrętki M12" });
  await watchSearches(spring); // 11:00 in Warsaw
  expect(await announced()).toHaveLength(1);
  expect(await letters(reader.email)).toEqual([]);

  await sendDigests(new Date("2027-04-12T20:00:00Z"));
  await sendDigests(new Date("2027-04-13T04:59:00Z")); // 6:59
  expect(await letters(reader.email)).toEqual([]);
  const morning = new Date("2027-04-13T05:00:00Z");
  await Promise.all([sendDigests(morning), sendDigests(morning)]);
  await sendDigests(new Date("2027-04-13T08:00:00Z"));
  const [digest, ...more] = await letters(reader.email);
  expect(more).toEqual([]);
  expect(digest).toMatchObject({ template: "digest", facts: { count: 1, lines: "Wyszukiwanie „nakrętki”: 1 nowy wynik." } });

  // Announced again, after a crash, it does not wait for a letter again.
  const { eventId } = await db.notification.findFirstOrThrow({ where: { personId: reader.personId, message: "searchFound" } });
  await announce(eventId, spring);
  await sendDigests(new Date("2027-04-14T06:00:00Z"));
  expect(await letters(reader.email)).toHaveLength(1);
});

test("what somebody waits for comes at once, whatever they chose for the rest", async () => {
  await db.person.update({ where: { id: reader.personId }, data: { newsRhythm: "DAILY" } });
  const { organisationId } = reader.seat;
  await db.event.create({ data: { type: "seat.roleChanged", actorId: null, subjectId: reader.personId, organisationId, detail: { role: "REPRESENTATIVE" }, at: spring } });
  await announced();
  expect(await db.mail.count({ where: { to: reader.email, template: "roleChanged" } })).toBe(1);
});

test("what is new is found behind any number of what is known", async () => {
  const search = asked("wtryskownia");
  for (let number = 10; number < 65; number++) await firm(`Wtryskownia ${number}`);
  await saveSearch(reader, newIdentifier(), { kind: "FIRM", search }, spring);
  await firm("Wtryskownia Żywa"); // the last by its name
  await watchSearches(spring);
  expect(await announced()).toEqual([`${reader.personId} 1`]);
});
