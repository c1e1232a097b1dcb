import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { measureQueries, readQueries } from "@/bench/measure-queries";
import { MOST_CHARACTERS } from "@/lib/capabilities/understanding/reading";
import { Faults } from "@/lib/platform/table";
import { examples } from "../support/properties";
import { isKnown, meaningOf, understand } from "../support/reading";

const TODAY = "2026-11-23";
const read = (text: string) => understand(text, "pl", TODAY);
const surely = (text: string) => read(text).concepts.filter(({ source, negated }) => source !== "hint" && !negated).map(({ slug }) => slug);
const unwanted = (text: string) => read(text).concepts.filter(({ negated }) => negated).map(({ slug }) => slug);
const figures = (text: string) => read(text).measures.map(({ kind, values, unit, bound }) => [kind, values, unit, bound]);
const towns = (text: string) => read(text).towns.map(({ name, relation }) => [name, relation]);
const times = (text: string) => read(text).times.map(({ relation, from, until }) => [relation, from, until]);
const quantities = (text: string) => read(text).quantities.map(({ amount, unit, rhythm }) => [amount, unit, rhythm]);

test("a need in one sentence is understood as a whole", () => {
  const text = "Szukamy firmy do gięcia i spawania wsporników z blachy 3 mm, malowanie KTL, IATF, 5 tys. szt./mies., do 15 maja 2027, do 100 km od Lublina";
  const { concepts, measures, quantities: amounts, times: dates, towns: places, radii, rest, read: extent } = read(text);
  for (const slug of ["press-brake-bending", "welding", "e-coating", "iatf-16949"]) expect(concepts.map((one) => one.slug)).toContain(slug);
  expect(concepts.find(({ slug }) => slug === "sheet-laser-cutting")?.source).toBe("hint");
  expect(measures).toMatchObject([{ kind: "thickness", values: [3], unit: "mm" }]);
  expect(amounts).toMatchObject([{ amount: 5000, unit: "PIECES", rhythm: "MONTHLY" }]);
  expect(dates).toMatchObject([{ relation: "by", until: "2027-05-15" }]);
  expect(places).toMatchObject([{ name: "Lublin", relation: "near" }]);
  expect(radii).toMatchObject([{ km: 100 }]);
  expect(rest).toEqual([]);
  expect(extent).toEqual({ characters: text.length, all: true });
  for (const { start, end, words } of concepts) expect(text.slice(start, end).startsWith(words.split(" ")[0] ?? "")).toBe(true);
});

test("the longest saying wins, the material within it stays, and a list shares its head", () => {
  expect(surely("cięcie laserem rur")).toEqual(["tube-laser-cutting"]);
  expect(surely("odlewy aluminiowe ciśnieniowe")).toEqual(expect.arrayContaining(["die-casting", "aluminium"]));
  expect(surely("cynkowanie ogniowe i galwaniczne")).toEqual(["hot-dip-galvanising", "zinc-plating"]);
  expect(surely("toczenie i frezowanie CNC")).toEqual(expect.arrayContaining(["machining", "cnc-milling"]));
  expect(surely("wiązki elektryczne do autobusów")).toEqual(["wire-harnesses", "buses"]);
  expect(surely("Spawanie MAG oraz wiązki elektrycznej potrzebuje Lublin")).toEqual(["mig-mag-welding", "wire-harnesses"]);
  expect(surely("Mamy IATF 16949 oraz ISO 9001:2015.")).toEqual(["iatf-16949", "iso-9001"]);
});

test("grades of materials are known by their pattern", () => {
  expect(surely("blacha z S355J2+N")).toContain("structural-steel");
  expect(surely("1.4301")).toEqual(["stainless"]);
  expect(surely("AlSi10Mg")).toEqual(["aluminium"]);
  expect(surely("42CrMo4")).toEqual(["alloy-steel"]);
  expect(surely("hardox 450")).toEqual(["wear-resistant-steel"]);
});

test("what is not wanted is told from what is, in both languages", () => {
  expect([surely("gięcie bez spawania"), unwanted("gięcie bez spawania")]).toEqual([["bending"], ["welding"]]);
  expect(unwanted("bez spawania i malowania, toczenie CNC")).toEqual(["welding", "industrial-painting"]);
  expect(surely("bez spawania i malowania, toczenie CNC")).toEqual(["cnc-turning"]);
  expect(unwanted("Nie wymagamy malowania, ale potrzebny ISO 9001")).toEqual(["industrial-painting"]);
  expect(unwanted("spawanie nie jest wymagane, gięcie tak")).toEqual(["welding"]);
  expect(surely("nie tylko spawanie")).toEqual(["welding"]);
  expect(unwanted("harness assembly, no painting")).toEqual(["industrial-painting"]);
  expect(unwanted("without welding or powder coating; CNC turning needed")).toEqual(["welding", "powder-coating"]);
  expect(unwanted("ISO 9001 is not required")).toEqual(["iso-9001"]);
  expect(unwanted("We don't need heat treatment")).toEqual(["heat-treatment"]);
  expect(surely("no more than 3 mm, laser cutting")).toEqual(["laser-cutting"]);
});

