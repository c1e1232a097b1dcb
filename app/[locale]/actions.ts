"use server";

import { getLocale } from "next-intl/server";
import { press } from "@/lib/gate/action";
import { endSession } from "@/lib/gate/session";
import { redirect } from "@/lib/platform/i18n/navigation";

export const signOutAction = press("people.signOut", async ({ now }) => {
  await endSession(now);
  redirect({ href: "/", locale: await getLocale() });
});
