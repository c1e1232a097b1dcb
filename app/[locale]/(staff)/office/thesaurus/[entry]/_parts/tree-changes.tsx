import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PlainSelect } from "@/components/ui/plain-select";
import { Section } from "@/components/ui/section";
import type { ThesaurusEntry } from "@/lib/capabilities/thesaurus-queries";
import type { FormAction } from "@/lib/gate/action-state";
import { effectOnEntry } from "@/lib/matching/effect";
import { mergeEntriesAction, moveEntryAction, retireEntryAction } from "../../actions";
import type { AskedChange } from "./asked";
import { EffectForm } from "./effect-form";

type Other = { slug: string; name: string };
type Props = { entry: ThesaurusEntry; others: readonly Other[]; asked: AskedChange; now: Date };

/** Moving, merging and retiring: each shows whom it touches, and happens only when it is confirmed. */
export async function TreeChanges({ entry, others, asked, now }: Props) {
  const t = await getTranslations("thesaurus.entry");
  const options = others.map(({ slug, name }) => ({ value: slug, label: name }));
  const nameOf = (slug: string) => others.find((other) => other.slug === slug)?.name ?? slug;
  return (
    <Section title={t("change")} lead={t("changeLead")}>
      <div className="grid gap-8">
        <Part id="move" title={t("move")}>
          <EffectForm slug={entry.slug} change="move">
            <PlainSelect id="move-to" name="to" label={t("moveTo")} value={asked?.change === "move" ? (asked.to ?? "") : (entry.parent?.slug ?? "")} blank={t("top")} options={options} />
          </EffectForm>
          {asked?.change === "move" && (
            <Confirm entry={entry} how="moved" now={now} action={moveEntryAction} title={asked.to === null ? t("top") : `${t("moveTo")}: ${nameOf(asked.to)}`}>
              <input type="hidden" name="slug" value={entry.slug} />
              <input type="hidden" name="parent" value={asked.to ?? ""} />
            </Confirm>
          )}
        </Part>
        <Part id="merge" title={t("merge")} lead={t("mergeLead", { entry: entry.pl })}>
          <EffectForm slug={entry.slug} change="merge">
            <PlainSelect id="merge-into" name="to" label={t("mergeInto")} value={asked?.change === "merge" ? asked.to : ""} blank={t("choose")} options={options} />
          </EffectForm>
          {asked?.change === "merge" && (
            <Confirm entry={entry} how="merged" now={now} action={mergeEntriesAction} title={`${t("mergeInto")}: ${nameOf(asked.to)}`}>
              <input type="hidden" name="into" value={asked.to} />
            </Confirm>
          )}
        </Part>
        <Part id="retire" title={t(entry.retiredAt ? "restore" : "retire")} lead={entry.retiredAt ? undefined : t("retireLead")}>
          <EffectForm slug={entry.slug} change="retire" />
          {asked?.change === "retire" && (
            <Confirm entry={entry} how="retired" now={now} action={retireEntryAction} title={t(entry.retiredAt ? "restore" : "retire")}>
              <input type="hidden" name="slug" value={entry.slug} />
              <input type="hidden" name="retired" value={entry.retiredAt ? "no" : "yes"} />
            </Confirm>
          )}
        </Part>
      </div>
    </Section>
  );
}

function Part({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section id={id} className="grid gap-4 border-t border-line pt-4">
      <h3 className="text-lg">{title}</h3>
      {lead && <p className="max-w-prose text-soft">{lead}</p>}
      {children}
    </section>
  );
}

type ConfirmProps = { entry: ThesaurusEntry; how: "moved" | "merged" | "retired"; now: Date; title: string; action: FormAction; children: ReactNode };

async function Confirm({ entry, how, now, title, action, children }: ConfirmProps) {
  const t = await getTranslations("thesaurus.entry");
  const effect = await effectOnEntry(entry.slug, how, now);
  return (
    <Notice kind="warning" title={title}>
      <p className="mb-4">
        {t("effect", { ...effect })} {t("rematch")}
      </p>
      <Form
        action={action}
        id={`confirm-${how}`}
        submit={t("confirm")}
        beside={
          <Link href={{ pathname: "/office/thesaurus/[entry]", params: { entry: entry.slug } }} className="link">
            {t("cancel")}
          </Link>
        }
      >
        <input type="hidden" name="capabilityId" value={entry.id} />
        <input type="hidden" name="revision" value={entry.revision} />
        {children}
      </Form>
    </Notice>
  );
}
