import { beforeAll, describe, expect, test } from "vitest";
import { countSuppliersFor, findOwnFit, listSuppliersFor } from "@/lib/matching/queries";
import { changeNeed } from "@/lib/needs/commands";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { colleague, content, firm, need, spring } from "../support/market";

let buyer: Seated;
let person: Seated;
let mill: Awaited<ReturnType<typeof firm>>;

beforeAll(async () => {
  buyer = await colleague((await firm("Kupująca")).id);
  mill = await firm("Frezująca", { can: { "sheet-laser-cutting": "CORE" } });
  person = await colleague(mill.id);
});

/** How the firm stands to a need, as the buyer reads it. */
async function asTheBuyerReads(needId: string) {
  const { fits } = await listSuppliersFor(buyer, needId, spring);
  const found = fits.find(({ organisation }) => organisation.id === mill.id);
  if (!found) throw new Error("the firm is not among those that fit");
  return found.explanation;
}

describe("the sizes of supplier that are welcome", () => {
  test("count beside the others, are named with the reasons on both sides, and stay in the history", async () => {
    const { id, revision } = await need(buyer, { sizes: ["SMALL", "MEDIUM"] });
    const size = { key: "size", value: 1, evidence: [{ kind: "size", wanted: ["SMALL", "MEDIUM"], sizeClass: "SMALL" }] };
    expect((await asTheBuyerReads(id)).parts).toContainEqual(expect.objectContaining(size));
    const own = await findOwnFit(person, id, spring);
    expect(own?.explanation.parts).toContainEqual(expect.objectContaining(size));

    await changeNeed(buyer, { ...content({ sizes: ["LARGE"] }), needId: id, revision }, spring);
    const { parts, missing } = await asTheBuyerReads(id);
    expect(parts).toContainEqual(expect.objectContaining({ key: "size", value: 0, evidence: [] }));
    expect(missing).toContainEqual({ kind: "sizeDiffers", sizeClass: "SMALL", wanted: ["LARGE"], blocks: false, remedy: null });
    const [before] = await db.needRevision.findMany({ where: { needId: id } });
    expect(before?.content).toMatchObject({ sizes: ["SMALL", "MEDIUM"] });
    await changeNeed(buyer, { ...content(), needId: id, revision: revision + 1 }, spring);
    expect((await asTheBuyerReads(id)).parts.map(({ key }) => key)).not.toContain("size");
  });

  test("move a firm across the line between fitting and weak while the need is being written", async () => {
    // One thing that it does and three that it does not: what it is worth otherwise lies near the line.
    const asked = content({ nice: ["fea", "hardening", "die-casting"], place: null, radiusKm: null, title: "Zapytanie", description: "" });
    const fitting = async (sizes: typeof asked.sizes) => (await countSuppliersFor(buyer, { ...asked, sizes }, spring)).fits;
    expect([await fitting([]), await fitting(["SMALL"]), await fitting(["LARGE"])]).toEqual([1, 1, 0]);
  });
});
