import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listEventsOf } from "@/lib/audit/queries";
import { listReceived } from "@/lib/cooperation/queries";
import { expressInterest } from "@/lib/cooperation/commands";
import { matchNeed, matchOrganisation } from "@/lib/matching/commands";
import { giveFeedback } from "@/lib/matching/feedback";
import { market } from "@/lib/matching/market";
import { countFits, countSuppliersFor, findOwnFit, findSupplierFor, listNeedsFor, listSuppliersFor } from "@/lib/matching/queries";
import { closeNeed, draftNeed } from "@/lib/needs/commands";
import { excludeFromNeed, liftFromNeed, listExclusionsOf } from "@/lib/needs/exclusions";
import { findNeed } from "@/lib/needs/queries";
import { announce } from "@/lib/notifications/commands";
import { excludeOrganisation, liftExclusion, listExclusions, searchNamed } from "@/lib/organisations/exclusions";
import { findProfile } from "@/lib/organisations/queries";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { colleague, content, firm, need, official, spring } from "../support/market";

const hidden = { code: "gate.notFound" };
let owner: Awaited<ReturnType<typeof firm>>;
let mill: Awaited<ReturnType<typeof firm>>;
let other: Awaited<ReturnType<typeof firm>>;
let idle: Awaited<ReturnType<typeof firm>>;
let buyer: Seated;
let miller: Seated;
let coordinator: SignedIn;

beforeAll(async () => {
  owner = await firm("Zamawiająca");
  mill = await firm("Tnąca", { can: { "sheet-laser-cutting": "CORE" } });
  other = await firm("Też Tnąca", { can: { "sheet-laser-cutting": "CORE" } });
  idle = await firm("Zajęta Czym Innym", { can: { fea: "CORE" } });
  buyer = await colleague(owner.id);
  miller = await colleague(mill.id);
  coordinator = await official("CLUSTER_COORDINATOR");
});

beforeEach(async () => {
  await db.needExclusion.deleteMany();
  for (const { organisationId, excludedId } of await db.exclusion.findMany()) {
    await liftExclusion({ ...miller, seat: { ...miller.seat, organisationId } }, { organisationId: excludedId }, spring);
  }
});

type Suppliers = Awaited<ReturnType<typeof listSuppliersFor>>;
const everybodyIn = (suppliers: Suppliers) => Object.values(suppliers).flat() as Suppliers["fits"];
const idsIn = (suppliers: Suppliers) => everybodyIn(suppliers).map(({ organisation }) => organisation.id);

/** Each way in which two can be kept apart: by the firm, or by the buyer of one need. */
const ways: [way: string, part: (needId: string) => Promise<void>, join: (needId: string) => Promise<void>][] = [
  ["a firm that does not work for the buyer", () => excludeOrganisation(miller, { organisationId: owner.id }, spring), () => liftExclusion(miller, { organisationId: owner.id }, spring)],
  [
    "a firm that the need is not for",
    (needId) => excludeFromNeed(buyer, { needId, organisationId: mill.id }, spring),
    (needId) => liftFromNeed(buyer, { needId, organisationId: mill.id }, spring),
  ],
];

