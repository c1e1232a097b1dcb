import { readFileSync } from "node:fs";
import { buildTaxonomy, type Taxonomy } from "@/lib/capabilities/taxonomy";
import { readTaxonomy, type TaxonomyRows } from "@/lib/capabilities/taxonomy-files";
import { type Request, requestsIn } from "@/lib/capabilities/understanding/requests";
import { claimsIn } from "@/lib/capabilities/understanding/claims";
import { buildUnderstand, type Understand } from "@/lib/capabilities/understanding/understand";
import { ColumnIndex } from "@/lib/matching/columns/column-index";
import { textKeys } from "@/lib/capabilities/text-keys";
import { asFirm, asNeed } from "@/lib/matching/facts";
import type { MatchFirm, MatchNeed } from "@/lib/matching/scoring/sides";
import { columnsOfCapacity } from "@/lib/needs/rules";
import { buildPlaces, type Places } from "@/lib/organisations/places";
import { BadTable, Faults } from "@/lib/platform/table";
import { shippedClues, shippedTaxonomy, shippedTowns } from "@/prisma/shipped";
import { BadFile, type FirmLine, firmLine, type NeedLine, needLine, readLines } from "./lines";
import { TODAY } from "./world";

/** How many of each group are ranked; a list that anybody reads is shorter. */
const MOST = { fits: 100, weak: 100, nearMisses: 100 };

/** The taxonomy that is shipped, or one of a file in its form. A file without a column of parents is a taxonomy without a tree. */
export function taxonomyRows(name: string): TaxonomyRows {
  if (name === "builtin") return shippedTaxonomy();
  const faults = new Faults();
  const empty = (columns: string) => ({ name: "none", text: `${columns}\n` });
  try {
    const rows = readTaxonomy({ taxonomy: { name, text: withParents(readFileSync(name, "utf8")) }, synonyms: empty("slug\tlanguage\tform\tnote"), related: empty("from\trelation\tto") }, faults);
    faults.settle();
    return rows;
  } catch (error) {
    if (error instanceof BadTable) throw new BadFile(error.faults[0] ?? `${name}: not usable`);
    throw new BadFile(`${name}: ${(error as Error).message}`);
  }
}

function withParents(text: string): string {
  const lines = text.split(/\r?\n/);
  const head = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  if (lines[head]?.split("\t").includes("parent")) return text;
  return lines
    .map((line, place) => {
      if (line === "" || line.startsWith("#")) return line;
      const [kind = "", slug = "", ...rest] = line.split("\t");
      return [kind, slug, place === head ? "parent" : "", ...rest].join("\t");
    })
    .join("\n");
}

/** Ranks the firms of one file for the needs of another, by the very index that the product asks. */
export function matchTask(taxonomyName: string, firmsFile: string, needsFile: string): { queries: string[]; rank: (id: string) => string[] } {
  const rows = taxonomyRows(taxonomyName);
  const taxonomy = buildTaxonomy(rows.capabilities, rows.relations);
  const places = buildPlaces(shippedTowns());
  const unknown = (slugs: readonly string[]) => {
    const slug = slugs.find((each) => taxonomy.get(each) === null);
    return slug === undefined ? null : `the taxonomy knows no "${slug}"`;
  };
  const firms = readLines(firmsFile, firmLine, ({ capabilities, materials, certificates }) => unknown([...capabilities, ...materials, ...certificates.map(({ slug }) => slug)]));
  const needs = readLines(needsFile, needLine, ({ must, nice, materials, certificates }) => unknown([...must, ...nice, ...materials, ...certificates]));
  const understand = readingBy(taxonomyName, rows);
  const index = new ColumnIndex(taxonomy);
  for (const firm of firms) index.upsertFirm(firmOf(firm, taxonomy, places, understand));
  index.trim();
  const byId = new Map(needs.map((need) => [need.id, needOf(need, rows, (request) => requestsIn(request, { understand, taxonomy }))]));
  return {
    queries: needs.map(({ id }) => id),
    rank: (id) => {
      const need = byId.get(id);
      if (!need) return [];
      const { fits, weak, nearMisses } = index.suppliersFor(need, MOST);
      // In the order of the page, and behind it whoever comes closest: a run has a place for everybody, a page has not.
      return [...new Set([...fits, ...weak, ...nearMisses, ...index.nearestTo(need, MOST.fits)].map(({ organisationId }) => organisationId))].slice(0, MOST.fits);
    },
  };
}

