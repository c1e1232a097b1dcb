import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { StaleValues } from "@/components/ui/stale-values";
import { StateMark } from "@/components/ui/state-mark";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { findSpecialisation } from "@/lib/capabilities/specialisations";
import { enter } from "@/lib/gate/enter";
import { choicesOf } from "@/lib/membership/question-sets";
import { OrderForm, RetireForm } from "../../_parts/row-forms";
import { describeSpecialisationAction, moveQuestionAction, retireQuestionAction } from "./actions";
import { QuestionForm, type AskedQuestion } from "./_parts/question-form";

interface Props {
  params: Promise<{ specialisation: string }>;
  searchParams: Promise<{ question?: string | string[] }>;
}

export async function generateMetadata() {
  return { title: (await getTranslations("settings.specialisations"))("one") };
}

/** The texts of a specialisation and its questions; the address says which question is open (`?question=key`, `new`). */
export default async function SpecialisationPage({ params, searchParams }: Props) {
  await enter("/office/settings/specialisations/[specialisation]");
  const specialisation = await findSpecialisation((await params).specialisation);
  if (!specialisation) notFound();
  const { question: open } = await searchParams;
  const t = await getTranslations("settings");
  const locale = await getLocale();
  const { slug, questions } = specialisation;
  const here = (question?: string) =>
    ({ pathname: "/office/settings/specialisations/[specialisation]", params: { specialisation: slug }, query: question ? { question } : {} }) as const;
  const chosen = questions.find(({ key }) => key === open);
  const asked = questions.filter(({ retiredAt }) => retiredAt === null);
  const retired = questions.filter(({ retiredAt }) => retiredAt !== null);

  return (
    <Page
      width="office"
      title={<SpecialisationMark slug={slug}>{locale === "pl" ? specialisation.namePl : specialisation.nameEn}</SpecialisationMark>}
      breadcrumbs={[{ label: t("title"), href: "/office/settings" }, { label: t("specialisations.title"), href: "/office/settings/specialisations" }]}
    >
      {chosen || open === "new" ? (
        <Section title={t(chosen ? "questions.change" : "questions.add")} id="question">
          <QuestionForm key={chosen?.id ?? "new"} specialisation={specialisation} question={chosen ?? null} />
        </Section>
      ) : (
        <>
          <Section title={t("questions.title")} lead={t("questions.lead")} actions={<LinkButton href={here("new")}>{t("questions.add")}</LinkButton>}>
            {asked.length === 0 ? (
              <EmptyState title={t("questions.none")}>{t("questions.noneHint")}</EmptyState>
            ) : (
              <ol className="border-t border-strong">
                {asked.map((question, position) => (
                  <Row key={question.id} question={question} position={position} last={asked.length - 1} href={here(question.key)} />
                ))}
              </ol>
            )}
            {retired.length > 0 && (
              <details className="mt-6">
                <summary className="link w-fit cursor-pointer py-2">{t("questions.retired", { count: retired.length })}</summary>
                <ol className="border-t border-line">
                  {retired.map((question) => (
                    <Row key={question.id} question={question} position={0} last={0} href={here(question.key)} />
                  ))}
                </ol>
              </details>
            )}
          </Section>
          <Texts specialisation={specialisation} />
        </>
      )}
    </Page>
  );
}

async function Row({ question, position, last, href }: { question: AskedQuestion; position: number; last: number; href: Parameters<typeof Link>[0]["href"] }) {
  const t = await getTranslations("settings.questions");
  const locale = await getLocale();
  const { id, kind, unit, required, retiredAt, _count } = question;
  const label = locale === "pl" ? question.labelPl : question.labelEn;
  const choices = choicesOf(question);
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link href={href} className="link font-semibold">
          {label}
        </Link>
        <p className="text-soft">
          {[t(`kinds.${kind}`), unit, t(required ? "mustAnswer" : "mayAnswer"), t("answers", { count: _count.answers })].filter(Boolean).join(" · ")}
        </p>
        {choices.length > 0 && <p className="max-w-prose text-sm text-soft">{choices.map((choice) => choice[locale]).join("; ")}</p>}
        {retiredAt && <StateMark tone="over">{t("notAsked")}</StateMark>}
      </div>
      <div className="flex flex-wrap items-start gap-x-4">
        <OrderForm action={moveQuestionAction} field="questionId" id={id} name={label} first={position === 0} last={position === last} />
        <RetireForm action={retireQuestionAction} field="questionId" id={id} name={label} retired={retiredAt !== null} />
      </div>
    </li>
  );
}

async function Texts({ specialisation }: { specialisation: NonNullable<Awaited<ReturnType<typeof findSpecialisation>>> }) {
  const t = await getTranslations("settings");
  const { id, revision, namePl, nameEn, descriptionPl, descriptionEn } = specialisation;
  const initial = { namePl, nameEn, descriptionPl, descriptionEn };
  return (
    <Section title={t("specialisations.texts")} lead={t("specialisations.textsLead")}>
      <Form action={describeSpecialisationAction} id="texts" initial={initial} submit={t("save")}>
        <input type="hidden" name="specialisationId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <StaleValues
          stored={initial}
          rows={[
            { name: "namePl", label: t("namePl") },
            { name: "nameEn", label: t("nameEn") },
            { name: "descriptionPl", label: t("specialisations.descriptionPl") },
            { name: "descriptionEn", label: t("specialisations.descriptionEn") },
          ]}
        />
        <TextField name="namePl" label={t("namePl")} lang="pl" maxLength={80} />
        <TextField name="nameEn" label={t("nameEn")} lang="en" maxLength={80} />
        <TextArea name="descriptionPl" label={t("specialisations.descriptionPl")} rows={3} maxLength={600} />
        <TextArea name="descriptionEn" label={t("specialisations.descriptionEn")} rows={3} maxLength={600} />
      </Form>
    </Section>
  );
}
