import { beforeAll, describe, expect, test } from "vitest";
import { changeNeed, closeNeed, draftNeed, publishNeed } from "@/lib/needs/commands";
import { countOwnNeeds, findNeed, findOwnNeed, findPublishedNeed, listChoosable, listOpenNeeds, listOwnNeeds, listPublishedNeeds, listRevisionsOf } from "@/lib/needs/queries";
import type { NeedState } from "@/lib/needs/rules";
import { visitor, type Actor, type Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { listAnswering } from "@/lib/search/needs";
import { newIdentifier } from "@/lib/platform/identifier";
import { capability, colleague, content, firm, need, official, spring } from "../support/market";
import { whileUncommitted } from "../support/uncommitted";

let buyer: Seated;
let editor: Seated;
let member: Seated;
let supplier: Seated;
let applicant: Seated;
let coordinator: Actor;
let cityCoordinator: Actor;

beforeAll(async () => {
  for (const slug of ["sheet-laser-cutting", "press-brake-bending"]) await capability(slug);
  await capability("iso-9001", "CERTIFICATE");
  const owner = await firm("Zamawiająca");
  buyer = await colleague(owner.id);
  editor = await colleague(owner.id, "EDITOR");
  member = await colleague((await firm("Członkowska")).id);
  supplier = await colleague((await firm("Kooperant", { standing: "SUPPLIER", town: "Starachowice" })).id);
  applicant = await colleague((await firm("Wnioskująca", { standing: "NONE" })).id);
  coordinator = await official("CLUSTER_COORDINATOR");
  cityCoordinator = await official("CITY_COORDINATOR");
});

const all = { words: null, among: null, kinds: [], specialisations: [], capability: null, places: [] } as const;

/** Who of the cast may know of a need: by its address, and on the board. */
async function whoSees(reference: string): Promise<string[]> {
  const cast = { visitor, applicant, supplier, member, buyer, editor, coordinator, cityCoordinator };
  const seen: string[] = [];
  for (const [name, actor] of Object.entries(cast)) {
    const found = (await findNeed(actor, reference)) !== null;
    const listed = (await listOpenNeeds(actor, { ...all, words: reference, among: await listAnswering(actor, reference, spring) }, 1, spring)).rows.length === 1;
    if (found && !listed) seen.push(`${name} by address alone`);
    else if (found) seen.push(name);
    else if (listed) seen.push(`${name} on the board alone`);
  }
  return seen;
}

describe("who sees a need", () => {
  test.each(["PUBLIC", "MEMBERS", "CHOSEN"] as const)("a draft is its own organisation's affair, also one for %s", async (audience) => {
    const { reference } = await draftNeed(buyer, content({ audience, chosen: [supplier.seat.organisationId] }), spring);
    expect(await whoSees(reference)).toEqual(["buyer by address alone", "editor by address alone"]);
  });

  test("a public need is everybody's", async () => {
    const { reference } = await need(buyer);
    expect(await whoSees(reference)).toEqual(["visitor", "applicant", "supplier", "member", "buyer", "editor", "coordinator", "cityCoordinator"]);
  });

  test("a need for members is seen by active members and vouched suppliers", async () => {
    const { reference } = await need(buyer, { audience: "MEMBERS" });
    expect(await whoSees(reference)).toEqual(["supplier", "member", "buyer", "editor", "coordinator"]);
  });

  test("a need for chosen organisations is seen by them", async () => {
    const { reference } = await need(buyer, { audience: "CHOSEN", chosen: [supplier.seat.organisationId] });
    expect(await whoSees(reference)).toEqual(["supplier", "buyer", "editor", "coordinator"]);
  });

  test("what is over is on no board, and its address still says what became of it", async () => {
    const closed = await need(buyer);
    await closeNeed(buyer, { needId: closed.id, reason: "projekt odwołano" }, spring);
    const expired = await need(buyer);
    const onBoard = async (reference: string, now: Date) => (await listOpenNeeds(member, { ...all, words: reference, among: await listAnswering(member, reference, now) }, 1, now)).total;
    expect(await onBoard(closed.reference, spring)).toBe(0);
    expect(await onBoard(expired.reference, new Date(expired.closesAt.getTime() - 1))).toBe(1);
    expect(await onBoard(expired.reference, expired.closesAt)).toBe(0);
    for (const { reference } of [closed, expired]) expect(await findNeed(member, reference)).not.toBeNull();
  });

  test("the coordinator's list is of what is published, and shows to nobody what their board would not", async () => {
    const { reference } = await need(buyer, { audience: "CHOSEN", chosen: [supplier.seat.organisationId] });
    const draft = await draftNeed(buyer, content(), spring);
    const lists = async (actor: Actor, wanted: string) => [
      (await listPublishedNeeds(actor)).some((row) => row.reference === wanted),
      (await findPublishedNeed(actor, wanted)) !== null,
    ];
    for (const actor of [coordinator, supplier, buyer]) expect(await lists(actor, reference)).toEqual([true, true]);
    for (const actor of [visitor, member, cityCoordinator]) expect(await lists(actor, reference)).toEqual([false, false]);
    for (const actor of [coordinator, buyer]) expect(await lists(actor, draft.reference)).toEqual([false, false]);
  });

  test("an organisation's own list holds its own needs, each in its state", async () => {
    const owner = await colleague((await firm("Ostrożna")).id);
    const [draft, open, closed] = [await draftNeed(owner, content(), spring), await need(owner), await need(owner)];
    await closeNeed(owner, { needId: closed.id, reason: "wybraliśmy dostawcę" }, spring);
    const later = new Date("2027-06-01T09:00:00Z");
    const listed = async (state: NeedState, now = spring) => (await listOwnNeeds(owner, state, now)).map(({ id }) => id);
    expect(await Promise.all((["DRAFT", "PUBLISHED", "CLOSED", "EXPIRED"] as const).map((state) => listed(state)))).toEqual([[draft.id], [open.id], [closed.id], []]);
    expect(await listed("EXPIRED", later)).toEqual([open.id]);
    expect(await countOwnNeeds(owner, spring)).toEqual({ DRAFT: 1, PUBLISHED: 1, CLOSED: 1, EXPIRED: 0 });
  });

  test("a need can be shown to those who take part, but for its own firm", async () => {
    const ended = await firm("Byli poręczeni", { standing: "SUPPLIER", town: "Starachowice" });
    await db.vouching.update({ where: { organisationId: ended.id }, data: { endedAt: spring } });
    const suspended = await firm("Zawieszeni");
    await db.membership.update({ where: { organisationId: suspended.id }, data: { state: "SUSPENDED" } });
    const offered = (await listChoosable(buyer)).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining([member.seat.organisationId, supplier.seat.organisationId]));
    for (const id of [buyer.seat.organisationId, applicant.seat.organisationId, ended.id, suspended.id]) expect(offered).not.toContain(id);
  });

  test("nobody opens the owner's page of somebody else's need", async () => {
    const { reference } = await need(buyer);
    expect(await findOwnNeed(member, reference)).toBeNull();
    expect(await findOwnNeed(editor, reference)).not.toBeNull();
  });
});

