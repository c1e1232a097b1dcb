import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { StaleValues } from "@/components/ui/stale-values";
import { enter } from "@/lib/gate/enter";
import { findOwn } from "@/lib/organisations/queries";
import { PROFILE_FIELDS, profileFields, visibilitiesOf } from "@/lib/organisations/visibility";
import { setVisibilityAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.visibilityPage");
  return { title: t("title") };
}

export default async function VisibilityPage() {
  const actor = await enter("/desk/organisation/visibility");
  const own = await findOwn(actor);
  const t = await getTranslations("organisations.visibilityPage");
  const levels = await getTranslations("organisations.visibility");
  const back = await getTranslations("organisations.details");
  const stored = { revision: String(own.revision), ...visibilitiesOf(own.visibilities) };
  const words = { PUBLIC: levels("PUBLIC"), MEMBERS: levels("MEMBERS"), OFFICE: levels("OFFICE") };
  return (
    <Page title={t("title")} lead={t("lead")} width="reading" breadcrumbs={[{ label: back("back"), href: "/desk/organisation" }]}>
      <Form
        action={setVisibilityAction}
        initial={stored}
        submit={t("save")}
        beside={
          <Link href="/desk/organisation" className="link">
            {back("back")}
          </Link>
        }
      >
        <input type="hidden" name="revision" value={stored.revision} readOnly />
        <StaleValues stored={stored} rows={profileFields.map((field) => ({ name: field, label: t(`fields.${field}`), words }))} />
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          {profileFields.map((field) => (
            <SelectField key={field} name={field} label={t(`fields.${field}`)} options={PROFILE_FIELDS[field].levels.map((level) => ({ value: level, label: words[level] }))} />
          ))}
        </div>
      </Form>
      <Section title={t("always")}>
        <ul className="grid max-w-prose list-disc gap-1 pl-5">
          <li>{t("alwaysPublic")}</li>
          <li>{t("alwaysOffice")}</li>
          <li>{t("matching")}</li>
        </ul>
      </Section>
    </Page>
  );
}
