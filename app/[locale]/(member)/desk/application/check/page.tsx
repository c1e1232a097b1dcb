import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DeclaredFacts } from "@/components/membership/declared-facts";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { enter } from "@/lib/gate/enter";
import { factsOf } from "@/lib/membership/facts";
import { findOwnApplication } from "@/lib/membership/queries";
import { redirect } from "@/lib/platform/i18n/navigation";
import { submitApplicationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("membership.checkAnswers"))("title") };
}

/** Everything once more, each topic with the way to change it, and then the submission. */
export default async function CheckPage() {
  const actor = await enter("/desk/application/check");
  const application = await findOwnApplication(actor, new Date());
  if (application?.state !== "DRAFT") return redirect({ href: "/desk/application", locale: await getLocale() });

  const t = await getTranslations("membership.checkAnswers");
  const names = await getTranslations("membership");
  const unfinished = application.topics.filter(({ state }) => state !== "done");
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      width="desk"
      breadcrumbs={[{ label: names("desk.desk"), href: "/desk" }, { label: names(`desk.draft.${application.door}`), href: "/desk/application" }]}
    >
      {application.topics.map(({ topic }) => (
        <Section
          key={topic}
          id={topic}
          title={names(`topic.${topic}`)}
          actions={
            <Link href={{ pathname: "/desk/application/[topic]", params: { topic } }} className="link">
              {t("change")}
              <span className="sr-only"> – {names(`topic.${topic}`)}</span>
            </Link>
          }
        >
          <DeclaredFacts facts={factsOf(topic, application.declared)} />
        </Section>
      ))}
      <Section title={t("submission")}>
        {unfinished.length > 0 ? (
          <Notice kind="warning" title={t("unfinished", { count: unfinished.length })}>
            <ul className="my-2 list-disc pl-5">
              {unfinished.map(({ topic }) => (
                <li key={topic}>{names(`topic.${topic}`)}</li>
              ))}
            </ul>
            <LinkButton kind="secondary" href="/desk/application">
              {t("back")}
            </LinkButton>
          </Notice>
        ) : actor.seat.role === "REPRESENTATIVE" ? (
          <Form action={submitApplicationAction} submit={t("submit")} beside={<Link href="/desk/application" className="link">{t("back")}</Link>}>
            <p className="max-w-prose">{t(`meaning.${application.door}`)}</p>
            <input type="hidden" name="applicationId" value={application.id} />
            <input type="hidden" name="revision" value={application.revision} />
          </Form>
        ) : (
          <Notice kind="info">{names("desk.representativeSubmits")}</Notice>
        )}
      </Section>
    </Page>
  );
}
