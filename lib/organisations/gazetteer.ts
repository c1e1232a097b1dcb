import { db } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/refusal";
import { buildPlaces, placeKey, type Place, type Places } from "./places";
import { placeLabel } from "./rules";

let kept: Promise<Places> | undefined;

/** The towns, held in the process: they change only with a new version of the application. */
export function gazetteer(): Promise<Places> {
  kept ??= load().catch((error: unknown) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

async function load(): Promise<Places> {
  const rows = await db.place.findMany({ omit: { key: true } });
  if (rows.length === 0) kept = undefined; // asked before the reference data was loaded
  return buildPlaces(rows);
}

export interface TypedTown {
  town: string;
  placeId: number | null;
  townAsked: string | null;
}

/** The town that was typed, or chosen from what was offered for that name. Where the name is not enough the refusal offers the choices. */
export async function townOf({ town, placeId, townAsked }: TypedTown): Promise<Place> {
  const places = await gazetteer();
  const chosen = placeId !== null && townAsked !== null && placeKey(townAsked) === placeKey(town) ? places.byId(placeId) : null;
  if (chosen) return chosen;
  const answer = places.find(town);
  switch (answer.kind) {
    case "one":
      return answer.place;
    case "several":
      throw new Refusal("places.ambiguous", "town", {}, choicesOf(answer.places));
    case "similar":
      throw new Refusal("places.similar", "town", {}, choicesOf(answer.places));
    case "none":
      throw new Refusal("places.unknown", "town");
  }
}

const choicesOf = (places: readonly Place[]) => places.map((place) => ({ value: String(place.id), label: placeLabel(place) }));
