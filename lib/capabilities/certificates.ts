import { civilDate, type CivilDate } from "@/lib/platform/i18n/format";

/** VALID: counts. ENDING: counts, for two months more at most. COMING: not yet. EXPIRED: never counts again. */
export type CertificateState = "VALID" | "ENDING" | "COMING" | "EXPIRED";

/** From how many days before the end one is told to renew it. */
const ENDING_DAYS = 60;

interface Term {
  validFrom: CivilDate | Date | null;
  /** Null: it has no end. */
  validUntil: CivilDate | Date | null;
}

/** How a certificate stands on a civil day; its first and its last day count. */
export function certificateState({ validFrom, validUntil }: Term, on: CivilDate): CertificateState {
  if (validUntil && civilDate(validUntil) < on) return "EXPIRED";
  if (validFrom && civilDate(validFrom) > on) return "COMING";
  if (!validUntil) return "VALID";
  return (Date.parse(civilDate(validUntil)) - Date.parse(on)) / 86_400_000 <= ENDING_DAYS ? "ENDING" : "VALID";
}

/** Whether a certificate counts on a civil day, for a match or for the profile. */
export function counts(term: Term, on: CivilDate): boolean {
  const state = certificateState(term, on);
  return state === "VALID" || state === "ENDING";
}
