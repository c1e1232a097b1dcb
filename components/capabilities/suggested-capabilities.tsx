import { getLocale, getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/button-form";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { LiveCount } from "@/components/ui/live-count";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { Dismissed, Suggestion } from "@/lib/capabilities/suggestions";
import type { FormAction } from "@/lib/gate/action-state";

interface Plant {
  id: string;
  name: string;
}

type Props = {
  suggestions: { open: readonly Suggestion[]; dismissed: readonly Dismissed[] };
  /** Where it can be declared: one plant is not asked for. */
  plants: readonly Plant[];
  confirm: FormAction;
  dismiss: FormAction;
  restore: FormAction;
};

/** What the firm's description says and none of its plants declares: each with the words that say so, to confirm or to dismiss. */
export async function SuggestedCapabilities({ suggestions: { open, dismissed }, plants, confirm, dismiss, restore }: Props) {
  const t = await getTranslations("capabilities.suggestions");
  const locale = await getLocale();
  if (open.length === 0 && dismissed.length === 0) return null;
  return (
    <Section title={t("title")} id="suggestions" lead={open.length > 0 ? t("lead") : t("none")}>
      <LiveCount count={open.length}>{t("waiting", { count: open.length })}</LiveCount>
      {open.length > 0 && (
        <ul className="border-t border-strong">
          {open.map((suggestion) => (
            <li key={suggestion.slug} className="grid gap-x-8 gap-y-3 border-b border-line py-4 lg:grid-cols-[1fr_auto] lg:items-center">
              <Said suggestion={suggestion} />
              <div className="flex flex-wrap items-end gap-x-3 gap-y-3">
                {plants.length === 0 ? (
                  <LinkButton kind="secondary" href="/desk/organisation/plants/new">
                    {t("plantFirst")}
                  </LinkButton>
                ) : (
                  <Confirmation suggestion={suggestion} plants={plants} confirm={confirm} />
                )}
                <ButtonForm action={dismiss} id={`dismiss-${suggestion.slug}`} kind="quiet" hidden={{ capabilityId: suggestion.capabilityId }} about={suggestion[locale]}>
                  {t("dismiss")}
                </ButtonForm>
              </div>
            </li>
          ))}
        </ul>
      )}
      {dismissed.length > 0 && (
        <details className="mt-3">
          <summary className="link cursor-pointer py-1.5">{t("dismissed", { count: dismissed.length })}</summary>
          <ul className="mt-1 border-t border-line">
            {dismissed.map((each) => (
              <li key={each.capabilityId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-1.5">
                <p className="min-w-0 flex-1 basis-56">
                  {each[locale]}{" "}
                  <span className="text-soft">
                    – <Time at={each.at} only="day" style="short" />
                    {each.by && `, ${each.by}`}
                  </span>
                </p>
                <ButtonForm action={restore} id={`restore-${each.capabilityId}`} kind="quiet" hidden={{ capabilityId: each.capabilityId }} about={each[locale]}>
                  {t("restore")}
                </ButtonForm>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** The entry, and the sentence of the description in which it was read. */
async function Said({ suggestion }: { suggestion: Suggestion }) {
  const locale = await getLocale();
  const kinds = await getTranslations("capabilities.kind");
  const { before, said, after } = suggestion.quote;
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">
        {suggestion[locale]} <span className="font-normal text-soft">({kinds(suggestion.kind)})</span>
      </h3>
      <blockquote lang={suggestion.language} className="mt-1 max-w-prose border-l-2 border-strong pl-3 whitespace-pre-line">
        {before}
        <mark className="bg-tint font-semibold text-ink underline decoration-action decoration-2 underline-offset-4">{said}</mark>
        {after}
      </blockquote>
    </div>
  );
}

async function Confirmation({ suggestion, plants, confirm }: { suggestion: Suggestion; plants: readonly Plant[]; confirm: FormAction }) {
  const t = await getTranslations("capabilities.suggestions");
  const locale = await getLocale();
  const [first] = plants;
  const about = <span className="sr-only"> – {suggestion[locale]}</span>;
  return (
    <Form action={confirm} id={`confirm-${suggestion.slug}`} initial={{ plantId: first?.id ?? "" }}>
      <div className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="capabilityId" value={suggestion.capabilityId} readOnly />
        {plants.length === 1 ? (
          <input type="hidden" name="plantId" value={first?.id} readOnly />
        ) : (
          <SelectField name="plantId" label={t("plant")} options={plants.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <SubmitButton kind="secondary" name="level" value="CORE">
          {t("core")}
          {about}
        </SubmitButton>
        <SubmitButton kind="secondary" name="level" value="SUPPLEMENTARY">
          {t("supplementary")}
          {about}
        </SubmitButton>
      </div>
    </Form>
  );
}
