"use server";

import { refresh } from "next/cache";
import { describeOrganisation } from "@/lib/capabilities/describing";
import { action } from "@/lib/gate/action";
import { detailsSchema } from "@/lib/organisations/schema";

export const changeDetailsAction = action("organisations.changeDetails", detailsSchema, async ({ actor, input, now }) => {
  await describeOrganisation(actor, input, now);
  refresh(); // the next save starts from the version that this one made
});
