"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { network } from "@/lib/gate/here";
import { register } from "@/lib/people/registration";
import { registerSchema } from "@/lib/people/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const registerAction = action("people.register", registerSchema, async ({ input, now }) => {
  const locale = await getLocale();
  await register(input, locale, await network(), now);
  redirect({ href: { pathname: "/confirm", query: { sent: "1" } }, locale });
});
