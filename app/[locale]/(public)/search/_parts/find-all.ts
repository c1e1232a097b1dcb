import { getLocale } from "next-intl/server";
import type { Actor } from "@/lib/people/actor";
import { findCapabilities, type FoundCapability } from "@/lib/search/capabilities";
import { FACETS, findFirms, type FoundFirms } from "@/lib/search/firms";
import { findNeeds, NEED_FACETS, type FoundNeeds } from "@/lib/search/needs";
import { countAnswering } from "@/lib/search/results";
import type { AskedSearch } from "../../_parts/asked";

export const KINDS = ["firms", "needs", "capabilities"] as const;
export type Kind = (typeof KINDS)[number];

/** By what each kind can be narrowed. */
export const FACETS_OF: Readonly<Record<Kind, readonly string[]>> = { firms: FACETS, needs: NEED_FACETS, capabilities: [] };

interface Found {
  firms: FoundFirms | null;
  needs: FoundNeeds | null;
  capabilities: FoundCapability[] | null;
  totals: Record<Kind, number>;
}

/** The kind that is looked at in full, and of the others how many answer the words alone. */
export async function findAll(actor: Actor, asked: AskedSearch, kind: Kind, now: Date): Promise<Found> {
  const [firms, needs, capabilities] = await Promise.all([
    kind === "firms" ? findFirms(actor, asked, now) : null,
    kind === "needs" ? findNeeds(actor, asked, now) : null,
    findCapabilities(actor, asked.words, await getLocale(), now),
  ]);
  return {
    firms,
    needs,
    capabilities: kind === "capabilities" ? capabilities : null,
    totals: {
      firms: firms?.total ?? (await countAnswering("FIRM", actor, asked.words, now)),
      needs: needs?.total ?? (await countAnswering("NEED", actor, asked.words, now)),
      capabilities: capabilities.length,
    },
  };
}
