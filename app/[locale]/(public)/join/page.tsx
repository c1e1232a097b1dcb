import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { listFees, listPartnerCities, listSpecialisations } from "@/lib/membership/queries";
import { isSeated, type Actor } from "@/lib/people/actor";
import { formatList } from "@/lib/platform/i18n/format";
import { Doors } from "./_parts/doors";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("join");
  return { title: t("title"), description: t("lead") };
}

/** What membership costs, needs and takes, for everybody who thinks about it. */
export default async function JoinPage() {
  const actor = await enter("/join");
  const t = await getTranslations("join");
  const locale = await getLocale();
  const cities = await listPartnerCities();
  const specialisations = await listSpecialisations();
  return (
    <Page title={t("title")} lead={t("lead")} width="cover" actions={<NextStep actor={actor} />}>
      <Doors cities={formatList(locale, cities.map(({ name }) => name))} />

      <Section title={t("cost.title")} id="cost" lead={t("cost.lead")}>
        <Fees />
      </Section>

      <Section title={t("papers.title")} id="papers" lead={t("papers.lead")}>
        <ul className="grid max-w-prose list-disc gap-2 pl-5">
          <li>{t("papers.nip")}</li>
          <li>{t("papers.extract")}</li>
          <li>{t("papers.attorney")}</li>
          <li>{t("papers.certificates")}</li>
          <li>{t("papers.format")}</li>
        </ul>
      </Section>

      <Section title={t("specialisations.title")} id="specialisations" lead={t("specialisations.lead")}>
        <ul className="grid gap-6 md:grid-cols-3">
          {specialisations.map(({ id, slug, namePl, nameEn, descriptionPl, descriptionEn }) => (
            <li key={id} className="border-t border-strong pt-3">
              <p className="text-lg">
                <SpecialisationMark slug={slug}>{locale === "pl" ? namePl : nameEn}</SpecialisationMark>
              </p>
              <p className="mt-1 text-soft">{locale === "pl" ? descriptionPl : descriptionEn}</p>
            </li>
          ))}
        </ul>
      </Section>

      <Section title={t("begin.title")} id="begin" lead={t("begin.lead")}>
        <div className="flex flex-wrap gap-3">
          <NextStep actor={actor} />
        </div>
      </Section>
    </Page>
  );
}

async function NextStep({ actor }: { actor: Actor }) {
  const t = await getTranslations("join.begin");
  if (actor.kind === "visitor") {
    return (
      <>
        <LinkButton href="/register">{t("register")}</LinkButton>
        <LinkButton kind="secondary" href="/sign-in">
          {t("signIn")}
        </LinkButton>
      </>
    );
  }
  return isSeated(actor) ? (
    <LinkButton href="/desk/application">{t("application")}</LinkButton>
  ) : (
    <LinkButton href="/desk/organisation/new">{t("organisation")}</LinkButton>
  );
}

async function Fees() {
  const t = await getTranslations("join.cost");
  const sizes = await getTranslations("organisations.sizeClass");
  const fees = await listFees(new Date());
  if (fees.length === 0) return <Notice kind="info">{t("notYet")}</Notice>;
  const [first] = fees;
  return (
    <div className="max-w-2xl">
      <Table
        caption={t("caption")}
        captionHidden
        rows={fees}
        keyOf={({ sizeClass }) => sizeClass}
        columns={[
          { head: t("size"), cell: ({ sizeClass }) => sizes(sizeClass) },
          { head: t("headcount"), cell: ({ sizeClass }) => t(`limits.${sizeClass}`) },
          { head: t("amount"), figures: true, cell: ({ amountGrosz }) => <Money grosze={amountGrosz} /> },
        ]}
      />
      <p className="mt-4 text-soft">
        {first && (
          <>
            {t("since")} <Time on={first.validFrom} />.{" "}
          </>
        )}
        {t("when")}
      </p>
    </div>
  );
}
