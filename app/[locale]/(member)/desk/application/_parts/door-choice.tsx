import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import type { Seated } from "@/lib/people/actor";
import { StartForm } from "./start-form";

/** Before: which of the two doors. */
export async function DoorChoice({ actor }: { actor: Seated }) {
  const t = await getTranslations("membership.start");
  return (
    <Page title={t("title")} lead={t("lead")} width="reading" breadcrumbs={[{ label: t("desk"), href: "/desk" }]}>
      <StartForm actor={actor} />
    </Page>
  );
}
