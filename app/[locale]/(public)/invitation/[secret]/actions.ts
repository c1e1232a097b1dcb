"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { network } from "@/lib/gate/here";
import { startSession } from "@/lib/gate/session";
import { acceptAsNewcomer, acceptInvitation } from "@/lib/people/invitations";
import { linkSchema, newcomerSchema } from "@/lib/people/schema";
import { Refusal } from "@/lib/platform/refusal";
import { redirect } from "@/lib/platform/i18n/navigation";

/** As the signed-in person whom the invitation went to. */
export const acceptInvitationAction = action("people.acceptInvitation", linkSchema, async ({ actor, input, now }) => {
  if (actor.kind === "visitor") throw new Refusal("gate.signInFirst");
  await acceptInvitation(actor, input.secret, await network(), now);
  redirect({ href: "/desk", locale: await getLocale() });
});

/** As somebody who has no account yet: the link has proved the address. */
export const acceptAsNewcomerAction = action("people.registerByInvitation", newcomerSchema, async ({ input, now }) => {
  const locale = await getLocale();
  await startSession(await acceptAsNewcomer(input, locale, await network(), now), now);
  redirect({ href: "/desk", locale });
});
