import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/components/ui/page";

/** A link that was used, has expired or was withdrawn: what it was, and the way to a new one. */
export async function LinkSpent({ title, children }: { title: string; children: ReactNode }) {
  const t = await getTranslations("people.linkSpent");
  return (
    <Page title={title} lead={t("lead")} width="reading">
      {children}
    </Page>
  );
}
