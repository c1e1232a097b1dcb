import { plainKeys, squash } from "@/lib/capabilities/text-keys";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { inState } from "@/lib/needs/queries";
import { db } from "@/lib/platform/database";

/** How many firms and open needs a change of the thesaurus touches. */
export interface Effect {
  firms: number;
  needs: number;
}

/**
 * Whose matches change when a concept is moved, merged or retired: the firms that declared it, or something below it
 * that moves along, and the open needs that wish for it.
 */
export async function effectOnEntry(slug: string, how: "moved" | "merged" | "retired", now: Date): Promise<Effect> {
  const { taxonomy } = await vocabulary();
  const slugs = how === "moved" ? [slug, ...taxonomy.narrowerThan(slug)] : [slug];
  const declared = { capability: { slug: { in: slugs } } };
  const firms = await db.organisation.count({
    where: { plants: { some: { closedAt: null, OR: [{ capabilities: { some: declared } }, { certificates: { some: declared } }] } } },
  });
  const needs = await db.need.count({ where: { AND: [inState("PUBLISHED", now), { wishes: { some: declared } }] } });
  return { firms, needs };
}

/** In whose words a word stands, inflected too: the descriptions of firms and the open needs that are read differently with it. */
export async function effectOfWord(text: string, now: Date): Promise<Effect> {
  const wanted = plainKeys.keysOf(text).map(({ key }) => key);
  if (wanted.length === 0) return { firms: 0, needs: 0 };
  const firms = await db.organisation.findMany({ select: { descriptionPl: true, descriptionEn: true, offers: true, seeks: true } });
  const needs = await db.need.findMany({ where: inState("PUBLISHED", now), select: { title: true, description: true } });
  const says = (...texts: (string | null)[]) => texts.some((one) => one !== null && speaksOf(one, wanted));
  return {
    firms: firms.filter((firm) => says(firm.descriptionPl, firm.descriptionEn, firm.offers, firm.seeks)).length,
    needs: needs.filter((need) => says(need.title, need.description)).length,
  };
}

/** Whether the wanted keys stand in a text one after the other, the last letters of a word aside. */
function speaksOf(text: string, wanted: readonly string[]): boolean {
  const keys = plainKeys.keysOf(text).map(({ key }) => key);
  return keys.some((_, start) => wanted.every((word, index) => isAlike(word, keys[start + index] ?? "")));
}

function isAlike(word: string, written: string): boolean {
  const stem = /\d/.test(word) || word.length < 5 ? word : word.slice(0, -2);
  return squash(written).startsWith(squash(stem)) && Math.abs(written.length - word.length) <= 4;
}
