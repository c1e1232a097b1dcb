"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { appoint, endOffice } from "@/lib/people/offices";
import { appointSchema, endOfficeSchema } from "@/lib/people/schema";

export const appointAction = action("people.appoint", appointSchema, async ({ actor, input, now, submissionId }) => {
  await appoint(actor, input, submissionId, now);
  refresh();
  return (await getTranslations("settings.offices"))("appointed");
});

export const endOfficeAction = action("people.endOffice", endOfficeSchema, async ({ actor, input, now }) => {
  await endOffice(actor, input.office, now);
  refresh();
  return (await getTranslations("settings.offices"))("ended");
});
