import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlantFields } from "@/components/organisations/plant-fields";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { enter } from "@/lib/gate/enter";
import { listZones } from "@/lib/organisations/queries";
import { addPlantAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.plants");
  return { title: t("newTitle") };
}

export default async function NewPlantPage() {
  await enter("/desk/organisation/plants/new");
  const t = await getTranslations("organisations.plants");
  const back = await getTranslations("organisations.details");
  return (
    <Page title={t("newTitle")} lead={t("newLead")} width="reading" breadcrumbs={[{ label: back("back"), href: "/desk/organisation" }]}>
      <Form action={addPlantAction} submit={t("save")}>
        <PlantFields zones={await listZones()} />
      </Form>
    </Page>
  );
}
