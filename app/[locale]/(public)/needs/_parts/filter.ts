import type { NeedFilter } from "@/lib/needs/queries";
import { kinds } from "@/lib/needs/schema";

export type Asked = Record<string, string | string[] | undefined>;

/** The board's filter as the address has it; what it cannot be is left out. */
export function filterOf(asked: Asked): { filter: NeedFilter; page: number } {
  const all = (name: string) => [asked[name] ?? []].flat();
  const one = (name: string) => all(name)[0]?.replace(/\p{Cc}/gu, "").trim().slice(0, 200) || null;
  const page = Number(one("page") ?? "1");
  return {
    filter: {
      words: one("q"),
      among: null,
      kinds: kinds.filter((kind) => all("kind").includes(kind)),
      specialisations: all("specialisation").filter((slug) => /^[a-z-]{1,60}$/.test(slug)),
      capability: one("capability"),
      places: all("place").map(Number).filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31),
    },
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The same filter as an address, without what is not set. */
export function queryOf({ words, kinds, specialisations, capability, places }: NeedFilter): Record<string, string | string[]> {
  return {
    ...(words && { q: words }),
    ...(kinds.length > 0 && { kind: [...kinds] }),
    ...(specialisations.length > 0 && { specialisation: [...specialisations] }),
    ...(capability && { capability }),
    ...(places.length > 0 && { place: places.map(String) }),
  };
}
