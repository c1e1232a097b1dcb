"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { declareCertificate, removeCertificate } from "@/lib/capabilities/commands";
import { certificateRemovalSchema, certificateSchema } from "@/lib/capabilities/schema";
import { action } from "@/lib/gate/action";

export const declareCertificateAction = action("certificates.declare", certificateSchema, async ({ actor, input, now, submissionId }) => {
  await declareCertificate(actor, input, now, submissionId);
  refresh();
  const t = await getTranslations("capabilities.certificates");
  return t("saved");
});

export const removeCertificateAction = action("certificates.remove", certificateRemovalSchema, async ({ actor, input, now }) => {
  await removeCertificate(actor, input, now);
  refresh();
});
