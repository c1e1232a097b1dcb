import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { StaleValues } from "@/components/ui/stale-values";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/gate/action-state";
import type { Answer, DeclaredAnswer } from "@/lib/membership/declared";
import { listQuestionsOf } from "@/lib/membership/queries";
import { ANSWER_LIMITS, choicesOf } from "@/lib/membership/questions";
import { answerQuestionsAction } from "../actions";
import { Saving } from "./saving";
import type { TopicProps } from "./topic-props";

type Question = Awaited<ReturnType<typeof listQuestionsOf>>[number];

/** The questions of the chosen specialisations, under the sign of each. */
export async function QuestionsForm({ application, standing }: TopicProps) {
  const t = await getTranslations("membership.questions");
  const locale = await getLocale();
  const questions = await listQuestionsOf(application.id);
  if (questions.length === 0) {
    return (
      <Notice kind="info" title={t("none")}>
        <LinkButton kind="secondary" href={{ pathname: "/desk/application/[topic]", params: { topic: "specialisations" } }}>
          {t("choose")}
        </LinkButton>
      </Notice>
    );
  }
  const stored = storedAnswers(questions, application.declared.questions);
  const groups = application.specialisations.map((specialisation) => ({
    ...specialisation,
    asked: questions.filter((question) => question.specialisation.slug === specialisation.slug),
  }));
  const rows = questions.map((question) => ({ name: `answers.${question.id}`, label: worded(question, locale).label, words: wordsOf(question, locale, t("yes"), t("no")) }));
  return (
    <Form action={answerQuestionsAction} initial={stored}>
      <StaleValues stored={stored} rows={rows} />
      {groups.map(({ slug, namePl, nameEn, asked }) => (
        <div key={slug} className="grid gap-6">
          <h2 className="border-b border-strong pb-2 text-xl">
            <SpecialisationMark slug={slug}>{locale === "pl" ? namePl : nameEn}</SpecialisationMark>
          </h2>
          {asked.map((question) => (
            <QuestionField key={question.id} question={question} />
          ))}
        </div>
      ))}
      <Saving application={application} standing={standing} />
    </Form>
  );
}

async function QuestionField({ question }: { question: Question }) {
  const t = await getTranslations("membership.questions");
  const locale = await getLocale();
  const field = { name: `answers.${question.id}`, ...worded(question, locale), optional: !question.required };
  const options = choicesOf(question).map((choice) => ({ value: choice.value, label: choice[locale] }));
  switch (question.kind) {
    case "TEXT":
      return <TextField {...field} maxLength={ANSWER_LIMITS.line} />;
    case "LONG_TEXT":
      return <TextArea {...field} maxLength={ANSWER_LIMITS.text} />;
    case "NUMBER":
      return <NumberField {...field} unit={question.unit ?? undefined} />;
    case "YES_NO":
      return <RadioGroup {...field} options={[{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }]} />;
    case "CHOICE":
      return <RadioGroup {...field} options={options} />;
    case "CHOICES":
      return <CheckboxGroup {...field} options={options} />;
  }
}

const worded = (question: Question, locale: "pl" | "en") => ({
  label: locale === "pl" ? question.labelPl : question.labelEn,
  hint: (locale === "pl" ? question.hintPl : question.hintEn) ?? undefined,
});

function wordsOf(question: Question, locale: "pl" | "en", yes: string, no: string): Record<string, string> {
  if (question.kind === "YES_NO") return { yes, no };
  return Object.fromEntries(choicesOf(question).map((choice) => [choice.value, choice[locale]]));
}

/** What is stored, as the fields of the form send it. */
function storedAnswers(questions: readonly Question[], declared: readonly DeclaredAnswer[]): FormValues {
  const given = new Map(declared.map(({ specialisation, key, answer }) => [`${specialisation}/${key}`, answer]));
  const entries = questions.map((question): [string, string | string[] | null] => {
    const answer = given.get(`${question.specialisation.slug}/${question.key}`) ?? null;
    return [`answers.${question.id}`, answer === null ? null : typed(answer)];
  });
  return Object.fromEntries(entries.filter((entry): entry is [string, string | string[]] => entry[1] !== null));
}

function typed(answer: Answer): string | string[] {
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  return typeof answer === "number" ? String(answer) : answer;
}
