import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { OwnApplication } from "@/lib/membership/queries";
import type { Seated } from "@/lib/people/actor";
import { CaseBlock } from "./case-block";
import { Course } from "./course";
import { StartForm } from "./start-form";

/** After: what became of it, the reasons, and what can be done now. */
export async function ClosedCase({ actor, application }: { actor: Seated; application: OwnApplication }) {
  const t = await getTranslations("membership.desk");
  const names = await getTranslations("membership");
  const { state, door, decision } = application;
  const welcome = state === "ACTIVE";
  return (
    <Page
      title={t(`closed.${state as "ACTIVE" | "REFUSED" | "WITHDRAWN" | "EXPIRED"}`)}
      lead={welcome ? t(`welcome.${door}`) : names(`meaning.${state}`)}
      breadcrumbs={[{ label: t("desk"), href: "/desk" }]}
      block={<CaseBlock application={application} />}
      actions={welcome ? <LinkButton href={{ pathname: "/directory/[slug]", params: { slug: application.organisation.slug } }}>{t("profile")}</LinkButton> : undefined}
    >
      {state === "REFUSED" && decision && (
        <Notice kind="refusal" title={decision.resolution ? t("refusedBy", { number: decision.resolution }) : t("refusedByCity")}>
          <p>
            <Time on={decision.decidedOn} />
          </p>
          <p className="whitespace-pre-line">{decision.reasons}</p>
        </Notice>
      )}
      <Course application={application} />
      {!welcome && (
        <Section title={t("again")} lead={t("againLead")}>
          <StartForm actor={actor} />
        </Section>
      )}
      {welcome && door === "SUPPLIER" && actor.seat.standing === "SUPPLIER" && (
        <Section title={t("toMembership")} lead={t("toMembershipLead")}>
          <StartForm actor={actor} />
        </Section>
      )}
    </Page>
  );
}
