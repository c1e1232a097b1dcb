"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { network } from "@/lib/gate/here";
import { askForConfirmation, confirmEmail } from "@/lib/people/registration";
import { addressSchema, linkSchema } from "@/lib/people/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const askForConfirmationAction = action("people.askForConfirmation", addressSchema, async ({ input, now }) => {
  await askForConfirmation(input.email, await network(), now);
  return (await getTranslations("people.confirm"))("sentAgain");
});

export const confirmEmailAction = action("people.confirmEmail", linkSchema, async ({ input, now }) => {
  await confirmEmail(input.secret, await network(), now);
  redirect({ href: { pathname: "/sign-in", query: { done: "confirmed" } }, locale: await getLocale() });
});
