import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { enter } from "@/lib/gate/enter";
import { findOwnApplication } from "@/lib/membership/queries";
import { obstacleToFillingIn } from "@/lib/membership/rules";
import { isTopic } from "@/lib/membership/topics";
import { redirect } from "@/lib/platform/i18n/navigation";
import { ConsentsForm } from "./_parts/consents-form";
import { DocumentsTopic } from "./_parts/documents-topic";
import { ProfileTopic } from "./_parts/profile-topic";
import { QuestionsForm } from "./_parts/questions-form";
import { SeeksAndOffersForm } from "./_parts/seeks-and-offers-form";
import { SpecialisationsForm } from "./_parts/specialisations-form";
import type { TopicProps } from "./_parts/topic-props";

type Props = { params: Promise<{ topic: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic } = await params;
  return isTopic(topic) ? { title: (await getTranslations("membership.topic"))(topic) } : {};
}

/** One topic of the application. */
export default async function TopicPage({ params }: Props) {
  const actor = await enter("/desk/application/[topic]");
  const { topic } = await params;
  const now = new Date();
  const application = await findOwnApplication(actor, now);
  const standing = application?.topics.find((one) => one.topic === topic);
  if (!application || !standing) notFound();
  // What can no longer be filled in is read on the application's own page.
  if (obstacleToFillingIn(actor, application, now)) return redirect({ href: "/desk/application", locale: await getLocale() });

  const t = await getTranslations("membership");
  const props: TopicProps = { actor, application, standing };
  return (
    <Page
      title={t(`topic.${standing.topic}`)}
      lead={t(`topicLead.${standing.topic}`)}
      width="reading"
      breadcrumbs={[{ label: t("desk.desk"), href: "/desk" }, { label: t(`desk.draft.${application.door}`), href: "/desk/application" }]}
    >
      {standing.asked && (
        <Notice kind="warning" title={t("completion.askedHere")}>
          <p className="whitespace-pre-line">{standing.asked}</p>
        </Notice>
      )}
      <TopicMatter {...props} />
    </Page>
  );
}

function TopicMatter(props: TopicProps) {
  switch (props.standing.topic) {
    case "organisation":
    case "representatives":
    case "plants":
    case "capabilities":
      return <ProfileTopic {...props} />;
    case "specialisations":
      return <SpecialisationsForm {...props} />;
    case "questions":
      return <QuestionsForm {...props} />;
    case "seeks-and-offers":
      return <SeeksAndOffersForm {...props} />;
    case "documents":
      return <DocumentsTopic {...props} />;
    case "declaration":
      return <ConsentsForm {...props} />;
  }
}
