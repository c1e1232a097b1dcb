import { answerInterest, expressInterest } from "@/lib/cooperation/commands";
import { changeNeed, closeNeed, draftNeed, publishNeed } from "@/lib/needs/commands";
import type { NeedContent } from "@/lib/needs/schema";
import type { Seated } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import type { Clock } from "./clock";
import type { NeedOfTheCast } from "./needs";

/** States a need of the cast, as its owner would, and takes it as far as its fate goes. */
export async function state(owner: Seated, need: NeedOfTheCast, { day, date }: Clock): Promise<{ id: string }> {
  // One whose last day has passed was published when it still lay ahead.
  const at = day(need.fate === "expired" ? need.closesIn - 30 : -Math.min(20, Math.max(1, 60 - need.closesIn)));
  const content = contentOf(need, date);
  const drafted = await draftNeed(owner, contentOf({ ...need, ...need.before }, date), at);
  if (need.fate === "draft") return drafted;
  await publishNeed(owner, { needId: drafted.id, revision: await revisionOf(drafted.id) }, at);
  if (need.before) await changeNeed(owner, { needId: drafted.id, revision: await revisionOf(drafted.id), ...content }, day(-4));
  if (need.fate === "closed") await closeNeed(owner, { needId: drafted.id, reason: "Znaleźliśmy wykonawcę wśród członków klastra." }, day(-1));
  return drafted;
}

function contentOf(need: NeedOfTheCast, date: Clock["date"]): NeedContent {
  const [quantity = null, quantityUnit = null, rhythm = null] = need.quantity ?? [];
  const [place = null, radiusKm = null] = need.around ?? [];
  return {
    kind: need.kind, title: need.title, description: need.description,
    must: [...need.must, ...need.materials, ...need.certificates], nice: need.nice,
    quantity, quantityUnit, rhythm, orderValue: need.value ?? null, sizes: need.sizes ?? [], place, radiusKm,
    deliverOn: need.deliverIn === undefined ? null : date(need.deliverIn),
    capacity: capacityOf(need, date),
    closesOn: date(need.closesIn),
    audience: need.audience, chosen: [],
  };
}

function capacityOf({ capacity }: NeedOfTheCast, date: Clock["date"]): NeedContent["capacity"] {
  if (!capacity) return null;
  const [unit, amount, from, until] = capacity;
  return { unit, amount, from: date(from), until: date(until) };
}

const revisionOf = async (needId: string) => (await db.need.findUniqueOrThrow({ where: { id: needId }, select: { revision: true } })).revision;

type Answer = "accepted" | "declined" | "waiting" | "old";

interface Response {
  needId: string;
  firm: Seated;
  owner: Seated;
  message: string;
  answer: Answer;
}

/** A firm responds to a need, and the owner answers it or leaves it waiting. */
export async function respond({ needId, firm, owner, message, answer }: Response, { now, day }: Clock): Promise<void> {
  const { id: interestId } = await expressInterest(firm, { needId, message }, now);
  // The command reads the database's clock, as it must; the world needs responses that have waited.
  const expressedAt = day(answer === "old" ? -9 : -3);
  await db.interest.update({ where: { id: interestId }, data: { expressedAt } });
  if (answer === "accepted") await answerInterest(owner, { interestId, accepted: true, reason: null }, day(-1));
  if (answer === "declined") await answerInterest(owner, { interestId, accepted: false, reason: "Potrzebujemy zakładu z własną linią kataforezy." }, day(-1));
}
