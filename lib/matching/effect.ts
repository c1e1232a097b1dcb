import { textKeys } from "@/lib/capabilities/text-keys";
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
  const wanted = textKeys.wordsOf(text).map(({ keys }) => keys);
  if (wanted.length === 0) return { firms: 0, needs: 0 };
  const firms = await db.organisation.findMany({ select: { descriptionPl: true, descriptionEn: true, offers: true, seeks: true } });
  const needs = await db.need.findMany({ where: inState("PUBLISHED", now), select: { title: true, description: true } });
  const says = (...texts: (string | null)[]) => texts.some((one) => one !== null && speaksOf(one, wanted));
  return {
    firms: firms.filter((firm) => says(firm.descriptionPl, firm.descriptionEn, firm.offers, firm.seeks)).length,
    needs: needs.filter((need) => says(need.title, need.description)).length,
  };
}

/** Whether words stand in a text one after the other, in whatever form; each is given by its keys. */
function speaksOf(text: string, wanted: readonly (readonly string[])[]): boolean {
  const words = textKeys.wordsOf(text);
  return words.some((_, start) => wanted.every((keys, index) => words[start + index]?.keys.some((key) => keys.includes(key)) ?? false));
}
