import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildUnderstand } from "@/lib/capabilities/understanding/understand";
import { shippedClues, shippedTaxonomy, shippedTowns } from "@/prisma/shipped";
import { PARAGRAPH, TODAY } from "./paragraph";
import { megabytes } from "./timing";

// A process of its own (see understanding.ts): in one that has measured other things before, the difference says what
// those gave back. Everything is loaded and read from its files before the first look.

const { capabilities, labels } = shippedTaxonomy();
const sources = { rows: capabilities, labels, ...shippedClues({ capabilities }) };
const towns = shippedTowns();
const before = resident();
const understand = buildUnderstand(sources, towns);
const { concepts } = understand(PARAGRAPH, "pl", TODAY);
const after = resident();
console.log(JSON.stringify({ rssMb: megabytes(after - before), concepts: concepts.length }));

/** Resident memory without what is only waiting to be collected. */
function resident(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // Twice: what the first round frees may hold what the second one can.
  collect();
  collect();
  return process.memoryUsage.rss();
}
