import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { LANGUAGES } from "@/lib/capabilities/thesaurus";
import { listLatestThesaurusChanges } from "@/lib/capabilities/thesaurus-queries";
import { listUnknownWords } from "@/lib/capabilities/unknown-words";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { enter } from "@/lib/gate/enter";
import { ChangeList } from "../_parts/change-list";
import { makeSynonymAction, setAsideWordAction } from "../actions";

/** As many as one sitting deals with; the next ones move up. */
const SHOWN = 30;

const CONCEPTS = "concepts";

export async function generateMetadata() {
  return { title: (await getTranslations("thesaurus.unknown"))("title") };
}

export default async function UnknownWordsPage() {
  await enter("/office/thesaurus/words");
  const t = await getTranslations("thesaurus");
  const locale = await getLocale();
  const words = await listUnknownWords(SHOWN);
  const { entries, bySlug } = await vocabulary();
  const concepts = entries.filter(({ retired }) => !retired);
  return (
    <Page width="office" title={t("unknown.title")} lead={t("unknown.lead")} breadcrumbs={[{ label: t("title"), href: "/office/thesaurus" }]}>
      {words.length === 0 ? (
        <EmptyState title={t("unknown.none")}>{t("unknown.noneLead")}</EmptyState>
      ) : (
        <>
          {/* Once for all words: a list in every form would be a page of a megabyte. */}
          <datalist id={CONCEPTS}>
            {concepts.map((entry) => (
              <option key={entry.slug} value={entry[locale]} label={t(`kind.${entry.kind}`).toLowerCase()} />
            ))}
          </datalist>
          <ul>
            {words.map(({ key, text, asked, lastAt }) => (
              <li key={key} className="grid gap-x-10 gap-y-3 border-b border-line py-4 md:grid-cols-[14rem_minmax(0,1fr)]">
                <div className="min-w-0">
                  <h2 className="text-lg break-words">{text}</h2>
                  <p className="text-soft">
                    {t("unknown.asked", { count: asked })}, {t("unknown.last")} <Time at={lastAt} only="day" style="short" />
                  </p>
                  <Form action={setAsideWordAction} id={`aside-${key}`}>
                    <input type="hidden" name="key" value={key} />
                    <div>
                      <SubmitButton kind="quiet">
                        {t("unknown.aside")}
                        <span className="sr-only"> – {text}</span>
                      </SubmitButton>
                    </div>
                  </Form>
                </div>
                <Form action={makeSynonymAction} id={`synonym-${key}`} initial={{ language: "pl" }} submit={t("unknown.make")}>
                  <input type="hidden" name="text" value={text} />
                  <TextField name="entry" label={t("unknown.meaning")} list={CONCEPTS} autoComplete="off" maxLength={100} />
                  <RadioGroup name="language" label={t("unknown.language")} options={LANGUAGES.map((language) => ({ value: language, label: t(`entry.language.${language}`) }))} />
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
      {/* A word that was dealt with leaves the list, and here one sees what came of it. */}
      <Section title={t("changes.title")}>
        <ChangeList changes={await listLatestThesaurusChanges(5)} names={(slug) => bySlug(slug)?.[locale] ?? slug} />
      </Section>
    </Page>
  );
}
