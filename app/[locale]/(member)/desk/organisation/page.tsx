import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SuggestedCapabilities } from "@/components/capabilities/suggested-capabilities";
import { CompletenessPanel } from "@/components/capabilities/completeness-panel";
import { OrderValues } from "@/components/organisations/order-values";
import { PkdWarning } from "@/components/organisations/pkd-warning";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { TitleBlock } from "@/components/ui/title-block";
import type { ProfileRoom } from "@/lib/capabilities/completeness";
import { findOwnCompleteness } from "@/lib/capabilities/queries";
import { listSuggestions } from "@/lib/capabilities/suggestions";
import { enter } from "@/lib/gate/enter";
import { listExclusions } from "@/lib/organisations/exclusions";
import { changedCodesOf } from "@/lib/organisations/pkd";
import { findOwn } from "@/lib/organisations/queries";
import { formatNip, placeLabel } from "@/lib/organisations/rules";
import { visibilitiesOf } from "@/lib/organisations/visibility";
import type { Href } from "@/lib/platform/i18n/navigation";
import { confirmSuggestionAction, dismissSuggestionAction, restoreSuggestionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.overview");
  return { title: t("title") };
}

/** The firm's own view of its profile: how whole it is, what to add next, and the way to everything. */
export default async function OrganisationPage() {
  const actor = await enter("/desk/organisation");
  const [own, completeness, suggestions, excluded] = await Promise.all([findOwn(actor), findOwnCompleteness(actor, new Date()), listSuggestions(actor), listExclusions(actor)]);
  const t = await getTranslations("organisations");
  const { standing, slug } = actor.seat;
  const visibilities = visibilitiesOf(own.visibilities);
  const seenBy = (field: keyof typeof visibilities) => <span className="block font-normal text-soft">{t("overview.seenBy", { who: t(`visibility.${visibilities[field]}`) })}</span>;

  const first = own.plants[0]?.id;
  const plantRoom = (room: "capabilities" | "certificates"): Href =>
    first ? { pathname: `/desk/organisation/plants/[plant]/${room}`, params: { plant: first } } : "/desk/organisation/plants/new";
  const rooms: Record<ProfileRoom, Href> = {
    details: "/desk/organisation/details",
    plants: first ? { pathname: "/desk/organisation/plants/[plant]", params: { plant: first } } : "/desk/organisation/plants/new",
    capabilities: plantRoom("capabilities"),
    certificates: plantRoom("certificates"),
  };
  const change: Href = "/desk/organisation/details";

  return (
    <Page
      title={own.name}
      actions={
        <>
          <LinkButton kind="secondary" href="/desk/organisation/details">{t("overview.details")}</LinkButton>
          <LinkButton kind="secondary" href="/desk/organisation/visibility">{t("overview.visibility")}</LinkButton>
          <LinkButton kind="secondary" href="/desk/organisation/people">{t("overview.people")}</LinkButton>
          {standing !== "NONE" && <LinkButton kind="secondary" href={{ pathname: "/directory/[slug]", params: { slug } }}>{t("overview.public")}</LinkButton>}
        </>
      }
      block={
        <TitleBlock
          cells={[
            { label: t("fields.nip"), value: own.nip && <Reference>{formatNip(own.nip)}</Reference> },
            { label: t("fields.kind"), value: t(`kind.${own.kind}`) },
            { label: t("fields.legalForm"), value: t(`legalForm.${own.legalForm}`) },
            { label: t("fields.sizeClass"), value: t(`sizeClass.${own.sizeClass}`) },
            { label: t("fields.standing"), value: t(`standing.${standing}`) },
          ]}
        />
      }
    >
      {standing === "NONE" && (
        <Notice>
          {t("overview.notListed")}{" "}
          <Link href="/desk/application" className="link">
            {t("overview.apply")}
          </Link>
        </Notice>
      )}
      <CompletenessPanel completeness={completeness} rooms={rooms} suggested={suggestions.open.length} />
      <PkdWarning codes={changedCodesOf(own.pkdCodes)} />
      <SuggestedCapabilities suggestions={suggestions} plants={own.plants} confirm={confirmSuggestionAction} dismiss={dismissSuggestionAction} restore={restoreSuggestionAction} />

      <Section title={t("plants.title")} id="plants" actions={own.plants.length > 0 && <LinkButton kind="secondary" href="/desk/organisation/plants/new">{t("plants.add")}</LinkButton>}>
        {own.plants.length === 0 ? (
          <EmptyState title={t("plants.none")} actions={<LinkButton href="/desk/organisation/plants/new">{t("plants.addFirst")}</LinkButton>}>
            {t("plants.noneLead")}
          </EmptyState>
        ) : (
          <ul className="border-t border-strong">
            {own.plants.map((plant) => (
              <li key={plant.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3">
                <div className="min-w-0 flex-1 basis-64">
                  <Link href={{ pathname: "/desk/organisation/plants/[plant]", params: { plant: plant.id } }} className="link font-semibold">
                    {plant.name}
                  </Link>
                  <p className="text-soft">
                    {placeLabel(plant.place)}
                    {plant.zone && `, ${plant.zone.name}`}
                  </p>
                  <p className="text-soft">
                    {t("plants.declared", { capabilities: plant._count.capabilities, certificates: plant._count.certificates })}
                    {plant.employees !== null && `, ${t("plants.employeesCount", { count: plant.employees })}`}
                  </p>
                </div>
                <p className="flex flex-wrap gap-x-4">
                  <Link href={{ pathname: "/desk/organisation/plants/[plant]/capabilities", params: { plant: plant.id } }} className="link py-1">
                    {t("plants.capabilities")}
                    <span className="sr-only"> – {plant.name}</span>
                  </Link>
                  <Link href={{ pathname: "/desk/organisation/plants/[plant]/certificates", params: { plant: plant.id } }} className="link py-1">
                    {t("plants.certificates")}
                    <span className="sr-only"> – {plant.name}</span>
                  </Link>
                  <Link href={{ pathname: "/desk/organisation/plants/[plant]/capacity", params: { plant: plant.id } }} className="link py-1">
                    {t("plants.capacity")}
                    <span className="sr-only"> – {plant.name}</span>
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>

      <Section title={t("overview.facts")}>
        <SummaryList
          rows={[
            { label: t("fields.regon"), value: own.regon && <><Reference>{own.regon}</Reference>{seenBy("registerNumbers")}</>, change },
            { label: t("fields.krs"), value: own.krs && <><Reference>{own.krs}</Reference>{seenBy("registerNumbers")}</>, change },
            { label: t("fields.website"), value: own.website && <>{own.website}{seenBy("website")}</>, change },
            { label: t("fields.pkd2025"), value: own.pkdCodes.length > 0 && <>{own.pkdCodes.map(({ code, version }) => (version === "PKD_2025" ? code : `${code} (${t(`pkd.version.${version}`)})`)).join(", ")}{seenBy("pkdCodes")}</>, change },
            { label: t("fields.chainRole"), value: own.chainRole && <>{t(`chainRole.${own.chainRole}`)}{seenBy("chainRole")}</>, change },
            { label: t("fields.descriptionPl"), value: own.descriptionPl && <><span className="line-clamp-3">{own.descriptionPl}</span>{seenBy("description")}</>, change },
            { label: t("fields.descriptionEn"), value: own.descriptionEn && <><span className="line-clamp-3" lang="en">{own.descriptionEn}</span>{seenBy("description")}</>, change },
            { label: t("fields.seeks"), value: own.seeks && <>{own.seeks}{seenBy("cooperation")}</>, change },
            { label: t("fields.offers"), value: own.offers && <>{own.offers}{seenBy("cooperation")}</>, change },
            { label: t("fields.maxDistanceKm"), value: own.maxDistanceKm && <>{own.maxDistanceKm} km{seenBy("cooperation")}</>, change },
            { label: t("fields.orderValue"), value: (own.orderValueMin ?? own.orderValueMax) && <><OrderValues min={own.orderValueMin} max={own.orderValueMax} />{seenBy("cooperation")}</>, change },
            { label: t("fields.exclusions"), value: excluded.length > 0 && <>{excluded.map(({ organisation }) => organisation.name).join(", ")}<span className="block font-normal text-soft">{t("exclusions.seenBy")}</span></>, change: "/desk/organisation/exclusions" },
            { label: t("fields.parentNip"), value: own.parentNip && <Reference>{own.parentNip}</Reference>, change },
            { label: t("overview.contact"), value: (own.contactName ?? own.contactEmail ?? own.contactPhone) && <>{[own.contactName, own.contactEmail, own.contactPhone].filter(Boolean).join(", ")}{seenBy("contact")}</>, change },
          ]}
        />
      </Section>
    </Page>
  );
}
