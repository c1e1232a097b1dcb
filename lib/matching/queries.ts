import { vocabulary } from "@/lib/capabilities/vocabulary";
import { inState, needRow, ownOf, visibleTo } from "@/lib/needs/queries";
import { readingOf } from "@/lib/needs/reading";
import type { NeedContent } from "@/lib/needs/schema";
import { placeOf, wishesOf } from "@/lib/needs/content";
import { columnsOfCapacity } from "@/lib/needs/rules";
import { isSeated, type Actor, type Seated } from "@/lib/people/actor";
import { dayOf } from "@/lib/platform/civil";
import { db } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { Explanation } from "./scoring/explanation";
import type { CandidateIndex } from "./candidates";
import { PLACES, turnsFor } from "./exposure";
import { asNeed, type NeedFacts } from "./facts";
import { isShut } from "./scoring/gates";
import { listNeedIds, loadNeed } from "./loading";
import { market } from "./market";
import type { RankedFirm } from "./scoring/rank";
import type { Scored } from "./scoring/score";
import type { MatchNeed } from "./scoring/sides";

/** A firm beside a need, with the reasons and the names they are phrased with. */
export interface Supplier {
  organisation: { id: string; slug: string; name: string; fictional: boolean };
  /** The plant that was judged, and the others that a fact speaks of, by id. */
  plants: ReadonlyMap<string, string>;
  explanation: Explanation;
}

export interface Suppliers {
  fits: Supplier[];
  weak: Supplier[];
  nearMisses: Supplier[];
  /** Where nobody fits, not even nearly: who comes closest. */
  nearest: Supplier[];
}

/** How many firms of each group are worth reading. */
const MOST = { fits: PLACES, weak: 10, nearMisses: 10, nearest: 5 };

/**
 * The firms that can serve a need, best first and equals in turn, and apart from them those that nearly can. For the need's own
 * organisation and for the cluster's coordinator; nobody else's need is found.
 */
export async function listSuppliersFor(actor: Actor, needId: string, now: Date): Promise<Suppliers> {
  const need = await loadNeed({ AND: [visibleTo(actor), whoseSuppliers(actor), { id: needId }] });
  if (!need) throw new Refusal("gate.notFound");
  const index = await market(now);
  const wanted = asNeed(need, dayOf(now));
  const { fits, weak, nearMisses, counts } = index.suppliersFor(wanted, MOST, await turnsFor(need.id, now));
  const nobody = counts.fits + counts.weak + counts.nearMisses === 0;
  const shown = { fits, weak, nearMisses, nearest: nobody ? await nearestTo(index, wanted) : [] };
  const named = await naming(Object.values(shown).flat());
  return { fits: named(shown.fits), weak: named(shown.weak), nearMisses: named(shown.nearMisses), nearest: named(shown.nearest) };
}

/** Who comes closest to a need that nothing fits. Of two that exclude one another neither comes close: so many more are asked for, and left out. */
async function nearestTo(index: CandidateIndex, need: MatchNeed): Promise<RankedFirm[]> {
  const excluding = need.excludes.length + (await db.exclusion.count({ where: { excludedId: need.organisationId } }));
  return index.nearestTo(need, MOST.nearest + excluding).filter(({ explanation }) => !isShut(explanation.gates)).slice(0, MOST.nearest);
}

const whoseSuppliers = (actor: Actor): Prisma.NeedWhereInput => {
  if (actor.kind === "person" && actor.offices.some(({ kind }) => kind === "CLUSTER_COORDINATOR")) return {};
  return isSeated(actor) ? ownOf(actor) : { id: { in: [] } };
};

/**
 * One firm beside a need, as the need's own organisation and the cluster's coordinator may see it; null where there is
 * nothing to compare. A firm that does nothing of what is wished is none to compare, and an excluded one looks like it.
 */
export async function findSupplierFor(actor: Actor, reference: string, firm: string, now: Date): Promise<(Supplier & Pick<Scored, "verdict">) | null> {
  const need = await loadNeed({ AND: [visibleTo(actor), whoseSuppliers(actor), { reference }] });
  const organisation = await db.organisation.findUnique({ where: { slug: firm }, select: { id: true } });
  if (!need || !organisation || organisation.id === need.organisationId) return null;
  const scored = (await market(now)).compare(asNeed(need, dayOf(now)), organisation.id);
  if (!scored || scored.verdict.kind === "out") return null;
  const ranked = [{ organisationId: organisation.id, explanation: scored.explanation }];
  const [supplier] = (await naming(ranked))(ranked);
  return supplier ? { ...supplier, verdict: scored.verdict } : null;
}

async function naming(ranked: readonly RankedFirm[]): Promise<(some: readonly RankedFirm[]) => Supplier[]> {
  const organisations = await db.organisation.findMany({
    where: { id: { in: ranked.map(({ organisationId }) => organisationId) } },
    select: { id: true, slug: true, name: true, fictional: true, plants: { select: { id: true, name: true, place: { select: { name: true } } } } },
  });
  const byId = new Map(organisations.map(({ plants, ...organisation }) => [organisation.id, { organisation, plants: townsOf(plants) }]));
  return (some) => some.flatMap(({ organisationId, explanation }) => {
    const found = byId.get(organisationId);
    return found ? [{ ...found, explanation }] : [];
  });
}

