import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";

/** The sheets of a plant: what it is, what it can do, what it can prove, and how much of it is free. */
export async function PlantTabs({ plant, current }: { plant: string; current: "details" | "capabilities" | "certificates" | "capacity" }) {
  const t = await getTranslations("organisations.plants");
  const params = { plant };
  return (
    <Tabs
      label={t("title")}
      tabs={[
        { label: t("change"), href: { pathname: "/desk/organisation/plants/[plant]", params }, current: current === "details" },
        { label: t("capabilities"), href: { pathname: "/desk/organisation/plants/[plant]/capabilities", params }, current: current === "capabilities" },
        { label: t("certificates"), href: { pathname: "/desk/organisation/plants/[plant]/certificates", params }, current: current === "certificates" },
        { label: t("capacity"), href: { pathname: "/desk/organisation/plants/[plant]/capacity", params }, current: current === "capacity" },
      ]}
    />
  );
}
