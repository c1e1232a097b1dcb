import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CertificateFields } from "@/components/capabilities/certificate-fields";
import { CertificateList } from "@/components/capabilities/certificate-list";
import { PlantTabs } from "@/components/organisations/plant-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { listBranches } from "@/lib/capabilities/picking";
import { listCertificatesOf } from "@/lib/capabilities/queries";
import { enter } from "@/lib/gate/enter";
import { findOwnPlant } from "@/lib/organisations/queries";
import { isIdentifier } from "@/lib/platform/identifier";
import { declareCertificateAction, removeCertificateAction } from "./actions";

type Props = { params: Promise<{ plant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capabilities.certificates");
  return { title: t("title") };
}

export default async function PlantCertificatesPage({ params }: Props) {
  const actor = await enter("/desk/organisation/plants/[plant]/certificates");
  const { plant: id } = await params;
  const plant = isIdentifier(id) ? await findOwnPlant(actor, id) : null;
  if (!plant) notFound();
  const t = await getTranslations("capabilities.certificates");
  const back = await getTranslations("organisations.details");
  const certificates = await listCertificatesOf(plant.id, new Date());
  const kinds = (await listBranches(await getLocale(), ["CERTIFICATE"])).flatMap(({ offers }) => offers);
  return (
    <Page title={plant.name} lead={t("lead")} breadcrumbs={[{ label: back("back"), href: "/desk/organisation" }]}>
      <PlantTabs plant={plant.id} current="certificates" />
      <Section title={t("list")}>
        {certificates.length === 0 ? <EmptyState title={t("none")}>{t("noneLead")}</EmptyState> : <CertificateList certificates={certificates} remove={removeCertificateAction} />}
      </Section>
      <Section title={t("add")} lead={t("addLead")}>
        <Form action={declareCertificateAction} submit={t("save")} clearWhenDone>
          <CertificateFields plantId={plant.id} certificates={kinds} />
        </Form>
      </Section>
    </Page>
  );
}
