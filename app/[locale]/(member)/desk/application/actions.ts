"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { startApplication } from "@/lib/membership/apply";
import { startSchema, stepSchema, withdrawSchema } from "@/lib/membership/schema";
import { resubmit, withdraw } from "@/lib/membership/submit";
import { redirect } from "@/lib/platform/i18n/navigation";

export const startApplicationAction = action("membership.start", startSchema, async ({ actor, input, now, submissionId }) => {
  await startApplication(actor, submissionId, input, now);
  redirect({ href: "/desk/application", locale: await getLocale() });
});

export const resubmitAction = action("membership.resubmit", stepSchema, async ({ actor, input, now }) => {
  await resubmit(actor, input, now);
  redirect({ href: "/desk/application", locale: await getLocale() });
});

export const withdrawAction = action("membership.withdraw", withdrawSchema, async ({ actor, input, now }) => {
  await withdraw(actor, input, now);
  redirect({ href: "/desk/application", locale: await getLocale() });
});
