"use server";

import { getLocale } from "next-intl/server";
import { expressInterest } from "@/lib/cooperation/commands";
import { interestExpression } from "@/lib/cooperation/schema";
import { action } from "@/lib/gate/action";
import { redirect } from "@/lib/platform/i18n/navigation";

export const expressInterestAction = action("interests.express", interestExpression, async ({ actor, input, now, submissionId }) => {
  const { id } = await expressInterest(actor, input, now, submissionId);
  redirect({ href: { pathname: "/desk/interests/[interest]", params: { interest: id } }, locale: await getLocale() });
});
