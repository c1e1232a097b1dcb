import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PlainSelect } from "@/components/ui/plain-select";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { LANGUAGES } from "@/lib/capabilities/thesaurus";
import type { ThesaurusEntry } from "@/lib/capabilities/thesaurus-queries";
import { effectOfWord } from "@/lib/matching/effect";
import { addWordAction, removeWordAction } from "../../actions";
import type { AskedChange } from "./asked";
import { EffectForm } from "./effect-form";

/** The words by which a concept is known, each removable, and a new one with its effect before it is saved. */
export async function WordList({ entry, asked, now }: { entry: ThesaurusEntry; asked: AskedChange; now: Date }) {
  const t = await getTranslations("thesaurus.entry");
  const word = asked?.change === "word" && asked.text !== "" ? asked : null;
  const effect = word && (await effectOfWord(word.text, now));
  return (
    <Section title={t("words")} lead={t("wordsLead")} id="word">
      {entry.labels.length === 0 && <p className="mb-4 text-soft">{t("noWords")}</p>}
      <div className="grid gap-8 sm:grid-cols-2">
        {LANGUAGES.map((language) => (
          <div key={language}>
            <h3 className="border-b border-strong pb-1 font-semibold">{t(`language.${language}`)}</h3>
            <ul lang={language}>
              <li className="border-b border-line py-2 font-semibold">{entry[language]}</li>
              {entry.labels
                .filter((label) => label.language === language)
                .map(({ id, text }) => (
                  <li key={id} className="flex items-center justify-between gap-4 border-b border-line py-1">
                    <span className="min-w-0 break-words">{text}</span>
                    <Form action={removeWordAction} id={`word-${id}`}>
                      <input type="hidden" name="capabilityId" value={entry.id} />
                      <input type="hidden" name="revision" value={entry.revision} />
                      <input type="hidden" name="labelId" value={id} />
                      <div>
                        <SubmitButton kind="quiet">
                          {t("remove")}
                          <span className="sr-only"> – {text}</span>
                        </SubmitButton>
                      </div>
                    </Form>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      {!entry.retiredAt && (
        <div className="mt-8 grid max-w-xl gap-5">
          <h3 className="text-lg">{t("newWord")}</h3>
          <EffectForm slug={entry.slug} change="word">
            <PlainSelect id="word-language" name="language" label={t("newWordLanguage")} value={word?.language ?? "pl"} options={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))} />
            <div>
              <label htmlFor="word-text" className="block font-semibold">
                {t("newWordText")}
              </label>
              <input id="word-text" name="text" maxLength={80} defaultValue={word?.text} required className="control mt-1.5 w-full" />
            </div>
          </EffectForm>
          {word && effect && (
            <Notice kind="warning" title={t("effectWord", { word: word.text, ...effect })}>
              <p className="mb-4">{t("rematch")}</p>
              <Form action={addWordAction} id="add-word" submit={t("addWord")}>
                <input type="hidden" name="capabilityId" value={entry.id} />
                <input type="hidden" name="revision" value={entry.revision} />
                <input type="hidden" name="language" value={word.language} />
                <input type="hidden" name="text" value={word.text} />
              </Form>
            </Notice>
          )}
        </div>
      )}
    </Section>
  );
}
