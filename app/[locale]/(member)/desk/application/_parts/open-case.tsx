import { getTranslations } from "next-intl/server";
import { DeclaredFacts } from "@/components/membership/declared-facts";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { factsOf } from "@/lib/membership/facts";
import type { OwnApplication } from "@/lib/membership/queries";
import { isOverdue } from "@/lib/membership/rules";
import { topicsOf } from "@/lib/membership/topics";
import type { Seated } from "@/lib/people/actor";
import { resubmitAction } from "../actions";
import { Accession } from "./accession";
import { CaseBlock } from "./case-block";
import { Course } from "./course";
import { TopicTasks } from "./topic-tasks";
import { Withdrawal } from "./withdrawal";

/** After submission: where it stands, what was asked of us, and everything that was declared. */
export async function OpenCase({ actor, application, now }: { actor: Seated; application: OwnApplication; now: Date }) {
  const t = await getTranslations("membership.desk");
  const names = await getTranslations("membership");
  return (
    <Page
      title={t(`submitted.${application.door}`)}
      lead={names(`meaning.${application.state}`)}
      breadcrumbs={[{ label: t("desk"), href: "/desk" }]}
      block={<CaseBlock application={application} />}
    >
      {application.state === "COMPLETION_REQUESTED" && <Completion actor={actor} application={application} now={now} />}
      {application.state === "ADMITTED" && <Accession application={application} now={now} />}
      <Course application={application} />
      {application.state !== "COMPLETION_REQUESTED" && (
        <Section title={t("declared")}>
          <div className="grid gap-2">
            {topicsOf[application.door].map((topic) => (
              <details key={topic} className="border-b border-line pb-2">
                <summary className="cursor-pointer py-2 font-semibold">{names(`topic.${topic}`)}</summary>
                <DeclaredFacts facts={factsOf(topic, application.declared)} />
              </details>
            ))}
          </div>
        </Section>
      )}
      <Withdrawal actor={actor} application={application} now={now} />
    </Page>
  );
}

async function Completion({ actor, application, now }: { actor: Seated; application: OwnApplication; now: Date }) {
  const t = await getTranslations("membership.completion");
  const { topics, dueAt } = application;
  const left = topics.filter(({ state }) => state !== "done").length;
  if (isOverdue(application, now)) return <Notice kind="refusal" title={t("tooLate")}>{t("tooLateWords")}</Notice>;
  return (
    <Section title={t("title")}>
      <div className="mb-6">
        <Notice kind="warning" title={t("asked", { count: topics.filter(({ asked }) => asked !== null).length })}>
          {dueAt && (
            <>
              {t("until")} <Time at={dueAt} only="day" />.
            </>
          )}
        </Notice>
      </div>
      <TopicTasks topics={topics} />
      <div className="mt-6">
        {left > 0 && <p className="max-w-prose text-soft">{t("left", { count: left })}</p>}
        {left === 0 && actor.seat.role !== "REPRESENTATIVE" && <Notice kind="info">{t("representative")}</Notice>}
        {left === 0 && actor.seat.role === "REPRESENTATIVE" && (
          <Form action={resubmitAction} submit={t("submit")}>
            <input type="hidden" name="applicationId" value={application.id} />
            <input type="hidden" name="revision" value={application.revision} />
          </Form>
        )}
      </div>
    </Section>
  );
}
