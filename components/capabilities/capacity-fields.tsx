import { getTranslations } from "next-intl/server";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { SelectField, type Option } from "@/components/ui/select-field";
import { CAPACITY_UNITS } from "@/lib/capabilities/rules";
import type { CivilDate } from "@/lib/platform/i18n/format";

type Props = {
  /** What the plant declares that it can be busy with, by slug. */
  work: readonly Option[];
  today: CivilDate;
};

/** How much is free, of what, and when: the fields of `capacitySchema` but for the plant. */
export async function CapacityFields({ work, today }: Props) {
  const t = await getTranslations("capabilities.capacity");
  return (
    <>
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <NumberField name="amount" label={t("fields.amount")} />
        <SelectField name="unit" label={t("fields.unit")} blank={t("choose")} options={CAPACITY_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))} />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <DateField name="freeFrom" label={t("fields.freeFrom")} />
        <DateField name="freeUntil" label={t("fields.freeUntil")} min={today} />
      </div>
      <SelectField name="capability" label={t("fields.capability")} hint={t("hints.capability")} optional blank={t("anything")} options={work} />
    </>
  );
}
