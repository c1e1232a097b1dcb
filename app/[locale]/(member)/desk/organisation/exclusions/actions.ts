"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { excludeOrganisation, liftExclusion } from "@/lib/organisations/exclusions";
import { exclusionSchema } from "@/lib/organisations/schema";

export const excludeOrganisationAction = action("organisations.exclude", exclusionSchema, async ({ actor, input, now }) => {
  await excludeOrganisation(actor, input, now);
  refresh();
});

export const liftExclusionAction = action("organisations.liftExclusion", exclusionSchema, async ({ actor, input, now }) => {
  await liftExclusion(actor, input, now);
  refresh();
});
