"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { createOrganisation } from "@/lib/organisations/commands";
import { newOrganisationSchema, nipSchema } from "@/lib/organisations/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const lookUpNipAction = action("organisations.lookUp", nipSchema, async ({ input }) => {
  redirect({ href: { pathname: "/desk/organisation/new", query: { nip: input.nip } }, locale: await getLocale() });
});

export const createOrganisationAction = action("organisations.create", newOrganisationSchema, async ({ actor, input, now, submissionId }) => {
  await createOrganisation(actor, input, now, submissionId);
  redirect({ href: "/desk/organisation", locale: await getLocale() });
});
