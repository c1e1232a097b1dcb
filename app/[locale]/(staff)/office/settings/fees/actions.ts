"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { addTariff, endTariff, newTariffSchema, removeTariff, tariffEndSchema, tariffRemovalSchema } from "@/lib/membership/fees";

export const addTariffAction = action("settings.addTariff", newTariffSchema, async ({ actor, input, now, submissionId }) => {
  await addTariff(actor, submissionId, input, now);
  refresh();
  return (await getTranslations("settings.fees"))("added");
});

export const endTariffAction = action("settings.endTariff", tariffEndSchema, async ({ actor, input, now }) => {
  await endTariff(actor, input, now);
  refresh();
});

export const removeTariffAction = action("settings.removeTariff", tariffRemovalSchema, async ({ actor, input, now }) => {
  await removeTariff(actor, input, now);
  refresh();
});
