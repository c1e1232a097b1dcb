"use server";

import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/gate/action";
import { saveSearchSchema } from "@/lib/search/schema";
import { saveSearch } from "@/lib/search/saved";
import { askedIn } from "../_parts/asked";
import { FACETS_OF } from "./_parts/find-all";

export const saveSearchAction = action("search.save", saveSearchSchema, async ({ actor, input: { kind, query }, now, submissionId }) => {
  const facets = FACETS_OF[kind === "FIRM" ? "firms" : "needs"];
  const asked = new URLSearchParams(query);
  const search = await askedIn(Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name)])), facets);
  await saveSearch(actor, submissionId, { kind, search }, now);
  revalidatePath("/", "layout");
  return (await getTranslations("search.saving"))("savedDone");
});
