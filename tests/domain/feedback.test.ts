import { beforeAll, expect, test } from "vitest";
import { findOwnFeedback, giveFeedback, listOwnReasons, takeFeedbackBack } from "@/lib/matching/feedback";
import { listFeedback, listFeedbackOf } from "@/lib/matching/feedback-queries";
import { listNeedsFor, listSuppliersFor } from "@/lib/matching/queries";
import { feedbackSchema } from "@/lib/matching/schema";
import { draftNeed } from "@/lib/needs/commands";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { Refusal } from "@/lib/platform/refusal";
import { capability, colleague, content, firm, need, official, spring } from "../support/market";

const hidden = new Refusal("gate.notFound");
const everything = { reason: null, concept: null, page: 1 };
let buyer: Seated;
let supplier: Awaited<ReturnType<typeof firm>>;
let person: Seated;

beforeAll(async () => {
  buyer = await colleague((await firm("Kupująca")).id);
  supplier = await firm("Dostawca", { can: { "sheet-laser-cutting": "CORE", fea: "SUPPLEMENTARY" } });
  person = await colleague(supplier.id);
  await firm("Drugi dostawca", { can: { "sheet-laser-cutting": "SUPPLEMENTARY" } });
});

const opinion = { reason: "TOO_FAR", capabilityId: null, words: null } as const;

test("what is said of a match is kept with who, when and the score at that moment; said again it is replaced, and it can be taken back", async () => {
  const { id: needId } = await need(buyer);
  const match = { needId, organisationId: supplier.id };
  const { fits } = await listSuppliersFor(buyer, needId, spring);
  const { score, band, version } = fits.find(({ organisation }) => organisation.id === supplier.id)?.explanation ?? {};
  await giveFeedback(buyer, { ...match, ...opinion }, spring);
  expect(await db.matchFeedback.findMany({ where: { needId } })).toEqual([{ ...match, ...opinion, side: "OWNER", givenAt: spring, givenById: buyer.personId, score, band, version }]);
  expect(await findOwnFeedback(buyer, match)).toMatchObject({ reason: "TOO_FAR", by: buyer.name });

  const later = new Date(spring.getTime() + 60_000);
  const colleagueOfBuyer = await colleague(buyer.seat.organisationId, "EDITOR");
  const concept = await capability("sheet-laser-cutting");
  await giveFeedback(colleagueOfBuyer, { ...match, reason: "WRONG_CAPABILITY", capabilityId: concept.id, words: "Tylko do 2 mm." }, later);
  expect(await db.matchFeedback.findMany({ where: { needId } })).toMatchObject([{ reason: "WRONG_CAPABILITY", words: "Tylko do 2 mm.", capabilityId: concept.id, givenById: colleagueOfBuyer.personId, givenAt: later }]);
  expect(await listOwnReasons(buyer, [needId])).toEqual(new Map([[`${needId} ${supplier.id}`, "WRONG_CAPABILITY"]]));

  await takeFeedbackBack(buyer, match, later);
  await takeFeedbackBack(buyer, match, later);
  expect(await findOwnFeedback(buyer, match)).toBeNull();
  const told = await db.event.findMany({ where: { subjectId: needId, type: { startsWith: "feedback." } }, orderBy: { id: "asc" } });
  expect(told.map(({ type, actorId }) => [type, actorId])).toEqual([["feedback.given", buyer.personId], ["feedback.given", colleagueOfBuyer.personId], ["feedback.takenBack", buyer.personId]]);
});

test("nothing in the ranking changes: the same firms and needs, in the same order, with the same explanations", async () => {
  const { id: needId } = await need(buyer, { nice: ["fea"] });
  const seen = async () => [await listSuppliersFor(buyer, needId, spring), await listNeedsFor(person, spring)];
  const before = await seen();
  expect(before[0]).toMatchObject({ fits: [{ organisation: { id: supplier.id } }, {}] });
  for (const reason of ["TOO_FAR", "WRONG_CAPABILITY", "KNOWN"] as const) {
    await giveFeedback(buyer, { needId, organisationId: supplier.id, ...opinion, reason }, spring);
    await giveFeedback(person, { needId, organisationId: supplier.id, ...opinion, reason }, spring);
    expect(await seen()).toEqual(before);
  }
});

test("both sides speak for themselves, and neither reads the other", async () => {
  const { id: needId } = await need(buyer);
  const match = { needId, organisationId: supplier.id };
  await giveFeedback(buyer, { ...match, ...opinion }, spring);
  expect(await findOwnFeedback(person, match)).toBeNull();
  await giveFeedback(person, { ...match, ...opinion, reason: "TOO_LARGE" }, spring);
  expect(await findOwnFeedback(buyer, match)).toMatchObject({ reason: "TOO_FAR" });
  await takeFeedbackBack(person, match, spring);
  expect(await findOwnFeedback(buyer, match)).toMatchObject({ reason: "TOO_FAR" });
  for (const actor of [buyer, person, await official("CITY_COORDINATOR"), await official("BOARD_MEMBER")]) {
    expect(await listFeedbackOf(actor, needId)).toEqual([]);
    expect(await listFeedback(actor, everything)).toMatchObject({ rows: [], count: 0, reasons: [], concepts: [] });
  }
});

