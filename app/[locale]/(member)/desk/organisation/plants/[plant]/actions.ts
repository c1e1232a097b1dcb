"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { changePlant, closePlant } from "@/lib/organisations/plants";
import { plantClosingSchema, plantSchema } from "@/lib/organisations/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const changePlantAction = action("plants.change", plantSchema, async ({ actor, input, now }) => {
  await changePlant(actor, input, now);
  refresh();
});

export const closePlantAction = action("plants.close", plantClosingSchema, async ({ actor, input, now }) => {
  await closePlant(actor, input, now);
  redirect({ href: "/desk/organisation", locale: await getLocale() });
});
