import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { SearchBox } from "@/components/ui/search-box";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import { TitleBlock } from "@/components/ui/title-block";
import { findEntries } from "@/lib/capabilities/picking";
import { CAPABILITY_KINDS } from "@/lib/capabilities/rules";
import { countThesaurus, listLatestThesaurusChanges } from "@/lib/capabilities/thesaurus-queries";
import { countUnknownWords } from "@/lib/capabilities/unknown-words";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { enter } from "@/lib/gate/enter";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { OfficeTabs } from "../../_parts/office-tabs";
import { addEntryAction } from "./actions";
import { ChangeList } from "./_parts/change-list";
import { ConceptTree } from "./_parts/concept-tree";
import { RematchProgress } from "./_parts/rematch-progress";

export async function generateMetadata() {
  return { title: (await getTranslations("thesaurus"))("title") };
}

type Asked = Partial<Record<"q" | "kind", string | string[]>>;

export default async function ThesaurusPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await enter("/office/thesaurus");
  const t = await getTranslations("thesaurus");
  const locale = await getLocale();
  const asked = await searchParams;
  const words = typeof asked.q === "string" ? asked.q.trim().slice(0, 80) : "";
  const kind = CAPABILITY_KINDS.find((one) => one === asked.kind) ?? "PROCESS";
  const { entries, bySlug } = await vocabulary();
  const found = words === "" ? null : await findEntries(words, CAPABILITY_KINDS, locale);
  const { entries: inUse, words: known } = await countThesaurus();
  const unknown = await countUnknownWords();
  const changes = await listLatestThesaurusChanges(10);
  const nameOf = (slug: string) => bySlug(slug)?.[locale] ?? slug;

  return (
    <Page
      width="office"
      title={t("title")}
      lead={t("lead")}
      block={
        <TitleBlock
          dense
          cells={[
            { label: t("entries"), value: inUse },
            { label: t("wordsPl"), value: known.pl },
            { label: t("wordsEn"), value: known.en },
            {
              label: t("waiting"),
              value: (
                <Link href="/office/thesaurus/words" className="link">
                  {t("waitingLink", { count: unknown })}
                </Link>
              ),
            },
          ]}
        />
      }
    >
      <OfficeTabs actor={actor} current="/office/thesaurus" />
      <RematchProgress />
      <form action={getPathname({ href: "/office/thesaurus", locale })} role="search" className="no-print">
        <SearchBox label={t("search")} hint={t("searchHint")} value={words} submit={t("find")} />
      </form>
      {found ? (
        <Section title={t("found", { count: found.length })}>
          <ul className="border-t border-line">
            {found.map(({ slug, through }) => (
              <li key={slug} className="border-b border-line py-2">
                <Link href={{ pathname: "/office/thesaurus/[entry]", params: { entry: slug } }} className="link">
                  {nameOf(slug)}
                </Link>
                {through && <span className="text-soft"> · {t("also", { word: through })}</span>}
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <Link href="/office/thesaurus" className="link">
              {t("all")}
            </Link>
          </p>
        </Section>
      ) : (
        <div className="grid gap-4">
          <Tabs
            label={t("kinds")}
            tabs={CAPABILITY_KINDS.map((one) => ({
              label: t(`kind.${one}`),
              href: { pathname: "/office/thesaurus", query: { kind: one } },
              current: one === kind,
              count: entries.filter((entry) => entry.kind === one && !entry.retired).length,
            }))}
          />
          <ConceptTree entries={entries.filter((entry) => entry.kind === kind)} locale={locale} />
        </div>
      )}
      <div className="grid gap-10 lg:grid-cols-2">
        <Section title={t("add.title")} lead={t("add.lead")}>
          <Form action={addEntryAction} id="new" initial={{ kind }} submit={t("add.submit")}>
            <SelectField name="kind" label={t("add.kind")} options={CAPABILITY_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />
            <SelectField
              name="parent"
              label={t("add.parent")}
              optional
              blank={t("add.parentBlank")}
              options={entries.filter((entry) => entry.kind === kind && !entry.retired).map((entry) => ({ value: entry.slug, label: entry[locale] }))}
            />
            <TextField name="pl" label={t("add.pl")} lang="pl" maxLength={80} />
            <TextField name="en" label={t("add.en")} lang="en" maxLength={80} />
          </Form>
        </Section>
        <Section title={t("changes.title")}>
          <ChangeList changes={changes} names={nameOf} />
        </Section>
      </div>
    </Page>
  );
}
