import { getTranslations } from "next-intl/server";
import { TownField } from "@/components/organisations/town-field";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { enter } from "@/lib/gate/enter";
import { listAllCities } from "@/lib/organisations/cities";
import { RetireForm } from "../_parts/row-forms";
import { addCityAction, retireCityAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.cities"))("title") };
}

export default async function CitiesPage() {
  await enter("/office/settings/cities");
  const t = await getTranslations("settings");
  const cities = await listAllCities();
  return (
    <Page
      width="office"
      title={t("cities.title")}
      lead={t("cities.lead")}
      breadcrumbs={[{ label: t("title"), href: "/office/settings" }]}
      actions={<LinkButton href="/office/settings/offices" kind="secondary">{t("cities.appoint")}</LinkButton>}
    >
      <Table
        caption={t("cities.title")}
        captionHidden
        rows={cities}
        keyOf={({ id }) => id}
        columns={[
          { head: t("cities.city"), cell: ({ place }) => <>{place.name} <span className="block font-normal text-soft">{place.voivodeship}</span></> },
          {
            head: t("cities.part"),
            cell: ({ host, retiredAt }) => <StateMark tone={retiredAt ? "over" : "good"}>{t(retiredAt ? "cities.left" : host ? "cities.host" : "cities.partner")}</StateMark>,
          },
          { head: t("cities.coordinators"), cell: ({ coordinators, host }) => coordinators.join(", ") || <span className="text-soft">{t(host ? "cities.clusterOffice" : "cities.nobody")}</span> },
          { head: t("cities.suppliers"), figures: true, cell: ({ suppliers }) => suppliers },
          {
            head: t("row.action"),
            cell: ({ id, host, retiredAt, place }) =>
              host ? <span className="text-soft">{t("cities.stays")}</span> : <RetireForm action={retireCityAction} field="cityId" id={id} name={place.name} retired={retiredAt !== null} />,
          },
        ]}
      />
      <Section title={t("cities.add")} lead={t("cities.addLead")}>
        <Form action={addCityAction} id="new" submit={t("cities.addSubmit")} clearWhenDone>
          <TownField />
        </Form>
      </Section>
    </Page>
  );
}
