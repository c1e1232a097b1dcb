import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field-group";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { StaleValues } from "@/components/ui/stale-values";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/gate/action-state";
import { choicesOf, questionKinds } from "@/lib/membership/question-sets";
import type { findSpecialisation } from "@/lib/capabilities/specialisations";
import { addQuestionAction, changeQuestionAction } from "../actions";

type Specialisation = NonNullable<Awaited<ReturnType<typeof findSpecialisation>>>;
export type AskedQuestion = Specialisation["questions"][number];

/** Blank rows below the choices that are there, for more. */
const SPARE = 3;

/** A question, new or present. Without JavaScript nothing unfolds, so every field is there and says when it counts. */
export async function QuestionForm({ specialisation, question }: { specialisation: Specialisation; question: AskedQuestion | null }) {
  const t = await getTranslations("settings.questions");
  const present = question ? choicesOf(question) : [];
  const rows = [...present.map(({ value }) => value), ...Array.from({ length: present.length === 0 ? 5 : SPARE }, () => "")];
  const answered = (question?._count.answers ?? 0) > 0;
  const kinds = answered ? questionKinds.filter((kind) => kind === question?.kind) : questionKinds;
  const initial: FormValues = question
    ? {
        kind: question.kind, labelPl: question.labelPl, labelEn: question.labelEn, hintPl: question.hintPl ?? "", hintEn: question.hintEn ?? "", unit: question.unit ?? "",
        ...(question.required && { required: "on" }),
        ...Object.fromEntries(present.flatMap(({ pl, en }, row) => [[`choices.${row}.pl`, pl], [`choices.${row}.en`, en]])),
      }
    : { required: "on" };

  return (
    <Form
      action={question ? changeQuestionAction : addQuestionAction}
      id={question ? `question-${question.id}` : "new-question"}
      initial={initial}
      submit={t(question ? "save" : "addSubmit")}
      clearWhenDone={!question}
      beside={
        <Link href={{ pathname: "/office/settings/specialisations/[specialisation]", params: { specialisation: specialisation.slug } }} className="link py-2">
          {t("back")}
        </Link>
      }
    >
      {question ? (
        <>
          <input type="hidden" name="questionId" value={question.id} />
          <input type="hidden" name="revision" value={question.revision} />
          <StaleValues
            stored={initial}
            rows={[
              { name: "labelPl", label: t("labelPl") },
              { name: "labelEn", label: t("labelEn") },
              { name: "hintPl", label: t("hintPl") },
              { name: "hintEn", label: t("hintEn") },
              { name: "kind", label: t("kind"), words: Object.fromEntries(questionKinds.map((kind) => [kind, t(`kinds.${kind}`)])) },
              { name: "unit", label: t("unit") },
            ]}
          />
        </>
      ) : (
        <input type="hidden" name="specialisationId" value={specialisation.id} />
      )}
      <TextField name="labelPl" label={t("labelPl")} lang="pl" maxLength={200} />
      <TextField name="labelEn" label={t("labelEn")} lang="en" maxLength={200} />
      <TextArea name="hintPl" label={t("hintPl")} rows={2} maxLength={400} optional />
      <TextArea name="hintEn" label={t("hintEn")} rows={2} maxLength={400} optional />
      <RadioGroup name="kind" label={t("kind")} hint={answered ? t("kindStays") : undefined} options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
      <TextField name="unit" label={t("unit")} hint={t("unitHint")} width="short" maxLength={12} optional />
      <FieldGroup name="choices" label={t("choices")} hint={t("choicesHint")} optional>
        {rows.map((value, row) => (
          <div key={value || `spare-${row - present.length}`} className="grid gap-3 border-l-2 border-line pl-3 md:grid-cols-2">
            <input type="hidden" name={`choices.${row}.value`} value={value} />
            <TextField name={`choices.${row}.pl`} label={t("choicePl", { number: row + 1 })} lang="pl" maxLength={160} optional />
            <TextField name={`choices.${row}.en`} label={t("choiceEn", { number: row + 1 })} lang="en" maxLength={160} optional />
          </div>
        ))}
      </FieldGroup>
      <Checkbox name="required" value="on" label={t("required")} hint={t("requiredHint")} optional />
    </Form>
  );
}
