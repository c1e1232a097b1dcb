import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import type { CandidateIndex } from "../candidates";
import { DistanceBook } from "./distances";
import { FirmColumns, type PackedFirms } from "./firm-columns";
import { FirmReader } from "./firm-reader";
import { Likeness } from "./likeness";
import { NeedColumns } from "./need-columns";
import { NeedJudge } from "./need-judge";
import { NeedScan } from "./need-scan";
import { Question } from "./question";
import type { Fitting, Found, Most, RankedFirm, RankedNeed } from "../scoring/rank";
import { Scales } from "./reckoning";
import { score, type Scored } from "../scoring/score";
import { Scratch } from "./scratch";
import { type PackedShared, Shared } from "./shared";
import type { Placed, Standing } from "./shortlist";
import type { MatchFirm, MatchNeed } from "../scoring/sides";
import { SupplierScan, type Wanted } from "./supplier-scan";
import { takeTurns, type Turns } from "../scoring/turns";
import { WEIGHTS } from "../scoring/weights";
import type { Corpus } from "../scoring/words";

/** What `unpack` takes back: plain objects and typed arrays. */
export interface PackedIndex {
  shared: PackedShared;
  firms: PackedFirms;
}

/** Columns are made anew when they hold more dead rows than this, and more than a quarter of all. */
const FEW_DEAD = 4_096;

/**
 * Both sides as columns of figures. A pass over them finds who is among the best, exactly as `score` would; the reasons
 * are then worked out by `score` itself, for those alone.
 */
export class ColumnIndex implements CandidateIndex {
  sequence = 0n;
  private readonly shared: Shared;
  private readonly scales = new Scales(WEIGHTS);
  private readonly scratch = new Scratch();
  private readonly distances = new DistanceBook(WEIGHTS.halfDistanceKm);
  private firms: FirmColumns;
  private needs: NeedColumns;

  constructor(private readonly taxonomy: Taxonomy) {
    this.shared = new Shared(new Likeness(taxonomy));
    this.firms = new FirmColumns(this.shared);
    this.needs = new NeedColumns(this.shared, WEIGHTS);
  }

  upsertFirm(firm: MatchFirm): void {
    this.firms.store(firm);
    this.tidy();
  }

  removeFirm(organisationId: string): void {
    this.firms.remove(organisationId);
    this.tidy();
  }

  upsertNeed(need: MatchNeed): void {
    this.needs.store(need);
    if (this.needs.needs.length > 2 * this.needs.size + FEW_DEAD) this.needs = this.needs.anew();
  }

  removeNeed(needId: string): void {
    this.needs.remove(needId);
  }

  suppliersFor(need: MatchNeed, most: Most = {}, turns?: Turns): Found<RankedFirm> {
    return this.asked(need, (scan, explain) => {
      const { fits, weak, nearMisses, counts } = scan.run(wanted(most));
      const inTurn = turns ? takeTurns(scan.runsOf(fits), ({ number }) => this.firms.ids[number] ?? "", turns).slice(0, most.fits) : fits;
      return { fits: inTurn.map(explain), weak: weak.map(explain), nearMisses: nearMisses.map(explain), counts };
    });
  }

  suppliersFitting(need: MatchNeed, most: Most = {}): Fitting<RankedFirm> {
    return this.asked(need, (scan, explain) => {
      const { fits, weak } = scan.fitting(wanted(most));
      return { fits: fits.map(explain), weak: weak.map(explain) };
    });
  }

  nearestTo(need: MatchNeed, most: number): RankedFirm[] {
    return this.asked(need, (scan, explain) => scan.nearest(most).map(explain));
  }

  private asked<T>(need: MatchNeed, answer: (scan: SupplierScan, explain: (firm: Placed) => RankedFirm) => T): T {
    this.scratch.begin();
    const question = new Question(need, this.firms, this.taxonomy, this.scales, this.scratch, this.distances);
    try {
      const firms = new FirmReader(this.firms, [need], (row) => question.bestOffers(row));
      const explain = ({ number, row }: Placed): RankedFirm => ({ organisationId: this.firms.ids[number] ?? "", explanation: this.score(need, firms.read(number), row).explanation });
      return answer(new SupplierScan(this.firms, question, this.scales), explain);
    } finally {
      question.close();
    }
  }

