import { dayNumber } from "./days";
import { Growing, Numbering } from "./growing";
import type { Shared } from "./shared";
import { type MatchNeed, SIZE_CLASSES } from "../scoring/sides";
import type { Weights } from "../scoring/weights";
import { heavinessOfEach } from "../scoring/wishes";

/** What of a need is judged by the capability, the material or the certificate part. */
export const CAPABILITY = 0;
export const MATERIAL = 1;
export const CERTIFICATE = 2;

// A wish as one figure: its entry, and what it is judged by.
const packWish = (entry: number, kind: number): number => entry * 4 + kind;
export const entryIn = (wish: number): number => wish >>> 2;
export const kindIn = (wish: number): number => wish & 3;

/** What a need states, as bits of one byte: a bit for each kind of wish (1 << kind), and these. */
export const STATES = { capacity: 8, distance: 16, words: 32, size: 64, exclusions: 128 } as const;

/** An entry that is wished for, and how well an offered one serves it. */
export interface Served {
  wished: number;
  similarity: number;
}

/** The owner of a need that is gone. */
export const GONE = -1;

/** Open needs as columns, numbered as they come. One that changes leaves its old number behind, until the columns are made anew. */
export class NeedColumns {
  readonly needs: (MatchNeed | null)[] = [];
  /** Where the wishes of a need end; each as `packWish` packs it, in the order in which the need names them. */
  readonly wishEnd = new Growing(Uint32Array);
  readonly wishes = new Growing(Uint32Array);
  /** What each of them weighs. */
  readonly heaviness = new Growing(Float64Array);
  /** Where the capabilities end without which nobody fits; and each of them, by entry. */
  readonly mustEnd = new Growing(Uint32Array);
  readonly musts = new Growing(Uint16Array);
  /** The same of the certificates. */
  readonly heldEnd = new Growing(Uint32Array);
  readonly held = new Growing(Uint16Array);
  /** The entries that any need wishes for among capabilities and materials. */
  readonly wished = new Numbering<number>((entry) => entry);
  /** The same among certificates. */
  readonly certificates = new Numbering<number>((entry) => entry);
  /** Whose it is, by number; GONE where it is nobody's any more. */
  readonly owner = new Growing(Int32Array);
  readonly owners = new Numbering<string>((organisationId) => organisationId);
  readonly day = new Growing(Int32Array);
  readonly point = new Growing(Int32Array);
  /** NaN: no radius, or no value. */
  readonly radius = new Growing(Float64Array);
  readonly orderValue = new Growing(Float64Array);
  readonly stated = new Growing(Uint8Array);
  /** One bit for each wanted size class. */
  readonly sizes = new Growing(Uint8Array);
  readonly specialisations = new Growing(Uint16Array);
  readonly letters = new Numbering<string>((letters) => letters);
  /** The numbers of a need's words, in the order of the words themselves. */
  readonly wordEnd = new Growing(Uint32Array);
  readonly words = new Growing(Uint32Array);

  private readonly numbers = new Map<string, number>();
  /** By offered entry: what it serves, of so many of the wished ones. */
  private readonly served: ({ seen: number; wishes: Served[] } | undefined)[] = [];

  constructor(
    private readonly shared: Shared,
    private readonly weights: Weights,
  ) {}

  /** Where the entries of a need begin in a list of which these are the ends. */
  begin(ends: Growing<Uint32Array<ArrayBuffer>>, number: number): number {
    return number === 0 ? 0 : ends.at(number - 1);
  }

  get size(): number {
    return this.numbers.size;
  }

  /** Which of the entries that any need wishes for an offered one serves. */
  servedBy(offered: number): readonly Served[] {
    const known = (this.served[offered] ??= { seen: 0, wishes: [] });
    for (; known.seen < this.wished.things.length; known.seen++) {
      const wished = this.wished.things[known.seen] ?? 0;
      const similarity = this.shared.likeness.of(wished).similarities[offered] ?? 0;
      if (similarity > 0) known.wishes.push({ wished, similarity });
    }
    return known.wishes;
  }

