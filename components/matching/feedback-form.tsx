import { getLocale, getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/button-form";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/gate/action-state";
import type { OwnFeedback } from "@/lib/matching/feedback";
import { FEEDBACK_REASONS, FEEDBACK_WORDS_MAX } from "@/lib/matching/schema";

type Props = {
  /** The match: a need and a firm, whichever of them speaks. */
  needId: string;
  organisationId: string;
  /** What the need asks for: what is not right may concern one of these. */
  wishes: readonly { capability: { id: string; pl: string; en: string } }[];
  given: OwnFeedback | null;
  give: FormAction;
  takeBack: FormAction;
};

/** "This is no match, because …": for the coordinator to read; said again it replaces what was said, and it can be taken back. */
export async function FeedbackForm({ needId, organisationId, wishes, given, give, takeBack }: Props) {
  const t = await getTranslations("matching.feedback");
  const locale = await getLocale();
  const match = { needId, organisationId };
  return (
    <div className="grid max-w-prose gap-6">
      {given && (
        <Notice title={t("given", { reason: t(`reason.${given.reason}`) })}>
          <p className="mb-2">
            <Time at={given.givenAt} style="short" />
            {given.by && `, ${given.by}`}
          </p>
          <ButtonForm action={takeBack} id="feedback-back" hidden={match}>
            {t("takeBack")}
          </ButtonForm>
        </Notice>
      )}
      <Form
        action={give}
        id="feedback-form"
        submit={given ? t("change") : t("send")}
        submitKind="secondary"
        initial={given ? { reason: given.reason, capabilityId: given.capabilityId ?? "", words: given.words ?? "" } : undefined}
      >
        <input type="hidden" name="needId" value={needId} readOnly />
        <input type="hidden" name="organisationId" value={organisationId} readOnly />
        <RadioGroup name="reason" label={t("because")} options={FEEDBACK_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))} />
        {wishes.length > 0 && (
          <SelectField name="capabilityId" label={t("concept")} optional blank={t("noConcept")} options={wishes.map(({ capability }) => ({ value: capability.id, label: capability[locale] }))} />
        )}
        <TextArea name="words" label={t("words")} hint={t("wordsHint")} optional rows={3} maxLength={FEEDBACK_WORDS_MAX} />
      </Form>
    </div>
  );
}
