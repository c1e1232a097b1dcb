"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { addBody, bodyOrderSchema, bodyRetirementSchema, bodySchema, moveBody, newBodySchema, renameBody, retireBody } from "@/lib/organisations/bodies";

export const addBodyAction = action("settings.addBody", newBodySchema, async ({ actor, input, now, submissionId }) => {
  await addBody(actor, submissionId, input, now);
  refresh();
  return (await getTranslations("settings.bodies"))("added");
});

export const renameBodyAction = action("settings.renameBody", bodySchema, async ({ actor, input, now }) => {
  await renameBody(actor, input, now);
  refresh();
});

export const moveBodyAction = action("settings.moveBody", bodyOrderSchema, async ({ actor, input, now }) => {
  await moveBody(actor, input, now);
  refresh();
});

export const retireBodyAction = action("settings.retireBody", bodyRetirementSchema, async ({ actor, input, now }) => {
  await retireBody(actor, input, now);
  refresh();
});
