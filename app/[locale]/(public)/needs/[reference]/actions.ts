"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { expressInterest } from "@/lib/cooperation/commands";
import { interestExpression } from "@/lib/cooperation/schema";
import { action } from "@/lib/gate/action";
import { giveFeedback, takeFeedbackBack } from "@/lib/matching/feedback";
import { feedbackSchema, feedbackWithdrawalSchema } from "@/lib/matching/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const expressInterestAction = action("interests.express", interestExpression, async ({ actor, input, now, submissionId }) => {
  const { id } = await expressInterest(actor, input, now, submissionId);
  redirect({ href: { pathname: "/desk/interests/[interest]", params: { interest: id } }, locale: await getLocale() });
});

export const giveFeedbackAction = action("matching.giveFeedback", feedbackSchema, async ({ actor, input, now }) => {
  await giveFeedback(actor, input, now);
  refresh();
  const t = await getTranslations("matching.feedback");
  return t("saved");
});

export const takeFeedbackBackAction = action("matching.takeFeedbackBack", feedbackWithdrawalSchema, async ({ actor, input, now }) => {
  await takeFeedbackBack(actor, input, now);
  refresh();
});
