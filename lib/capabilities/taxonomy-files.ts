import { type Faults, readTable, type Row, type TableFile } from "@/lib/platform/table";
import type { CapabilityKind, CapabilityLabelRow, CapabilityRelationRow, CapabilityRow } from "./taxonomy";
import { squash } from "./tokens";

/** The three files of prisma/data that hold the taxonomy as it is shipped. */
export interface TaxonomyFiles {
  taxonomy: TableFile;
  synonyms: TableFile;
  related: TableFile;
}

export interface TaxonomyRows {
  capabilities: CapabilityRow[];
  labels: CapabilityLabelRow[];
  relations: CapabilityRelationRow[];
}

/**
 * Reads the taxonomy's files and checks what no column type can: parents that exist, are of the same kind, belong to
 * all specialisations of their children and do not go round in a circle; labels that are there; no word claimed by two
 * entries, in whatever spelling; relations between entries that exist. Faults name file and line.
 */
export function readTaxonomy(files: TaxonomyFiles, faults: Faults): TaxonomyRows {
  const entries = readEntries(files.taxonomy, faults);
  checkTree(entries, files.taxonomy, faults);
  return {
    capabilities: [...entries.values()].map(({ capability }) => capability),
    labels: readLabels(entries, files, faults),
    relations: readRelations(entries, files.related, faults),
  };
}

interface Entry {
  capability: CapabilityRow;
  line: number;
}

type Entries = ReadonlyMap<string, Entry>;

const KINDS: Readonly<Record<string, CapabilityKind>> = {
  process: "PROCESS",
  service: "SERVICE",
  product: "PRODUCT",
  material: "MATERIAL",
  certificate: "CERTIFICATE",
};

function readEntries(file: TableFile, faults: Faults): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const row of readTable(file, ["kind", "slug", "parent", "pl", "en", "specialisations"] as const, faults)) {
    const fault = (what: string) => faults.add(file, row.line, what);
    const kind = KINDS[row.kind];
    const earlier = entries.get(row.slug);
    if (!kind) fault(`"${row.kind}" is none of ${Object.keys(KINDS).join(", ")}`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.slug)) fault(`"${row.slug}" is no slug (small letters, digits, single hyphens)`);
    if (earlier) fault(`the slug "${row.slug}" stands on line ${earlier.line} already`);
    if (!row.pl) fault(`"${row.slug}" has no Polish label`);
    if (!row.en) fault(`"${row.slug}" has no English label`);
    if (!/^(?=.)E?A?M?$/.test(row.specialisations)) fault(`"${row.specialisations}" is no set of specialisations (letters of E, A, M in that order)`);
    if (!kind || earlier) continue;
    const { slug, pl, en, specialisations } = row;
    entries.set(slug, { capability: { slug, kind, pl, en, parentSlug: row.parent || null, specialisations }, line: row.line });
  }
  return entries;
}

function checkTree(entries: Entries, file: TableFile, faults: Faults): void {
  const settled = new Set<string>();
  for (const { capability, line } of entries.values()) {
    const { slug, parentSlug } = capability;
    if (parentSlug === null) continue;
    const parent = entries.get(parentSlug)?.capability;
    if (!parent) {
      faults.add(file, line, `the parent "${parentSlug}" of "${slug}" is not in the file`);
      continue;
    }
    if (parent.kind !== capability.kind) faults.add(file, line, `"${slug}" and its parent "${parentSlug}" are of different kinds`);
    const missing = [...capability.specialisations].filter((letter) => !parent.specialisations.includes(letter)).join("");
    if (missing) faults.add(file, line, `"${slug}" belongs to ${missing}, and its parent "${parentSlug}" does not`);
    const circle = circleFrom(slug, entries, settled);
    if (circle) faults.add(file, line, `a circle of parents: ${circle.join(" → ")}`);
  }
}

/** The circle that the parents of an entry run into, or null. What was walked once is not walked again. */
function circleFrom(slug: string, entries: Entries, settled: Set<string>): string[] | null {
  const path: string[] = [];
  let step: string | null = slug;
  while (step !== null && !settled.has(step)) {
    const met = path.indexOf(step);
    if (met >= 0) {
      path.forEach((walked) => settled.add(walked));
      return [...path.slice(met), step];
    }
    path.push(step);
    step = entries.get(step)?.capability.parentSlug ?? null;
  }
  path.forEach((walked) => settled.add(walked));
  return null;
}

function readLabels(entries: Entries, files: TaxonomyFiles, faults: Faults): CapabilityLabelRow[] {
  const claims = new Map<string, { slug: string; where: string }>();
  for (const { capability, line } of entries.values()) {
    // An entry may be called the same in both languages.
    for (const label of new Set([capability.pl, capability.en])) {
      const key = squash(label);
      const claim = claims.get(key);
      if (claim && claim.slug !== capability.slug) faults.add(files.taxonomy, line, `"${label}" belongs to "${claim.slug}" already (${claim.where})`);
      else claims.set(key, { slug: capability.slug, where: `${files.taxonomy.name}:${line}` });
    }
  }
  const labels: CapabilityLabelRow[] = [];
  for (const { slug, language, form, line } of readTable(files.synonyms, ["slug", "language", "form", "note"] as const, faults)) {
    const fault = (what: string) => faults.add(files.synonyms, line, what);
    const key = squash(form);
    const claim = claims.get(key);
    if (!entries.has(slug)) fault(`"${slug}" is not in ${files.taxonomy.name}`);
    else if (language !== "pl" && language !== "en") fault(`"${language}" is neither pl nor en`);
    else if (key === "") fault(`"${form}" has neither letters nor digits`);
    else if (claim) fault(claim.slug === slug ? `"${form}" is there already (${claim.where})` : `"${form}" belongs to "${claim.slug}" already (${claim.where})`);
    else {
      claims.set(key, { slug, where: `${files.synonyms.name}:${line}` });
      labels.push({ capability: slug, language, text: form });
    }
  }
  return labels;
}

function readRelations(entries: Entries, file: TableFile, faults: Faults): CapabilityRelationRow[] {
  const lines = new Map<string, number>();
  const relations: CapabilityRelationRow[] = [];
  for (const row of readTable(file, ["from", "relation", "to"] as const, faults)) {
    const kind = row.relation === "related" ? "RELATED" : row.relation === "covers" ? "COVERS" : null;
    const pair = [row.from, row.to].sort().join(" ");
    const what = faultOfRelation(row, kind, entries, lines.get(pair));
    if (what) faults.add(file, row.line, what);
    else if (kind) {
      lines.set(pair, row.line);
      relations.push({ from: row.from, to: row.to, kind });
    }
  }
  return relations;
}

type RelationLine = Row<"from" | "relation" | "to">;

function faultOfRelation(row: RelationLine, kind: CapabilityRelationRow["kind"] | null, entries: Entries, earlier: number | undefined): string | null {
  const from = entries.get(row.from)?.capability;
  const to = entries.get(row.to)?.capability;
  if (!kind) return `"${row.relation}" is neither related nor covers`;
  if (!from || !to) return `"${from ? row.to : row.from}" is not in the taxonomy`;
  if (from === to) return `"${row.from}" has nothing to do with itself`;
  if (earlier) return `the pair stands on line ${earlier} already`;
  if (kind === "COVERS" && from.kind !== to.kind) return `"${row.from}" cannot cover "${row.to}": they are of different kinds`;
  return null;
}
