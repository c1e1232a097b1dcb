import { gazetteer } from "@/lib/organisations/gazetteer";
import type { Circle, Search } from "@/lib/search/results";

export type Query = Record<string, string | string[] | undefined>;

/** A search as the address has it; what it cannot be is left out. */
export interface AskedSearch extends Search {
  /** The town of the circle as it was typed, and whether there is one of that name. */
  nearTyped: string;
  nearUnknown: boolean;
  km: number;
}

/** The distances that are offered, in kilometres. */
export const DISTANCES = [25, 50, 100, 200] as const;
const USUAL_KM = 50;

export async function askedIn(query: Query, facets: readonly string[]): Promise<AskedSearch> {
  const nearTyped = textOf(query.near).slice(0, 120);
  const km = DISTANCES.find((distance) => String(distance) === textOf(query.km)) ?? USUAL_KM;
  const near = nearTyped === "" ? null : await circleAround(nearTyped, km);
  return {
    words: textOf(query.q),
    ticked: Object.fromEntries(facets.flatMap((facet) => {
      const values = [query[facet] ?? []].flat().filter((value) => value.length <= 100).slice(0, 50);
      return values.length > 0 ? [[facet, values]] : [];
    })),
    near, nearTyped, nearUnknown: nearTyped !== "" && near === null, km,
    page: Number.parseInt(textOf(query.page), 10) || 1,
  };
}

/** Of several towns of one name the largest, which the gazetteer names first. */
async function circleAround(typed: string, km: number): Promise<Circle | null> {
  const answer = (await gazetteer()).find(typed);
  const place = answer.kind === "one" ? answer.place : answer.kind === "several" ? answer.places[0] : undefined;
  return place ? { place, km } : null;
}

/** The same search as an address, without its page. */
export function addressOf({ words, ticked, nearTyped, km }: AskedSearch): Record<string, string | string[]> {
  return {
    ...(words && { q: words }),
    ...(nearTyped && { near: nearTyped, km: String(km) }),
    ...Object.fromEntries(Object.entries(ticked).map(([facet, values]) => [facet, [...values]])),
  };
}

export const isNarrowed = ({ ticked, nearTyped }: AskedSearch): boolean => nearTyped !== "" || Object.values(ticked).some((values) => values.length > 0);

/** A search box takes two thousand characters; what is longer is cut, and the page says what was read. */
export const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : (value?.[0] ?? "")).replace(/\p{Cc}/gu, " ").trim().slice(0, 2_000);
