import process from "node:process";
import { setTimeout } from "node:timers/promises";
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
const before = await resident();
const understand = buildUnderstand(sources, towns);
const { concepts } = understand(PARAGRAPH, "pl", TODAY);
const after = await resident();
console.log(JSON.stringify({ rssMb: megabytes(after - before), concepts: concepts.length }));

/** Resident memory without what is only waiting to be collected. */
async function resident(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // What the first rounds free may hold what the next can, and pages are given back to the system in the background.
  for (let round = 0; round < 4; round++) {
    collect();
    await setTimeout(100);
  }
  return process.memoryUsage.rss();
}
