import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CapacityList } from "@/components/capabilities/capacity-list";
import { CertificateList } from "@/components/capabilities/certificate-list";
import { DeclaredCapabilities } from "@/components/capabilities/declared-capabilities";
import { OrderValues } from "@/components/organisations/order-values";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { SummaryList } from "@/components/ui/summary-list";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { listDeclared } from "@/lib/capabilities/queries";
import { currentActor } from "@/lib/gate/actor";
import { enter } from "@/lib/gate/enter";
import { findProfile } from "@/lib/organisations/queries";
import { formatNip, placeLabel } from "@/lib/organisations/rules";

type Props = { params: Promise<{ slug: string }> };

const read = cache(async (slug: string) => findProfile(await currentActor(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await read((await params).slug);
  return profile ? { title: profile.name } : {};
}

/** An organisation as this reader may see it. */
export default async function ProfilePage({ params }: Props) {
  const actor = await enter("/directory/[slug]");
  const profile = await read((await params).slug);
  if (!profile) notFound();
  const locale = await getLocale();
  const t = await getTranslations("organisations");
  const declaredWords = await getTranslations("capabilities.declared");
  const declared = await listDeclared(profile, new Date());
  const description = profile.description && (profile.description[locale] ?? profile.description[locale === "pl" ? "en" : "pl"]);
  const told = profile.description?.[locale] ? locale : locale === "pl" ? "en" : "pl";
  const contact = profile.contact && (profile.contact.name ?? profile.contact.email ?? profile.contact.phone) ? profile.contact : null;
  const cooperation = profile.cooperation && (profile.cooperation.seeks ?? profile.cooperation.offers ?? profile.cooperation.maxDistanceKm ?? profile.cooperation.orderValueMin ?? profile.cooperation.orderValueMax) ? profile.cooperation : null;
  const several = profile.plants.length > 1;

  return (
    <Page
      title={profile.name}
      breadcrumbs={[{ label: t("directory.title"), href: "/directory" }]}
      actions={profile.own && <LinkButton href="/desk/organisation">{t("profile.edit")}</LinkButton>}
      lead={
        (profile.specialisations.length > 0 || profile.fictional) && (
          <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
            {profile.specialisations.map((each) => (
              <SpecialisationMark key={each.slug} slug={each.slug}>
                {locale === "pl" ? each.namePl : each.nameEn}
              </SpecialisationMark>
            ))}
            {profile.fictional && <Badge>{t("exampleHint")}</Badge>}
          </span>
        )
      }
      block={
        <TitleBlock
          cells={[
            { label: t("fields.standing"), value: profile.membership ? t(`membershipKind.${profile.membership.kind as "ORDINARY"}`) : t(`standing.${profile.standing}`) },
            ...(profile.membership ? [{ label: t("fields.since"), value: <Time on={profile.membership.startedOn} style="short" /> }] : []),
            ...(profile.city ? [{ label: t("fields.vouchedBy"), value: profile.city }] : []),
            { label: t("fields.kind"), value: t(`kind.${profile.kind}`) },
            { label: t("fields.legalForm"), value: t(`legalForm.${profile.legalForm}`) },
            ...(profile.sizeClass ? [{ label: t("fields.sizeClass"), value: t(`sizeClass.${profile.sizeClass}`) }] : []),
            ...(profile.nip ? [{ label: t("fields.nip"), value: <Reference>{formatNip(profile.nip)}</Reference> }] : []),
          ]}
        />
      }
    >
      {profile.own && <Notice>{t("profile.own")}</Notice>}
      {description && (
        <Section title={t("profile.about")}>
          <p lang={told} className="max-w-prose whitespace-pre-line text-lg">
            {description}
          </p>
        </Section>
      )}

      {profile.plants.map((plant) => {
        const { capabilities, certificates, capacity } = declared.get(plant.id) ?? {};
        return (
          <Section
            key={plant.id}
            title={several ? plant.name : declaredWords("title")}
            lead={[
              [plant.address?.street, plant.address?.postcode].filter(Boolean).join(", "),
              placeLabel(plant.place),
              plant.zone,
              plant.employees ? t("plants.employeesCount", { count: plant.employees }) : null,
            ].filter(Boolean).join(" · ")}
          >
            {capabilities === undefined ? (
              <p className="text-soft">{declaredWords("hidden")}</p>
            ) : capabilities.length === 0 ? (
              <p className="text-soft">{t("profile.noCapabilities")}</p>
            ) : (
              <DeclaredCapabilities capabilities={capabilities} />
            )}
            {certificates && certificates.length > 0 && (
              <div className="mt-6">
                <h3 className="mb-2 font-semibold">{declaredWords("certificates")}</h3>
                <CertificateList certificates={certificates} />
              </div>
            )}
            {capacity && capacity.length > 0 && (
              <div className="mt-6">
                <h3 className="mb-2 font-semibold">{declaredWords("capacity")}</h3>
                <CapacityList slots={capacity} />
              </div>
            )}
          </Section>
        );
      })}

      {cooperation && (
        <Section title={t("profile.cooperation")}>
          <SummaryList
            rows={[
              ...(cooperation.seeks ? [{ label: t("profile.seeks"), value: <span className="whitespace-pre-line">{cooperation.seeks}</span> }] : []),
              ...(cooperation.offers ? [{ label: t("profile.offers"), value: <span className="whitespace-pre-line">{cooperation.offers}</span> }] : []),
              ...(cooperation.maxDistanceKm ? [{ label: t("fields.maxDistanceKm"), value: t("profile.delivers", { km: cooperation.maxDistanceKm }) }] : []),
              ...(cooperation.orderValueMin ?? cooperation.orderValueMax ? [{ label: t("fields.orderValue"), value: <OrderValues min={cooperation.orderValueMin} max={cooperation.orderValueMax} /> }] : []),
            ]}
          />
        </Section>
      )}

      <Section title={t("profile.contact")}>
        {profile.website && (
          <p>
            <a href={profile.website} rel="noopener noreferrer nofollow" className="link">
              {profile.website.replace(/^https?:\/\/|\/$/g, "")}
            </a>
          </p>
        )}
        {contact && (
          <address className="mt-2 not-italic">
            {contact.name && <p className="font-semibold">{contact.name}</p>}
            {contact.email && (
              <p>
                <a href={`mailto:${contact.email}`} className="link">
                  {contact.email}
                </a>
              </p>
            )}
            {contact.phone && (
              <p>
                <a href={`tel:${contact.phone}`} className="link">
                  {contact.phone}
                </a>
              </p>
            )}
          </address>
        )}
        {!profile.contact && (
          <p className="mt-2 text-soft">
            {t("profile.contactMembers")}{" "}
            {actor.kind === "visitor" && (
              <Link href="/join" className="link">
                {t("profile.join")}
              </Link>
            )}
          </p>
        )}
      </Section>

      {(profile.registerNumbers?.regon || profile.registerNumbers?.krs || profile.pkdCodes?.length || profile.chainRole) && (
        <Section title={t("profile.register")}>
          <SummaryList
            rows={[
              ...(profile.registerNumbers?.regon ? [{ label: t("fields.regon"), value: <Reference>{profile.registerNumbers.regon}</Reference> }] : []),
              ...(profile.registerNumbers?.krs ? [{ label: t("fields.krs"), value: <Reference>{profile.registerNumbers.krs}</Reference> }] : []),
              ...(profile.pkdCodes?.length
                ? [{ label: "PKD", value: profile.pkdCodes.map(({ code, version, main }) => `${code} (${t(`pkd.version.${version}`)}${main ? `, ${t("pkd.main")}` : ""})`).join(", ") }]
                : []),
              ...(profile.chainRole ? [{ label: t("fields.chainRole"), value: t(`chainRole.${profile.chainRole}`) }] : []),
            ]}
          />
        </Section>
      )}

      {profile.signing && (profile.signing.representation ?? profile.signing.parentNip ?? profile.signing.representatives.length > 0) && (
        <Section title={t("profile.signing")} lead={t("parts.representationLead")}>
          {profile.signing.representation && <p className="max-w-prose whitespace-pre-line">{profile.signing.representation}</p>}
          <ul className="mt-2">
            {profile.signing.representatives.map((each) => (
              <li key={`${each.name} ${each.function}`}>
                {each.name}, {each.function}
              </li>
            ))}
          </ul>
          {profile.signing.parentNip && (
            <p className="mt-2">
              {t("fields.parentNip")}: <Reference>{profile.signing.parentNip}</Reference>
            </p>
          )}
        </Section>
      )}
    </Page>
  );
}
