import type { Fit, Taxonomy } from "@/lib/capabilities/taxonomy";
import type { Evidence, Gate, MissingFact } from "./explanation";
import type { Judged } from "./judged";
import { round4 } from "./rounding";
import type { MatchNeed, Offer } from "./sides";
import type { Weights } from "./weights";

type Wish = MatchNeed["wishes"][number];

/** The wishes of a need by what they are judged by. */
export interface Wishes {
  capabilities: Wish[];
  materials: Wish[];
  certificates: Wish[];
}

/** Sorts wishes by the kind of their entry. An entry that the taxonomy has lost counts as a capability that nobody has. */
export function sortWishes(wishes: readonly Wish[], taxonomy: Taxonomy): Wishes {
  const sorted: Wishes = { capabilities: [], materials: [], certificates: [] };
  for (const wish of wishes) {
    const kind = taxonomy.get(wish.slug)?.kind;
    if (kind === "MATERIAL") sorted.materials.push(wish);
    else if (kind === "CERTIFICATE") sorted.certificates.push(wish);
    else sorted.capabilities.push(wish);
  }
  return sorted;
}

/**
 * What each of some wishes of one kind weighs: by how much the need insists, and by how rare the entry is. What is only
 * read weighs less where it would weigh too much beside what is ticked.
 */
export function heavinessOfEach(wishes: readonly Wish[], rarityOf: (slug: string) => number, { wish: insistence, readAtMost }: Weights): number[] {
  const plain = wishes.map(({ slug, wish }) => insistence[wish] * rarityOf(slug));
  const sum = (isRead: boolean) => plain.reduce((all, weight, place) => ((wishes[place]?.wish === "READ") === isRead ? all + weight : all), 0);
  const [ticked, read] = [sum(false), sum(true)];
  const less = ticked > 0 && read > ticked * readAtMost ? (ticked * readAtMost) / read : 1;
  return plain.map((weight, place) => (wishes[place]?.wish === "READ" ? weight * less : weight));
}

interface Answer {
  wish: Wish;
  /** The offer that answers it best, or null. */
  best: { fit: Fit; offer: Offer; value: number } | null;
  /** The greatest similarity of any offer, trusted or not. */
  nearest: number;
}

/** The best answer of a plant to each wish: similarity, times how far its source is trusted; core before supplementary. */
function answer(wishes: readonly Wish[], offers: readonly Offer[], taxonomy: Taxonomy, weights: Weights): Answer[] {
  return wishes.map((wish) => {
    let best: Answer["best"] = null;
    let nearest = 0;
    for (const offer of offers) {
      const fit = taxonomy.fit(wish.slug, offer.slug);
      if (!fit) continue;
      const value = fit.similarity * weights.source[offer.source];
      if (!best || isBetter(value, offer, best)) best = { fit, offer, value };
      nearest = Math.max(nearest, fit.similarity);
    }
    return { wish, best, nearest };
  });
}

type Best = NonNullable<Answer["best"]>;

function isBetter(value: number, offer: Offer, best: Best): boolean {
  if (value !== best.value) return value > best.value;
  if (offer.level !== best.offer.level) return offer.level === "CORE";
  return offer.slug < best.offer.slug;
}

/**
 * What a plant's offers are worth for wishes of one kind: the mean of the best answers, weighted by how much the need
 * insists and by how rare the entry is. Null where nothing of the kind is wished.
 */
export function judgeWishes(
  kind: "capability" | "material",
  wishes: readonly Wish[],
  offers: readonly Offer[],
  taxonomy: Taxonomy,
  weights: Weights,
): (Judged & { gates: Gate[] }) | null {
  if (wishes.length === 0) return null;
  const answers = answer(wishes, offers, taxonomy, weights);
  const heaviness = heavinessOfEach(wishes, (slug) => taxonomy.weight(slug), weights);
  const total = heaviness.reduce((sum, weight) => sum + weight, 0);
  return {
    value: answers.reduce((sum, { best }, index) => sum + (heaviness[index] ?? 0) * (best?.value ?? 0), 0) / total,
    evidence: answers.flatMap(({ wish, best }) => (best ? [evidenceOf(kind, wish, best)] : [])),
    missing: answers.flatMap(({ wish, best }) => (best ? [] : [missingOf(kind, wish)])),
    gates: kind === "capability" ? answers.flatMap((each) => gateOf(each, weights)) : [],
  };
}

const evidenceOf = (kind: "capability" | "material", { slug, wish }: Wish, { offer, fit: { relation, similarity } }: Best): Evidence => ({
  kind, needConcept: slug, wish, firmConcept: offer.slug, relation, similarity: round4(similarity), source: offer.source, level: offer.level,
});

const missingOf = (kind: "capability" | "material", { slug, wish }: Wish): MissingFact => ({ kind: `${kind}Missing`, slug, wish });

/** A must is met by any offer that is similar enough, wherever it was read. */
function gateOf({ wish: { slug, wish }, best, nearest }: Answer, { mustSimilarity }: Weights): Gate[] {
  if (wish !== "MUST") return [];
  const ok = nearest >= mustSimilarity;
  const firm = best && { slug: best.offer.slug, relation: best.fit.relation, similarity: round4(best.fit.similarity), source: best.offer.source };
  return [{ id: "capability", ok, need: { slug }, firm }];
}
