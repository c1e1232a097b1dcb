"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { excludeFromNeed, liftFromNeed } from "@/lib/needs/exclusions";
import { needExclusion } from "@/lib/needs/schema";

export const excludeFromNeedAction = action("needs.exclude", needExclusion, async ({ actor, input, now }) => {
  await excludeFromNeed(actor, input, now);
  refresh();
});

export const liftFromNeedAction = action("needs.liftExclusion", needExclusion, async ({ actor, input, now }) => {
  await liftFromNeed(actor, input, now);
  refresh();
});
