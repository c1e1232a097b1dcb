import { readFileSync } from "node:fs";
import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import { buildMeaning } from "@/lib/capabilities/understanding/meaning";
import { buildUnderstand } from "@/lib/capabilities/understanding/understand";
import { readPlaces } from "@/lib/organisations/places";
import { Faults } from "@/lib/platform/table";
import { shippedClues, shippedTaxonomy } from "./taxonomy";

const shipped = shippedTaxonomy();
const faults = new Faults();
const places = readPlaces({ name: "prisma/data/places.tsv", text: readFileSync("prisma/data/places.tsv", "utf8") }, faults);
faults.settle();

const sources = { rows: shipped.capabilities, labels: shipped.labels, ...shippedClues() };

/** The reading of texts as it is shipped. */
export const understand = buildUnderstand(sources, places);
export const meaningOf = buildMeaning(understand, sources, buildTaxonomy(shipped.capabilities, shipped.relations));
export const isKnown = (slug: string): boolean => shipped.capabilities.some((row) => row.slug === slug);