  numberOf(needId: string): number | null {
    return this.numbers.get(needId) ?? null;
  }

  store(need: MatchNeed): void {
    this.remove(need.id);
    const { likeness, points, vocabulary } = this.shared;
    this.numbers.set(need.id, this.needs.push(need) - 1);
    let stated = 0;
    const heaviness = this.heavinessOf(need);
    for (const [place, { slug, wish }] of need.wishes.entries()) {
      const entry = likeness.numberOf(slug);
      const kind = this.kindOf(entry);
      this.wishes.push(packWish(entry, kind));
      this.heaviness.push(heaviness[place] ?? 0);
      stated |= 1 << kind;
      (kind === CERTIFICATE ? this.certificates : this.wished).numberOf(entry);
      if (wish === "MUST" && kind === CAPABILITY) this.musts.push(entry);
      if (wish === "MUST" && kind === CERTIFICATE) this.held.push(entry);
    }
    this.mustEnd.push(this.musts.length);
    this.heldEnd.push(this.held.length);
    this.wishEnd.push(this.wishes.length);
    this.owner.push(this.owners.numberOf(need.organisationId));
    this.day.push(dayNumber(need.neededOn));
    this.point.push(need.place ? points.numberOf(need.place) : -1);
    this.radius.push(need.radiusKm ?? Number.NaN);
    this.orderValue.push(need.orderValue ?? Number.NaN);
    if (need.capacity && need.capacity.amount > 0) stated |= STATES.capacity;
    if (need.place) stated |= STATES.distance;
    if (need.words.length > 0) stated |= STATES.words;
    if (need.sizes.length > 0) stated |= STATES.size;
    if (need.excludes.length > 0) stated |= STATES.exclusions;
    this.stated.push(stated);
    this.sizes.push(need.sizes.reduce((mask, size) => mask | (1 << SIZE_CLASSES.indexOf(size)), 0));
    this.specialisations.push(this.letters.numberOf(need.specialisations));
    for (const key of [...new Set(need.words.map((word) => word.key))].sort()) this.words.push(vocabulary.numberOf(key));
    this.wordEnd.push(this.words.length);
  }

  private kindOf(entry: number): number {
    return { MATERIAL, CERTIFICATE, PROCESS: CAPABILITY, SERVICE: CAPABILITY, PRODUCT: CAPABILITY }[this.shared.likeness.kindOf(entry) ?? "PROCESS"];
  }

  /** What each wish of a need weighs beside the others of its kind; a certificate is as rare as any other. */
  private heavinessOf({ wishes }: MatchNeed): number[] {
    const { shared: { likeness }, weights } = this;
    const heaviness: number[] = [];
    for (const kind of [CAPABILITY, MATERIAL, CERTIFICATE]) {
      const places = wishes.flatMap(({ slug }, place) => (this.kindOf(likeness.numberOf(slug)) === kind ? [place] : []));
      const some = places.flatMap((place) => wishes[place] ?? []);
      const each = kind === CERTIFICATE ? some.map(({ wish }) => weights.wish[wish]) : heavinessOfEach(some, (slug) => likeness.weightOf(likeness.numberOf(slug)), weights);
      places.forEach((place, number) => (heaviness[place] = each[number] ?? 0));
    }
    return heaviness;
  }

  remove(needId: string): void {
    const number = this.numbers.get(needId);
    if (number === undefined) return;
    this.numbers.delete(needId);
    this.needs[number] = null;
    this.owner.values[number] = GONE;
  }

  /** The same needs without those that are gone. */
  anew(): NeedColumns {
    const fresh = new NeedColumns(this.shared, this.weights);
    for (const need of this.needs) if (need) fresh.store(need);
    return fresh;
  }
}
