import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { listAllCities } from "@/lib/organisations/cities";
import { listOffices } from "@/lib/people/offices";
import { appointAction, endOfficeAction } from "./actions";

const kinds = ["CLUSTER_COORDINATOR", "CITY_COORDINATOR", "BOARD_MEMBER", "ADMINISTRATOR"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("settings.offices"))("title") };
}

export default async function OfficesPage() {
  await enter("/office/settings/offices");
  const t = await getTranslations("settings");
  const [offices, cities] = await Promise.all([listOffices(), listAllCities()]);
  const partners = cities.filter(({ retiredAt }) => retiredAt === null);
  return (
    <Page width="office" title={t("offices.title")} lead={t("offices.lead")} breadcrumbs={[{ label: t("title"), href: "/office/settings" }]}>
      <Table
        caption={t("offices.title")}
        captionHidden
        rows={offices}
        keyOf={({ id }) => id}
        columns={[
          { head: t("offices.person"), cell: ({ person }) => <>{person.name} <span className="block break-all font-normal text-soft">{person.email}</span></> },
          { head: t("offices.kind"), cell: ({ kind, city }) => <>{t(`offices.kinds.${kind}`)}{city && <span className="block text-soft">{city.place.name}</span>}</> },
          { head: t("offices.since"), cell: ({ appointedAt }) => <Time at={appointedAt} only="day" style="short" /> },
          {
            head: t("row.action"),
            cell: ({ id, person }) => (
              <Form action={endOfficeAction} id={`end-${id}`}>
                <input type="hidden" name="office" value={id} />
                <div>
                  <SubmitButton kind="quiet">
                    {t("offices.end")}
                    <span className="sr-only"> – {person.name}</span>
                  </SubmitButton>
                </div>
              </Form>
            ),
          },
        ]}
      />
      <Section title={t("offices.appoint")} lead={t("offices.appointLead")}>
        <Form action={appointAction} id="new" submit={t("offices.appointSubmit")} clearWhenDone>
          <TextField name="email" type="email" label={t("offices.email")} hint={t("offices.emailHint")} autoComplete="off" maxLength={254} />
          <RadioGroup name="kind" label={t("offices.kind")} options={kinds.map((kind) => ({ value: kind, label: t(`offices.kinds.${kind}`), hint: t(`offices.hints.${kind}`) }))} />
          <SelectField name="city" label={t("offices.city")} hint={t("offices.cityHint")} blank={t("offices.noCity")} optional options={partners.map(({ id, place }) => ({ value: id, label: place.name }))} />
        </Form>
      </Section>
    </Page>
  );
}
