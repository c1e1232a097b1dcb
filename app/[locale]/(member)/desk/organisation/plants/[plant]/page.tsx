import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PlantFields } from "@/components/organisations/plant-fields";
import { PlantTabs } from "@/components/organisations/plant-tabs";
import { plantValues } from "@/components/organisations/plant-values";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { enter } from "@/lib/gate/enter";
import { findOwnPlant, listZones } from "@/lib/organisations/queries";
import { isIdentifier } from "@/lib/platform/identifier";
import { changePlantAction, closePlantAction } from "./actions";

type Props = { params: Promise<{ plant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.plants");
  return { title: t("change") };
}

export default async function PlantPage({ params }: Props) {
  const actor = await enter("/desk/organisation/plants/[plant]");
  const { plant: id } = await params;
  const plant = isIdentifier(id) ? await findOwnPlant(actor, id) : null;
  if (!plant) notFound();
  const t = await getTranslations("organisations.plants");
  const back = await getTranslations("organisations.details");
  const stored = plantValues(plant);
  return (
    <Page title={plant.name} width="reading" breadcrumbs={[{ label: back("back"), href: "/desk/organisation" }]}>
      <PlantTabs plant={plant.id} current="details" />
      <Form action={changePlantAction} initial={stored} submit={t("save")}>
        <PlantFields zones={await listZones(plant.zoneId)} stored={stored} />
      </Form>
      <Section title={t("close")} lead={t("closeLead")}>
        <Form action={closePlantAction} id="closing" submit={t("close")} submitKind="danger">
          <input type="hidden" name="plantId" value={plant.id} readOnly />
          <input type="hidden" name="revision" value={plant.revision} readOnly />
        </Form>
      </Section>
    </Page>
  );
}
