import { beforeAll, describe, expect, test } from "vitest";
import { describeOrganisation } from "@/lib/capabilities/describing";
import { findOwnFit, listSuppliersFor } from "@/lib/matching/queries";
import { changeNeed } from "@/lib/needs/commands";
import { detailsSchema } from "@/lib/organisations/schema";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { colleague, content, firm, need, spring } from "../support/market";

let buyer: Seated;
let person: Seated;
let mill: Awaited<ReturnType<typeof firm>>;

beforeAll(async () => {
  buyer = await colleague((await firm("Kupująca")).id);
  mill = await firm("Wybredna", { can: { "sheet-laser-cutting": "CORE" } });
  person = await colleague(mill.id);
});

/** Saves the firm's details as its form would. */
async function looksFor(preferences: { orderValueMin?: string; orderValueMax?: string }) {
  const { revision, name } = await db.organisation.findUniqueOrThrow({ where: { id: mill.id } });
  const form = { revision: String(revision), name, kind: "FIRM", legalForm: "LIMITED_LIABILITY_COMPANY", sizeClass: "SMALL", pkd2025: "", pkd2007: "", ...preferences };
  await describeOrganisation(person, detailsSchema.parse(form), spring);
}

/** What the buyer reads of the firm's side of the match. */
async function inReturn(needId: string) {
  const { fits } = await listSuppliersFor(buyer, needId, spring);
  return fits.find(({ organisation }) => organisation.id === mill.id)?.explanation.inReturn;
}

describe("the orders that a firm looks for", () => {
  test("are heard by the market at once, from both sides, and say why", async () => {
    const { id, revision } = await need(buyer, { orderValue: 5_000 });
    expect(await inReturn(id)).toBeNull();
    await looksFor({ orderValueMin: "10 000", orderValueMax: "50000" });
    const half = [{ key: "orderValue", value: 0.5, evidence: [{ kind: "orderValue", value: 5_000, min: 10_000, max: 50_000 }] }];
    expect((await inReturn(id))?.parts).toMatchObject(half);
    expect(await findOwnFit(person, id, spring)).toMatchObject({ kind: "fit", explanation: { inReturn: { parts: half } } });

    await changeNeed(buyer, { ...content(), needId: id, revision, orderValue: 20_000 }, spring);
    expect((await inReturn(id))?.parts).toMatchObject([{ value: 1, evidence: [{ value: 20_000 }] }]);
    await changeNeed(buyer, { ...content(), needId: id, revision: revision + 1, orderValue: null }, spring);
    expect(await inReturn(id)).toBeNull();
    const said = await db.needRevision.findMany({ where: { needId: id }, orderBy: { revision: "asc" } });
    expect(said.map((one) => (one.content as { orderValue: number | null }).orderValue)).toEqual([5_000, 20_000]);
  });

  test("keep an order away that is far too small, and say so", async () => {
    const { id } = await need(buyer, { orderValue: 2_000 });
    await looksFor({ orderValueMin: "10000" });
    const { fits, nearMisses } = await listSuppliersFor(buyer, id, spring);
    expect(fits.map(({ organisation }) => organisation.id)).not.toContain(mill.id);
    const near = nearMisses.find(({ organisation }) => organisation.id === mill.id);
    expect(near?.explanation.missing).toContainEqual(expect.objectContaining({ kind: "outsidePreferences", blocks: true }));
    await looksFor({});
    expect((await listSuppliersFor(buyer, id, spring)).fits.map(({ organisation }) => organisation.id)).toContain(mill.id);
  });

  test("have a smallest that is not above the largest", () => {
    const form = { revision: "1", name: "Firma", kind: "FIRM", legalForm: "LIMITED_LIABILITY_COMPANY", sizeClass: "SMALL", pkd2025: "", pkd2007: "" };
    const problems = (min: string, max: string) => detailsSchema.safeParse({ ...form, orderValueMin: min, orderValueMax: max }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
    expect(problems("5000", "4999")).toEqual(["orderValueMax: boundsReversed"]);
    expect(problems("-1", "")).toEqual(["orderValueMin: tooSmall"]);
    for (const [min, max] of [["5000", "5000"], ["5000", ""], ["", "10"]] as const) expect(problems(min, max)).toEqual([]);
  });
});
