import { getTranslations } from "next-intl/server";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { StaleValues } from "@/components/ui/stale-values";
import { TextField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/gate/action-state";
import { TownField } from "./town-field";

/** A plant: the fields of `newPlantSchema`, and of `plantSchema` where something is stored (`plantValues`). */
export async function PlantFields({ zones, stored }: { zones: readonly { id: string; name: string }[]; stored?: FormValues }) {
  const t = await getTranslations("organisations.plants");
  return (
    <>
      {stored && (
        <>
          <input type="hidden" name="plantId" value={stored.plantId ?? ""} readOnly />
          <input type="hidden" name="revision" value={stored.revision ?? ""} readOnly />
          <StaleValues
            stored={stored}
            rows={[
              ...(["name", "town", "street", "postcode", "employees"] as const).map((name) => ({ name, label: t(`fields.${name}`) })),
              { name: "zoneId", label: t("fields.zoneId"), words: Object.fromEntries(zones.map(({ id, name }) => [id, name])) },
            ]}
          />
        </>
      )}
      <TextField name="name" label={t("fields.name")} hint={t("hints.name")} width="medium" maxLength={120} />
      <TownField />
      <TextField name="street" label={t("fields.street")} optional autoComplete="address-line1" width="medium" maxLength={120} />
      <TextField name="postcode" label={t("fields.postcode")} optional autoComplete="postal-code" inputMode="numeric" width="short" mono maxLength={10} />
      <SelectField name="zoneId" label={t("fields.zoneId")} hint={t("hints.zoneId")} optional blank={t("noZone")} options={zones.map(({ id, name }) => ({ value: id, label: name }))} />
      <NumberField name="employees" label={t("fields.employees")} hint={t("hints.employees")} optional unit={t("people")} />
    </>
  );
}
