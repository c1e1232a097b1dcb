"use server";

import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/gate/action";
import { sessionSecret } from "@/lib/gate/session";
import { changeDetails, revokeOtherSessions, revokeSession } from "@/lib/people/account";
import { changePassword } from "@/lib/people/password-change";
import { changePasswordSchema, detailsSchema, nothingSchema, sessionSchema } from "@/lib/people/schema";

export const changeDetailsAction = action("people.changeDetails", detailsSchema, async ({ actor, input, now }) => {
  await changeDetails(actor, input, now);
  revalidatePath("/", "layout");
});

export const changePasswordAction = action("people.changePassword", changePasswordSchema, async ({ actor, input, now }) => {
  await changePassword(actor, input, await sessionSecret(), now);
  revalidatePath("/", "layout");
  return (await getTranslations("people.account"))("passwordChanged");
});

export const revokeSessionAction = action("people.revokeSession", sessionSchema, async ({ actor, input, now }) => {
  await revokeSession(actor, input.session, now);
  revalidatePath("/", "layout");
});

export const revokeOtherSessionsAction = action("people.revokeOtherSessions", nothingSchema, async ({ actor, now }) => {
  await revokeOtherSessions(actor, await sessionSecret(), now);
  revalidatePath("/", "layout");
  return (await getTranslations("people.account"))("othersRevoked");
});
