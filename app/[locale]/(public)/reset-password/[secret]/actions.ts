"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { network } from "@/lib/gate/here";
import { endSession } from "@/lib/gate/session";
import { resetPassword } from "@/lib/people/password-change";
import { resetSchema } from "@/lib/people/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const resetPasswordAction = action("people.resetPassword", resetSchema, async ({ input, now }) => {
  await resetPassword(input, await network(), now);
  await endSession(now);
  redirect({ href: { pathname: "/sign-in", query: { done: "passwordReset" } }, locale: await getLocale() });
});