  needsFor(organisationId: string, most: Most = {}, among: ReadonlySet<string> | null = null): Found<RankedNeed> {
    const nothing = { fits: [], weak: [], nearMisses: [], counts: { fits: 0, weak: 0, nearMisses: 0 } };
    return this.offered(organisationId, nothing, (scan, explain) => {
      const { fits, weak, nearMisses, counts } = scan.run(wanted(most), among);
      const explained = explain([fits, weak, nearMisses]);
      return { fits: explained[0] ?? [], weak: explained[1] ?? [], nearMisses: explained[2] ?? [], counts };
    });
  }

  needsFitting(organisationId: string, most: Most = {}, among: ReadonlySet<string> | null = null): Fitting<RankedNeed> {
    return this.offered(organisationId, { fits: [], weak: [] }, (scan, explain) => {
      const { fits, weak } = scan.fitting(wanted(most), among);
      const explained = explain([fits, weak]);
      return { fits: explained[0] ?? [], weak: explained[1] ?? [] };
    });
  }

  /** Asks for the needs of a firm, if it is there; reasons are worked out for all that is shown at once. */
  private offered<T>(organisationId: string, nothing: T, answer: (scan: NeedScan, explain: (groups: readonly Standing[][]) => RankedNeed[][]) => T): T {
    const number = this.firms.numberOf(organisationId);
    if (number === null) return nothing;
    this.scratch.begin();
    const judge = new NeedJudge(number, this.firms, this.needs, this.taxonomy, this.scales, this.scratch);
    try {
      return answer(new NeedScan(number, this.firms, this.needs, judge, this.scales, this.scratch), (groups) => {
        const shown = groups.map((group) => group.flatMap(({ number: place, row }) => (this.needs.needs[place] ? [{ need: this.needs.needs[place], row }] : [])));
        const firm = new FirmReader(this.firms, shown.flat().map(({ need }) => need), (row) => judge.plants.find((plant) => plant.row === row)?.offers ?? []).read(number);
        return shown.map((group) => group.map(({ need, row }) => ({ needId: need.id, explanation: this.score(need, firm, row).explanation })));
      });
    } finally {
      judge.close();
    }
  }

  compare(need: MatchNeed, organisationId: string): Scored | null {
    const number = this.firms.numberOf(organisationId);
    return number === null ? null : this.score(need, new FirmReader(this.firms, [need]).read(number));
  }

  /** How many firms and needs it holds, and what they take in bytes beside identifiers and keys. */
  get holds(): { firms: number; needs: number; columnBytes: number; wordBytes: number; scratchBytes: number } {
    const { columns, words } = this.firms.bytes;
    return { firms: this.firms.size, needs: this.needs.size, columnBytes: columns, wordBytes: words, scratchBytes: this.scratch.bytes };
  }

  /** What all descriptions together say about a word. */
  get corpus(): Corpus {
    return this.firms.words.corpus;
  }

  /** Gives back what dead rows take and growing columns had reserved: after everything was loaded. */
  trim(): void {
    if (this.firms.dead > 0) this.firms = this.firms.anew();
    else this.firms.trim();
  }

  /** The firms, for keeping them outside the process; needs are few, and read anew. */
  pack(): PackedIndex {
    this.trim();
    return { shared: this.shared.pack(), firms: this.firms.pack() };
  }

  /** An index of the firms that were packed, over the taxonomy by which they were read. */
  static unpack(taxonomy: Taxonomy, { shared, firms }: PackedIndex): ColumnIndex {
    const index = new ColumnIndex(taxonomy);
    index.shared.unpack(shared);
    index.firms = FirmColumns.unpack(index.shared, firms);
    return index;
  }

  private tidy(): void {
    if (this.firms.dead > Math.max(FEW_DEAD, this.firms.rows / 4)) this.firms = this.firms.anew();
  }

  /** `row`: that of the plant with which the firm stands, where it is known. */
  private score(need: MatchNeed, firm: MatchFirm, row?: number): Scored {
    return score(need, firm, this.taxonomy, { corpus: this.corpus, weights: this.scales.weights, at: row === undefined ? undefined : (this.firms.plantIds[row] ?? "") });
  }
}

const wanted = ({ fits = Number.POSITIVE_INFINITY, weak = Number.POSITIVE_INFINITY, nearMisses = Number.POSITIVE_INFINITY }: Most): Wanted => ({ fits, weak, nearMisses });
