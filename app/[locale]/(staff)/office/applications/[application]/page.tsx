import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { enter } from "@/lib/gate/enter";
import { findCase, type Case } from "@/lib/membership/queries";
import { obstacleToWorkingOn, transitionNames } from "@/lib/membership/rules";
import { topicsOf } from "@/lib/membership/topics";
import { daysBetween } from "@/lib/platform/civil";
import { listRegisterWords } from "@/lib/registries/queries";
import { CaseState } from "../../_parts/case-state";
import { Due } from "../../_parts/due";
import type { SearchParams } from "../../_parts/queue-filter";
import { Checklist } from "./_parts/checklist";
import { Course } from "./_parts/course";
import { compared, rowsOf } from "./_parts/declared-rows";
import { DeclaredTopic } from "./_parts/declared-topic";
import { Moves } from "./_parts/moves";
import { Notes } from "./_parts/notes";
import { Words } from "./_parts/words";

interface Props {
  params: Promise<{ application: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata() {
  return { title: (await getTranslations("office.case"))("title") };
}

export default async function CasePage({ params, searchParams }: Props) {
  const actor = await enter("/office/applications/[application]");
  const now = new Date();
  const application = await findCase(actor, (await params).application, now);
  if (!application) notFound();
  const { done, late } = await searchParams;
  const t = await getTranslations("office.case");
  const states = await getTranslations("membership.state");
  const taken = transitionNames.find((name) => name === done);
  const editable = obstacleToWorkingOn(actor, application) === null;

  return (
    <Page
      width="office"
      title={application.organisation.name}
      breadcrumbs={[{ label: t("queue"), href: "/office" }]}
      block={<CaseBlock application={application} now={now} />}
    >
      {taken && <Notice kind="success">{t("done", { state: states(application.state) })}</Notice>}
      {late === "yes" && <Notice kind="warning" title={t("lateTitle")}>{t("late", { state: states(application.state) })}</Notice>}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] [&>*]:min-w-0">
        <div className="grid content-start gap-10 lg:order-2">
          <Section title={t("moves")} id="moves">
            <Moves actor={actor} application={application} now={now} />
          </Section>
          {(application.recommendation || application.decision || application.accession) && (
            <Section title={t("words")} id="words">
              <Words application={application} />
            </Section>
          )}
          {!application.isOwn && (
            <Section title={t("checklist")} id="checks">
              <Checklist application={application} editable={editable} />
            </Section>
          )}
          {!application.isOwn && (
            <Section title={t("notes")} id="notes" lead={t("notesLead")}>
              <Notes application={application} editable={editable} />
            </Section>
          )}
          <Section title={t("course")} id="course">
            <Course application={application} />
          </Section>
        </div>
        <div className="grid content-start gap-10">
          <Declaration application={application} />
        </div>
      </div>
    </Page>
  );
}

async function CaseBlock({ application, now }: { application: Case; now: Date }) {
  const t = await getTranslations("office.case");
  const queue = await getTranslations("office.queue");
  const membership = await getTranslations("membership");
  const locale = await getLocale();
  const { reference, door, city, state, stateSince, submittedAt, dueAt, daysWaiting, isOverdue, actsNext, specialisations } = application;
  return (
    <TitleBlock
      dense
      cells={[
        { label: t("reference"), value: <Reference>{reference}</Reference> },
        { label: t("state"), value: <CaseState state={state} /> },
        { label: t("door"), value: <>{membership(`door.${door}`)}{city && <span className="block font-normal text-soft">{city.name}</span>}</> },
        {
          label: t("specialisations"),
          value: specialisations.length === 0 ? "–" : specialisations.map(({ slug, namePl, nameEn }) => (
            <span key={slug} className="block">
              <SpecialisationMark slug={slug}>{locale === "pl" ? namePl : nameEn}</SpecialisationMark>
            </span>
          )),
        },
        { label: t("submitted"), value: submittedAt ? <Time at={submittedAt} only="day" style="short" /> : "–" },
        { label: t("since"), value: <><Time at={stateSince} only="day" style="short" /> <span className="block font-normal text-soft">{queue("days", { days: daysWaiting })}</span></> },
        { label: t("due"), value: <Due at={dueAt} daysLeft={dueAt && daysBetween(now, dueAt)} overdue={isOverdue} /> },
        { label: t("next"), value: actsNext ? membership(`party.${actsNext}`) : t("nobody") },
      ]}
    />
  );
}

/** Everything declared at the last submission, topic by topic. */
async function Declaration({ application }: { application: Case }) {
  const locale = await getLocale();
  const t = await getTranslations("office.declared");
  const organisations = await getTranslations("organisations");
  const membership = await getTranslations("membership");
  const { declared, declaredBefore, declaredAt, declaredBeforeAt, organisation, door } = application;
  if (!declared) return <p className="text-soft">{t("nothing")}</p>;
  const words = { locale, office: t, organisations, membership };
  const registers = await listRegisterWords(organisation.id);
  return (
    <>
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {organisation.fictional && <Badge>{t("fictional")}</Badge>}
          {declaredAt && (
            <span>
              {t("declaredAt")} <Time at={declaredAt} />
            </span>
          )}
          {declaredBeforeAt && (
            <span className="text-soft">
              {t("declaredBeforeAt")} <Time at={declaredBeforeAt} />
            </span>
          )}
        </p>
        {registers.length === 0 && <p className="max-w-prose text-soft">{t("noRegister")}</p>}
      </div>
      {topicsOf[door].map((topic) => (
        <DeclaredTopic
          key={topic}
          topic={topic}
          locale={locale}
          registers={topic === "organisation" ? registers : []}
          rows={compared(rowsOf(topic, declared, words), declaredBefore && rowsOf(topic, declaredBefore, words))}
        />
      ))}
    </>
  );
}
