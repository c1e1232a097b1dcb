"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import {
  addSpecialisation,
  moveSpecialisation,
  newSpecialisationSchema,
  retireSpecialisation,
  specialisationOrderSchema,
  specialisationRetirementSchema,
} from "@/lib/capabilities/specialisations";
import { action } from "@/lib/gate/action";

export const addSpecialisationAction = action("settings.addSpecialisation", newSpecialisationSchema, async ({ actor, input, now, submissionId }) => {
  await addSpecialisation(actor, submissionId, input, now);
  refresh();
  return (await getTranslations("settings.specialisations"))("added");
});

export const moveSpecialisationAction = action("settings.moveSpecialisation", specialisationOrderSchema, async ({ actor, input, now }) => {
  await moveSpecialisation(actor, input, now);
  refresh();
});

export const retireSpecialisationAction = action("settings.retireSpecialisation", specialisationRetirementSchema, async ({ actor, input, now }) => {
  await retireSpecialisation(actor, input, now);
  refresh();
});
