import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { StaleValues } from "@/components/ui/stale-values";
import { StateMark } from "@/components/ui/state-mark";
import { TextField } from "@/components/ui/text-field";
import { TitleBlock } from "@/components/ui/title-block";
import { findThesaurusEntry, listEntriesOf, listThesaurusChanges, type ThesaurusEntry } from "@/lib/capabilities/thesaurus-queries";
import { enter } from "@/lib/gate/enter";
import { effectOnEntry } from "@/lib/matching/effect";
import { renameEntryAction } from "../actions";
import { ChangeList } from "../_parts/change-list";
import { askedChange, type Asked } from "./_parts/asked";
import { TreeChanges } from "./_parts/tree-changes";
import { WordList } from "./_parts/word-list";

type Props = { params: Promise<{ entry: string }>; searchParams: Promise<Asked> };

export async function generateMetadata() {
  return { title: (await getTranslations("thesaurus"))("title") };
}

export default async function ThesaurusEntryPage(props: Props) {
  await enter("/office/thesaurus/[entry]");
  const entry = (await findThesaurusEntry((await props.params).entry)) ?? notFound();
  const now = new Date();
  const t = await getTranslations("thesaurus");
  const locale = await getLocale();
  const asked = askedChange(await props.searchParams);
  const used = await effectOnEntry(entry.slug, "retired", now);
  const others = (await listEntriesOf(entry.kind, locale)).filter(({ slug }) => slug !== entry.slug);
  const names = { pl: entry.pl, en: entry.en };

  return (
    <Page
      width="office"
      title={entry[locale]}
      breadcrumbs={[{ label: t("title"), href: "/office/thesaurus" }]}
      block={
        <TitleBlock
          dense
          cells={[
            { label: t("entry.slug"), value: <span className="font-mono">{entry.slug}</span> },
            { label: t("entry.kind"), value: t(`kind.${entry.kind}`) },
            { label: t("entry.place"), value: entry.parent ? <EntryLink entry={entry.parent} locale={locale} /> : t("entry.top") },
            { label: t("entry.state"), value: <State entry={entry} locale={locale} /> },
            { label: t("entry.used"), value: t("entry.usedBy", { ...used }) },
          ]}
        />
      }
    >
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-10">
          <WordList entry={entry} asked={asked} now={now} />
          <Section title={t("entry.names")}>
            <Form action={renameEntryAction} id="names" initial={names} submit={t("entry.saveNames")}>
              <input type="hidden" name="capabilityId" value={entry.id} />
              <input type="hidden" name="revision" value={entry.revision} />
              <StaleValues stored={names} rows={[{ name: "pl", label: t("add.pl") }, { name: "en", label: t("add.en") }]} />
              <TextField name="pl" label={t("add.pl")} lang="pl" maxLength={80} />
              <TextField name="en" label={t("add.en")} lang="en" maxLength={80} />
            </Form>
          </Section>
          {!entry.mergedInto && <TreeChanges entry={entry} others={others} asked={asked} now={now} />}
        </div>
        <div className="grid gap-10">
          {entry.children.length > 0 && (
            <Section title={t("entry.below")}>
              <ul className="border-t border-line">
                {entry.children.map((child) => (
                  <li key={child.id} className="border-b border-line py-1.5">
                    <EntryLink entry={child} locale={locale} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {entry.relations.length + entry.relatedBy.length > 0 && (
            <Section title={t("entry.related")}>
              <ul className="border-t border-line">
                {entry.relations.map(({ kind, to }) => (
                  <Relation key={to.id} what={t(`entry.relation.${kind}`)} entry={to} locale={locale} />
                ))}
                {entry.relatedBy.map(({ kind, from }) => (
                  <Relation key={from.id} what={t(`entry.relation.${kind === "COVERS" ? "COVERED" : kind}`)} entry={from} locale={locale} />
                ))}
              </ul>
            </Section>
          )}
          <Section title={t("entry.history")}>
            <ChangeList changes={await listThesaurusChanges(entry.id, 20)} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

type Named = { slug: string; pl: string; en: string };

function EntryLink({ entry, locale }: { entry: Named; locale: "pl" | "en" }) {
  return (
    <Link href={{ pathname: "/office/thesaurus/[entry]", params: { entry: entry.slug } }} className="link">
      {entry[locale]}
    </Link>
  );
}

function Relation({ what, entry, locale }: { what: string; entry: Named; locale: "pl" | "en" }) {
  return (
    <li className="border-b border-line py-1.5">
      <span className="text-soft">{what}: </span>
      <EntryLink entry={entry} locale={locale} />
    </li>
  );
}

async function State({ entry, locale }: { entry: ThesaurusEntry; locale: "pl" | "en" }) {
  const t = await getTranslations("thesaurus");
  if (entry.mergedInto) return t.rich("merged", { entry: entry.mergedInto[locale] });
  return entry.retiredAt ? <StateMark tone="over">{t("retired")}</StateMark> : <StateMark tone="good">{t("entry.inUse")}</StateMark>;
}
