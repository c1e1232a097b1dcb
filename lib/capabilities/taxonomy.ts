import { grouped } from "@/lib/platform/grouping";
import { asName } from "@/lib/platform/interning";

/** A row of the table `Capability`, its parent given by slug. */
export interface CapabilityRow {
  slug: string;
  kind: CapabilityKind;
  pl: string;
  en: string;
  parentSlug: string | null;
  /** Letters of the specialisations it belongs to, for example "EAM". */
  specialisations: string;
}

export type CapabilityKind = "PROCESS" | "SERVICE" | "PRODUCT" | "MATERIAL" | "CERTIFICATE";

/** A row of `CapabilityLabel`: another word for the entry with that slug. */
export interface CapabilityLabelRow {
  capability: string;
  language: "pl" | "en";
  text: string;
}

/** A row of `CapabilityRelation`, its ends given by slug. */
export interface CapabilityRelationRow {
  from: string;
  to: string;
  kind: "RELATED" | "COVERS";
}

/** How what a firm offers stands to what is needed. */
export type FitRelation =
  /** The very thing. */
  | "exact"
  /** A certificate that includes the needed one: IATF 16949 for ISO 9001. */
  | "covers"
  /** A kind of it: CNC turning for machining. */
  | "narrower"
  /** The wider trade: machining for CNC turning. */
  | "broader"
  /** Another branch of the same trade: milling for turning. */
  | "similar"
  /** Not in the same branch, but done by the same people: a wire harness for harness assembly. */
  | "related";

export interface Fit {
  relation: FitRelation;
  /** Above 0, at most 1. */
  similarity: number;
}

/** The figures of similarity; a change of one is a new version of the score (lib/matching/scoring/weights.ts). */
export const SIMILARITY = {
  /** What a firm offers is a kind of what is needed. */
  narrower: 0.95,
  /** Two entries that a relation ties together. */
  related: 0.7,
  /** Below this two entries have nothing to do with one another. */
  cut: 0.35,
  /** Another branch of the same trade serves by half of what the two have in common: whoever mills does not turn. */
  sibling: 0.5,
  /** And no offer serves by less than this. */
  leastFit: 0.25,
} as const;

/** The taxonomy in memory. Every look-up is constant time or as long as its answer; unknown slugs are like nothing. */
export interface Taxonomy {
  get(slug: string): CapabilityRow | null;
  /** The parent, its parent and so on. */
  ancestorsOf(slug: string): readonly string[];
  /** Everything below an entry, in no promised order. */
  narrowerThan(slug: string): readonly string[];
  isNarrower(slug: string, than: string): boolean;
  /** 0 to 1, the same both ways; 1 for the same entry, 0 below the cut. */
  similarity(a: string, b: string): number;
  /** How far an offer serves a need; null where it does not. Directed: a narrower offer serves better than a wider one. */
  fit(needed: string, offered: string): Fit | null;
  /** What a relation ties to an entry: what it includes (IATF 16949 includes ISO 9001), and what is done by the same people. */
  tiesOf(slug: string): { covers: readonly string[]; related: readonly string[] };
  /** How much a wish for this entry says, at least 1: rare entries say more (inverse document frequency). */
  weight(slug: string): number;
}

/**
 * Builds the taxonomy from its rows. `usage` says how many plants declare each entry; it decides how much an entry
 * tells: an entry that everybody has tells little. Every entry counts once more than it is used, so that an unused
 * one is rare and not infinitely rare, and an empty register already gives sensible similarities.
 */
export function buildTaxonomy(
  rows: readonly CapabilityRow[],
  relations: readonly CapabilityRelationRow[] = [],
  usage: ReadonlyMap<string, number> = new Map(),
): Taxonomy {
  const tree = plant(rows);
  const content = informationContent(tree, usage);
  const similarities = similaritiesOf(tree, content, relations);
  const ties = tiesBetween(relations);
  const { positions, ancestors, entered, left, order } = tree;
  const covering = new Set(relations.flatMap(({ from, to, kind }) => {
    const [one, other] = [positions.get(from), positions.get(to)];
    return kind === "COVERS" && one !== undefined && other !== undefined ? [one * rows.length + other] : [];
  }));

  const isNarrower = (slug: string, than: string): boolean => {
    const below = positions.get(slug);
    const above = positions.get(than);
    return below !== undefined && above !== undefined && below !== above && within(entered, left, below, above);
  };
  const similarity = (a: string, b: string): number => {
    const one = positions.get(a);
    const other = positions.get(b);
    return one === undefined || other === undefined ? 0 : at(similarities.values, one * rows.length + other);
  };

  return {
    get: (slug) => rows[positions.get(slug) ?? -1] ?? null,
    ancestorsOf: (slug) => (ancestors[positions.get(slug) ?? -1] ?? []).map((position) => slugAt(rows, position)),
    narrowerThan(slug) {
      const position = positions.get(slug);
      if (position === undefined) return [];
      return order.slice(at(entered, position) + 1, at(left, position)).map((below) => slugAt(rows, below));
    },
    isNarrower,
    similarity,
    fit(needed, offered) {
      const one = positions.get(needed);
      const other = positions.get(offered);
      if (one === undefined || other === undefined) return null;
      const near = at(similarities.values, one * rows.length + other);
      if (one === other) return near === 1 ? { relation: "exact", similarity: 1 } : null;
      if (covering.has(other * rows.length + one)) return { relation: "covers", similarity: 1 };
      if (within(entered, left, other, one)) return { relation: "narrower", similarity: SIMILARITY.narrower };
      if (near === 0) return null;
      if (within(entered, left, one, other)) return { relation: "broader", similarity: near };
      if (similarities.byRelation.has(one * rows.length + other)) return { relation: "related", similarity: near };
      const half = near * SIMILARITY.sibling;
      return half < SIMILARITY.leastFit ? null : { relation: "similar", similarity: half };
    },
    tiesOf: (slug) => ties.get(slug) ?? { covers: [], related: [] },
    weight: (slug) => 1 + at(content, positions.get(slug) ?? -1),
  };
}

