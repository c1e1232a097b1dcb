"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { stepSchema } from "@/lib/membership/schema";
import { submitApplication } from "@/lib/membership/submit";
import { redirect } from "@/lib/platform/i18n/navigation";

export const submitApplicationAction = action("membership.submit", stepSchema, async ({ actor, input, now }) => {
  await submitApplication(actor, input, now);
  redirect({ href: "/desk/application", locale: await getLocale() });
});
