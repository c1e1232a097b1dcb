import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { Time } from "@/components/ui/time";
import type { RegisterWord } from "@/lib/registries/queries";
import { agrees } from "@/lib/registries/rules";
import type { Topic } from "@/lib/membership/topics";
import type { Locale } from "@/lib/platform/i18n/routing";
import type { ComparedRow } from "./declared-rows";

type Props = { topic: Topic; rows: readonly ComparedRow[]; registers: readonly RegisterWord[]; locale: Locale };

/** One topic as it was declared: what changed since the declaration before, and what a register says beside. */
export async function DeclaredTopic({ topic, rows, registers, locale }: Props) {
  const t = await getTranslations("office.declared");
  const membership = await getTranslations("membership.topic");
  const organisations = await getTranslations("organisations.legalForm");
  const changed = rows.filter(({ was }) => was !== undefined).length;
  const compares = registers.length > 0 && rows.some(({ field }) => field);

  const asRow = (row: ComparedRow): SummaryRow => {
    const { label, text, was, field, raw = null, documentId } = row;
    const value = (
      <>
        {documentId && text ? (
          <a href={`/api/documents/${documentId}`} className="link" hrefLang={locale}>
            {text}
          </a>
        ) : (
          text && <span className="whitespace-pre-line">{text}</span>
        )}
        {was !== undefined && (
          <span className="mt-1 block font-normal">
            <Badge>{t(text === null ? "gone" : was === null ? "new" : "changed")}</Badge>
            {was !== null && (
              <span className="ml-2 whitespace-pre-line text-soft">
                {t("was")} <del>{was}</del>
              </span>
            )}
          </span>
        )}
      </>
    );
    if (!compares || !field) return { label, value: text || was !== undefined ? value : null };
    const word = registers.find(({ values }) => values[field] !== undefined);
    const registered = word?.values[field];
    if (!word || registered === undefined) return { label, value: text || was !== undefined ? value : null, beside: t("silent") };
    return {
      label,
      value: text || was !== undefined ? value : null,
      differs: !agrees(field, raw, registered),
      beside: (
        <>
          {field === "legalForm" ? organisations(registered as Parameters<typeof organisations>[0]) : registered}
          <span className="block text-soft">
            {t(`register.${word.register}`)}, <Time at={word.takenAt} only="day" style="short" />
          </span>
        </>
      ),
    };
  };

  const address = topic === "organisation" ? registers.find(({ values }) => values.address) : undefined;
  return (
    <Section
      id={`topic-${topic}`}
      title={
        <>
          {membership(topic)}
          {changed > 0 && <span className="ml-3 text-base font-normal text-warning">{t("changedCount", { count: changed })}</span>}
        </>
      }
    >
      {rows.length === 0 ? (
        <p className="text-soft">{t("nothing")}</p>
      ) : (
        <div className="grid gap-6">
          {compares && (
            <SummaryList
              heads={{ value: t("declared"), beside: t("registered") }}
              rows={[
                ...rows.filter(({ field }) => field).map(asRow),
                ...(address ? [{ label: t("registeredAddress"), value: t("seePlants"), beside: address.values.address }] : []),
              ]}
            />
          )}
          <SummaryList rows={rows.filter(({ field }) => !compares || !field).map(asRow)} />
        </div>
      )}
    </Section>
  );
}
