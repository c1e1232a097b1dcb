import type { OrganisationDetails } from "@/lib/organisations/schema";

type Preferences = Pick<OrganisationDetails, "maxDistanceKm" | "orderValueMin" | "orderValueMax">;

/** Which orders some firms of the cast look for: how far in kilometres, and from what to what in złoty a year. */
const SAID: Readonly<Record<string, readonly [km: number | null, min: number | null, max: number | null]>> = {
  "Giętarnia Bełżyce": [250, 20_000, 600_000],
  "Spawmont Lubartów": [null, 150_000, null],
  "Frezownia Świdnik": [null, 10_000, 300_000],
  "Wiązka Puławska": [null, 200_000, null],
  "Druk Metali Lublin": [null, null, 40_000],
  "Tłocznia Starachowice": [null, 800_000, null],
  "Blachmet Wanacja": [200, 5_000, 250_000],
};

/** What a firm of the cast looks for, by how its name begins; most have not said. */
export function preferencesOf(name: string): Preferences {
  const [, [maxDistanceKm, orderValueMin, orderValueMax]] = Object.entries(SAID).find(([beginning]) => name.startsWith(beginning)) ?? ["", [null, null, null]];
  return { maxDistanceKm, orderValueMin, orderValueMax };
}
