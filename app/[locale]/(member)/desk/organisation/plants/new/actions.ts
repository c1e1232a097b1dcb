"use server";

import { getLocale } from "next-intl/server";
import { action } from "@/lib/gate/action";
import { addPlant } from "@/lib/organisations/plants";
import { newPlantSchema } from "@/lib/organisations/schema";
import { redirect } from "@/lib/platform/i18n/navigation";

export const addPlantAction = action("plants.add", newPlantSchema, async ({ actor, input, now, submissionId }) => {
  const { id } = await addPlant(actor, input, now, submissionId);
  redirect({ href: { pathname: "/desk/organisation/plants/[plant]/capabilities", params: { plant: id } }, locale: await getLocale() });
});
