import { getTranslations } from "next-intl/server";
import { SuggestionsNotice } from "@/components/capabilities/suggestions-notice";
import { DeclaredFacts } from "@/components/membership/declared-facts";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { listSuggestions } from "@/lib/capabilities/suggestions";
import { factsOf } from "@/lib/membership/facts";
import type { Href } from "@/lib/platform/i18n/navigation";
import { FinishTopic } from "./finish-topic";
import type { TopicProps } from "./topic-props";

/** A topic that the organisation's profile keeps: what stands there, where it is changed, and marking it as done. */
export async function ProfileTopic({ actor, application, standing }: TopicProps) {
  const t = await getTranslations("membership.profile");
  const facts = factsOf(standing.topic, application.declared);
  const suggested = standing.topic === "capabilities" ? (await listSuggestions(actor)).open.length : 0;
  return (
    <>
      <SuggestionsNotice count={suggested} />
      <Section title={t("stands")} lead={t("lead")} actions={<Doors application={application} standing={standing} />}>
        <DeclaredFacts facts={facts} />
      </Section>
      <FinishTopic application={application} standing={standing} />
    </>
  );
}

async function Doors({ application, standing }: Pick<TopicProps, "application" | "standing">) {
  const t = await getTranslations("membership.profile");
  const { plants } = application.declared;
  const doors: { key: string; label: string; href: Href }[] = [];
  switch (standing.topic) {
    case "plants":
      doors.push(
        { key: "new", label: t("addPlant"), href: "/desk/organisation/plants/new" },
        ...plants.map(({ id, name }) => ({ key: id, label: t("changePlant", { name }), href: { pathname: "/desk/organisation/plants/[plant]" as const, params: { plant: id } } })),
      );
      break;
    case "capabilities":
      if (plants.length === 0) doors.push({ key: "new", label: t("addPlant"), href: "/desk/organisation/plants/new" });
      for (const { id, name } of plants) {
        const params = { plant: id };
        doors.push({ key: `${id}-capabilities`, label: t("capabilities", { name }), href: { pathname: "/desk/organisation/plants/[plant]/capabilities", params } });
        doors.push({ key: `${id}-certificates`, label: t("certificates", { name }), href: { pathname: "/desk/organisation/plants/[plant]/certificates", params } });
      }
      break;
    default:
      doors.push({ key: "details", label: t("changeDetails"), href: "/desk/organisation/details" });
  }
  return doors.map(({ key, label, href }) => (
    <LinkButton key={key} kind="secondary" href={href}>
      {label}
    </LinkButton>
  ));
}
