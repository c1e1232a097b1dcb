import type { Evidence, MissingFact } from "./explanation";

/** What one part of a need makes of one plant: 0 to 1, why, and what is missing from it. */
export interface Judged {
  value: number;
  evidence: Evidence[];
  missing: MissingFact[];
}
