import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SuggestionsNotice } from "@/components/capabilities/suggestions-notice";
import { DetailsFields } from "@/components/organisations/details-fields";
import { detailsValues } from "@/components/organisations/details-values";
import { PkdWarning } from "@/components/organisations/pkd-warning";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { listSuggestions } from "@/lib/capabilities/suggestions";
import { enter } from "@/lib/gate/enter";
import { changedCodesOf } from "@/lib/organisations/pkd";
import { findOwn } from "@/lib/organisations/queries";
import { changeDetailsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.details");
  return { title: t("title") };
}

export default async function OrganisationDetailsPage() {
  const actor = await enter("/desk/organisation/details");
  const [own, { open }] = await Promise.all([findOwn(actor), listSuggestions(actor)]);
  const t = await getTranslations("organisations.details");
  const stored = detailsValues(own);
  return (
    <Page title={t("title")} lead={t("lead")} width="reading" breadcrumbs={[{ label: t("back"), href: "/desk/organisation" }]}>
      <PkdWarning codes={changedCodesOf(own.pkdCodes)} />
      <SuggestionsNotice count={open.length} />
      <Form
        action={changeDetailsAction}
        initial={stored}
        submit={t("save")}
        beside={
          <Link href="/desk/organisation" className="link">
            {t("back")}
          </Link>
        }
      >
        <DetailsFields stored={stored} />
      </Form>
    </Page>
  );
}
