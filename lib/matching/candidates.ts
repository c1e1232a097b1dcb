import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { cut, type Fitting, type Found, type Most, rankNeeds, rankSuppliers, type RankedFirm, type RankedNeed } from "./scoring/rank";
import { score, type Scored } from "./scoring/score";
import type { MatchFirm, MatchNeed } from "./scoring/sides";
import type { Turns } from "./scoring/turns";
import { buildCorpus, type Corpus } from "./scoring/words";

/**
 * Both sides of the market, ready to be compared. The seam behind which other ways of holding them come: whatever an
 * implementation keeps, its answers are those of the exhaustive scan, to the last digit and in the same order.
 */
export interface CandidateIndex {
  upsertFirm(firm: MatchFirm): void;
  removeFirm(organisationId: string): void;
  upsertNeed(need: MatchNeed): void;
  removeNeed(needId: string): void;
  /**
   * The firms for a need, whether or not it is among the indexed ones; its own organisation is not a candidate. Where
   * `turns` are given, those that fit take them before the list is cut: whoever is as good as the last has a chance.
   */
  suppliersFor(need: MatchNeed, most?: Most, turns?: Turns): Found<RankedFirm>;
  /** The indexed needs for a firm, without its own; of these alone, where `among` names some. */
  needsFor(organisationId: string, most?: Most, among?: ReadonlySet<string> | null): Found<RankedNeed>;
  /** What `suppliersFor` says of those that fit, for whoever shows neither near misses nor counts: far less work. */
  suppliersFitting(need: MatchNeed, most?: Most): Fitting<RankedFirm>;
  /** The same of `needsFor`. */
  needsFitting(organisationId: string, most?: Most, among?: ReadonlySet<string> | null): Fitting<RankedNeed>;
  /** The firms that come closest to a need although they are no near misses: for one that nothing fits. */
  nearestTo(need: MatchNeed, most: number): RankedFirm[];
  /** How one firm stands to a need; null where the index does not hold the firm. */
  compare(need: MatchNeed, organisationId: string): Scored | null;
  /** Every event up to this one has had its effect on what is held. */
  sequence: bigint;
}

/** Compares with everyone. Exact by construction, and fast enough for a few thousand firms. */
export class ExhaustiveIndex implements CandidateIndex {
  private readonly firms = new Map<string, MatchFirm>();
  private readonly needs = new Map<string, MatchNeed>();
  private corpus: Corpus | null = null;
  sequence = 0n;

  constructor(private readonly taxonomy: Taxonomy) {}

  upsertFirm(firm: MatchFirm): void {
    this.firms.set(firm.organisationId, firm);
    this.corpus = null;
  }

  removeFirm(organisationId: string): void {
    this.firms.delete(organisationId);
    this.corpus = null;
  }

  upsertNeed(need: MatchNeed): void {
    this.needs.set(need.id, need);
  }

  removeNeed(needId: string): void {
    this.needs.delete(needId);
  }

  suppliersFor(need: MatchNeed, most?: Most, turns?: Turns): Found<RankedFirm> {
    const others = [...this.firms.values()].filter(({ organisationId }) => organisationId !== need.organisationId);
    return cut(rankSuppliers(need, others, this.taxonomy, { corpus: this.words(), turns }), most);
  }

  needsFor(organisationId: string, most?: Most, among: ReadonlySet<string> | null = null): Found<RankedNeed> {
    const firm = this.firms.get(organisationId);
    if (!firm) return cut({ fits: [], weak: [], nearMisses: [] });
    const others = [...this.needs.values()].filter((need) => need.organisationId !== organisationId && (among === null || among.has(need.id)));
    return cut(rankNeeds(firm, others, this.taxonomy, { corpus: this.words() }), most);
  }

  suppliersFitting(need: MatchNeed, most?: Most): Fitting<RankedFirm> {
    const { fits, weak } = this.suppliersFor(need, most);
    return { fits, weak };
  }

  needsFitting(organisationId: string, most?: Most, among: ReadonlySet<string> | null = null): Fitting<RankedNeed> {
    const { fits, weak } = this.needsFor(organisationId, most, among);
    return { fits, weak };
  }

  nearestTo(need: MatchNeed, most: number): RankedFirm[] {
    const closed = ({ explanation }: RankedFirm) => explanation.gates.filter(({ ok }) => !ok).length;
    const concerns = ({ explanation }: RankedFirm) => explanation.parts.some(({ key, value }) => (key === "capabilities" || key === "materials") && value > 0);
    return [...this.firms.values()]
      .filter(({ organisationId }) => organisationId !== need.organisationId)
      .map((firm): RankedFirm => ({ organisationId: firm.organisationId, explanation: score(need, firm, this.taxonomy, { corpus: this.words() }).explanation }))
      .filter(concerns)
      .sort((a, b) => closed(a) - closed(b) || b.explanation.score - a.explanation.score || (a.organisationId < b.organisationId ? -1 : 1))
      .slice(0, most);
  }

  compare(need: MatchNeed, organisationId: string): Scored | null {
    const firm = this.firms.get(organisationId);
    return firm ? score(need, firm, this.taxonomy, { corpus: this.words() }) : null;
  }

  /** What all descriptions together say about a word; counted again once a firm has changed. */
  private words(): Corpus {
    return (this.corpus ??= buildCorpus([...this.firms.values()].map((firm) => firm.words)));
  }
}
