import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTaxonomy, type CapabilityRelationRow, type CapabilityRow, SIMILARITY } from "@/lib/capabilities/taxonomy";
import { shippedTaxonomy } from "@/prisma/shipped";

const shipped = shippedTaxonomy();
const taxonomy = buildTaxonomy(shipped.capabilities, shipped.relations);
const slugs = shipped.capabilities.map(({ slug }) => slug);
const slug = fc.constantFrom(...slugs);

/** Any forest of a few entries of two kinds, with relations and usage. */
const world = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    rows: fc.tuple(...Array.from({ length: size }, (_, index) => fc.option(fc.nat(Math.max(0, index - 1)), { nil: null }))).map((parents) =>
      parents.map((parent, index): CapabilityRow => {
        const parentSlug = parent === null || index === 0 ? null : `e${parent}`;
        return { slug: `e${index}`, kind: "PROCESS", pl: `e${index}`, en: `e${index}`, parentSlug, specialisations: "E" };
      }),
    ),
    relations: fc.array(
      fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1), kind: fc.constantFrom("RELATED" as const, "COVERS" as const) }).map(
        ({ from, to, kind }): CapabilityRelationRow => ({ from: `e${from}`, to: `e${to}`, kind }),
      ),
      { maxLength: 4 },
    ),
    usage: fc.array(fc.nat(1000), { minLength: size, maxLength: size }).map((counts) => new Map(counts.map((count, index) => [`e${index}`, count]))),
  }),
);

test("similarity is the same both ways, within 0 and 1, 1 for the same entry, and nothing between the cut and 0", () => {
  fc.assert(
    fc.property(world, ({ rows, relations, usage }) => {
      const any = buildTaxonomy(rows, relations, usage);
      for (const a of rows) {
        expect(any.similarity(a.slug, a.slug)).toBe(1);
        for (const b of rows) {
          const similarity = any.similarity(a.slug, b.slug);
          expect(similarity).toBe(any.similarity(b.slug, a.slug));
          expect(similarity === 0 || (similarity >= SIMILARITY.cut && similarity <= 1)).toBe(true);
        }
      }
    }),
  );
});

test("the fit of an offer is within its bounds, and serves whenever the two have much in common", () => {
  fc.assert(
    fc.property(world, ({ rows, relations, usage }) => {
      const any = buildTaxonomy(rows, relations, usage);
      for (const needed of rows) {
        for (const offered of rows) {
          const fit = any.fit(needed.slug, offered.slug);
          const similarity = any.similarity(needed.slug, offered.slug);
          if (fit) expect(fit.similarity >= SIMILARITY.leastFit && fit.similarity <= 1).toBe(true);
          if (similarity * SIMILARITY.sibling >= SIMILARITY.leastFit) expect(fit).not.toBeNull();
          if (fit?.relation === "similar") expect(fit.similarity).toBe(similarity * SIMILARITY.sibling);
        }
        expect(any.fit(needed.slug, needed.slug)).toEqual({ relation: "exact", similarity: 1 });
      }
    }),
  );
});

test("nothing depends on the order of the rows", () => {
  fc.assert(
    fc.property(world, ({ rows, relations, usage }) => {
      const one = buildTaxonomy(rows, relations, usage);
      const other = buildTaxonomy([...rows].reverse(), [...relations].reverse(), usage);
      for (const a of rows) {
        expect(other.ancestorsOf(a.slug)).toEqual(one.ancestorsOf(a.slug));
        for (const b of rows) {
          expect(other.isNarrower(a.slug, b.slug)).toBe(one.isNarrower(a.slug, b.slug));
          expect(other.similarity(a.slug, b.slug)).toBe(one.similarity(a.slug, b.slug));
          expect(other.fit(a.slug, b.slug)).toEqual(one.fit(a.slug, b.slug));
        }
      }
    }),
  );
});

