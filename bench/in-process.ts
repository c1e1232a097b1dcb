import { ColumnIndex } from "@/lib/matching/columns/column-index";
import { asFirm, asNeed } from "@/lib/matching/facts";
import { cut, type Found, type RankedFirm, rankSuppliers } from "@/lib/matching/scoring/rank";
import type { MatchFirm, MatchNeed } from "@/lib/matching/scoring/sides";
import { eachOf, megabytes, quantiles, round, timesOf, type Times } from "./timing";
import { TODAY, type World } from "./world";

/** What is asked of every design alike. */
export const TOP = { fits: 20, weak: 0 };
/** What a page of a need asks: reasons for near misses too. */
const PAGE = { fits: 20, weak: 10, nearMisses: 10 };

/** The firm as the score sees it. */
export function matchFirm(world: World, number: number): MatchFirm {
  return asFirm(world.firm(number).row, world.taxonomy, TODAY);
}

export const matchNeed = (world: World, number: number) => asNeed(world.need(number), TODAY);

export interface InProcess {
  firms: number;
  match: Times;
  page: Times;
  columnsMb: number;
  wordsMb: number;
  scratchMb: number;
  heapMb: number;
  exactOrder: boolean;
  exactNeeds: number;
  index: ColumnIndex;
}

const ROUNDS = 200;

/** Builds the columns in this process and measures them; the order is held against the exhaustive scan for some needs. */
export async function measureInProcess(world: World, firms: number, compareWith: number): Promise<InProcess> {
  const index = new ColumnIndex(world.taxonomy);
  for (let number = 0; number < firms; number++) index.upsertFirm(matchFirm(world, number));
  index.trim();
  const needs = Array.from({ length: ROUNDS * 2 }, (_, number) => matchNeed(world, number));
  const need = (number: number) => needs[number % needs.length] ?? matchNeed(world, number);
  const match = await timesOf(ROUNDS, (number) => index.suppliersFitting(need(number), TOP));
  const page = await timesOf(ROUNDS, (number) => index.suppliersFor(need(number), PAGE), 10);
  const { columnBytes, wordBytes, scratchBytes } = index.holds;
  return {
    firms, match, page, index, columnsMb: megabytes(columnBytes), wordsMb: megabytes(wordBytes), scratchMb: megabytes(scratchBytes),
    heapMb: round(process.memoryUsage().heapUsed / 1024 ** 2, 0), exactOrder: isExact(world, index, firms, compareWith), exactNeeds: compareWith,
  };
}

/** Whether the best are the same, in the same order, for the same reasons, as those of a scan that scores everybody. */
function isExact(world: World, index: ColumnIndex, firms: number, needs: number): boolean {
  const asked = Array.from({ length: needs }, (_, number) => matchNeed(world, number));
  return asked.every((need) => {
    const all = scoreEverybody(world, index, firms, need);
    return JSON.stringify(all) === JSON.stringify(index.suppliersFor(need, PAGE)) && JSON.stringify(all.fits.slice(0, TOP.fits)) === JSON.stringify(index.suppliersFitting(need, TOP).fits);
  });
}

/**
 * A million firms with their explanations would not fit: they are scored one after the other, in portions of which only
 * what can still be shown is ranked on. What is left out of a portion has enough better ones in that very portion.
 */
function scoreEverybody(world: World, index: ColumnIndex, firms: number, need: MatchNeed): Found<RankedFirm> {
  const portion = 5_000;
  const kept = new Map<string, MatchFirm>();
  const counts = { fits: 0, weak: 0, nearMisses: 0, farMisses: 0 };
  for (let first = 0; first < firms; first += portion) {
    const some = Array.from({ length: Math.min(portion, firms - first) }, (_, number) => matchFirm(world, first + number)).filter(({ organisationId }) => organisationId !== need.organisationId);
    const ranking = rankSuppliers(need, some, world.taxonomy, { corpus: index.corpus });
    const near = ranking.nearMisses.filter(({ explanation }) => explanation.gates.filter(({ ok }) => !ok).length === 1);
    counts.fits += ranking.fits.length;
    counts.weak += ranking.weak.length;
    counts.nearMisses += near.length;
    counts.farMisses += ranking.nearMisses.length - near.length;
    const shown = new Set([...ranking.fits.slice(0, PAGE.fits), ...ranking.weak.slice(0, PAGE.weak), ...near.slice(0, PAGE.nearMisses), ...ranking.nearMisses.slice(0, PAGE.nearMisses)].map(({ organisationId }) => organisationId));
    for (const firm of some) if (shown.has(firm.organisationId)) kept.set(firm.organisationId, firm);
  }
  const last = cut(rankSuppliers(need, [...kept.values()], world.taxonomy, { corpus: index.corpus }), PAGE);
  // Where nothing fits anywhere, no portion had a fit, and each counted its misses by two gates as well.
  return { ...last, counts: { fits: counts.fits, weak: counts.weak, nearMisses: counts.nearMisses + (counts.fits === 0 ? counts.farMisses : 0) } };
}

/** A firm that changes, against open needs: the change itself and the search for its needs. Nothing before it ran this code, so it is run for a while first. */
export async function measureReverse(world: World, index: ColumnIndex, firms: number, needs: number): Promise<Times> {
  for (let number = 0; number < needs; number++) index.upsertNeed(matchNeed(world, number));
  const changed = Array.from({ length: ROUNDS * 2 }, (_, number) => matchFirm(world, (number * 37) % firms));
  return timesOf(ROUNDS, (number) => {
    const firm = changed[number % changed.length];
    if (!firm) return;
    index.upsertFirm(firm);
    index.needsFitting(firm.organisationId, TOP);
  }, ROUNDS);
}

/**
 * How long a match takes while firms change at this rate, in the second minute of it, beside how long the same takes
 * when nothing changes. The two take turns, so that what slows the machine slows both.
 */
export async function measureUnderChange(world: World, index: ColumnIndex, firms: number, changesAMinute: number): Promise<{ quiet: Times; changing: Times }> {
  const needs = Array.from({ length: ROUNDS }, (_, number) => matchNeed(world, number));
  const changed = Array.from({ length: changesAMinute }, (_, number) => matchFirm(world, (number * 61) % firms));
  const match = (number: number) => index.suppliersFitting(needs[number % needs.length] ?? matchNeed(world, number), TOP);
  const [quiet, changing]: [number[], number[]] = [[], []];
  let next = 0;
  const change = () => {
    const firm = changed[next++ % changed.length];
    if (firm) index.upsertFirm(firm);
  };
  for (let turn = 0; turn < 3; turn++) {
    index.trim();
    quiet.push(...(await eachOf(ROUNDS, match)));
    for (let number = 0; number < changesAMinute; number++) change();
    let due = performance.now();
    changing.push(...(await eachOf(ROUNDS, (number) => {
      for (; due < performance.now(); due += 60_000 / changesAMinute) change();
      return match(number);
    })));
  }
  return { quiet: quantiles(quiet), changing: quantiles(changing) };
}