test("what would be welcome is not required", () => {
  const optional = (text: string) => read(text).concepts.filter((one) => one.optional).map(({ slug }) => slug);
  expect(optional("toczenie CNC, mile widziane IATF 16949")).toEqual(["iatf-16949"]);
  expect(optional("IATF 16949 mile widziane, toczenie CNC")).toEqual(["iatf-16949"]);
  expect(optional("CNC turning, ISO 9001 nice to have")).toEqual(["iso-9001"]);
  expect(optional("opcjonalnie malowanie proszkowe")).toEqual(["powder-coating"]);
});

test("words that mean something else in their company are not ours", () => {
  for (const text of ["wiązka światła", "obróbka zdjęć ślubnych", "prasa codzienna", "cięcie kosztów", "house painting", "forma prawna", "bateria łazienkowa"]) {
    expect([text, surely(text)]).toEqual([text, []]);
  }
  expect(surely("wiązka światła oraz wiązka przewodów do oświetlenia")).toContain("wire-harnesses");
  expect(surely("obróbka zdjęć. Obróbka skrawaniem.")).toEqual(["machining"]);
});

test("a short text about another world is none of ours, although it uses our words", () => {
  for (const text of ["patelnia żeliwna", "malowanie twarzy na urodziny dziecka", "buty ze skóry naturalnej", "gra o lakierowaniu paznokci", "wedding bus", "metal pianist concert", "stalowy garnek i widelec"]) {
    expect([text, surely(text), meaningOf(text, "pl")]).toEqual([text, [], []]);
    expect(read(text).rest.length).toBeGreaterThan(1);
  }
});

test("one everyday word beside several things of ours, beside a saying or beside a plain trade changes nothing", () => {
  expect(surely("malowanie i montaż do przedszkola")).toEqual(["industrial-painting", "assembly"]);
  expect(surely("malowanie proszkowe łóżeczek dziecięcych")).toContain("powder-coating");
  expect(surely("śrutowanie gitary")).toEqual(["shot-blasting"]);
  // What only we do not know is no word of another world, and neither is a town.
  expect(surely("malowanie kręciołków")).toEqual(["industrial-painting"]);
  expect(surely("malowanie w Zakopanem")).toEqual(["industrial-painting"]);
  expect(surely("malowanie")).toEqual(["industrial-painting"]);
});

test("in a longer text no word of everyday life takes anything away", () => {
  const short = "malowanie zabawne na ślub i wesele";
  expect(read(short)).toMatchObject({ concepts: [], elsewhere: true });
  const long = `${short}, a oprócz tego wykonujemy regularnie zlecenia okolicznych zakładów`;
  expect(read(long).elsewhere).toBe(false);
  expect(surely(long)).toContain("industrial-painting");
});

test("an abbreviation is met letter for letter and is no case of another word", () => {
  expect(surely("PSU")).toEqual(["engineering-plastics"]);
  expect(surely("psu")).toEqual(["engineering-plastics"]);
  expect(surely("karma dla psów")).toEqual([]);
  expect(surely("badania ADAS dla Ady")).toContain("vehicle-electronics");
  expect(surely("spotkanie z Adą")).toEqual([]);
});

test("what is made suggests how it is made, less surely than what is said", () => {
  const { concepts } = read("tuleja i koło zębate");
  const hint = concepts.find(({ slug }) => slug === "gear-cutting");
  expect(hint).toMatchObject({ source: "hint" });
  expect(hint?.confidence).toBeLessThan(concepts.find(({ slug }) => slug === "gears")?.confidence ?? 0);
});

test("dimensions and figures say what they measure", () => {
  expect(figures("blacha grubości 3 mm")).toEqual([["thickness", [3], "mm", "exact"]]);
  expect(figures("detal 1200 x 800 mm, M12x1,5, ±0,05 mm")).toEqual([["size", [1200, 800], "mm", "exact"], ["thread", [12, 1.5], "mm", "exact"], ["tolerance", [0.05], "mm", "exact"]]);
  expect(figures("średnica 20-80 mm, długość do 3 000 mm")).toEqual([["diameter", [20, 80], "mm", "range"], ["length", [3000], "mm", "at most"]]);
  expect(figures("58-62 HRC, Ra 1,6, IT7")).toEqual([["hardness", [58, 62], "hrc", "range"], ["roughness", [1.6], "ra", "at most"], ["tolerance", [7], "it", "exact"]]);
  expect(figures("napięcie 800 V, moc 150 kW, min. 25 kg")).toEqual([["voltage", [800], "v", "exact"], ["power", [150], "kw", "exact"], ["mass", [25], "kg", "at least"]]);
  expect(figures("prędkość 80 km/h i 2027 rok")).toEqual([]);
});