describe.each(ways)("%s", (_, part, join) => {
  test("is no candidate from either side, in no list, count, sheet or letter, until it is taken back", async () => {
    const { id, reference } = await need(buyer);
    const seen = async () => ({
      byBuyer: idsIn(await listSuppliersFor(buyer, id, spring)).includes(mill.id),
      byCoordinator: idsIn(await listSuppliersFor(coordinator, id, spring)).includes(mill.id),
      onASheet: (await findSupplierFor(buyer, reference, mill.slug, spring)) !== null,
      onTheOfficesSheet: (await findSupplierFor(coordinator, reference, mill.slug, spring)) !== null,
      byTheFirm: Object.values(await listNeedsFor(miller, spring)).flat().some((fit) => fit.need.id === id),
      kept: (await db.match.count({ where: { needId: id, organisationId: mill.id, band: { not: "WEAK" } } })) === 1,
    });
    const fits = async () => (await countFits([id])).get(id);
    await matchNeed(id, spring);
    expect(new Set(Object.values(await seen()))).toEqual(new Set([true]));
    const before = await fits();

    await part(id);
    await matchNeed(id, spring);
    await matchOrganisation(mill.id, spring);
    expect(new Set(Object.values(await seen()))).toEqual(new Set([false]));
    expect(await fits()).toBe((before ?? 0) - 1);
    expect(idsIn(await listSuppliersFor(buyer, id, spring))).toContain(other.id);

    await join(id);
    await matchNeed(id, spring);
    expect(new Set(Object.values(await seen()))).toEqual(new Set([true]));
  });

  test("is told of nothing, while others are", async () => {
    const { id } = await need(buyer);
    await part(id);
    await matchNeed(id, spring);
    await matchOrganisation(mill.id, spring);
    expect(await db.event.count({ where: { type: "match.found", subjectId: id, detail: { path: ["organisationId"], equals: mill.id } } })).toBe(0);
    expect(await db.event.count({ where: { type: "match.found", subjectId: id, detail: { path: ["organisationId"], equals: other.id } } })).toBe(1);
  });

  test("is not among the nearest, where nothing fits, and its place is another's", async () => {
    // Nobody has even one of the three, and two closed gates would be near.
    const wanted = { must: ["injection-moulding", "hardening", "die-casting"], nice: ["sheet-laser-cutting"], radiusKm: null };
    const { id } = await need(buyer, wanted);
    const nearest = async () => (await listSuppliersFor(buyer, id, spring)).nearest.map(({ organisation }) => organisation.id);
    expect(await nearest()).toContain(mill.id);
    const many = (await nearest()).length;
    await part(id);
    expect(await nearest()).not.toContain(mill.id);
    expect((await nearest()).length).toBe(many - 1);
    expect((await listSuppliersFor(coordinator, id, spring)).nearest.map(({ organisation }) => organisation.id)).not.toContain(mill.id);
  });

  test("reads no reason, and sees the need, the buyer and its own answers as before", async () => {
    const { id, reference } = await need(buyer);
    await part(id);
    const fit = await findOwnFit(miller, id, spring);
    expect(fit).not.toHaveProperty("explanation");
    expect((await findNeed(miller, reference))?.id).toBe(id);
    expect(await findProfile(miller, owner.slug)).not.toBeNull();
    expect(await findProfile(buyer, mill.slug)).not.toBeNull();
    await expressInterest(miller, { needId: id, message: "Możemy to zrobić od zaraz." }, spring);
    expect((await listReceived(buyer, id)).map(({ organisation }) => organisation.id)).toEqual([mill.id]);
    // What either side says of the match is taken as it is from anybody.
    await giveFeedback(miller, { needId: id, organisationId: mill.id, reason: "TOO_FAR", capabilityId: null, words: null }, spring);
    await giveFeedback(buyer, { needId: id, organisationId: mill.id, reason: "KNOWN", capabilityId: null, words: null }, spring);
  });

  test("leaves an event that names nobody, tells nobody, and stands in the history of the one who said so", async () => {
    const { id } = await need(buyer);
    const last = await db.event.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
    await part(id);
    await part(id);
    await join(id);
    await join(id);
    const events = await db.event.findMany({ where: { id: { gt: last?.id ?? 0n } }, orderBy: { id: "asc" } });
    expect(events.map(({ type }) => type.split(".")[1])).toEqual(["exclusionsChanged", "exclusionsChanged"]);
    const [said] = events;
    const named = said?.organisationId === owner.id ? mill.id : owner.id;
    expect(JSON.stringify(events.map(({ id: number, ...event }) => ({ ...event, number: String(number) })))).not.toContain(named);
    expect((await listEventsOf(named)).filter((event) => event.id > (last?.id ?? 0n))).toEqual([]);
    for (const { id: number } of events) await announce(number, spring);
    expect(await db.notification.count({ where: { eventId: { in: events.map((event) => event.id) } } })).toBe(0);
  });
});

test("whoever is excluded looks to everybody like a firm that does nothing of what is asked for", async () => {
  const { id, reference } = await need(buyer);
  const idler = await colleague(idle.id);
  await excludeFromNeed(buyer, { needId: id, organisationId: mill.id }, spring);
  expect(await findOwnFit(miller, id, spring)).toEqual(await findOwnFit(idler, id, spring));
  expect(await findOwnFit(miller, id, spring)).toEqual({ kind: "far" });
  for (const actor of [buyer, coordinator]) {
    expect(await findSupplierFor(actor, reference, mill.slug, spring)).toEqual(await findSupplierFor(actor, reference, idle.slug, spring));
  }
  // Its own word is no secret to a firm, also where the other side has spoken too.
  await excludeOrganisation(miller, { organisationId: owner.id }, spring);
  expect(await findOwnFit(miller, id, spring)).toEqual({ kind: "declined" });
});

test("whoever is excluded between the comparison and the letter gets none", async () => {
  const told = (needId: string) => db.event.count({ where: { type: "match.found", subjectId: needId, detail: { path: ["organisationId"], equals: mill.id } } });
  // Rows without an event: the market compares without them, as it does when they come a moment too late.
  const said = { namedAt: spring, namedById: buyer.personId };
  const first = await need(buyer);
  await market(spring);
  await db.exclusion.create({ data: { organisationId: mill.id, excludedId: owner.id, ...said } });
  await matchNeed(first.id, spring);
  expect(idsIn(await listSuppliersFor(buyer, first.id, spring)), "the market does not know yet").toContain(mill.id);
  expect(await told(first.id)).toBe(0);
  await db.exclusion.deleteMany();

  const second = await need(buyer);
  await market(spring);
  await db.needExclusion.create({ data: { needId: second.id, organisationId: mill.id, ...said } });
  await matchOrganisation(mill.id, spring);
  expect(await db.match.count({ where: { needId: second.id, organisationId: mill.id } }), "the market does not know yet").toBe(1);
  expect(await told(second.id)).toBe(0);
});