const townsOf = (plants: readonly { id: string; place: { name: string } }[]) => new Map(plants.map(({ id, place }) => [id, place.name]));

/** How many firms would fit a need as it is being written, and how many nearly; whom a stored one is not for is not among them. */
export async function countSuppliersFor(actor: Seated, content: NeedContent & { needId?: string }, now: Date): Promise<{ fits: number; nearly: number }> {
  const [wishes, place, reading] = await Promise.all([wishesOf(db, content), placeOf(content.place), readingOf(content)]);
  const capabilities = await db.capability.findMany({ where: { id: { in: wishes.map(({ capabilityId }) => capabilityId) } }, select: { id: true, slug: true, specialisations: true } });
  const { needId } = content;
  const exclusions = needId ? await db.needExclusion.findMany({ where: { needId, need: ownOf(actor) }, select: { organisationId: true } }) : [];
  const facts: NeedFacts = {
    exclusions, id: "", organisationId: actor.seat.organisationId, title: content.title, description: content.description ?? "", deliverOn: content.deliverOn, orderValue: content.orderValue, sizes: content.sizes, ...columnsOfCapacity(content.capacity), radiusKm: content.radiusKm, place,
    wishes: wishes.flatMap(({ capabilityId, wish }) => capabilities.filter(({ id }) => id === capabilityId).map((capability) => ({ wish, capability }))),
    readings: reading.map((capability) => ({ capability })),
  };
  const { counts } = (await market(now)).suppliersFor(asNeed(facts, dayOf(now)), { fits: 0, weak: 0, nearMisses: 0 });
  return { fits: counts.fits, nearly: counts.nearMisses };
}

/** The open needs that the actor may see and their firm could serve, by what a meeting promises both sides, and those it nearly could. */
export async function listNeedsFor(actor: Seated, now: Date) {
  const [index, among] = [await market(now), await listNeedIds({ AND: [visibleTo(actor), inState("PUBLISHED", now)] })];
  const { fits, nearMisses } = index.needsFor(actor.seat.organisationId, { ...MOST, weak: 0 }, among);
  const found = [...fits, ...nearMisses];
  const [rows, plants] = await Promise.all([
    db.need.findMany({ where: { AND: [visibleTo(actor), { id: { in: found.map(({ needId }) => needId) } }] }, include: needRow }),
    ownPlants(actor),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = (some: typeof fits) => some.flatMap(({ needId, explanation }) => {
    const need = byId.get(needId);
    return need ? [{ need, plants, explanation }] : [];
  });
  return { fits: named(fits), nearMisses: named(nearMisses) };
}

/**
 * How the actor's own firm stands to a need that it may see; null where the firm does not take part. Of a need that is far
 * from it no more is said, because a need that is not for it must look the same; what the firm itself has said of the
 * buyer (declined) is no secret to its people.
 */
export type OwnFit = { kind: "fit" | "near"; plants: ReadonlyMap<string, string>; explanation: Explanation } | { kind: "far" | "declined" };

export async function findOwnFit(actor: Seated, needId: string, now: Date): Promise<OwnFit | null> {
  const need = await loadNeed({ AND: [visibleTo(actor), { id: needId }] });
  if (!need) return null;
  const scored = (await market(now)).compare(asNeed(need, dayOf(now)), actor.seat.organisationId);
  if (!scored) return null;
  const { verdict, explanation } = scored;
  if (verdict.kind === "out") return { kind: explanation.gates.some((gate) => gate.id === "exclusions" && gate.firm.excludes) ? "declined" : "far" };
  return { kind: verdict.kind, plants: await ownPlants(actor), explanation };
}

const ownPlants = async (actor: Seated) =>
  townsOf(await db.plant.findMany({ where: { organisationId: actor.seat.organisationId }, select: { id: true, place: { select: { name: true } } } }));

/** How many firms fit each need, as it was stored when they were last compared. */
export async function countFits(needIds: readonly string[]): Promise<Map<string, number>> {
  const counts = await db.match.groupBy({ by: ["needId"], where: { needId: { in: [...needIds] }, band: { not: "WEAK" } }, _count: true });
  return new Map(counts.map(({ needId, _count }) => [needId, _count]));
}

/** Who coordinates the cluster, to turn to when nothing fits; null while nobody does. */
export async function findCoordinator(): Promise<{ name: string; email: string } | null> {
  const office = await db.office.findFirst({
    where: { kind: "CLUSTER_COORDINATOR", endedAt: null, person: { deactivatedAt: null } },
    orderBy: { appointedAt: "asc" },
    select: { person: { select: { name: true, email: true } } },
  });
  return office?.person ?? null;
}

/** The label of an entry of the taxonomy by its slug, in a language; the slug itself where the entry is no more. */
export async function listLabels(locale: "pl" | "en"): Promise<(slug: string) => string> {
  const { bySlug } = await vocabulary();
  return (slug) => bySlug(slug)?.[locale] ?? slug;
}
