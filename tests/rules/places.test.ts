import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildPlaces, type Place, placeKey, readPlaces } from "@/lib/organisations/places";
import { kilometresBetween } from "@/lib/platform/geography";
import { BadTable, Faults } from "@/lib/platform/table";
import { examples } from "../support/properties";

const file = { name: "prisma/data/places.tsv", text: readFileSync("prisma/data/places.tsv", "utf8") };
const rows = read(file.text);
const places = buildPlaces(rows);

function read(text: string): Place[] {
  const faults = new Faults();
  const found = readPlaces({ name: "places.tsv", text }, faults);
  faults.settle();
  return found;
}

function one(typed: string): Place {
  const answer = places.find(typed);
  if (answer.kind !== "one") throw new Error(`"${typed}": ${answer.kind}`);
  return answer.place;
}

const namesOf = (found: readonly Place[]) => found.map(({ name, voivodeship }) => `${name}, ${voivodeship}`);

test("the towns of the two cities' regions stand where they stand on the map", () => {
  const expected: [string, string, string, number, number][] = [
    ["Lublin", "0663", "lubelskie", 51.25, 22.57],
    ["Kraśnik", "0607", "lubelskie", 50.92, 22.23],
    ["Świdnik", "0617", "lubelskie", 51.22, 22.7],
    ["Puławy", "0614", "lubelskie", 51.42, 21.97],
    ["Lubartów", "0608", "lubelskie", 51.46, 22.61],
    ["Starachowice", "2611", "świętokrzyskie", 51.04, 21.07],
    ["Kielce", "2661", "świętokrzyskie", 50.87, 20.63],
    ["Skarżysko-Kamienna", "2610", "świętokrzyskie", 51.11, 20.87],
    ["Ostrowiec Świętokrzyski", "2607", "świętokrzyskie", 50.93, 21.39],
    ["Radom", "1463", "mazowieckie", 51.4, 21.15],
  ];
  for (const [name, county, voivodeship, lat, lng] of expected) {
    const place = one(name);
    expect(place).toMatchObject({ name, county, voivodeship });
    expect(kilometresBetween(place, { lat, lng })).toBeLessThan(1.5);
  }
});

test("the capital is called by its Polish name, and every city with a county's rights is there", () => {
  expect(one("Warszawa").county).toBe("1465");
  expect(places.find("Warsaw").kind).not.toBe("one");
  const cities = new Set(rows.filter(({ county }) => Number(county.slice(2)) > 60).map(({ countyName }) => countyName));
  expect(cities.size).toBe(66);
  for (const city of cities) expect(namesOf(rows.filter(({ name, countyName }) => name === city && countyName === city))).toHaveLength(1);
});

test("every county lies in the voivodeship that its code begins with", () => {
  const byPrefix = new Map<string, Set<string>>();
  for (const { county, voivodeship } of rows) byPrefix.set(county.slice(0, 2), (byPrefix.get(county.slice(0, 2)) ?? new Set()).add(voivodeship));
  expect(byPrefix.size).toBe(16);
  for (const names of byPrefix.values()) expect(names.size).toBe(1);
  expect([...(byPrefix.get("06") ?? []), ...(byPrefix.get("26") ?? [])]).toEqual(["lubelskie", "świętokrzyskie"]);
});

test("diacritics, case and hyphens do not matter", () => {
  expect(one("lodz").name).toBe("Łódź");
  expect(one("  SKARZYSKO kamienna ").name).toBe("Skarżysko-Kamienna");
  expect(one("ostrowiec swietokrzyski").name).toBe("Ostrowiec Świętokrzyski");
});

test("towns of one name are all offered, and the region typed after a comma tells them apart", () => {
  const answer = places.find("Rudnik");
  expect(answer).toMatchObject({ kind: "several" });
  expect(answer.kind === "several" && namesOf(answer.places)).toEqual(
    expect.arrayContaining(["Rudnik, lubelskie", "Rudnik, śląskie", "Rudnik, małopolskie"]),
  );
  expect(one("Rudnik, woj. lubelskie").county).toBe("0606");
  expect(places.find("Sułów, lubelskie").kind).toBe("several");
  expect(one("Sułów (powiat zamojski)").county).toBe("0620");
});

test("whoever types the diacritics means them", () => {
  const twins = [
    { id: 1, name: "Łączki", county: "0601", countyName: "powiat bialski", voivodeship: "lubelskie", lat: 52, lng: 23 },
    { id: 2, name: "Laczki", county: "0602", countyName: "powiat biłgorajski", voivodeship: "lubelskie", lat: 50.5, lng: 22.7 },
  ];
  expect(buildPlaces(twins).find("Łączki")).toMatchObject({ kind: "one", place: { id: 1 } });
  expect(buildPlaces(twins).find("laczki")).toMatchObject({ kind: "several" });
});

test("a slip of the finger leads to the town that was meant", () => {
  for (const typed of ["Satrachowice", "Starchowice", "Starachowicee", "Starachowive"]) {
    const answer = places.find(typed);
    expect(answer.kind === "similar" && answer.places[0]?.name).toBe("Starachowice");
  }
  expect(places.find("Qwertyuiop")).toEqual({ kind: "none" });
  expect(places.find("   ")).toEqual({ kind: "none" });
});

test("while one types, the town of that very name comes first, then longer ones", () => {
  expect(namesOf(places.suggest("lublin", 2))).toEqual(["Lublin, lubelskie", "Lubliniec, śląskie"]);
  expect(namesOf(places.suggest("skarz", 2))).toEqual(["Skarżysko-Kamienna, świętokrzyskie", "Skarżysko Kościelne, świętokrzyskie"]);
});

test("what is found does not depend on the order of the rows", () => {
  fc.assert(
    fc.property(fc.constantFrom("Rudnik", "starach", "Brzeziny", "lublim", "nowa"), fc.infiniteStream(fc.nat()), (typed, order) => {
      const shuffled = rows.map((row) => ({ row, at: order.next().value })).sort((a, b) => a.at - b.at).map(({ row }) => row);
      expect(buildPlaces(shuffled).find(typed)).toEqual(places.find(typed));
    }),
    examples(5),
  );
});

test("a name and its key fold alike, so that the table's column answers as the search does", () => {
  expect(placeKey("Skarżysko-Kamienna")).toBe("skarzysko kamienna");
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3022);
});

test("a broken gazetteer names the file and the line of each fault", () => {
  const head = "id\tname\tcounty\tcountyName\tvoivodeship\tlat\tlng";
  const good = "7\tLublin\t0663\tLublin\tlubelskie\t51.25\t22.57";
  const broken = [head, good, good, "8\tKielce\t26\tKielce\tświętokrzyskie\t20.63\t50.87", "x\tRadom"].join("\n");
  expect(() => read(broken)).toThrow(BadTable);
  expect(() => read(broken)).toThrow(
    [
      "places.tsv:3: the id 7 stands on line 2 already",
      'places.tsv:4: "26" is no TERYT code of a county',
      "places.tsv:4: 20.63, 50.87 is not in Poland",
      "places.tsv:5: 2 cells where 7 belong (id, name, county, countyName, voivodeship, lat, lng)",
    ].join("\n"),
  );
});

test("Lublin and Starachowice are 107 km apart", () => {
  expect(kilometresBetween(one("Lublin"), one("Starachowice"))).toBe(107.2);
  expect(kilometresBetween(one("Lublin"), one("Lublin"))).toBe(0);
});
