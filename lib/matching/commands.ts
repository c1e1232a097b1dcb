import { record } from "@/lib/audit/commands";
import { inState } from "@/lib/needs/queries";
import { opensTo } from "@/lib/needs/rules";
import { standingOf } from "@/lib/people/sessions";
import { dayOf } from "@/lib/platform/civil";
import { db, transaction } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import type { Explanation } from "./scoring/explanation";
import { asNeed } from "./facts";
import { listNeedIds, loadNeed } from "./loading";
import { market } from "./market";

/** Only these are worth a letter. */
const WORTH_TELLING: readonly Explanation["band"][] = ["STRONG", "GOOD"];

/** How many matches of a need, or of a firm, are kept: more than anybody reads, and no more than are written in a few seconds. */
const KEPT = { fits: 500, weak: 100 };

/** Compares an open need with every firm, keeps who fits and why, and tells each firm once. Run again, it tells nobody again. */
export async function matchNeed(needId: string, now: Date): Promise<void> {
  const need = await loadNeed({ AND: [{ id: needId }, inState("PUBLISHED", now)] });
  if (!need) return;
  const { fits, weak } = (await market(now)).suppliersFitting(asNeed(need, dayOf(now)), KEPT);
  const found = new Map([...fits, ...weak].map(({ organisationId, explanation }) => [organisationId, explanation]));
  for (const [organisationId, explanation] of found) await keep(needId, organisationId, explanation, now);
  await forget({ needId, organisationId: { notIn: [...found.keys()] } });
}

/** Compares a firm with every open need, keeps which it fits and why, and tells it once of each. */
export async function matchOrganisation(organisationId: string, now: Date): Promise<void> {
  const [index, open] = [await market(now), await listNeedIds(inState("PUBLISHED", now))];
  const { fits, weak } = index.needsFitting(organisationId, KEPT, open);
  for (const { needId, explanation } of [...fits, ...weak]) await keep(needId, organisationId, explanation, now);
  await forget({ organisationId, needId: { notIn: [...fits, ...weak].map(({ needId }) => needId) }, need: inState("PUBLISHED", now) });
}

/** Stores a match, and tells the firm in the same transaction: the row remembers it, whoever else computes it at once. */
function keep(needId: string, organisationId: string, explanation: Explanation, now: Date): Promise<void> {
  const { score, band, version } = explanation;
  const said = { score, band, version, explanation: { ...explanation } as unknown as Prisma.InputJsonObject, computedAt: now };
  return transaction(async (tx) => {
    await tx.match.createMany({ data: [{ needId, organisationId, ...said }], skipDuplicates: true });
    await tx.match.updateMany({ where: { needId, organisationId }, data: said });
    if (!WORTH_TELLING.includes(band)) return;
    const [need, organisation] = await Promise.all([
      tx.need.findFirst({ where: { AND: [{ id: needId }, inState("PUBLISHED", now)] }, select: { organisationId: true, audience: true, audiences: { select: { organisationId: true } }, exclusions: { where: { organisationId }, select: { needId: true } } } }),
      tx.organisation.findUnique({ where: { id: organisationId }, select: { membership: { select: { state: true } }, vouching: { select: { endedAt: true } }, exclusions: { select: { excludedId: true } } } }),
    ]);
    if (!need || !organisation || need.organisationId === organisationId) return;
    // One of them may have excluded the other since the two were compared.
    if (need.exclusions.length > 0 || organisation.exclusions.some(({ excludedId }) => excludedId === need.organisationId)) return;
    const standing = standingOf(organisation);
    const chosen = need.audiences.map((one) => one.organisationId);
    if (standing === "NONE" || !opensTo({ ...need, chosen }, { id: organisationId, standing })) return;

    const { count } = await tx.match.updateMany({ where: { needId, organisationId, toldAt: null }, data: { toldAt: now } });
    if (count > 0) await record(tx, { type: "match.found", actorId: null, subjectId: needId, organisationId, detail: { organisationId, band }, at: now });
  });
}

/** Drops matches that are none any more. One that was told stays as weak, so that its firm is not told a second time. */
async function forget(where: Prisma.MatchWhereInput): Promise<void> {
  await db.match.deleteMany({ where: { AND: [where, { toldAt: null }] } });
  await db.match.updateMany({ where: { AND: [where, { toldAt: { not: null } }] }, data: { band: "WEAK" } });
}

