"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { addCity, cityRetirementSchema, newCitySchema, retireCity } from "@/lib/organisations/cities";

export const addCityAction = action("settings.addCity", newCitySchema, async ({ actor, input, now, submissionId }) => {
  await addCity(actor, submissionId, input, now);
  refresh();
  return (await getTranslations("settings.cities"))("added");
});

export const retireCityAction = action("settings.retireCity", cityRetirementSchema, async ({ actor, input, now }) => {
  await retireCity(actor, input, now);
  refresh();
});