test("an entry is narrower than each of its ancestors, and those than nothing below them", () => {
  fc.assert(
    fc.property(slug, slug, (a, b) => {
      expect(taxonomy.isNarrower(a, b)).toBe(taxonomy.ancestorsOf(a).includes(b));
      expect(taxonomy.narrowerThan(b).includes(a)).toBe(taxonomy.isNarrower(a, b));
    }),
  );
  expect(taxonomy.ancestorsOf("cnc-turning")).toEqual(["turning", "machining", "metalworking"]);
  expect(taxonomy.narrowerThan("turning").toSorted()).toEqual(["cnc-turning", "knurling", "swiss-turning", "vertical-turning"]);
});

test("a narrower offer serves almost as well as the thing itself; the wider trade less; another branch less still", () => {
  expect(taxonomy.fit("machining", "cnc-turning")).toEqual({ relation: "narrower", similarity: 0.95 });
  const wider = taxonomy.fit("cnc-turning", "turning");
  const branch = taxonomy.fit("cnc-turning", "swiss-turning");
  expect(wider?.relation).toBe("broader");
  expect(branch?.relation).toBe("similar");
  expect(wider?.similarity).toBeLessThan(0.95);
  expect(branch?.similarity).toBeLessThan(wider?.similarity ?? 0);
  // Whoever mills does not turn: another trade of the same works is not half an answer.
  expect(taxonomy.fit("cnc-turning", "cnc-milling")).toBeNull();
  expect(taxonomy.fit("cnc-turning", "press-brake-bending")).toBeNull();
});

test("IATF 16949 covers ISO 9001 and not the other way round", () => {
  expect(taxonomy.fit("iso-9001", "iatf-16949")).toEqual({ relation: "covers", similarity: 1 });
  expect(taxonomy.fit("iatf-16949", "iso-9001")).toBeNull();
});

test("a maker of wire harnesses serves a need for harness assembly, through the relation between the two", () => {
  expect(taxonomy.fit("harness-assembly", "wire-harnesses")).toEqual({ relation: "related", similarity: SIMILARITY.related });
  expect(taxonomy.fit("harness-assembly", "hv-harness")?.relation).toBe("related");
  expect(taxonomy.similarity("harness-assembly", "pantographs")).toBe(0);
});

test("an entry that everybody declares says less, and so do those that have it in common", () => {
  const crowded = buildTaxonomy(shipped.capabilities, shipped.relations, new Map([["cnc-turning", 500]]));
  expect(crowded.weight("cnc-turning")).toBeLessThan(taxonomy.weight("cnc-turning"));
  expect(crowded.weight("tube-bending")).toBeGreaterThan(taxonomy.weight("tube-bending"));
  expect(crowded.similarity("cnc-milling", "grinding")).toBeLessThan(taxonomy.similarity("cnc-milling", "grinding"));
});

test("weights are at least 1, so that no wish is without weight", () => {
  const alone = buildTaxonomy([{ slug: "x", kind: "PROCESS", pl: "x", en: "x", parentSlug: null, specialisations: "E" }]);
  expect(alone.weight("x")).toBe(1);
  expect(alone.weight("unknown")).toBe(1);
  for (const each of slugs) expect(taxonomy.weight(each)).toBeGreaterThanOrEqual(1);
});

test("an unknown slug is like nothing", () => {
  expect(taxonomy.get("unknown")).toBeNull();
  expect(taxonomy.ancestorsOf("unknown")).toEqual([]);
  expect(taxonomy.narrowerThan("unknown")).toEqual([]);
  expect(taxonomy.similarity("unknown", "unknown")).toBe(0);
  expect(taxonomy.fit("unknown", "unknown")).toBeNull();
  expect(taxonomy.fit("cnc-turning", "unknown")).toBeNull();
});

test("rows that go round in a circle end instead of hanging", () => {
  const row = (name: string, parentSlug: string): CapabilityRow => ({ slug: name, kind: "PROCESS", pl: name, en: name, parentSlug, specialisations: "E" });
  const circle = buildTaxonomy([row("a", "b"), row("b", "a")]);
  expect(circle.similarity("a", "a")).toBe(1);
});
