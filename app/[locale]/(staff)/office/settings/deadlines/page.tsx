import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { StaleValues } from "@/components/ui/stale-values";
import { enter } from "@/lib/gate/enter";
import { deadlineUnits, listDeadlines } from "@/lib/membership/change-deadline";
import { changeDeadlineAction } from "./actions";

const order = ["formalCheck", "completion", "decision", "signatureAndFee", "interestReminder", "interestExpiry"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("settings.deadlines"))("title") };
}

export default async function DeadlinesPage() {
  await enter("/office/settings/deadlines");
  const t = await getTranslations("settings");
  const rows = await listDeadlines();
  const units = Object.fromEntries(deadlineUnits.map((unit) => [unit, t(`deadlines.units.${unit}`)]));
  return (
    <Page width="office" title={t("deadlines.title")} lead={t("deadlines.lead")} breadcrumbs={[{ label: t("title"), href: "/office/settings" }]}>
      {order.map((key) => {
        const deadline = rows.find((row) => row.key === key);
        if (!deadline) return null;
        const initial = { days: String(deadline.days), unit: deadline.unit };
        return (
          <Section key={key} title={t(`deadlines.names.${key}`)} lead={t(`deadlines.hints.${key}`)} id={key}>
            <Form action={changeDeadlineAction} id={`deadline-${key}`} initial={initial} submit={t("save")}>
              <input type="hidden" name="key" value={key} />
              <input type="hidden" name="revision" value={deadline.revision} />
              <StaleValues stored={initial} rows={[{ name: "days", label: t("deadlines.days") }, { name: "unit", label: t("deadlines.unit"), words: units }]} />
              <div className="flex flex-wrap gap-x-10 gap-y-4">
                <NumberField name="days" label={t("deadlines.days")} />
                <RadioGroup name="unit" label={t("deadlines.unit")} options={deadlineUnits.map((unit) => ({ value: unit, label: t(`deadlines.units.${unit}`) }))} />
              </div>
            </Form>
          </Section>
        );
      })}
    </Page>
  );
}
