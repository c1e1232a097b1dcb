import { getLocale, getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { Compared, Fact, FactLabel } from "@/lib/membership/facts";
import { FactValue } from "./fact-value";

/** What was declared on one topic; of a second declaration also what stood there before, with the differences marked. */
export async function DeclaredFacts({ facts, empty }: { facts: readonly (Fact | Compared)[]; /** Said when the topic holds nothing at all. */ empty?: string }) {
  const t = await getTranslations("membership.value");
  if (facts.length === 0) return <p className="border-y border-line py-2.5 text-soft">{empty ?? t("nothing")}</p>;
  const labels = await Promise.all(facts.map(({ label }) => labelText(label)));
  const compared = facts.some((fact) => "before" in fact);
  const rows = facts.map((fact, position): SummaryRow => ({
    label: labels[position] ?? fact.id,
    value: fact.value && <FactValue value={fact.value} />,
    ...("before" in fact && { beside: fact.before && <FactValue value={fact.before} />, differs: fact.differs }),
  }));
  return <SummaryList rows={rows} heads={compared ? { value: t("now"), beside: t("before") } : undefined} />;
}

async function labelText(label: FactLabel): Promise<string> {
  if ("words" in label) return label.words[await getLocale()];
  const t = await getTranslations("membership.fact");
  return t(label.term, { number: label.number ?? 0 });
}
