"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/gate/action";
import { invite, resendInvitation, withdrawInvitation } from "@/lib/people/invitations";
import { answerJoinRequest } from "@/lib/people/join-requests";
import { answerJoinRequestSchema, changeRoleSchema, colleagueSchema, invitationSchema, inviteSchema, nothingSchema } from "@/lib/people/schema";
import { changeRole, leave, removeColleague } from "@/lib/people/seats";
import { redirect } from "@/lib/platform/i18n/navigation";

const words = () => getTranslations("people.colleagues");
const refresh = () => revalidatePath("/", "layout");

export const inviteAction = action("people.invite", inviteSchema, async ({ actor, input, now, submissionId }) => {
  await invite(actor, input, submissionId, now);
  refresh();
  return (await words())("invited", { email: input.email });
});

export const resendInvitationAction = action("people.resendInvitation", invitationSchema, async ({ actor, input, now }) => {
  await resendInvitation(actor, input.invitation, now);
  refresh();
  return (await words())("resent");
});

export const withdrawInvitationAction = action("people.withdrawInvitation", invitationSchema, async ({ actor, input, now }) => {
  await withdrawInvitation(actor, input.invitation, now);
  refresh();
});

export const answerJoinRequestAction = action("people.answerJoinRequest", answerJoinRequestSchema, async ({ actor, input, now }) => {
  await answerJoinRequest(actor, input.request, input.answer === "DECLINE" ? null : input.answer, now);
  refresh();
});

export const changeRoleAction = action("people.changeRole", changeRoleSchema, async ({ actor, input, now }) => {
  await changeRole(actor, input.person, input.role, now);
  refresh();
});

export const removeColleagueAction = action("people.removeColleague", colleagueSchema, async ({ actor, input, now }) => {
  await removeColleague(actor, input.person, now);
  refresh();
});

export const leaveAction = action("people.leave", nothingSchema, async ({ actor, now }) => {
  await leave(actor, now);
  redirect({ href: "/desk", locale: await getLocale() });
});