test("nobody speaks of what they cannot see, of somebody else's match, of a draft, or of themselves", async () => {
  const stranger = await colleague((await firm("Postronna", { can: { "sheet-laser-cutting": "CORE" } })).id);
  const { id: needId } = await need(buyer);
  const give = (actor: Seated, more: object = {}) => giveFeedback(actor, { needId, organisationId: supplier.id, ...opinion, ...more }, spring);
  await expect(give(stranger)).rejects.toEqual(hidden);
  await expect(takeFeedbackBack(stranger, { needId, organisationId: supplier.id }, spring)).rejects.toEqual(hidden);
  await expect(give(buyer, { organisationId: buyer.seat.organisationId })).rejects.toEqual(hidden);
  await expect(give(buyer, { organisationId: newIdentifier() })).rejects.toEqual(hidden);
  const { id: draft } = await draftNeed(buyer, content(), spring);
  await expect(give(buyer, { needId: draft })).rejects.toEqual(hidden);
  const { id: chosen } = await need(buyer, { audience: "CHOSEN", chosen: [stranger.seat.organisationId] });
  await expect(give(person, { needId: chosen })).rejects.toEqual(hidden);
  await expect(give(buyer, { capabilityId: (await capability("fea")).id })).rejects.toEqual(new Refusal("feedback.notWished", "capabilityId"));
  expect(await db.matchFeedback.count({ where: { needId: { in: [needId, draft, chosen] } } })).toBe(0);
});

test("another reason needs its words, in the form and in the database", async () => {
  const form = { needId: newIdentifier(), organisationId: newIdentifier(), reason: "OTHER" };
  expect(feedbackSchema.safeParse({ ...form, words: " " }).error?.issues).toMatchObject([{ path: ["words"], message: "required" }]);
  expect(feedbackSchema.safeParse({ ...form, words: "Zmiana planów." }).success).toBe(true);
  expect(feedbackSchema.safeParse({ ...form, reason: "TOO_FAR" }).success).toBe(true);
  const { id: needId } = await need(buyer);
  const row = { needId, organisationId: supplier.id, side: "OWNER", reason: "OTHER", givenAt: spring, givenById: buyer.personId, score: 0.5, band: "POSSIBLE", version: "1" } as const;
  await expect(db.matchFeedback.create({ data: row })).rejects.toThrow(/MatchFeedback_words_check/);
  await expect(db.matchFeedback.create({ data: { ...row, words: "  " } })).rejects.toThrow(/MatchFeedback_words_check/);
});

test("the coordinator reads it all, counted by reason and by the entry that it concerned", async () => {
  await db.matchFeedback.deleteMany();
  const coordinator = await official("CLUSTER_COORDINATOR");
  const laser = await capability("sheet-laser-cutting");
  const [one, other] = [await need(buyer), await need(buyer)];
  await giveFeedback(buyer, { needId: one.id, organisationId: supplier.id, ...opinion, capabilityId: laser.id, reason: "WRONG_CAPABILITY" }, spring);
  await giveFeedback(buyer, { needId: other.id, organisationId: supplier.id, ...opinion, capabilityId: laser.id, reason: "WRONG_CAPABILITY" }, new Date(spring.getTime() + 1));
  await giveFeedback(person, { needId: one.id, organisationId: supplier.id, ...opinion }, new Date(spring.getTime() + 2));
  const all = await listFeedback(coordinator, everything);
  expect(all.rows.map(({ need: { reference }, side, reason, by }) => [reference, side, reason, by])).toEqual([
    [one.reference, "FIRM", "TOO_FAR", person.name], [other.reference, "OWNER", "WRONG_CAPABILITY", buyer.name], [one.reference, "OWNER", "WRONG_CAPABILITY", buyer.name],
  ]);
  expect(all).toMatchObject({ count: 3, pages: 1, reasons: [{ reason: "WRONG_CAPABILITY", count: 2 }, { reason: "TOO_FAR", count: 1 }], concepts: [{ slug: "sheet-laser-cutting", count: 2 }] });
  expect((await listFeedback(coordinator, { ...everything, reason: "TOO_FAR" })).rows).toHaveLength(1);
  expect((await listFeedback(coordinator, { ...everything, concept: "sheet-laser-cutting" })).rows).toHaveLength(2);
  expect((await listFeedback(coordinator, { ...everything, concept: "fea" })).count).toBe(0);
  expect((await listFeedbackOf(coordinator, one.id)).map(({ side }) => side)).toEqual(["FIRM", "OWNER"]);
});
