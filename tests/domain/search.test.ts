import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { makeSynonym } from "@/lib/capabilities/thesaurus";
import { closeNeed, draftNeed, publishNeed } from "@/lib/needs/commands";
import { setVisibility } from "@/lib/organisations/commands";
import { findOwn } from "@/lib/organisations/queries";
import { addPlant } from "@/lib/organisations/plants";
import { visibilitiesOf } from "@/lib/organisations/visibility";
import { visitor, type Actor, type Seated, type SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { kilometresBetween } from "@/lib/platform/geography";
import { findCapabilities } from "@/lib/search/capabilities";
import { FACETS, findFirms } from "@/lib/search/firms";
import { catchUp, catchUpWholly } from "@/lib/search/indexing";
import { findNeeds } from "@/lib/search/needs";
import type { Search } from "@/lib/search/results";
import { suggest } from "@/lib/search/suggestions";
import { colleague, content, firm, need, official, spring } from "../support/market";

const asked = (words: string, more: Partial<Search> = {}): Search => ({ words, ticked: {}, near: null, page: 1, ...more });
const firms = async (words: string, more: Partial<Search> = {}, actor: Actor = visitor, now = spring) => (await findFirms(actor, asked(words, more), now)).firms.map(({ card }) => card.name);
const needs = async (words: string, actor: Actor = visitor, more: Partial<Search> = {}, now = spring) => (await findNeeds(actor, asked(words, more), now)).needs.map((found) => found.need.title);

let buyer: Seated;
let supplier: Seated;
let coordinator: SignedIn;

beforeAll(async () => {
  await firm("Giętar Sp. z o.o.", { town: "Lublin", can: { "press-brake-bending": "CORE", "mig-mag-welding": "CORE", "sheet-laser-cutting": "SUPPLEMENTARY" }, holds: { "iso-9001": "2028-01-01", "iatf-16949": "2027-05-01" } });
  await firm("Spawmet", { town: "Radom", can: { "mig-mag-welding": "CORE" }, holds: { "iso-9001": "2027-04-30" } });
  await firm("Lakiernia Wschód", { town: "Lublin", can: { "e-coating": "CORE" } });
  await firm("Kabelpol", { town: "Starachowice", standing: "SUPPLIER", can: { "wire-harnesses": "CORE" } });
  const silent = await firm("Cicha Kuźnia", { town: "Kraśnik" });
  await db.organisation.update({ where: { id: silent.id }, data: { descriptionPl: "Od 1954 roku kujemy matrycowo odkuwki dla rolnictwa, z własną obróbką cieplną." } });
  buyer = await colleague((await firm("Kupująca", { town: "Lublin" })).id);
  supplier = await colleague((await db.organisation.findFirstOrThrow({ where: { name: "Kabelpol" } })).id);
  coordinator = await official("CLUSTER_COORDINATOR");
});

test("whoever asks, in words or by a whole sentence, is answered: by firms and by needs, near a town and everywhere", async () => {
  const sentences = ["gięcie", "gięcie blachy i spawanie wsporników, malowanie KTL, ISO 9001", "laser cutting near Lublin without welding", "odkuwki albo frezowanie do 100 km od Radomia, dostawy od zaraz", "Kabelpol wiązki"];
  for (const actor of [visitor, buyer, supplier, coordinator]) {
    for (const words of sentences) {
      for (const near of [null, { place: await db.place.findFirstOrThrow({ where: { name: "Lublin" } }), km: 100 }]) {
        expect((await findFirms(actor, asked(words, { near }), spring)).total).toBeGreaterThanOrEqual(0);
        expect((await findNeeds(actor, asked(words, { near }), spring)).total).toBeGreaterThanOrEqual(0);
      }
    }
    expect(await firms(sentences[1] ?? "", {}, actor)).toContain("Giętar Sp. z o.o.");
  }
});

describe("what is asked in words", () => {
  test("a whole sentence is read: who has most of it comes first, and each says what it has and what it lacks", async () => {
    const found = await findFirms(visitor, asked("szukamy firmy do gięcia i spawania wsporników z blachy 3 mm, malowanie KTL, IATF, do 100 km od Lublina"), spring);
    expect(found.near).toMatchObject({ km: 100, place: { name: "Lublin" } });
    expect(found.partly).toBe(true);
    expect(found.firms[0]?.card.name).toBe("Giętar Sp. z o.o.");
    const reasons = found.firms[0]?.reasons ?? [];
    const bySlug = (slug: string) => reasons.find(({ entries }) => entries.some((entry) => entry.slug === slug));
    expect(bySlug("press-brake-bending")?.how).toBe("core");
    expect(bySlug("iatf-16949")?.how).toBe("core");
    expect(reasons.filter(({ how }) => how === "missing").map(({ words }) => words).join(" ")).toMatch(/KTL/);
    // Spawmet welds, in Radom: farther than 100 km.
    expect(found.firms.map(({ card }) => card.name)).not.toContain("Spawmet");
  });

  test("what is not wanted is not asked for", async () => {
    const found = await findFirms(visitor, asked("gięcie na prasie krawędziowej grubych blach stalowych dla budowy maszyn, bez spawania"), spring);
    expect(found.firms[0]?.card.name).toBe("Giętar Sp. z o.o.");
    for (const { reasons } of found.firms) expect(reasons.flatMap(({ entries }) => entries.map(({ slug }) => slug))).not.toContain("mig-mag-welding");
  });

  test.each([
    ["KTL", ["Lakiernia Wschód"]], ["kataforeza", ["Lakiernia Wschód"]], ["e-coat", ["Lakiernia Wschód"]],
    ["spawanie Radom", ["Spawmet"]], ["welding Radom", ["Spawmet"]], ["spawania w Radomiu", ["Spawmet"]],
    ["wire harness", ["Kabelpol"]], ["wiązek elektrycznych", ["Kabelpol"]],
    ["gietar", ["Giętar Sp. z o.o."]], ["giętar spółka", []],
  ])("“%s” finds %j", async (words, names) => {
    expect((await firms(words)).sort()).toEqual([...names].sort());
  });

  test("a certificate that includes another answers for it, until it ends", async () => {
    expect((await firms("ISO 9001")).sort()).toEqual(["Giętar Sp. z o.o.", "Spawmet"]);
    expect(await firms("IATF 16949")).toEqual(["Giętar Sp. z o.o."]);
    const may = new Date("2027-05-02T10:00:00Z");
    expect(await firms("IATF 16949", {}, visitor, may)).toEqual([]);
    expect(await firms("ISO 9001", {}, visitor, may)).toEqual(["Giętar Sp. z o.o."]);
    expect((await findFirms(visitor, asked("", {}), may)).facets.certificate).toContainEqual({ value: "iso-9001", count: 1 });
    // And back: what a document says of a day is said for that day.
    expect(await firms("IATF 16949")).toEqual(["Giętar Sp. z o.o."]);
  });

  test("what a firm only speaks of is found too, after those who declare it, with the place where it does", async () => {
    const found = await findFirms(visitor, asked("kucie matrycowe"), spring);
    const silent = found.firms.find(({ card }) => card.name === "Cicha Kuźnia");
    expect(silent?.reasons[0]?.how).toBe("understood");
    expect(silent?.snippet?.some(({ marked }) => marked)).toBe(true);
    const { id } = await db.organisation.findFirstOrThrow({ where: { name: "Cicha Kuźnia" } });
    const forging = await db.capability.findUniqueOrThrow({ where: { slug: "drop-forging" } });
    const dismissal = await db.claimDismissal.create({ data: { organisationId: id, capabilityId: forging.id, dismissedAt: spring, dismissedById: buyer.personId } });
    expect((await findFirms(visitor, asked("kucie matrycowe"), spring)).firms.flatMap(({ reasons }) => reasons.map(({ how }) => how))).not.toContain("understood");
    await db.claimDismissal.delete({ where: { organisationId_capabilityId: { organisationId: dismissal.organisationId, capabilityId: dismissal.capabilityId } } });
    await firm("Kuźnia Jawna", { can: { "drop-forging": "CORE" } });
    expect(await firms("kucie matrycowe")).toEqual(["Kuźnia Jawna", "Cicha Kuźnia"]);
  });

  test("a slip of the finger in a firm's name or a town is put right, and said", async () => {
    const name = await findFirms(visitor, asked("Spamwet"), spring);
    expect(name).toMatchObject({ corrected: "spawmet", total: 1 });
    const town = await findFirms(visitor, asked("spawanie Radmo"), spring);
    expect(town).toMatchObject({ corrected: "spawanie radom", total: 1 });
    expect((await findFirms(visitor, asked("xyzzyxyzzy"), spring)).corrected).toBeNull();
  });

  test("several trades that nobody has together are answered in part, and it is said", async () => {
    const found = await findFirms(visitor, asked("kataforeza wiązki elektryczne"), spring);
    expect(found.partly).toBe(true);
    expect(found.firms.map(({ card }) => card.name).sort()).toEqual(["Kabelpol", "Lakiernia Wschód"]);
  });

  test("a text about something else is answered with nothing", async () => {
    expect(await firms("jak ugotować dobry bigos z kiszonej kapusty dla rolnictwa na święta")).toEqual([]);
    expect(await firms("the weather in spring is usually mild with occasional heavy rain and thunder")).toEqual([]);
  });

  test("while many documents wait and somebody else writes, a search answers by what there is", async () => {
    const { id } = await firm("Niecierpliwa");
    expect(await firms("niecierpliwa")).toEqual(["Niecierpliwa"]);
    await db.$executeRaw`INSERT INTO "StaleDocument" (kind, "subjectId") SELECT 'FIRM', ${id}::uuid FROM generate_series(1, 300)`;
    const writer = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await writer.connect();
    try {
      await writer.query("SELECT pg_advisory_lock(72707371)");
      expect(await firms("niecierpliwa")).toEqual(["Niecierpliwa"]);
    } finally {
      await writer.end();
    }
    expect(await catchUpWholly(spring)).toBeGreaterThan(0);
  });

  test("words that nothing understands are told from names, towns and trades", async () => {
    const unknown = async (words: string) => (await findFirms(visitor, asked(words), spring)).unknown;
    expect(await unknown("Spawmet Żłobkołowanie Kraków")).toEqual(["Żłobkołowanie"]);
    expect(await unknown("kataforeza Suwałki")).toEqual([]);
    expect(await unknown("spawanie")).toEqual([]);
  });

  test("nothing that could be typed breaks it or hangs it", async () => {
    const odd = ["", " ", "'", "\\", "a:*|!b", "&&&", "()", "'\\'':*", "и шёл трамвай", "焊接", "i w z na do", "a".repeat(200_000), "blacha ".repeat(30_000), "do 0 km od Lublina", "do 99999999 km od Lublina", "-5 km", "\u0000\ufffe", "%_%"];
    for (const words of odd) {
      expect(Array.isArray((await findFirms(visitor, asked(words), spring)).firms)).toBe(true);
      expect(Array.isArray((await findNeeds(visitor, asked(words), spring)).needs)).toBe(true);
      expect(Array.isArray(await suggest(words, "pl"))).toBe(true);
      expect(Array.isArray(await findCapabilities(visitor, words, "en", spring))).toBe(true);
    }
    for (const ticked of [{ town: ["x'y"] }, { nothing: ["1"] }, { kind: ["FIRM", "\\"] }] as Search["ticked"][]) expect(Array.isArray((await findFirms(visitor, asked("", { ticked }), spring)).firms)).toBe(true);
  });
});

describe("ticks, numbers and distance", () => {
  test("the number beside each value is what one gets by ticking it, whatever else is ticked", async () => {
    for (const [words, ticked] of [["", {}], ["", { standing: ["MEMBER"] }], ["spawanie", {}], ["", { certificate: ["iso-9001"], standing: ["MEMBER"] }], ["", { town: [String((await db.place.findFirstOrThrow({ where: { name: "Lublin" } })).id)] }]] as const) {
      const { facets } = await findFirms(visitor, asked(words, { ticked }), spring);
      let values = 0;
      for (const facet of FACETS) {
        for (const { value, count } of facets[facet]) {
          values += 1;
          expect({ words, ticked, facet, value, count: (await findFirms(visitor, asked(words, { ticked: { ...ticked, [facet]: [value] } }), spring)).total }).toEqual({ words, ticked, facet, value, count });
        }
      }
      expect(values).toBeGreaterThan(5);
    }
  });

  test("a circle takes in whoever has a plant in it, to the kilometre, and the nearer of equals comes first", async () => {
    const lublin = await db.place.findFirstOrThrow({ where: { name: "Lublin" } });
    const radom = await db.place.findFirstOrThrow({ where: { name: "Radom" } });
    const km = kilometresBetween(lublin, radom);
    const around = async (distance: number) => firms("spawanie", { near: { place: lublin, km: distance } });
    expect(await around(km + 0.1)).toEqual(["Giętar Sp. z o.o.", "Spawmet"]);
    expect(await around(km - 0.1)).toEqual(["Giętar Sp. z o.o."]);
    expect(await firms("", { near: { place: radom, km: 1 } })).toEqual(["Spawmet"]);
    expect((await findFirms(visitor, asked("spawanie", { near: { place: radom, km: 150 } }), spring)).firms.map((found) => found.km)).toEqual([0, km]);
  });

  test("a firm is as far away as the nearest of its plants, however many it has and whichever is named first", async () => {
    const town = (name: string) => db.place.findFirstOrThrow({ where: { name } });
    const lublin = await town("Lublin");
    const { id, plant } = await firm("Wielozakładowa");
    const own = await colleague(id);
    await db.plant.update({ where: { id: plant.id }, data: { placeId: (await town("Kielce")).id } });
    const kmNow = async () => (await findFirms(visitor, asked("wielozakładowa", { near: { place: lublin, km: 200 } }), spring)).firms.map(({ km }) => km);
    let nearest = kilometresBetween(lublin, await town("Kielce"));
    expect(await kmNow()).toEqual([nearest]);
    for (const name of ["Starachowice", "Rzeszów", "Radom", "Puławy", "Mielec"]) {
      const place = await town(name);
      await addPlant(own, { name, placeId: place.id, town: name, townAsked: null, street: null, postcode: null, zoneId: null, employees: null }, spring);
      nearest = Math.min(nearest, kilometresBetween(lublin, place));
      expect(await kmNow()).toEqual([nearest]);
    }
  });

  test("a plant on the edge of a cell of the map is found from the other side of it", async () => {
    const places = await db.place.findMany({ take: 400, orderBy: { id: "asc" } });
    const lonely = await db.organisation.findFirstOrThrow({ where: { name: "Cicha Kuźnia" }, include: { plants: { include: { place: true } } } });
    const [plant] = lonely.plants;
    if (!plant) throw new Error("no plant");
    for (const place of places.slice(0, 60)) {
      const km = kilometresBetween(place, plant.place);
      if (km > 190 || km < 5) continue;
      expect(await firms("kuźnia cicha", { near: { place, km: km + 0.2 } })).toEqual(["Cicha Kuźnia"]);
    }
  });
});

describe("who finds what", () => {
  test("what a firm keeps for members is found, counted and suggested to no visitor", async () => {
    const { id } = await firm("Dyskretna", { can: { "open-die-forging": "CORE" } });
    const own = await colleague(id);
    await db.organisation.update({ where: { id }, data: { descriptionPl: "Wytwarzamy śruby rzymskie." } });
    await setVisibility(own, { revision: (await findOwn(own)).revision, ...visibilitiesOf([]), description: "OFFICE", capabilities: "MEMBERS" }, spring);
    expect(await firms("kucie swobodne dyskretna")).toEqual([]);
    expect(await firms("kucie swobodne dyskretna", {}, buyer)).toEqual(["Dyskretna"]);
    expect(await firms("rzymskie", {}, buyer)).toEqual([]);
    expect(await firms("rzymskie", {}, coordinator)).toEqual(["Dyskretna"]);
    const before = await findCapabilities(visitor, "kucie swobodne", "pl", spring);
    const after = await findCapabilities(buyer, "kucie swobodne", "pl", spring);
    expect([before[0]?.firms, after[0]?.firms]).toEqual([0, 1]);
    const facets = async (actor: Actor) => (await findFirms(actor, asked("dyskretna"), spring)).facets.area.length;
    expect([await facets(visitor), await facets(buyer)]).toEqual([0, 1]);
  });

  test("a city's coordinator finds by everything that the suppliers of that city say, and by no more of others", async () => {
    const city = await official("CITY_COORDINATOR");
    const host = await db.city.findFirstOrThrow({ where: { host: false } });
    const supplierOf = await firm("Miejska", { standing: "SUPPLIER" });
    const other = await firm("Niemiejska");
    for (const { id } of [supplierOf, other]) {
      await db.organisation.update({ where: { id }, data: { descriptionPl: "Tajemnica zakładowa: kompozyty." } });
      await db.fieldVisibility.create({ data: { organisationId: id, field: "description", visibility: "OFFICE" } });
    }
    expect(host.id).toBe((await db.vouching.findUniqueOrThrow({ where: { organisationId: supplierOf.id } })).cityId);
    expect(await firms("tajemnica", {}, city)).toEqual(["Miejska"]);
    expect(await firms("tajemnica", {}, visitor)).toEqual([]);
    expect((await firms("tajemnica", {}, coordinator)).sort()).toEqual(["Miejska", "Niemiejska"]);
  });

  test("needs are found by whom they are for, while they are open", async () => {
    await need(buyer, { title: "Odkuwki zwrotnic", audience: "PUBLIC" });
    await need(buyer, { title: "Odkuwki piast", audience: "MEMBERS" });
    const chosen = await need(buyer, { title: "Odkuwki tulei", audience: "CHOSEN", chosen: [supplier.seat.organisationId] });
    await draftNeed(buyer, content({ title: "Odkuwki w szkicu" }), spring);
    const stranger = await colleague((await firm("Obca")).id);
    expect((await needs("odkuwek")).sort()).toEqual(["Odkuwki zwrotnic"]);
    expect((await needs("odkuwek", stranger)).sort()).toEqual(["Odkuwki piast", "Odkuwki zwrotnic"]);
    for (const actor of [supplier, buyer, coordinator]) expect((await needs("odkuwek", actor)).sort()).toEqual(["Odkuwki piast", "Odkuwki tulei", "Odkuwki zwrotnic"]);
    expect((await findNeeds(supplier, asked("odkuwek"), spring)).facets.need).toEqual([{ value: "SUPPLY", count: 3 }]);
    await closeNeed(buyer, { needId: chosen.id, reason: "zakupiono" }, spring);
    expect((await needs("odkuwek", supplier)).sort()).toEqual(["Odkuwki piast", "Odkuwki zwrotnic"]);
    expect(await needs("odkuwki", supplier, {}, new Date("2027-06-01T00:00:00Z"))).toEqual([]);
    expect(await needs("kupujaca odkuwki")).toEqual(["Odkuwki zwrotnic"]);
  });
});

describe("documents follow what they are made of", () => {
  test("every change that was committed before the question counts, whoever wrote it", async () => {
    const { id, plant } = await firm("Zmienna");
    expect(await firms("zmienna")).toEqual(["Zmienna"]);
    await db.organisation.update({ where: { id }, data: { name: "Przemianowana", nameKey: "przemianowana" } });
    expect([await firms("zmienna"), await firms("przemianowana")]).toEqual([[], ["Przemianowana"]]);
    await db.plant.update({ where: { id: plant.id }, data: { placeId: (await db.place.findFirstOrThrow({ where: { name: "Kielce" } })).id } });
    expect(await firms("przemianowana kielce")).toEqual(["Przemianowana"]);
    await db.membership.deleteMany({ where: { organisationId: id } });
    expect(await firms("przemianowana")).toEqual([]);
  });

  test("a change that is committed while documents are written is not lost", async () => {
    const { id } = await firm("Wyścigowa");
    for (let round = 0; round < 12; round++) {
      const name = `Wyscigowa ${round}`;
      await Promise.all([catchUp(spring), db.organisation.update({ where: { id }, data: { name, nameKey: name.toLowerCase() } }), catchUp(spring)]);
      expect(await firms(`wyscigowa ${round}`)).toEqual([name]);
    }
  });

  test("a new word of the thesaurus finds at once, in what was written before it too", async () => {
    const { id } = await firm("Dawna");
    await db.organisation.update({ where: { id }, data: { descriptionPl: "Robimy kulbaczki do kombajnów." } });
    expect(await firms("lathe work dawna")).toEqual([]);
    await makeSynonym(coordinator, { entry: "wire-harnesses", language: "pl", text: "kulbaczka" }, spring);
    expect((await findFirms(visitor, asked("wiązki elektryczne"), spring)).firms.find(({ card }) => card.name === "Dawna")?.reasons[0]?.how).toBe("understood");
  });

  test("all documents written anew are the same, and none is left to write", async () => {
    const all = () => db.$queryRaw`SELECT kind, "subjectId", keys::text, told, facets, best, good, spoken, x, y, z, more, coarse, fine, "nameKey", "latestAt", "openUntil", "trueFrom", "trueUntil" FROM "SearchDocument" ORDER BY 1, 2`;
    await catchUpWholly(spring);
    const before = await all();
    await db.$executeRaw`UPDATE "SearchDocument" SET version = 'older', keys = ''::tsvector`;
    await db.$executeRaw`INSERT INTO "StaleDocument" (kind, "subjectId") SELECT kind, "subjectId" FROM "SearchDocument"`;
    expect(await catchUpWholly(spring)).toBeGreaterThan(10);
    expect(await all()).toEqual(before);
    expect(await catchUpWholly(spring)).toBe(0);
  });
});

test("a draft that is published is found, and one that is not is not", async () => {
  const { id } = await draftNeed(buyer, content({ title: "Zgrabiarka karuzelowa" }), spring);
  expect(await needs("zgrabiarka", buyer)).toEqual([]);
  await publishNeed(buyer, { needId: id, revision: 1 }, spring);
  expect(await needs("zgrabiarka")).toEqual(["Zgrabiarka karuzelowa"]);
});
