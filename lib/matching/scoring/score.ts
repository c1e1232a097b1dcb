import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import { judgeCertificates } from "./certificates";
import { judgeCapacity, judgeDistance, judgeSize } from "./circumstances";
import type { Band, Explanation, Gate, Missing, MissingFact } from "./explanation";
import { blocks, gatesOfFirm, missingAt, type Verdict, verdictOf } from "./gates";
import type { Judged } from "./judged";
import { judgeReturn } from "./preferences";
import { remedyFor } from "./remedies";
import { round4 } from "./rounding";
import type { MatchFirm, MatchNeed, MatchPlant } from "./sides";
import { sumUp } from "./sum";
import { PARTS, type PartKey, type Weights, WEIGHTS } from "./weights";
import { judgeWishes, sortWishes, type Wishes } from "./wishes";
import { type Corpus, judgeWords } from "./words";

export interface Scored {
  verdict: Verdict;
  explanation: Explanation;
}

export interface Surroundings {
  /** What the words of descriptions are compared by; null: words do not count. */
  corpus?: Corpus | null;
  weights?: Weights;
  /** The id of the plant with which the firm stands, where that is known already: no other is judged then. */
  at?: string;
}

/**
 * How well a firm serves a need, and why. Pure: the same facts give the same explanation, to the last digit. The firm
 * is judged plant by plant and stands with its best: the one with the fewest closed gates, then with the higher score.
 */
export function score(need: MatchNeed, firm: MatchFirm, taxonomy: Taxonomy, { corpus = null, weights = WEIGHTS, at }: Surroundings = {}): Scored {
  const firmwide: Firmwide = {
    wishes: sortWishes(need.wishes, taxonomy),
    words: judgeWords(need.words, firm.words, corpus, weights),
    size: judgeSize(need, firm, weights),
  };
  const plants = firm.plants.length > 0 ? firm.plants : [NO_PLANT];
  const judged = at === undefined ? plants : plants.filter(({ id }) => id === at);
  return judged.map((plant) => scorePlant(need, firm, plant, firmwide, taxonomy, weights)).reduce((best, other) => (isBetter(other, best) ? other : best));
}

/** A firm that has declared no plant has nothing anywhere. */
const NO_PLANT: MatchPlant = { id: "", place: null, offers: [], certificates: [], capacity: [] };

/** What does not differ between the plants of a firm. */
interface Firmwide {
  wishes: Wishes;
  words: Judged | null;
  size: Judged | null;
}

function scorePlant(need: MatchNeed, firm: MatchFirm, plant: MatchPlant, { wishes, words, size }: Firmwide, taxonomy: Taxonomy, weights: Weights): Scored {
  const capabilities = judgeWishes("capability", wishes.capabilities, plant.offers, taxonomy, weights);
  const certificates = judgeCertificates(wishes.certificates, need.neededOn, plant, firm, taxonomy, weights);
  const materials = judgeWishes("material", wishes.materials, plant.offers, taxonomy, weights);
  const capacity = judgeCapacity(need, plant, taxonomy);
  const distance = judgeDistance(need, plant, weights);
  const judged: Record<PartKey, Judged | null> = { capabilities, certificates, materials, capacity, distance, text: words, size };

  const completeness = round4(Math.min(1, Math.max(0, firm.completeness)));
  const factor = round4(weights.completenessFloor + (1 - weights.completenessFloor) * completeness);
  const { score: total, parts } = sumUp(PARTS, weights.parts, judged, factor);
  const inReturn = judgeReturn(need, firm, plant, capacity, weights);

  const gates: Gate[] = [
    ...gatesOfFirm(need, firm),
    ...(capabilities?.gates ?? []),
    ...(certificates?.gates ?? []),
    ...(distance?.gates ?? []),
    ...(inReturn ? [preferencesGate(inReturn.score, weights)] : []),
  ];
  const facts = [
    ...gates.flatMap(missingAt),
    ...PARTS.flatMap((key) => judged[key]?.missing ?? []),
    ...(completeness < 1 ? [{ kind: "profileIncomplete" as const, completeness }] : []),
  ];
  // Nobody fits for being near and certified alone: something of what the need is about must be there.
  const subject = capabilities ?? materials ?? words;
  return {
    verdict: verdictOf(gates, subject === null || subject.value > 0),
    explanation: {
      version: weights.version,
      score: total,
      band: bandOf(total, weights),
      plantId: plant === NO_PLANT ? null : plant.id,
      gates,
      parts,
      profile: { completeness, factor },
      missing: whatIsMissing(facts, gates),
      inReturn,
      mutual: mutualOf(total, inReturn?.score ?? null),
    },
  };
}

const preferencesGate = (returned: number, { returnFloor }: Weights): Gate => ({
  id: "preferences", ok: returned >= returnFloor, need: { floor: returnFloor }, firm: { score: returned },
});

/** What stands in the way comes first; otherwise in the order of the parts. */
function whatIsMissing(facts: readonly MissingFact[], gates: readonly Gate[]): Missing[] {
  return facts
    .map((fact): Missing => ({ ...fact, blocks: blocks(fact, gates), remedy: remedyFor(fact) }))
    .sort((a, b) => Number(b.blocks) - Number(a.blocks));
}

export function bandOf(total: number, { bands }: Weights = WEIGHTS): Band {
  if (total >= bands.STRONG) return "STRONG";
  if (total >= bands.GOOD) return "GOOD";
  return total >= bands.POSSIBLE ? "POSSIBLE" : "WEAK";
}

function mutualOf(one: number, other: number | null): number {
  if (other === null) return one;
  return one + other === 0 ? 0 : round4((2 * one * other) / (one + other));
}

function isBetter(one: Scored, other: Scored): boolean {
  const closed = closedGates(one) - closedGates(other);
  if (closed !== 0) return closed < 0;
  if (one.explanation.score !== other.explanation.score) return one.explanation.score > other.explanation.score;
  return (one.explanation.plantId ?? "") < (other.explanation.plantId ?? "");
}

const closedGates = ({ explanation }: Scored): number => explanation.gates.filter(({ ok }) => !ok).length;
