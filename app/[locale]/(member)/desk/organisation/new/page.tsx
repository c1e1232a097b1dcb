import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { IdentityFields } from "@/components/organisations/identity-fields";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Reference } from "@/components/ui/reference";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { isNip, nipDigits } from "@/lib/organisations/identifiers";
import { findByNip } from "@/lib/organisations/queries";
import { formatNip } from "@/lib/organisations/rules";
import { isSeated } from "@/lib/people/actor";
import { redirect } from "@/lib/platform/i18n/navigation";
import { createOrganisationAction, lookUpNipAction } from "./actions";

type Props = { searchParams: Promise<{ nip?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.new");
  return { title: t("title") };
}

/** NIP first: a firm that is here already is joined, not entered a second time. */
export default async function NewOrganisationPage({ searchParams }: Props) {
  const actor = await enter("/desk/organisation/new");
  if (isSeated(actor)) redirect({ href: "/desk/organisation", locale: await getLocale() });
  const t = await getTranslations("organisations.new");
  const fields = await getTranslations("organisations.fields");
  const { nip: given } = await searchParams;
  const nip = typeof given === "string" ? nipDigits(given.slice(0, 40)) : "";

  if (!isNip(nip)) {
    return (
      <Page title={t("title")} lead={t("nipLead")} width="reading">
        <Form action={lookUpNipAction} submit={t("next")}>
          <TextField name="nip" label={fields("nip")} hint={t("nipHint")} inputMode="numeric" width="short" mono maxLength={40} />
        </Form>
      </Page>
    );
  }

  const here = await findByNip(actor, nip);
  if (here) {
    return (
      <Page title={t("title")} width="reading">
        <Notice kind="warning" title={t("takenTitle")}>
          {here.known ? t("takenNamed", { nip: formatNip(nip), name: here.known.name }) : t("taken", { nip: formatNip(nip) })}
        </Notice>
        <div className="flex flex-wrap items-center gap-4">
          <LinkButton href={{ pathname: "/desk/organisation/join", query: { nip } }}>{t("join")}</LinkButton>
          <Link href="/desk/organisation/new" className="link">
            {t("otherNip")}
          </Link>
        </div>
      </Page>
    );
  }

  return (
    <Page title={t("title")} lead={t("restLead")} width="reading">
      <Form
        action={createOrganisationAction}
        submit={t("create")}
        beside={
          <Link href="/desk/organisation/new" className="link">
            {t("otherNip")}
          </Link>
        }
      >
        <p>
          <span className="text-soft">{fields("nip")}: </span>
          <Reference>{formatNip(nip)}</Reference>
        </p>
        <input type="hidden" name="nip" value={nip} readOnly />
        <IdentityFields />
      </Form>
    </Page>
  );
}
