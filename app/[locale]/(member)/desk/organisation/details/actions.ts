"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { changeDetails } from "@/lib/organisations/commands";
import { detailsSchema } from "@/lib/organisations/schema";

export const changeDetailsAction = action("organisations.changeDetails", detailsSchema, async ({ actor, input, now }) => {
  await changeDetails(actor, input, now);
  refresh(); // the next save starts from the version that this one made
});
