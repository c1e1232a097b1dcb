"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { network } from "@/lib/gate/here";
import { startSession } from "@/lib/gate/session";
import { becomeFirstAdministrator } from "@/lib/people/first-administrator";
import { newcomerSchema } from "@/lib/people/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const becomeFirstAdministratorAction = action("people.becomeFirstAdministrator", newcomerSchema, async ({ input, now }) => {
  const locale = await getLocale();
  await startSession(await becomeFirstAdministrator(input, locale, await network(), now), now);
  redirect({ href: "/office/settings", locale });
});
