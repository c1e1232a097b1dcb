"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/gate/action";
import { forgetSearch } from "@/lib/search/saved";
import { savedSearchSchema } from "@/lib/search/schema";

export const forgetSearchAction = action("search.forget", savedSearchSchema, async ({ actor, input, now }) => {
  await forgetSearch(actor, input.search, now);
  revalidatePath("/", "layout");
});