/** How descriptions are read: hints and grades speak of the entries that are shipped, and of no others. */
function readingBy(taxonomyName: string, { capabilities, labels }: TaxonomyRows): Understand {
  const clues = shippedClues(shippedTaxonomy());
  const own = taxonomyName === "builtin" ? clues : { ...clues, hints: [], grades: [] };
  return buildUnderstand({ rows: capabilities, labels, ...own }, shippedTowns());
}

/** The files do not say in which language a description is. */
const languageOf = (text: string): "pl" | "en" => (/[ąćęłńóśźż]/i.test(text) ? "pl" : "en");

function firmOf(line: FirmLine, taxonomy: Taxonomy, places: Places, understand: Understand): MatchFirm {
  const { id, description = "", employees } = line;
  const point = pointOf(line, places);
  const firm = asFirm(
    {
      id, kind: "FIRM", has: new Set(description ? ["descriptionPl"] : []), words: textKeys.keysOf(description), maxDistanceKm: null, orderValueMin: null, orderValueMax: null, letters: "", excludes: [],
      claims: claimsIn(description, languageOf(description), understand).map(({ slug }) => slug),
      sizeClass: employees === undefined || employees < 10 ? "MICRO" : employees < 50 ? "SMALL" : employees < 250 ? "MEDIUM" : "LARGE",
      plants: [{
        id: `${id} plant`, employees: employees !== undefined, place: point ?? { lat: 0, lng: 0 },
        offers: [...line.capabilities, ...line.materials].map((slug) => ({ slug, level: "CORE" as const, source: "declared" as const })),
        certificates: line.certificates.map(({ slug, validUntil }) => ({ slug, validFrom: null, validUntil: validUntil ?? "9998-12-31" })),
        capacity: [],
      }],
    },
    taxonomy,
    TODAY,
  );
  // The file says nothing of how whole a profile is, so it speaks neither for nor against anybody.
  return { ...firm, completeness: 1, plants: firm.plants.map((plant) => ({ ...plant, place: point })) };
}

function pointOf({ lat, lng, town }: FirmLine, places: Places) {
  if (lat !== undefined && lng !== undefined) return { lat, lng };
  const answer = town ? places.find(town) : null;
  if (answer?.kind === "one") return { lat: answer.place.lat, lng: answer.place.lng };
  const [first] = answer?.kind === "several" ? answer.places : [];
  return first ? { lat: first.lat, lng: first.lng } : null;
}

function needOf({ id, title, description, must, nice, materials, certificates, lat, lng, radiusKm, deliverOn }: NeedLine, { capabilities }: TaxonomyRows, read: (request: Request) => string[]): MatchNeed {
  const letters = new Map(capabilities.map(({ slug, specialisations }) => [slug, specialisations]));
  const asks = (slugs: readonly string[], wish: "MUST" | "NICE") => slugs.map((slug) => ({ wish, capability: { slug, specialisations: letters.get(slug) ?? "" } }));
  const required = new Set([...must, ...certificates]);
  const readings = read({ title, description: description ?? null, ticked: [...required, ...nice, ...materials] }).map((slug) => ({ capability: { slug } }));
  return asNeed(
    {
      readings,
      id, organisationId: "", title, description: description ?? "", deliverOn: deliverOn ? new Date(`${deliverOn}T00:00:00Z`) : null, orderValue: null, sizes: [], exclusions: [], ...columnsOfCapacity(null), radiusKm: radiusKm ?? null,
      place: lat !== undefined && lng !== undefined ? { lat, lng } : null,
      wishes: [...asks([...required], "MUST"), ...asks([...new Set([...nice, ...materials])].filter((slug) => !required.has(slug)), "NICE")],
    },
    TODAY,
  );
}
