import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import { enter } from "@/lib/gate/enter";

export default async function LandingPage() {
  await enter("/");
  const t = await getTranslations("layout");
  return <Page title={t("fullName")} lead={t("description")} width="cover" />;
}
