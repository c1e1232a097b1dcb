import { buildTaxonomy } from "@/lib/capabilities/taxonomy";
import { buildMeaning } from "@/lib/capabilities/understanding/meaning";
import { buildUnderstand } from "@/lib/capabilities/understanding/understand";
import { shippedClues, shippedTaxonomy, shippedTowns } from "@/prisma/shipped";

const shipped = shippedTaxonomy();

const sources = { rows: shipped.capabilities, labels: shipped.labels, ...shippedClues(shipped) };

/** The reading of texts as it is shipped. */
export const understand = buildUnderstand(sources, shippedTowns());
export const meaningOf = buildMeaning(understand, sources, buildTaxonomy(shipped.capabilities, shipped.relations));
export const isKnown = (slug: string): boolean => shipped.capabilities.some((row) => row.slug === slug);
