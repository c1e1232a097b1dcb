"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { declareCapabilities } from "@/lib/capabilities/commands";
import { declarationSchema } from "@/lib/capabilities/schema";
import { action } from "@/lib/gate/action";

export const declareCapabilitiesAction = action("capabilities.declare", declarationSchema, async ({ actor, input, now }) => {
  const { slots } = await declareCapabilities(actor, input, now);
  refresh();
  const t = await getTranslations("capabilities.declare");
  return slots > 0 ? t("savedWithout", { slots }) : t("saved");
});