test("quantities are read with their rhythm", () => {
  expect(quantities("5 tys. szt./mies.")).toEqual([[5000, "PIECES", "MONTHLY"]]);
  expect(quantities("2 000 pcs per month")).toEqual([[2000, "PIECES", "MONTHLY"]]);
  expect(quantities("10,000 pcs per year")).toEqual([[10_000, "PIECES", "YEARLY"]]);
  expect(quantities("seria 500 sztuk kwartalnie")).toEqual([[500, "PIECES", "QUARTERLY"]]);
  expect(quantities("50 kpl. tygodniowo, 3 t miesięcznie")).toEqual([[50, "SETS", "WEEKLY"], [3, "TONNES", "MONTHLY"]]);
  expect(quantities("100-200 szt.")).toEqual([[200, "PIECES", null]]);
  expect(quantities("detal o masie 5 t")).toEqual([]);
});

test("dates are civil days, whatever way they are said", () => {
  expect(times("do 15 maja 2027")).toEqual([["by", "2027-05-15", "2027-05-15"]]);
  expect(times("by 15 May 2027")).toEqual([["by", "2027-05-15", "2027-05-15"]]);
  expect(times("termin 15.05.2027 albo 2027-06-01")).toEqual([["on", "2027-05-15", "2027-05-15"], ["on", "2027-06-01", "2027-06-01"]]);
  expect(times("Q2 2027")).toEqual([["on", "2027-04-01", "2027-06-30"]]);
  expect(times("II kwartał 2027")).toEqual([["on", "2027-04-01", "2027-06-30"]]);
  expect(times("do końca marca 2027")).toEqual([["by", "2027-03-01", "2027-03-31"]]);
  expect(times("od stycznia 2027")).toEqual([["from", "2027-01-01", "2027-01-31"]]);
  expect(times("w lutym 2028")).toEqual([["on", "2028-02-01", "2028-02-29"]]);
  // Without a year it is the next such day.
  expect(times("do 15 maja")).toEqual([["by", "2027-05-15", "2027-05-15"]]);
  expect(times("do 24 listopada")).toEqual([["by", "2026-11-24", "2026-11-24"]]);
  expect(understand("do 15 maja", "pl").times).toEqual([]);
  expect(times("31.02.2027")).toEqual([]);
  expect(times("this may help, 2027 sztuk")).toEqual([]);
});

test("towns are known in every grammatical case, and a word of the language is no town", () => {
  expect(towns("w Starachowicach")).toEqual([["Starachowice", "in"]]);
  expect(towns("pod Lublinem")).toEqual([["Lublin", "near"]]);
  expect(towns("z Kielc")).toEqual([["Kielce", "from"]]);
  expect(towns("do Radomia, w Łodzi, koło Zamościa, w Skarżysku-Kamiennej, w Stalowej Woli")).toEqual([
    ["Radom", "to"], ["Łódź", "in"], ["Zamość", "near"], ["Skarżysko-Kamienna", "in"], ["Stalowa Wola", "in"],
  ]);
  expect(towns("we Wrocławiu, w Rzeszowie, z Poznania, w Białej Podlaskiej, w Krakowie, w Chełmie")).toEqual([
    ["Wrocław", "in"], ["Rzeszów", "in"], ["Poznań", "from"], ["Biała Podlaska", "in"], ["Kraków", "in"], ["Chełm", "in"],
  ]);
  expect(towns("within 50 km of Lublin")).toEqual([["Lublin", null]]);
  expect(towns("spawanie starachowice")).toEqual([["Starachowice", null]]);
  expect(towns("piła tarczowa, góra stali, brzeg blachy")).toEqual([]);
  expect(read("Rudnik").towns.every(({ placeIds }) => placeIds.length > 0)).toBe(true);
});

test("a distance is a radius where something says so", () => {
  const radii = (text: string) => read(text).radii.map(({ km }) => km);
  expect(radii("do 100 km")).toEqual([100]);
  expect(radii("w promieniu 50 km od Kielc")).toEqual([50]);
  expect(radii("within 150 km of Lublin")).toEqual([150]);
  expect(radii("80 km od Radomia")).toEqual([80]);
  expect(radii("autobus o zużyciu na 100 km")).toEqual([]);
  expect(radii("80 km/h")).toEqual([]);
  expect(radii("do 0 km")).toEqual([]);
});