test("the figure beside a need that is being written leaves out whom it is not for", async () => {
  const { id } = await need(buyer);
  const fits = async () => (await countSuppliersFor(buyer, { ...content(), needId: id }, spring)).fits;
  const before = await fits();
  await excludeFromNeed(buyer, { needId: id, organisationId: mill.id }, spring);
  expect(await fits()).toBe(before - 1);
  // Somebody else's need says nothing to a stranger who names it in a form.
  const stranger = await colleague((await firm("Ciekawska")).id);
  expect((await countSuppliersFor(stranger, { ...content(), needId: id }, spring)).fits).toBe(before);
});

describe("the lists", () => {
  test("are read by the organisation's own people alone, with who named whom and when", async () => {
    const { id } = await need(buyer);
    await excludeOrganisation(miller, { organisationId: owner.id }, spring);
    await excludeFromNeed(buyer, { needId: id, organisationId: mill.id }, spring);
    expect(await listExclusions(await colleague(mill.id, "EDITOR"))).toMatchObject([{ organisation: { id: owner.id, name: "Zamawiająca", town: "Lublin" }, at: spring, by: miller.name }]);
    expect(await listExclusionsOf(await colleague(owner.id, "EDITOR"), id)).toMatchObject([{ organisation: { id: mill.id }, by: buyer.name }]);
    expect(await listExclusions(buyer)).toEqual([]);
    expect(await listExclusionsOf(miller, id)).toEqual([]);
  });

  test("keep somebody who has left since, as one who takes no part", async () => {
    const leaver = await firm("Odchodząca");
    await excludeOrganisation(miller, { organisationId: leaver.id }, spring);
    expect(await listExclusions(miller)).toMatchObject([{ organisation: { id: leaver.id, takesPart: true } }]);
    await db.membership.delete({ where: { organisationId: leaver.id } });
    expect(await listExclusions(miller)).toMatchObject([{ organisation: { id: leaver.id, takesPart: false } }]);
    await liftExclusion(miller, { organisationId: leaver.id }, spring);
    expect(await listExclusions(miller)).toEqual([]);
  });

  test("take nobody in who does not take part, nor oneself, and of another's need there is none", async () => {
    const { id } = await need(buyer);
    const applicant = await firm("Dopiero Wnioskująca", { standing: "NONE" });
    for (const organisationId of [applicant.id, miller.seat.organisationId]) {
      await expect(excludeOrganisation(miller, { organisationId }, spring)).rejects.toMatchObject(hidden);
    }
    for (const organisationId of [applicant.id, owner.id]) await expect(excludeFromNeed(buyer, { needId: id, organisationId }, spring)).rejects.toMatchObject(hidden);
    await expect(excludeFromNeed(miller, { needId: id, organisationId: other.id }, spring)).rejects.toMatchObject(hidden);
    await expect(liftFromNeed(miller, { needId: id, organisationId: other.id }, spring)).rejects.toMatchObject(hidden);
  });

  test("of a need follow the need: anybody of the firm changes a draft, its representatives what is published, and nobody what is closed", async () => {
    const editor = await colleague(owner.id, "EDITOR");
    const draft = await draftNeed(buyer, content(), spring);
    await excludeFromNeed(editor, { needId: draft.id, organisationId: mill.id }, spring);
    const { id, revision } = await need(buyer);
    await expect(excludeFromNeed(editor, { needId: id, organisationId: mill.id }, spring)).rejects.toMatchObject({ code: "needs.representativesOnly" });
    await excludeFromNeed(buyer, { needId: id, organisationId: mill.id }, spring);
    // Others would read of a new issue and see nothing that is new.
    expect(await db.need.findUnique({ where: { id }, select: { revision: true } })).toEqual({ revision });
    expect(await db.needRevision.count({ where: { needId: id } })).toBe(0);
    await closeNeed(buyer, { needId: id, reason: "znaleziono" }, spring);
    await expect(liftFromNeed(buyer, { needId: id, organisationId: mill.id }, spring)).rejects.toMatchObject({ code: "needs.closed" });
  });

  test("are searched by words of a name in any order, or by a NIP", async () => {
    const names = async (typed: string | string[] | undefined) => (await searchNamed(buyer, typed)).found.map(({ name }) => name);
    expect(await names("tnąca")).toEqual(["Też Tnąca", "Tnąca"]);
    expect(await names("TNACA tez sp. z o.o.")).toEqual(["Też Tnąca"]);
    expect(await names(`NIP ${mill.nip?.replace(/^(...)(...)(..)(..)$/, "$1-$2-$3-$4")}`)).toEqual(["Tnąca"]);
    expect(await names("Zamawiająca"), "oneself").toEqual([]);
    expect(await names("Dopiero Wnioskująca"), "who does not take part").toEqual([]);
    for (const nothing of [undefined, "", "  ", "%", ["a", "b"]]) expect(await names(nothing)).toEqual([]);
    for (let each = 0; each < 21; each++) await firm(`Seryjna ${each}`);
    expect(await searchNamed(buyer, "seryjna")).toMatchObject({ words: "seryjna", found: { length: 20 }, more: true });
  });
});
