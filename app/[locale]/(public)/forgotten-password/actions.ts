"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { network } from "@/lib/gate/here";
import { askForReset } from "@/lib/people/password-change";
import { addressSchema } from "@/lib/people/schema";

export const askForResetAction = action("people.askForReset", addressSchema, async ({ input, now }) => {
  await askForReset(input.email, await network(), now);
  return (await getTranslations("people.forgotten"))("sent");
});