test("queries are understood, and what has nothing to do with the cluster is answered with nothing", () => {
  const faults = new Faults();
  const judged = readQueries({ name: "bench/queries.tsv", text: readFileSync("bench/queries.tsv", "utf8") }, isKnown, faults);
  faults.settle();
  const measured = measureQueries(judged, meaningOf);
  expect(measured.queries).toBeGreaterThanOrEqual(200);
  expect(measured.recallAt5).toBeGreaterThanOrEqual(0.95);
  expect(measured.answeredWithNothing).toBe(measured.negatives);
});

test("a slip is mended where nothing is understood without; a word of the language is no slip", () => {
  expect(meaningOf("spwaanie", "pl")[0]).toMatchObject({ slug: "welding", source: "slip" });
  expect(meaningOf("wedding", "en")).toEqual([]);
  expect(meaningOf("spawanie Starachowicce", "pl").every(({ source }) => source !== "slip")).toBe(true);
});

test("a slip is mended beside what is understood as well, but no short word, no name and no figure", () => {
  const slips = (query: string) => meaningOf(query, "pl").filter(({ source }) => source === "slip").map(({ slug }) => slug);
  expect(slips("toczenie, oczynkowane")).toContain("zinc-plating");
  expect(slips("wtryskownai tworzyw")).toContain("injection-moulding"); // two letters
  expect(slips("odlewnia zelwia")).toContain("sand-casting"); // two neighbours swapped
  expect(slips("toczenie w Oczynkowane")).toEqual([]);
  expect(slips("toczenie szlf")).toEqual([]);
  expect(slips("toczenie ślubnee wesele gości")).toEqual([]);
});

test("a query finds what lies within a longer saying too, after everything that is said; a text does not ask for it", () => {
  expect(read("drzwi do autobusów").within).toEqual(["buses"]);
  expect(surely("drzwi do autobusów")).not.toContain("buses");
  expect(meaningOf("drzwi do autobusów", "pl").find(({ slug }) => slug === "buses")).toMatchObject({ source: "part" });
  // The wider trade of what is said is no part of it, and what is denied is none either.
  expect(read("spawanie TIG").within).not.toContain("welding");
  expect(read("bez drzwi do autobusów").within).toEqual([]);
});

test("in a query the words of a saying may stand further apart than in a text", () => {
  const query = "cutting of thick hardox plates by plasma";
  expect(surely(query)).toContain("plasma-cutting");
  expect(surely(`${query}, and further work for several customers around here`)).not.toContain("plasma-cutting");
});

test("a text that says nothing of ours is answered with nothing: empty, function words alone, foreign, torn", () => {
  const nothing = { concepts: [], within: [], measures: [], quantities: [], times: [], towns: [], radii: [], rest: [] };
  expect(read("")).toEqual({ ...nothing, elsewhere: false, read: { characters: 0, all: true } });
  expect(read("i w z na do oraz the of and")).toMatchObject(nothing);
  expect(read("私たちは溶接工場を探しています。 Мы ищем завод").concepts).toEqual([]);
  expect(surely("\ud800 spawanie \udfff\ud83d")).toEqual(["welding"]);
});

test.each(["spawanie ", "iso ", "1 x ", "a+", "do 1 ", "nie ", "bez spawania, ", "M1", "12 ", "1.", "w Lublinie ", "((((", "ą", "\u0301", "1 000 ", "cynkowanie ogniowe i ", "wiązka światła "])(
  "200 kB of %j are read as far as a text goes, and the answer says so",
  (part) => {
    const { read: extent, concepts } = read(part.repeat(Math.ceil(200_000 / part.length)));
    expect(extent).toEqual({ characters: MOST_CHARACTERS, all: false });
    expect(concepts.length).toBeLessThan(MOST_CHARACTERS);
  },
);

test("everything that is found lies within the text, the same each time", () => {
  const part = fc.constantFrom("spawanie ", "bez ", "blachy ", "3 mm ", "do 15 maja ", "w Lublinie, ", "5 tys. szt./mies. ", "S355J2 ", "no ", "(", ". ", "100 km ", "\ud800", "ą", "ISO 9001", "i ", "Łodzi ");
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const understood = read(text);
      const { concepts, measures, quantities: amounts, times: dates, towns: places, radii, rest } = understood;
      for (const { start, end } of [...concepts, ...measures, ...amounts, ...dates, ...places, ...radii, ...rest]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const { confidence } of concepts) expect(confidence > 0 && confidence <= 1).toBe(true);
      expect(read(text)).toEqual(understood);
    }),
    examples(150),
  );
});
