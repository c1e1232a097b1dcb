"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { changeCapacity, declareCapacity, removeCapacity } from "@/lib/capabilities/capacity";
import { capacityChangeSchema, capacityRemovalSchema, capacitySchema } from "@/lib/capabilities/schema";
import { action } from "@/lib/gate/action";
import { redirect } from "@/lib/platform/i18n/navigation";

export const declareCapacityAction = action("capacity.declare", capacitySchema, async ({ actor, input, now, submissionId }) => {
  await declareCapacity(actor, input, now, submissionId);
  refresh();
  const t = await getTranslations("capabilities.capacity");
  return t("saved");
});

export const changeCapacityAction = action("capacity.change", capacityChangeSchema, async ({ actor, input, now }) => {
  const { plantId } = await changeCapacity(actor, input, now);
  redirect({ href: { pathname: "/desk/organisation/plants/[plant]/capacity", params: { plant: plantId }, query: { changed: "1" } }, locale: await getLocale() });
});

export const removeCapacityAction = action("capacity.remove", capacityRemovalSchema, async ({ actor, input, now }) => {
  await removeCapacity(actor, input, now);
  refresh();
});
