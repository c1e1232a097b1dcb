"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { setVisibility } from "@/lib/organisations/commands";
import { visibilitySchema } from "@/lib/organisations/schema";

export const setVisibilityAction = action("organisations.setVisibility", visibilitySchema, async ({ actor, input, now }) => {
  await setVisibility(actor, input, now);
  refresh();
});
