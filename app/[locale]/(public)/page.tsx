import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";

export default async function LandingPage() {
  const t = await getTranslations("layout");
  return <Page title={t("fullName")} lead={t("description")} width="cover" />;
}
