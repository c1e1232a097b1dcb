import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { StateMark } from "@/components/ui/state-mark";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { listAllSpecialisations } from "@/lib/capabilities/specialisations";
import { enter } from "@/lib/gate/enter";
import { OrderForm, RetireForm } from "../_parts/row-forms";
import { addSpecialisationAction, moveSpecialisationAction, retireSpecialisationAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.specialisations"))("title") };
}

export default async function SpecialisationsPage() {
  await enter("/office/settings/specialisations");
  const t = await getTranslations("settings");
  const locale = await getLocale();
  const specialisations = await listAllSpecialisations();
  return (
    <Page width="office" title={t("specialisations.title")} lead={t("specialisations.lead")} breadcrumbs={[{ label: t("title"), href: "/office/settings" }]}>
      <ol className="border-t border-strong">
        {specialisations.map((specialisation, position) => {
          const { id, slug, retiredAt, _count } = specialisation;
          const name = locale === "pl" ? specialisation.namePl : specialisation.nameEn;
          return (
            <li key={id} className="grid gap-x-8 gap-y-2 border-b border-line py-4 md:grid-cols-[minmax(0,1fr)_auto]">
              <div className="min-w-0">
                <h2 className="text-lg">
                  <Link href={{ pathname: "/office/settings/specialisations/[specialisation]", params: { specialisation: slug } }} className="link">
                    <SpecialisationMark slug={slug}>{name}</SpecialisationMark>
                  </Link>
                </h2>
                <p className="max-w-prose">{locale === "pl" ? specialisation.descriptionPl : specialisation.descriptionEn}</p>
                <p className="text-soft">
                  {t("specialisations.letterIs", { letter: specialisation.letter })} · {t("specialisations.asks", { count: _count.questions })} ·{" "}
                  {t("specialisations.organisations", { count: _count.organisations })}
                </p>
                {retiredAt && <StateMark tone="over">{t("row.retired")}</StateMark>}
              </div>
              <div className="flex flex-wrap items-start gap-x-4">
                <OrderForm action={moveSpecialisationAction} field="specialisationId" id={id} name={name} first={position === 0} last={position === specialisations.length - 1} />
                <RetireForm action={retireSpecialisationAction} field="specialisationId" id={id} name={name} retired={retiredAt !== null} />
              </div>
            </li>
          );
        })}
      </ol>
      <Section title={t("specialisations.add")} lead={t("specialisations.addLead")}>
        <Form action={addSpecialisationAction} id="new" submit={t("specialisations.addSubmit")} clearWhenDone>
          <TextField name="letter" label={t("specialisations.letter")} hint={t("specialisations.letterHint")} width="short" mono maxLength={1} />
          <TextField name="namePl" label={t("namePl")} lang="pl" maxLength={80} />
          <TextField name="nameEn" label={t("nameEn")} lang="en" maxLength={80} />
          <TextArea name="descriptionPl" label={t("specialisations.descriptionPl")} rows={3} maxLength={600} />
          <TextArea name="descriptionEn" label={t("specialisations.descriptionEn")} rows={3} maxLength={600} />
        </Form>
      </Section>
    </Page>
  );
}