test("references count up within a year", async () => {
  const first = await draftNeed(buyer, content(), spring);
  const second = await draftNeed(buyer, content(), spring);
  const number = (reference: string) => Number(reference.replace("P-2027-", ""));
  expect(number(second.reference)).toBe(number(first.reference) + 1);
});

test("the same form sent twice at once makes one draft", async () => {
  const id = newIdentifier();
  const [one, other] = await Promise.all([draftNeed(buyer, content(), spring, id), draftNeed(buyer, content(), spring, id)]);
  expect(one).toEqual(other);
  expect(await draftNeed(buyer, content(), spring, id)).toEqual(one);
  expect(await db.event.count({ where: { subjectId: id } })).toBe(1);
});

test("somebody else's form key opens nothing of ours", async () => {
  const { id } = await draftNeed(buyer, content(), spring);
  await expect(draftNeed(member, content(), spring, id)).rejects.toMatchObject({ code: "needs.alreadyDrafted" });
});

describe("publishing", () => {
  test("is for representatives of active members", async () => {
    const { id } = await draftNeed(editor, content(), spring);
    await expect(publishNeed(editor, { needId: id, revision: 1 }, spring)).rejects.toMatchObject({ code: "needs.representativesOnly" });
    await expect(draftNeed(supplier, content(), spring)).rejects.toMatchObject({ code: "needs.membersOnly" });
    const suspended: Seated = { ...buyer, seat: { ...buyer.seat, standing: "NONE" } };
    await expect(publishNeed(suspended, { needId: id, revision: 1 }, spring)).rejects.toMatchObject({ code: "needs.membersOnly" });
  });

  test("sets off the search for firms once, however often it is pressed", async () => {
    const { id } = await draftNeed(buyer, content(), spring);
    const pressed = await Promise.allSettled([1, 2, 3].map(() => publishNeed(buyer, { needId: id, revision: 1 }, spring)));
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.event.count({ where: { subjectId: id, type: "need.published" } })).toBe(1);
    const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`match-need:${id}`}`;
    expect(jobs).toHaveLength(1);
  });

  test("asks for what a draft may leave open", async () => {
    const publish = async (changes: Parameters<typeof content>[0]) => {
      const { id } = await draftNeed(buyer, content(changes), spring);
      return publishNeed(buyer, { needId: id, revision: 1 }, spring);
    };
    await expect(publish({ description: null })).rejects.toMatchObject({ code: "needs.noDescription", field: "description" });
    await expect(publish({ must: [] })).rejects.toMatchObject({ code: "needs.noMust", field: "wishes" });
    await expect(publish({ closesOn: new Date("2027-04-11T00:00:00Z") })).rejects.toMatchObject({ code: "needs.deadlinePassed", field: "closesOn" });
    await expect(publish({ audience: "CHOSEN" })).rejects.toMatchObject({ code: "needs.noChosen", field: "chosen" });
  });

  test("does not send out a draft that a colleague changed meanwhile", async () => {
    const { id } = await draftNeed(buyer, content(), spring);
    await changeNeed(editor, { needId: id, revision: 1, ...content({ title: "Inny tytuł" }) }, spring);
    await expect(publishNeed(buyer, { needId: id, revision: 1 }, spring)).rejects.toMatchObject({ code: "gate.stale" });
  });
});

describe("words that name nothing", () => {
  test("a capability that is not in the taxonomy", async () => {
    await expect(draftNeed(buyer, content({ must: ["warp-drive"] }), spring)).rejects.toMatchObject({ code: "needs.capabilityUnknown", field: "wishes" });
  });
  test("a town that nobody knows, and one of several of its name", async () => {
    await expect(draftNeed(buyer, content({ place: "Atlantyda" }), spring)).rejects.toMatchObject({ field: "town" });
    const { id } = await draftNeed(buyer, content({ place: "starachowice" }), spring);
    expect((await db.need.findUniqueOrThrow({ where: { id }, include: { place: true } })).place?.name).toBe("Starachowice");
  });
  test("a capability that was retired", async () => {
    await capability("charcoal-burning");
    await db.capability.update({ where: { slug: "charcoal-burning" }, data: { retiredAt: spring } });
    await expect(draftNeed(buyer, content({ nice: ["charcoal-burning"] }), spring)).rejects.toMatchObject({ code: "needs.capabilityUnknown", field: "wishes" });
  });
  test("what is wished for twice is a must, and the chosen are others, where anybody is chosen at all", async () => {
    const chosen = [supplier.seat.organisationId, buyer.seat.organisationId];
    const both = await draftNeed(buyer, content({ must: ["sheet-laser-cutting"], nice: ["sheet-laser-cutting"], audience: "CHOSEN", chosen }), spring);
    expect(await findOwnNeed(buyer, both.reference)).toMatchObject({ wishes: [{ wish: "MUST" }], audiences: [{ organisation: { id: supplier.seat.organisationId } }] });
    const open = await draftNeed(buyer, content({ audience: "PUBLIC", chosen }), spring);
    expect((await findOwnNeed(buyer, open.reference))?.audiences).toEqual([]);
  });
  test("an organisation that is not there", async () => {
    await expect(draftNeed(buyer, content({ audience: "CHOSEN", chosen: [newIdentifier()] }), spring)).rejects.toMatchObject({ code: "needs.organisationUnknown", field: "chosen" });
  });
});

describe("changing a published need", () => {
  const changed = (needId: string, revision: number, changes: Parameters<typeof content>[0]) => ({ needId, revision, ...content(changes) });

  test("keeps what it said before", async () => {
    const { id } = await need(buyer, { must: ["sheet-laser-cutting"], place: "Lublin" });
    await changeNeed(buyer, changed(id, 1, { title: "Wsporniki i obejmy", must: ["press-brake-bending"], place: "Starachowice" }), spring);
    const [revision] = await listRevisionsOf(buyer, id);
    expect(revision).toMatchObject({ revision: 1, content: { title: "Wsporniki z blachy 3 mm", place: "Lublin", closesOn: "2027-05-12", must: [{ slug: "sheet-laser-cutting" }] } });
    expect(await listRevisionsOf(member, id)).toEqual([]);
    const now = await findOwnNeed(buyer, (await db.need.findUniqueOrThrow({ where: { id } })).reference);
    expect(now).toMatchObject({ title: "Wsporniki i obejmy", revision: 2, wishes: [{ capability: { slug: "press-brake-bending" } }] });
  });

  test("two colleagues with the same page open leave one change; the other is told", async () => {
    const { id } = await need(buyer);
    const attempts = await Promise.allSettled(["Pierwszy tytuł", "Drugi tytuł"].map((title) => changeNeed(buyer, changed(id, 1, { title }), spring)));
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(attempts.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "gate.stale" } });
    expect(await db.needRevision.count({ where: { needId: id } })).toBe(1);
  });

  test("sets off the search for firms anew", async () => {
    const { id } = await need(buyer);
    const jobs = () => db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`match-need:${id}`}`;
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ${`match-need:${id}`}`;
    expect(await jobs()).toHaveLength(0);
    await changeNeed(buyer, changed(id, 1, { title: "Wsporniki i obejmy" }), spring);
    expect(await jobs()).toHaveLength(1);
  });

  test("what a colleague closes at the same moment stays as it was closed", async () => {
    const { id, title } = await need(buyer);
    const closing = `UPDATE "Need" SET "closedAt" = now(), "closedById" = $2::uuid, "closingReason" = 'odwołana' WHERE id = $1::uuid`;
    const change = await whileUncommitted(closing, [id, editor.personId], () => changeNeed(buyer, changed(id, 1, { title: "Za późno zmieniony" }), spring));
    expect(change).toMatchObject({ status: "rejected", reason: { code: "gate.stale" } });
    expect(await db.need.findUniqueOrThrow({ where: { id } })).toMatchObject({ title, revision: 1 });
  });

  test("a draft keeps no history", async () => {
    const { id } = await draftNeed(buyer, content(), spring);
    await changeNeed(editor, changed(id, 1, { title: "Lepszy tytuł" }), spring);
    expect(await db.needRevision.count({ where: { needId: id } })).toBe(0);
  });

  test("may not take back what a published need must say", async () => {
    const { id } = await need(buyer);
    await expect(changeNeed(buyer, changed(id, 1, { must: [] }), spring)).rejects.toMatchObject({ code: "needs.noMust" });
    expect(await db.needCapability.count({ where: { needId: id } })).toBe(1);
  });

  test("somebody else's need is not there", async () => {
    const { id } = await need(buyer);
    await expect(changeNeed(member, changed(id, 1, { title: "Przejęta potrzeba" }), spring)).rejects.toMatchObject({ code: "gate.notFound" });
    await expect(closeNeed(member, { needId: id, reason: "bo tak" }, spring)).rejects.toMatchObject({ code: "gate.notFound" });
    await expect(changeNeed(member, changed(newIdentifier(), 1, {}), spring)).rejects.toMatchObject({ code: "gate.notFound" });
  });
});

test("a draft, and a need that only an editor would close, are not closed", async () => {
  const draft = await draftNeed(buyer, content(), spring);
  await expect(closeNeed(buyer, { needId: draft.id, reason: "odwołana" }, spring)).rejects.toMatchObject({ code: "needs.notPublished" });
  const { id } = await need(buyer);
  await expect(closeNeed(editor, { needId: id, reason: "odwołana" }, spring)).rejects.toMatchObject({ code: "needs.representativesOnly" });
  expect(await db.need.count({ where: { id: { in: [draft.id, id] }, closedAt: { not: null } } })).toBe(0);
});

test("a need is closed once, with a reason, and stays closed", async () => {
  const { id } = await need(buyer);
  const attempts = await Promise.allSettled(["wybraliśmy dostawcę", "projekt odwołano"].map((reason) => closeNeed(buyer, { needId: id, reason }, spring)));
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(changeNeed(buyer, { needId: id, revision: 1, ...content() }, spring)).rejects.toMatchObject({ code: "needs.closed" });
});
