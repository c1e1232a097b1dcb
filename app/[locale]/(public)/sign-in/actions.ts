"use server";

import { getLocale } from "next-intl/server";
import { redirect as redirectToPath } from "next/navigation";
import { action } from "@/lib/gate/action";
import { network } from "@/lib/gate/here";
import { ownPath } from "@/lib/gate/next";
import { startSession } from "@/lib/gate/session";
import { enterAs } from "@/lib/people/demonstration";
import { enterAsSchema, signInSchema } from "@/lib/people/schema";
import { signIn } from "@/lib/people/sign-in";
import { redirect } from "@/lib/platform/i18n/navigation";

export const signInAction = action("people.signIn", signInSchema, async ({ input: { next, ...credentials }, now }) => {
  const { id } = await signIn(credentials, await network(), now);
  await startSession(id, now);
  const path = ownPath(next);
  if (path) redirectToPath(path);
  redirect({ href: "/desk", locale: await getLocale() });
});

export const enterAsAction = action("people.enterAs", enterAsSchema, async ({ input, now }) => {
  await enterAs(input.person, now);
  await startSession(input.person, now);
  redirect({ href: "/desk", locale: await getLocale() });
});
