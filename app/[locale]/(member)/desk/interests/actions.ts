"use server";

import { getLocale } from "next-intl/server";
import { answerInterest } from "@/lib/cooperation/commands";
import { interestAnswer } from "@/lib/cooperation/schema";
import { action } from "@/lib/gate/action";
import { redirect } from "@/lib/platform/i18n/navigation";

export const answerInterestAction = action("interests.answer", interestAnswer, async ({ actor, input, now }) => {
  await answerInterest(actor, input, now);
  redirect({ href: { pathname: "/desk/interests/[interest]", params: { interest: input.interestId } }, locale: await getLocale() });
});
