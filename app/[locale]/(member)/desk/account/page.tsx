import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { enter } from "@/lib/gate/enter";
import { findOwnDetails } from "@/lib/people/account";
import { Sessions } from "./_parts/sessions";
import { changeDetailsAction, changePasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const actor = await enter("/desk/account");
  const t = await getTranslations("people");
  const { name, email, phone, position, locale, newsRhythm, registeredAt } = await findOwnDetails(actor);
  return (
    <Page
      title={t("account.title")}
      lead={t("account.lead")}
      width="desk"
      breadcrumbs={[{ label: t("desk.title"), href: "/desk" }]}
      block={<TitleBlock cells={[{ label: t("fields.email"), value: email, wide: true }, { label: t("account.since"), value: <Time at={registeredAt} only="day" /> }]} />}
    >
      <Section title={t("account.details")} id="details">
        <Form id="details-form" action={changeDetailsAction} initial={{ name, phone: phone ?? "", position: position ?? "", locale, newsRhythm }} submit={t("account.save")}>
          <TextField name="name" label={t("fields.name")} autoComplete="name" />
          <TextField name="position" label={t("fields.position")} hint={t("account.positionHint")} autoComplete="organization-title" optional />
          <TextField name="phone" label={t("fields.phone")} hint={t("account.phoneHint")} type="tel" autoComplete="tel" width="medium" optional />
          <SelectField
            name="locale"
            label={t("account.language")}
            hint={t("account.languageHint")}
            options={[{ value: "pl", label: t("account.pl") }, { value: "en", label: t("account.en") }]}
          />
          <SelectField
            name="newsRhythm"
            label={t("account.newsRhythm")}
            hint={t("account.newsRhythmHint")}
            options={[{ value: "AT_ONCE", label: t("account.atOnce") }, { value: "DAILY", label: t("account.daily") }]}
          />
        </Form>
      </Section>
      <Section title={t("account.password")} id="password" lead={t("account.passwordLead")}>
        <Form id="password-form" action={changePasswordAction} submit={t("account.changePassword")} clearWhenDone>
          <TextField name="current" label={t("fields.currentPassword")} type="password" autoComplete="current-password" width="medium" />
          <TextField name="password" label={t("fields.newPassword")} hint={t("fields.passwordHint")} type="password" autoComplete="new-password" width="medium" />
        </Form>
      </Section>
      <Sessions actor={actor} />
    </Page>
  );
}