function tiesBetween(relations: readonly CapabilityRelationRow[]): Map<string, { covers: string[]; related: string[] }> {
  const ties = new Map<string, { covers: string[]; related: string[] }>();
  const tie = (slug: string, kind: "covers" | "related", other: string) => {
    const there = ties.get(slug) ?? { covers: [], related: [] };
    there[kind].push(other);
    ties.set(slug, there);
  };
  for (const { from, to, kind } of relations) {
    tie(from, kind === "COVERS" ? "covers" : "related", to);
    if (kind === "RELATED") tie(to, "related", from);
  }
  return ties;
}

/** The rows as a tree over their positions. */
interface Tree {
  rows: readonly CapabilityRow[];
  positions: ReadonlyMap<string, number>;
  /** Positions of the ancestors of each entry, nearest first. */
  ancestors: readonly (readonly number[])[];
  /** A walk from the roots down: an entry's subtree is `order` from `entered` to `left`. */
  order: readonly number[];
  entered: Int32Array;
  left: Int32Array;
}

function plant(rows: readonly CapabilityRow[]): Tree {
  const positions = new Map(rows.map(({ slug }, position) => [asName(slug), position]));
  const parents = rows.map(({ parentSlug }) => (parentSlug === null ? undefined : positions.get(parentSlug)));
  const ancestors = parents.map((_, position) => {
    const path: number[] = [];
    // A circle, which the reader of the files and the editor refuse, ends here instead of never.
    for (let step = parents[position]; step !== undefined && step !== position && !path.includes(step); step = parents[step]) path.push(step);
    return path;
  });
  const children = grouped(parents.flatMap((parent, position) => (parent === undefined ? [] : [[parent, position] as const])));
  const order: number[] = [];
  const entered = new Int32Array(rows.length);
  const left = new Int32Array(rows.length);
  const walk = (position: number): void => {
    entered[position] = order.length;
    order.push(position);
    children.get(position)?.forEach(walk);
    left[position] = order.length;
  };
  parents.forEach((parent, position) => {
    if (parent === undefined) walk(position);
  });
  return { rows, positions, ancestors, order, entered, left };
}

/** −ln of the share of its kind that an entry and everything below it hold. */
function informationContent({ rows, ancestors }: Tree, usage: ReadonlyMap<string, number>): Float64Array {
  const mass = new Float64Array(rows.length);
  const total = new Map<CapabilityKind, number>();
  rows.forEach(({ slug, kind }, position) => {
    const count = 1 + (usage.get(slug) ?? 0);
    total.set(kind, (total.get(kind) ?? 0) + count);
    for (const step of [position, ...(ancestors[position] ?? [])]) mass[step] = at(mass, step) + count;
  });
  // Never below 0: an entry that holds its whole kind gives 0, and rounding must not give less.
  return mass.map((held, position) => Math.max(0, -Math.log(held / (total.get(rows[position]?.kind ?? "PROCESS") ?? held))));
}

interface Similarities {
  /** A square of similarities by position. */
  values: Float64Array;
  /** Places in that square of the pairs that a relation brings closer than the tree does. */
  byRelation: ReadonlySet<number>;
}

/** Lin: twice what two entries have in common, by what they say together; then what relations bring closer. */
function similaritiesOf(tree: Tree, content: Float64Array, relations: readonly CapabilityRelationRow[]): Similarities {
  const { rows, positions, ancestors } = tree;
  const size = rows.length;
  const lin = new Float64Array(size * size);
  const lines = ancestors.map((path, position) => [position, ...path]);
  for (let a = 0; a < size; a++) {
    lin[a * size + a] = 1;
    for (let b = a + 1; b < size; b++) {
      const common = lines[a]?.find((step) => within(tree.entered, tree.left, b, step));
      if (common === undefined) continue;
      const together = at(content, a) + at(content, b);
      const share = together === 0 ? 0 : Math.min(1, (2 * at(content, common)) / together);
      if (share >= SIMILARITY.cut) lin[a * size + b] = lin[b * size + a] = share;
    }
  }
  const values = lin.slice();
  const byRelation = new Set<number>();
  for (const { from, to, kind } of relations) {
    const x = positions.get(from);
    const y = positions.get(to);
    if (kind !== "RELATED" || x === undefined || y === undefined) continue;
    for (let a = 0; a < size; a++) {
      const near = at(lin, a * size + x) * SIMILARITY.related;
      if (near < SIMILARITY.cut) continue;
      for (let b = 0; b < size; b++) {
        const through = near * at(lin, y * size + b);
        if (a === b || through < SIMILARITY.cut || through <= at(values, a * size + b)) continue;
        values[a * size + b] = values[b * size + a] = through;
        byRelation.add(a * size + b).add(b * size + a);
      }
    }
  }
  return { values, byRelation };
}

/** Whether an entry is another one or below it. */
function within(entered: Int32Array, left: Int32Array, below: number, above: number): boolean {
  return at(entered, above) <= at(entered, below) && at(entered, below) < at(left, above);
}

const at = (values: Float64Array | Int32Array, position: number): number => values[position] ?? 0;

const slugAt = (rows: readonly CapabilityRow[], position: number): string => rows[position]?.slug ?? "";
