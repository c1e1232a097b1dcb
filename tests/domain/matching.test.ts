import { beforeAll, describe, expect, test } from "vitest";
import { changeNeed } from "@/lib/needs/commands";
import { matchNeed, matchOrganisation } from "@/lib/matching/commands";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { findOwnFit, listNeedsFor, listSuppliersFor } from "@/lib/matching/queries";
import { visitor, type Actor, type Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { colleague, content, firm, need, official, spring, touched } from "../support/market";

let buyer: Seated;
let laser: Awaited<ReturnType<typeof firm>>;
let lasersPerson: Seated;
let uncertified: Awaited<ReturnType<typeof firm>>;
let applicant: Awaited<ReturnType<typeof firm>>;
let coordinator: Actor;

const asks = { must: ["sheet-laser-cutting", "press-brake-bending", "iso-9001"], nice: ["powder-coating"], place: "Lublin", radiusKm: 200, deliverOn: new Date("2027-06-15T00:00:00Z") };

beforeAll(async () => {
  const owner = await firm("Zamawiająca", { can: { "sheet-laser-cutting": "CORE", "press-brake-bending": "CORE" }, holds: { "iso-9001": "2029-01-01" } });
  buyer = await colleague(owner.id);
  laser = await firm("Laser Starachowice", { standing: "SUPPLIER", town: "Starachowice", can: { "sheet-laser-cutting": "CORE", "press-brake-bending": "CORE" }, holds: { "iso-9001": "2028-03-01" } });
  lasersPerson = await colleague(laser.id);
  uncertified = await firm("Blachy bez papierów", { town: "Radom", can: { "sheet-laser-cutting": "CORE", "press-brake-bending": "SUPPLEMENTARY" }, holds: { "iso-9001": "2027-05-01" } });
  applicant = await firm("Wnioskująca", { standing: "NONE", town: "Lublin", can: { "sheet-laser-cutting": "CORE", "press-brake-bending": "CORE" }, holds: { "iso-9001": "2028-03-01" } });
  coordinator = await official("CLUSTER_COORDINATOR");
});

const told = (needId: string) =>
  db.event.findMany({ where: { type: "match.found", subjectId: needId } }).then((events) => events.map(({ detail }) => (detail as { organisationId: string }).organisationId));

describe("the suppliers for a need", () => {
  test("are those who can, with reasons that add up, and apart those who nearly can, with what is missing", async () => {
    const { id } = await need(buyer, asks);
    const { fits, nearMisses } = await listSuppliersFor(buyer, id, spring);
    expect(fits.map(({ organisation }) => organisation.name)).toEqual(["Laser Starachowice"]);
    const [best] = fits;
    const sum = best?.explanation.parts.reduce((total, { contribution }) => total + contribution, 0) ?? 0;
    expect(best?.explanation.score).toBeCloseTo(sum, 4);
    expect(nearMisses.map(({ organisation }) => organisation.name)).toContain("Blachy bez papierów");
    const near = nearMisses.find(({ organisation }) => organisation.id === uncertified.id);
    expect(near?.explanation.missing).toContainEqual(expect.objectContaining({ kind: "certificateExpires", validUntil: "2027-05-01", neededOn: "2027-06-15", blocks: true }));
  });

  test("never include its own organisation, nor one that does not take part", async () => {
    const { id } = await need(buyer, asks);
    const everybody = Object.values(await listSuppliersFor(buyer, id, spring)).flat().map(({ organisation }) => organisation.id);
    expect(everybody).not.toContain(buyer.seat.organisationId);
    expect(everybody).not.toContain(applicant.id);
  });

  test("are shown to the need's owner and the coordinator, and to nobody else", async () => {
    const { id } = await need(buyer, asks);
    expect((await listSuppliersFor(coordinator, id, spring)).fits).toHaveLength(1);
    await expect(listSuppliersFor(lasersPerson, id, spring)).rejects.toMatchObject({ code: "gate.notFound" });
    await expect(listSuppliersFor(visitor, id, spring)).rejects.toMatchObject({ code: "gate.notFound" });
  });

  test("of a need that nothing fits are at least the nearest firms", async () => {
    const { id } = await need(buyer, { ...asks, deliverOn: new Date("2031-01-01T00:00:00Z") });
    const { fits, nearMisses } = await listSuppliersFor(buyer, id, spring);
    expect(fits).toEqual([]);
    expect(nearMisses.length).toBeGreaterThan(0);
  });
});

test("a firm reads the same reasons from its own side", async () => {
  const { id } = await need(buyer, asks);
  const seen = (await listSuppliersFor(buyer, id, spring)).fits.find(({ organisation }) => organisation.id === laser.id)?.explanation;
  const own = (await listNeedsFor(lasersPerson, spring)).fits.find((fit) => fit.need.id === id)?.explanation;
  expect(own).toEqual(seen);
  expect(await findOwnFit(lasersPerson, id, spring)).toMatchObject({ kind: "fit", explanation: seen });
});

test("a firm is not offered needs that it may not see", async () => {
  const { id } = await need(buyer, { ...asks, audience: "CHOSEN", chosen: [uncertified.id] });
  expect((await listNeedsFor(lasersPerson, spring)).fits.map((fit) => fit.need.id)).not.toContain(id);
  expect(await findOwnFit(lasersPerson, id, spring)).toBeNull();
});

describe("a firm that fits is told", () => {
  test("once, however often and from however many workers the need is matched", async () => {
    const { id } = await need(buyer, asks);
    await Promise.all([matchNeed(id, spring), matchNeed(id, spring), matchOrganisation(laser.id, spring)]);
    await matchNeed(id, new Date("2027-04-13T09:00:00Z"));
    expect(await told(id)).toEqual([laser.id]);
    const match = await db.match.findUniqueOrThrow({ where: { needId_organisationId: { needId: id, organisationId: laser.id } } });
    expect(match).toMatchObject({ version: WEIGHTS.version });
    expect(match.explanation).toMatchObject({ score: match.score, band: match.band });
  });

  test("not of its own need, and not while it only nearly fits", async () => {
    const { id } = await need(buyer, asks);
    await matchNeed(id, spring);
    await matchOrganisation(buyer.seat.organisationId, spring);
    expect(await told(id)).not.toContain(buyer.seat.organisationId);
    expect(await told(id)).not.toContain(uncertified.id);
  });

  test("only of a need that it may see; and then once it may", async () => {
    const { id } = await need(buyer, { ...asks, audience: "CHOSEN", chosen: [uncertified.id] });
    await matchNeed(id, spring);
    expect(await told(id)).toEqual([]);
    await changeNeed(buyer, { needId: id, revision: 1, ...content({ ...asks, audience: "MEMBERS" }) }, spring);
    await matchNeed(id, spring);
    expect(await told(id)).toEqual([laser.id]);
  });

  test("not a second time after it stopped fitting and fits again", async () => {
    const { id } = await need(buyer, asks);
    await matchNeed(id, spring);
    await changeNeed(buyer, { needId: id, revision: 1, ...content({ ...asks, radiusKm: 20 }) }, spring);
    await matchNeed(id, spring);
    expect(await db.match.findFirst({ where: { needId: id, organisationId: laser.id } })).toMatchObject({ band: "WEAK" });
    await changeNeed(buyer, { needId: id, revision: 2, ...content(asks) }, spring);
    await matchNeed(id, spring);
    expect(await told(id)).toEqual([laser.id]);
  });

  test("not of a draft, nor of a need whose deadline has passed", async () => {
    const { id } = await need(buyer, asks);
    await matchNeed(id, new Date("2027-05-13T09:00:00Z"));
    expect(await told(id)).toEqual([]);
  });

  test("when it declares what it lacked", async () => {
    const { id } = await need(buyer, asks);
    const newcomer = await firm("Nowa", { town: "Lublin", can: { "sheet-laser-cutting": "CORE" }, holds: { "iso-9001": "2029-01-01" } });
    await matchOrganisation(newcomer.id, spring);
    expect(await told(id)).toEqual([]);
    const { id: capabilityId } = await db.capability.findUniqueOrThrow({ where: { slug: "press-brake-bending" } });
    await db.plantCapability.create({ data: { plantId: newcomer.plant.id, capabilityId, level: "CORE", declaredAt: spring } });
    await touched(newcomer.id);
    await matchOrganisation(newcomer.id, spring);
    await matchOrganisation(newcomer.id, spring);
    expect(await told(id)).toEqual([newcomer.id]);
    await db.membership.delete({ where: { organisationId: newcomer.id } });
    await touched(newcomer.id);
  });
});
