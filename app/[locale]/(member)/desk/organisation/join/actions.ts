"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { askToJoin } from "@/lib/people/join-requests";
import { askToJoinSchema } from "@/lib/people/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const askToJoinAction = action("people.askToJoin", askToJoinSchema, async ({ actor, input, now, submissionId }) => {
  await askToJoin(actor, input, submissionId, now);
  redirect({ href: "/desk", locale: await getLocale() });
});
