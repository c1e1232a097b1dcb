import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Form } from "@/components/ui/form";
import { StaleValues } from "@/components/ui/stale-values";
import { listSpecialisations } from "@/lib/membership/queries";
import { chooseSpecialisationsAction } from "../actions";
import { Saving } from "./saving";
import type { TopicProps } from "./topic-props";

export async function SpecialisationsForm({ application, standing }: TopicProps) {
  const t = await getTranslations("membership.specialisations");
  const locale = await getLocale();
  const offered = await listSpecialisations();
  const chosen = new Set(application.specialisations.map(({ slug }) => slug));
  const options = offered.map(({ id, namePl, nameEn, descriptionPl, descriptionEn }) => ({
    value: id,
    label: locale === "pl" ? namePl : nameEn,
    hint: locale === "pl" ? descriptionPl : descriptionEn,
  }));
  const stored = { specialisations: offered.filter(({ slug }) => chosen.has(slug)).map(({ id }) => id) };
  const words = Object.fromEntries(options.map(({ value, label }) => [value, label]));
  return (
    <Form action={chooseSpecialisationsAction} initial={stored}>
      <StaleValues stored={stored} rows={[{ name: "specialisations", label: t("label"), words }]} />
      <CheckboxGroup name="specialisations" label={t("label")} hint={t("hint")} options={options} />
      <Saving application={application} standing={standing} />
    </Form>
  );
}
