import { certificateState } from "@/lib/capabilities/certificates";
import type { Taxonomy } from "@/lib/capabilities/taxonomy";
import type { CivilDate } from "@/lib/platform/i18n/format";
import type { CertificateFact, Gate, MissingFact } from "./explanation";
import type { Judged } from "./judged";
import type { HeldCertificate, MatchFirm, MatchNeed, MatchPlant } from "./sides";
import type { Weights } from "./weights";

type Wish = MatchNeed["wishes"][number];

/**
 * What a plant's certificates are worth on the day of delivery: the share of the wished ones that are valid at that
 * very plant. A certificate of another plant does not count, but it is named, because it shows the way.
 */
export function judgeCertificates(
  wishes: readonly Wish[],
  neededOn: CivilDate,
  plant: MatchPlant,
  firm: MatchFirm,
  taxonomy: Taxonomy,
  weights: Weights,
): (Judged & { gates: Gate[] }) | null {
  if (wishes.length === 0) return null;
  const judged: Judged & { gates: Gate[] } = { value: 0, evidence: [], missing: [], gates: [] };
  let total = 0;
  for (const { slug, wish } of wishes) {
    const held = bestOf(factsFor(slug, plant.certificates, taxonomy), neededOn);
    const ok = held !== null && isValid(held, neededOn);
    const weight = weights.wish[wish];
    total += weight;
    if (ok) {
      judged.value += weight;
      judged.evidence.push({ kind: "certificate", needConcept: slug, wish, neededOn, firm: held });
    } else {
      judged.missing.push(whatIsMissing({ slug, wish }, held, neededOn, plant, firm, taxonomy));
    }
    if (wish === "MUST") judged.gates.push({ id: "certificate", ok, need: { slug, neededOn }, firm: held });
  }
  return { ...judged, value: judged.value / total };
}

/** The certificates that are the wished one, or cover it. */
function factsFor(slug: string, certificates: readonly HeldCertificate[], taxonomy: Taxonomy): CertificateFact[] {
  return certificates.flatMap((held) => {
    const relation = taxonomy.fit(slug, held.slug)?.relation;
    return relation === "exact" || relation === "covers" ? [{ ...held, relation }] : [];
  });
}

const isValid = (held: CertificateFact, on: CivilDate): boolean => !["EXPIRED", "COMING"].includes(certificateState(held, on));

/** A valid one before one that is not; then the very one before one that covers it; then the one that lasts longest. */
function bestOf<T extends CertificateFact>(facts: readonly T[], on: CivilDate): T | null {
  return facts.reduce<T | null>((best, fact) => (best === null || rankOf(fact, on) > rankOf(best, on) ? fact : best), null);
}

const rankOf = (fact: CertificateFact, on: CivilDate): string =>
  [isValid(fact, on) ? "1" : "0", fact.relation === "exact" ? "1" : "0", fact.validUntil ?? "without end", fact.validFrom ?? "", fact.slug].join(" ");

function whatIsMissing(
  wish: Wish,
  held: CertificateFact | null,
  neededOn: CivilDate,
  plant: MatchPlant,
  firm: MatchFirm,
  taxonomy: Taxonomy,
): MissingFact {
  const elsewhere = heldElsewhere(wish.slug, neededOn, plant, firm, taxonomy);
  if (elsewhere) return { kind: "certificateElsewhere", ...wish, ...elsewhere };
  if (held?.validUntil && held.validUntil < neededOn) {
    return { kind: "certificateExpires", ...wish, held: held.slug, validUntil: held.validUntil, neededOn };
  }
  if (held?.validFrom) return { kind: "certificateBegins", ...wish, held: held.slug, validFrom: held.validFrom, neededOn };
  return { kind: "certificateMissing", ...wish, neededOn };
}

/** The best valid one at another plant of the firm; of equal ones the one at the plant with the lower id. */
function heldElsewhere(slug: string, neededOn: CivilDate, plant: MatchPlant, firm: MatchFirm, taxonomy: Taxonomy): { held: string; plantId: string } | null {
  const others = firm.plants.filter(({ id }) => id !== plant.id).sort((a, b) => (a.id < b.id ? -1 : 1));
  const facts = others.flatMap(({ id, certificates }) => factsFor(slug, certificates, taxonomy).map((fact) => ({ ...fact, plantId: id })));
  const best = bestOf(facts.filter((fact) => isValid(fact, neededOn)), neededOn);
  return best && { held: best.slug, plantId: best.plantId };
}
