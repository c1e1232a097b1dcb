import type { OrganisationKind } from "@/prisma/generated/enums";

/** What of a profile is there, counted on one civil day: an expired certificate does not count. */
export interface ProfileFacts {
  kind: OrganisationKind;
  plants: number;
  coreCapabilities: number;
  materials: number;
  validCertificates: number;
  contact: boolean;
  descriptionPl: boolean;
  descriptionEn: boolean;
  cooperation: boolean;
  chainRole: boolean;
  pkdCodes: boolean;
  employees: boolean;
  website: boolean;
  maxDistance: boolean;
}

/** What can be missing, and the room where it is added. Why it matters is told by messages `capabilities.completeness`. */
export type ProfileItem = Exclude<keyof ProfileFacts, "kind">;
export type ProfileRoom = "details" | "plants" | "capabilities" | "certificates";

interface Weighed {
  item: ProfileItem;
  room: ProfileRoom;
  /** Its share of a whole profile, against the other weights. */
  weight: number;
  /** How many make it whole. */
  whole?: number;
  /** Kinds of organisation of which it is not asked. */
  notOf?: readonly OrganisationKind[];
}

const NOT_MAKERS = ["BUSINESS_SUPPORT", "LOCAL_GOVERNMENT"] as const;
const NOT_FIRMS = ["RESEARCH_ORGANISATION", ...NOT_MAKERS] as const;

/** More than half is what a firm can do and prove, because matching works with nothing else. */
const WEIGHED: readonly Weighed[] = [
  { item: "plants", room: "plants", weight: 20 },
  { item: "coreCapabilities", room: "capabilities", weight: 25, whole: 3, notOf: ["LOCAL_GOVERNMENT"] },
  { item: "contact", room: "details", weight: 12 },
  { item: "validCertificates", room: "certificates", weight: 10, notOf: NOT_FIRMS },
  { item: "descriptionPl", room: "details", weight: 10 },
  { item: "materials", room: "capabilities", weight: 8, notOf: NOT_FIRMS },
  { item: "cooperation", room: "details", weight: 6 },
  { item: "employees", room: "plants", weight: 5, notOf: NOT_MAKERS },
  { item: "maxDistance", room: "details", weight: 4, notOf: NOT_FIRMS },
  { item: "chainRole", room: "details", weight: 4, notOf: NOT_MAKERS },
  { item: "pkdCodes", room: "details", weight: 4 },
  { item: "descriptionEn", room: "details", weight: 4 },
  { item: "website", room: "details", weight: 3 },
];

export interface Completeness {
  /** 0 to 1; the score of a match is multiplied by .85 + .15 of it. */
  share: number;
  /** What would add most comes first; `gain` is what it adds to the share. */
  missing: { item: ProfileItem; room: ProfileRoom; gain: number }[];
}

/** What is asked of each kind of organisation, and its weights together. */
const askedOf = new Map<OrganisationKind, { asked: readonly Weighed[]; total: number }>();

function askedOfKind(kind: OrganisationKind): { asked: readonly Weighed[]; total: number } {
  const known = askedOf.get(kind);
  if (known) return known;
  const asked = WEIGHED.filter(({ notOf }) => !notOf?.includes(kind));
  const all = { asked, total: asked.reduce((sum, { weight }) => sum + weight, 0) };
  askedOf.set(kind, all);
  return all;
}

const lackOf = (facts: ProfileFacts, { item, whole = 1 }: Weighed): number => 1 - Math.min(1, Number(facts[item]) / whole);

/** How whole a profile is, 0 to 1; whole is exactly 1, whatever the sums of fractions come to. */
export function shareOf(facts: ProfileFacts): number {
  const { asked, total } = askedOfKind(facts.kind);
  let lacking = 0;
  for (const weighed of asked) lacking += weighed.weight * lackOf(facts, weighed);
  return 1 - lacking / total;
}

/** How whole a profile is and what to add next. */
export function completenessOf(facts: ProfileFacts): Completeness {
  const { asked, total } = askedOfKind(facts.kind);
  const missing = asked
    .map((weighed) => ({ item: weighed.item, room: weighed.room, gain: (weighed.weight * lackOf(facts, weighed)) / total }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  return { share: shareOf(facts), missing };
}
