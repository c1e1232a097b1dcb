"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { z } from "zod";
import {
  addEntry, addWord, entryMergerSchema, entryMoveSchema, entryNamesSchema, entryRetirementSchema, entrySchema, makeSynonym, mergeEntries, moveEntry, newWordSchema, removeWord, renameEntry, retireEntry,
  synonymSchema, wordRemovalSchema,
} from "@/lib/capabilities/thesaurus";
import { setAside, unknownWordSchema } from "@/lib/capabilities/unknown-words";
import { action } from "@/lib/gate/action";
import { resumeBackfill, stopBackfill } from "@/lib/matching/backfill";
import { redirect } from "@/lib/platform/i18n/navigation";

const to = async (slug: string) => redirect({ href: { pathname: "/office/thesaurus/[entry]", params: { entry: slug } }, locale: await getLocale() });

export const addEntryAction = action("thesaurus.addEntry", entrySchema, async ({ actor, input, now, submissionId }) => {
  const { slug } = await addEntry(actor, submissionId, input, now);
  await to(slug);
});

export const renameEntryAction = action("thesaurus.renameEntry", entryNamesSchema, async ({ actor, input, now }) => {
  await renameEntry(actor, input, now);
  refresh();
});

export const addWordAction = action("thesaurus.addWord", newWordSchema, async ({ actor, input, now }) => {
  await addWord(actor, input, now);
  refresh();
  return (await getTranslations("thesaurus.changes"))("wordAdded", { is: input.text });
});

export const makeSynonymAction = action("thesaurus.makeSynonym", synonymSchema, async ({ actor, input, now }) => {
  const entry = await makeSynonym(actor, input, now);
  refresh();
  return (await getTranslations("thesaurus.unknown"))("made", { word: input.text, entry: entry[await getLocale()] });
});

export const removeWordAction = action("thesaurus.removeWord", wordRemovalSchema, async ({ actor, input, now }) => {
  await removeWord(actor, input, now);
  refresh();
});

export const moveEntryAction = action("thesaurus.moveEntry", entryMoveSchema.extend({ slug: z.string().max(100) }), async ({ actor, input: { slug, ...input }, now }) => {
  await moveEntry(actor, input, now);
  await to(slug);
});

export const mergeEntriesAction = action("thesaurus.mergeEntries", entryMergerSchema, async ({ actor, input, now }) => {
  const { slug } = await mergeEntries(actor, input, now);
  await to(slug);
});

export const retireEntryAction = action("thesaurus.retireEntry", entryRetirementSchema.extend({ slug: z.string().max(100) }), async ({ actor, input: { slug, ...input }, now }) => {
  await retireEntry(actor, input, now);
  await to(slug);
});

export const setAsideWordAction = action("thesaurus.setAsideWord", unknownWordSchema, async ({ input, now }) => {
  await setAside(input, now);
  refresh();
});

export const stopRematchAction = action("thesaurus.stopRematch", z.strictObject({}), async ({ now }) => {
  await stopBackfill(now);
  refresh();
});

export const resumeRematchAction = action("thesaurus.resumeRematch", z.strictObject({}), async () => {
  await resumeBackfill();
  refresh();
});
